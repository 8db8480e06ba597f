// A stand-in for the API that holds a large book and changes it when it is told to, so that what is looked at is the
// page and nothing else. It answers only what the book page asks.
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const id = '00000000-0000-7000-8000-000000000001';
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};
const investorCount = 5_000;
const startedAt = 1_794_000_000_000;
const limits = Array.from({ length: 200 }, (_, place) => (18 + place / 100).toFixed(2));

const sharesOf = (change: number): number => 100 * (1 + (change % 900));
const orderId = (number: number): string => `00000000-0000-7000-9000-${String(number).padStart(12, '0')}`;
const investorId = (number: number): string => `00000000-0000-7000-a000-${String(number).padStart(12, '0')}`;

type Change = { link: number; number: number; version: number; shares: number };

export type LargeBook = {
  address: string;
  path: string;
  /** What the book wants at the price it clears at. */
  demand(): number;
  /** Amends one order, tells every open page, and answers how many changes there have been. */
  change(): number;
  /** What the order that was changed at this place among the changes asks for since. */
  sharesOf(change: number): number;
  close(): Promise<void>;
};

export async function openLargeBook(count: number): Promise<LargeBook> {
  const streams = new Set<ServerResponse>();
  const changes: Change[] = [];
  const terms = (number: number, more = 0) => ({
    type: 'limit',
    shares: 100 * (1 + (number % 400)) + more,
    limit: limits[number % limits.length],
  });
  const order = (number: number) => ({
    id: orderId(number),
    offering: id,
    investor: investorId(number % investorCount),
    intent: 'order',
    state: 'live',
    version: 1,
    channel: 'investor',
    receivedAt: new Date(startedAt + number * 10).toISOString(),
    changedAt: new Date(startedAt + number * 10).toISOString(),
    ...terms(number),
  });
  const offering = {
    id,
    state: 'book-open',
    terms: {
      issuer: { name: 'Large Book, Inc.' },
      placementAgent: 'Agent',
      dealType: 'firm-commitment-follow-on',
      currency: 'USD',
      shares: 400_000_000,
      overAllotment: 60_000_000,
      tick: '0.01',
      lot: 100,
      commissionPercent: '6',
      optionDays: 30,
      conditionalWindowSeconds: 1,
      coveredSecurity: true,
    },
    termsVersion: 1,
    issuerParty: id,
    filedAt: null,
    effectiveAt: null,
    windowEndsAt: null,
    allowedMoves: [],
    createdAt: new Date(startedAt).toISOString(),
  };
  const demand = () => 500_000_000 + changes.length;
  const book = () => ({
    offering: id,
    asOf: new Date().toISOString(),
    levels: limits.toReversed().map((price, place) => ({
      price,
      shares: 10_000_000,
      cumulative: 10_000_000 * (place + 1) + changes.length,
      market: 0,
      orders: 500 * (place + 1),
      cover: '1.2500',
      coverWithOverAllotment: '1.1000',
    })),
    clearingPrice: '19.60',
    clearingPriceWithOverAllotment: '19.50',
    shares: 400_000_000,
    overAllotment: 60_000_000,
    orders: count,
    at: '19.50',
    demand: demand(),
    cover: '1.2500',
    byClass: [{ name: 'long-only', orders: count, shares: 500_000_000 }],
    byCountry: [{ name: 'US', orders: count, shares: 500_000_000 }],
    byMember: [{ name: 'direct', member: null, orders: count, shares: 500_000_000 }],
    byChannel: [{ name: 'investor', orders: count, shares: 500_000_000 }],
    scrubbed: {
      out: { name: 'scrubbed', orders: 0, shares: 0 },
      orders: count,
      demand: 500_000_000 + changes.length,
      cover: '1.2500',
      coverWithOverAllotment: '1.1000',
      clearingPrice: '19.60',
      clearingPriceWithOverAllotment: '19.50',
    },
    indications: { name: 'indications', orders: 0, shares: 0 },
    conditionalOffers: { name: 'conditional offers', orders: 0, shares: 0 },
  });
  const frame = () =>
    `id: ${changes.length}\ndata: ${JSON.stringify({ version: changes.length, offering, book: book(), since: null, facts: [] })}\n\n`;
  const changedAt = (link: number) => new Date(startedAt + (count + link) * 10).toISOString();
  const entry = ({ link, number, version, shares }: Change) => ({
    id: orderId(link),
    offering: id,
    kind: 'order-amended',
    at: changedAt(link),
    actor: { user: id, party: id, role: 'investor' },
    payload: {
      order: orderId(number),
      version,
      investor: investorId(number % investorCount),
      intent: 'order',
      receivedAt: changedAt(link),
      terms: { ...terms(number), shares },
    },
    link,
    position: 0,
    hash: '0'.repeat(64),
  });
  const page = <T>(size: number, after: number, limit: number, item: (number: number) => T) => {
    const to = Math.min(size, after + limit);
    return {
      items: Array.from({ length: to - after }, (_, place) => item(after + place)),
      next: to < size ? String(to) : null,
    };
  };
  const me = {
    user: id,
    party: id,
    role: 'desk',
    name: 'Desk',
    may: [
      'read-offering',
      'read-book',
      'read-orders',
      'submit-order',
      'change-order',
      'read-investors',
      'read-journal',
    ],
  };

  const answer = (path: string, query: URLSearchParams): unknown => {
    const after = Number.parseInt(query.get('after') ?? '0', 10);
    const limit = Number.parseInt(query.get('limit') ?? '100', 10);
    if (path === '/me') return me;
    if (path === '/offerings') return { items: [offering], next: null };
    if (path === `/offerings/${id}`) return offering;
    if (path.endsWith('/book')) return book();
    if (path.endsWith('/orders')) return page(count, after, limit, order);
    if (path === '/investors')
      return page(investorCount, after, limit, (number) => ({
        id: investorId(number),
        legalName: `Investor ${number}`,
        category: 'long-only',
        tier: 1,
        country: 'US',
        state: 'NY',
        lei: null,
        createdAt: new Date(startedAt).toISOString(),
      }));
    if (path.endsWith('/journal'))
      return { items: changes.slice(after, after + limit).map(entry), next: null };
    return { items: [], next: null };
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://desk');
    if (url.pathname.endsWith('/events')) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(frame());
      streams.add(response);
      request.on('close', () => streams.delete(response));
      return;
    }
    if (url.pathname.startsWith('/api/v1')) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer(url.pathname.slice('/api/v1'.length), url.searchParams)));
      return;
    }
    const file = join('web/dist', extname(url.pathname) === '' ? 'index.html' : url.pathname);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    path: `/deals/${id}/book`,
    demand,
    change() {
      const link = changes.length + 1;
      const number = (link * 7_919) % count;
      changes.push({ link, number, version: link + 1, shares: sharesOf(link) });
      for (const stream of streams) stream.write(frame());
      return changes.length;
    },
    sharesOf,
    async close() {
      for (const stream of streams) stream.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
