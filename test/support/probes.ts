// Asking for what is another's, through every route of the document, and comparing the answer with that to what is
// nobody's: status, headers and body must be the same, so that nothing tells that it is there.
import { randomUUID } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { limitOrder } from './builders.js';
import type { Client } from './clients.js';
import type { OpenApi } from './contract.js';

export type Route = { verb: string; path: string };

/** What belongs to another, by the beginning of the path that leads to it. */
export type Belongings = Readonly<Record<string, string>>;

const verbs = ['get', 'post', 'put', 'patch', 'delete'];

export const routesOf = (document: OpenApi): Route[] =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations)
      .filter((verb) => verbs.includes(verb))
      .map((verb) => ({ verb: verb.toUpperCase(), path })),
  );

/** The path with an identifier for each of its places: the other's where one is known and wanted, else nobody's. */
export function filled(path: string, theirs: Belongings, isWanted: boolean): string {
  const pieces = path.split('/');
  return pieces
    .map((piece, place) => {
      if (piece.endsWith('.{format}')) return piece.replace('{format}', 'csv');
      if (!piece.startsWith('{')) return piece;
      const known = theirs[pieces.slice(0, place + 1).join('/')];
      if (isWanted && known !== undefined) return known;
      return known !== undefined && !known.includes('-') ? 'abcdefghijklmnop' : uuid();
    })
    .join('/');
}

/** All that an answer tells, except the time of day. */
export async function answer(
  address: string,
  by: Client,
  { verb, path }: Route,
  body: unknown,
  accept: string,
): Promise<string> {
  const response = await fetch(`${address}${path}`, {
    method: verb,
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
    headers: {
      authorization: `Bearer ${by.account.apiKey}`,
      accept,
      'if-match': '"1"',
      'if-none-match': '"1"',
      ...(verb === 'GET' ? {} : { 'idempotency-key': randomUUID(), 'content-type': 'application/json' }),
    },
    ...(verb === 'GET' ? {} : { body: JSON.stringify(body) }),
  });
  const told: string[] = [];
  response.headers.forEach((value, name) => {
    if (!['date', 'keep-alive'].includes(name)) told.push(`${name}: ${value}`);
  });
  return JSON.stringify([response.status, told.toSorted(), await response.text()]);
}

const hash = '0'.repeat(64);
const today = '2026-01-05';
const now = '2026-01-05T10:00:00Z';

/** A body that a route takes, by the end of its path; so that what is asked next is whose it is. */
const taken: Readonly<Record<string, readonly unknown[]>> = {
  orders: [limitOrder(10_000, '0.40'), limitOrder(10_000, '0.40', { investor: uuid() })],
  'orders:batch': [
    { orders: [limitOrder(10_000, '0.40')] },
    { orders: [limitOrder(10_000, '0.40', { investor: uuid() })] },
  ],
  'PUT orders/{id}': [limitOrder(10_000, '0.40')],
  transitions: [{ move: 'close' }, { move: 'withdraw', evidence: { reason: 'x' } }],
  invitations: [{ investors: [uuid()] }],
  cleanse: [{ reason: 'x' }],
  approaches: [{ investors: [uuid()], script: 'x', lapsesAt: now }],
  answer: [{ answer: 'decline' }, { answer: 'consent', undertakingHash: hash }],
  members: [{ member: uuid(), clients: [] }],
  documents: [{ kind: 'final-prospectus', title: 'x', documentHash: hash }],
  deliveries: [{ investors: [uuid()] }],
  overrides: [{ gate: 'G11', reason: 'x' }, { lines: [{ order: uuid(), shares: 0, reason: 'correction' }] }],
  'market-data': [{ source: 'x', asOf: today, synthetic: true, document: { close: '1' } }],
  'allocation-policies': [{ name: 'x', policy: { tranches: [{ name: 'x', method: 'pro-rata' }] } }],
  'price-previews': [{}],
  'price-proposals': [{ policy: uuid(), rationale: 'x' }],
  approve: [{ proposalHash: hash }, { resultHash: hash }],
  reject: [{ words: 'x' }],
  counter: [{ price: '0.37', words: 'x' }],
  'allocation-runs': [
    { policy: uuid(), scenario: true },
    { policy: uuid(), scenario: false },
  ],
  exercises: [{ shares: 1 }],
  purchases: [{ on: today, shares: 1, price: '0.37', kind: 'stabilizing' }],
  deposits: [
    {
      investor: uuid(),
      reference: 'x',
      amount: '1',
      receivedAt: now,
      passedOnAt: now,
      purchaser: 'independent',
      disclosed: false,
    },
  ],
  outcome: [{ outcome: 'cleared', on: today }],
  closings: [{ cutOffOn: today, bringDownOn: today, certificatesOn: today }],
  refunds: [{}],
  certificates: [{ type: 'qib', documentHash: hash }],
  clearance: [{ reason: 'x' }],
  erasure: [{ reason: 'x' }],
  'api-keys': [{ label: 'x' }],
};

/** What a route may be sent: nothing, and what it takes. */
export function bodiesOf({ verb, path }: Route): readonly unknown[] {
  if (verb === 'GET') return [null];
  const end = path.split('/').at(-1)!;
  const tail = path.split('/').slice(-2).join('/');
  return [{}, ...(taken[`${verb} ${tail}`] ?? taken[end] ?? [])];
}

export const acceptsOf = ({ verb }: Route): readonly string[] =>
  verb === 'GET'
    ? [
        'application/json',
        'text/csv',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'application/pdf',
      ]
    : ['application/json'];

/** Where the answer to what is another's is given, or differs from that to what is nobody's; and all that was said. */
export async function probed(
  address: string,
  by: Client,
  routes: readonly Route[],
  theirs: Belongings,
): Promise<{ differing: string[]; said: string[] }> {
  const differing: string[] = [];
  const said: string[] = [];
  for (const route of routes.filter(({ path }) => path.includes('{')))
    for (const body of bodiesOf(route))
      for (const accept of acceptsOf(route)) {
        const [own, other] = [filled(route.path, theirs, true), filled(route.path, theirs, false)];
        const first = await answer(address, by, { ...route, path: own }, body, accept);
        const second = await answer(address, by, { ...route, path: other }, body, accept);
        said.push(`${route.verb} ${route.path} ${first}`);
        if (first.startsWith('[2') || first !== second)
          differing.push(`${route.verb} ${route.path}: ${first} instead of ${second}`);
      }
  return { differing, said };
}

/**
 * Every reading that is open to somebody, as it answers now: with what is its own, by the beginning of the path that
 * leads to it. Streams aside.
 */
export async function readingsOf(
  address: string,
  by: Client,
  routes: readonly Route[],
  own: Belongings,
): Promise<Map<string, string>> {
  const readings = new Map<string, string>();
  for (const route of routes.filter(({ verb, path }) => verb === 'GET' && !path.endsWith('/events'))) {
    const path = route.path.replace(/^(.*?\{\w+\})/, (start) =>
      start in own ? start.replace(/\{\w+\}/, own[start]!) : start,
    );
    if (!path.includes('{'))
      readings.set(route.path, await answer(address, by, { ...route, path }, null, 'application/json'));
  }
  return readings;
}
