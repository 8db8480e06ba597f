// Places an order, proves its receipt and watches what becomes of it, from 25000 shares at 18.50 at the most:
// GREENSHOE_KEY=gs_live_... node example.mjs http://localhost:4000 <offering> 25000 18.50
import { greenshoe, receiptFault } from '@greenshoe/client';

const [address, id, shares, limit] = process.argv.slice(2);
const apiKey = process.env.GREENSHOE_KEY;
const { GET, POST } = greenshoe({ address, apiKey });

const { data, error } = await POST('/api/v1/offerings/{id}/orders', {
  params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
  body: { intent: 'order', type: 'limit', shares: Number(shares), limit },
});
if (error) throw new Error(`${error.code}: ${error.detail}`);
console.log(`Order ${data.id}, version ${data.version}, recorded as ${data.receipt.entryHash}`);

const versions = await GET('/api/v1/orders/{id}/versions', { params: { path: { id: data.id } } });
if (versions.error) throw new Error(`${versions.error.code}: ${versions.error.detail}`);
for (const version of versions.data.items) {
  console.log(`Version ${version.version}: ${(await receiptFault(version)) ?? 'its receipt proves it'}`);
}

const events = await fetch(`${address}/api/v1/offerings/${id}/events`, {
  headers: { authorization: `Bearer ${apiKey}` },
});
for await (const bytes of events.body) process.stdout.write(bytes);
