// Places an order and watches the book: GREENSHOE_KEY=gs_live_... node example.mjs http://localhost:4000 <offering>
import { greenshoe, receiptFault } from '@greenshoe/client';

const [address, id] = process.argv.slice(2);
const apiKey = process.env.GREENSHOE_KEY;
const { GET, POST } = greenshoe({ address, apiKey });

const { data, error } = await POST('/api/v1/offerings/{id}/orders', {
  params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
  body: { intent: 'order', type: 'limit', shares: 250_000, limit: '0.37' },
});
if (error) throw new Error(`${error.code}: ${error.detail}`);
console.log(`Order ${data.id}, version ${data.version}, recorded as ${data.receipt.entryHash}`);

const versions = await GET('/api/v1/orders/{id}/versions', { params: { path: { id: data.id } } });
for (const version of versions.data.items) {
  console.log(`Version ${version.version}: ${(await receiptFault(version)) ?? 'its receipt proves it'}`);
}

const events = await fetch(`${address}/api/v1/offerings/${id}/events`, {
  headers: { authorization: `Bearer ${apiKey}` },
});
for await (const bytes of events.body) process.stdout.write(bytes);
