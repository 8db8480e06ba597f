// What somebody tries who wants in: credentials, other people's things, other roles' acts. The identifiers are
// those of the catalogue of attacks.
import { createHmac, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { anOpenBook, anOrder, aProposal, close, limitOrder, move, rushTerms } from '../support/builders.js';
import { clientOf, type Client, type Reply } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let alder: Client;
let birch: Client;
let offering: string;
let birchOrder: string;

beforeAll(async () => {
  world = await openWorld();
  alder = await world.investor({ legalName: 'Alder' });
  birch = await world.investor({ legalName: 'Birch' });
  offering = await anOpenBook(world, [alder, birch]);
  birchOrder = await anOrder(birch, offering, limitOrder(50_000, '0.40'));
});
afterAll(() => world?.close());

const said = ({ status, body }: Reply) => `${status} ${body?.code ?? ''}`;
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const refusals = async (client: Client): Promise<string[]> => {
  const rows = await world.query('SELECT action, code FROM refusals WHERE user_id = $1 ORDER BY at', [
    client.account.user,
  ]);
  return rows.map(({ action, code }) => `${String(action)} ${String(code)}`);
};

function token(header: object, claims: object = {}, secret = 'secret'): string {
  const body = `${base64(header)}.${base64({ sub: world.desk.account.user, role: 'admin', ...claims })}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
}

/** What the database is asked about orders while somebody reads this one. */
async function askedFor(id: string): Promise<string[]> {
  const queries = vi.spyOn(pg.Client.prototype, 'query');
  await alder.get(`/orders/${id}`);
  const asked = queries.mock.calls.map(([query]: unknown[]) =>
    typeof query === 'string' ? query : String((query as { text?: string }).text),
  );
  queries.mockRestore();
  return asked.filter((text) => /\borders\b/.test(text));
}

describe('credentials', () => {
  it.each([
    ['A01', 'none', undefined],
    ['A01', 'nothing after the scheme', 'Bearer'],
    ['A01', 'another scheme', 'Basic dXNlcjpwYXNz'],
    ['A01', 'a key without its scheme', 'gs_live_0123456789abcdef_x'],
    ['A01', 'two keys', 'Bearer a b'],
    ['A01', 'a list', 'Bearer a, Bearer b'],
  ])('%s %s', async (_, _name, authorization) => {
    const response = await fetch(`${world.address}/api/v1/me`, {
      headers: authorization === undefined ? {} : { authorization },
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
  });

  it('A02 to A06 a token that says who it is, however signed', async () => {
    let asked = 0;
    const server = createServer((_, reply) => {
      asked += 1;
      reply.end('{}');
    }).listen(0);
    const { port } = server.address() as { port: number };
    const url = `http://127.0.0.1:${port}/keys`;
    const past = { exp: 1, nbf: 9_999_999_999, iss: 'https://evil.example', aud: 'other' };
    for (const one of [
      `${base64({ alg: 'none' })}.${base64({ role: 'admin' })}.`,
      token({ alg: 'HS256' }),
      token({ alg: 'HS256', typ: 'JWT' }, past, '-----BEGIN PUBLIC KEY-----'),
      token({ alg: 'RS256', jku: url, x5u: url, jwk: { kty: 'oct', k: 'c2VjcmV0' } }),
      token({ alg: 'HS256', kid: '../../../dev/null' }),
      token({ alg: 'HS256', kid: "' UNION SELECT 'secret' --" }),
    ])
      expect((await clientOf(world.address, { ...world.desk.account, apiKey: one }).get('/me')).status).toBe(
        401,
      );
    expect(asked).toBe(0);
    server.close();
  });

  it('A07 a key in the address, in a cookie or in another header', async () => {
    const { apiKey } = world.desk.account;
    for (const [query, headers] of [
      [`?api_key=${apiKey}&access_token=${apiKey}`, {}],
      ['', { cookie: `greenshoe=${apiKey}; session=${apiKey}` }],
      ['', { 'x-api-key': apiKey }],
    ] as const)
      expect((await fetch(`${world.address}/api/v1/me${query}`, { headers })).status).toBe(401);
  });

  it('a key with one character changed', async () => {
    const { account } = world.desk;
    const last = account.apiKey.at(-1) === 'A' ? 'B' : 'A';
    for (const apiKey of [
      `${account.apiKey.slice(0, -1)}${last}`,
      account.apiKey.toUpperCase(),
      `${account.apiKey}A`,
      account.apiKey.replace('gs_live_', 'gs_test_'),
    ])
      expect((await clientOf(world.address, { ...account, apiKey }).get('/me')).status).toBe(401);
  });
});

describe("another investor's things", () => {
  it.each([
    ['A10 read', (id: string) => alder.get(`/orders/${id}`)],
    ['A10 read versions', (id: string) => alder.get(`/orders/${id}/versions`)],
    ['A10 probe by ETag', (id: string) => alder.get(`/orders/${id}`, { 'if-none-match': '"1"' })],
    ['A11 amend', (id: string) => alder.put(`/orders/${id}`, limitOrder(1_000, '0.40'), { ifMatch: 1 })],
    [
      'A11 amend a version not there',
      (id: string) => alder.put(`/orders/${id}`, limitOrder(1_000, '0.40'), { ifMatch: 9 }),
    ],
    [
      'A11 amend with nonsense',
      (id: string) => alder.put(`/orders/${id}`, limitOrder(1_500, '0.405'), { ifMatch: 1 }),
    ],
    ['A11 withdraw', (id: string) => alder.delete(`/orders/${id}`, { ifMatch: 1 })],
  ])('%s: as if it were not there', async (_, ask) => {
    const [theirs, nobodys] = [await ask(birchOrder), await ask(randomUUID())];
    expect(theirs.status).toBe(404);
    expect(theirs.body).toEqual(nobodys.body);
    expect(theirs.headers.get('etag')).toBeNull();
    expect((await birch.get(`/orders/${birchOrder}`)).body).toMatchObject({ version: 1, state: 'live' });
  });

  it('A10 costs no query more than what is not there', async () => {
    const theirs = await askedFor(birchOrder);
    expect(theirs).not.toEqual([]);
    expect(theirs).toEqual(await askedFor(randomUUID()));
  });

  it('A12 lists hold one’s own, whatever is asked for', async () => {
    const own = await anOrder(alder, offering, limitOrder(10_000, '0.41'));
    const { body } = await alder.get(`/offerings/${offering}/orders`);
    const items = body.items as unknown as Array<{ id: string }>;
    expect(items.map(({ id }) => id)).toEqual([own]);
    expect(body.next).toBeNull();
    const filtered = async (investor: string) =>
      JSON.stringify(await alder.get(`/offerings/${offering}/orders?investor=${investor}`));
    expect(await filtered(birch.account.party)).toBe(await filtered(randomUUID()));
    const other = await alder.get(`/offerings/${offering}/orders?investorId=${birch.account.party}`);
    expect(said(other)).toBe('400 unknown-field');
    const beyond = await alder.get(`/offerings/${offering}/orders?after=${birchOrder}&limit=1`);
    expect(JSON.stringify(beyond.body)).not.toContain(birchOrder);
    expect(said(await alder.get(`/investors/${birch.account.party}`))).toBe('404 not-found');
    const investors = (await alder.get('/investors')).body.items as unknown as unknown[];
    expect(investors).toHaveLength(1);
  });

  it('A13, A14 the book, allocations, journal, proposals and keys of others', async () => {
    const run = randomUUID();
    for (const path of [
      `/offerings/${offering}/book`,
      `/offerings/${offering}/price-proposals`,
      `/offerings/${offering}/allocation-policies`,
      `/offerings/${offering}/invitations`,
      `/offerings/${offering}/journal`,
      `/offerings/${offering}/over-allotment`,
      `/offerings/${offering}/market-data`,
      `/allocation-runs/${run}`,
      '/users',
    ])
      expect(`${path} ${(await alder.get(path)).status}`).toBe(`${path} 403`);
    expect(said(await alder.get(`/parties/${birch.account.party}/api-keys`))).toBe('404 not-found');
  });

  it('an offering to which one is not invited', async () => {
    const stranger = await world.investor();
    for (const ask of [
      () => stranger.get(`/offerings/${offering}`),
      () => stranger.get(`/offerings/${offering}/orders`),
      () => stranger.post(`/offerings/${offering}/orders`, limitOrder(10_000, '0.40')),
    ])
      expect(said(await ask())).toBe('404 not-found');
    const other = await world.account('desk');
    expect(said(await other.get(`/offerings/${offering}/book`))).toBe('404 not-found');
    expect((await other.get('/offerings')).body).toEqual({ items: [], next: null });
  });

  it('A15 an Idempotency-Key of another party is one’s own and new', async () => {
    const key = randomUUID();
    const path = `/offerings/${offering}/orders`;
    const theirs = await birch.post(path, limitOrder(20_000, '0.42'), { key });
    const mine = await alder.post(path, limitOrder(20_000, '0.42'), { key });
    expect([theirs.status, mine.status]).toEqual([201, 201]);
    expect(mine.body.id).not.toEqual(theirs.body.id);
    expect(mine.headers.get('idempotent-replayed')).toBeNull();
  });

  it('an answer kept for one role is not given to another of the same party', async () => {
    const counsel = await world.account('compliance', world.desk.account.party);
    const key = randomUUID();
    const body = { issuerParty: world.issuer.account.party, terms: rushTerms };
    expect((await world.desk.post('/offerings', body, { key })).status).toBe(201);
    expect(said(await counsel.post('/offerings', body, { key }))).toBe('403 role-may-not');
  });
});

describe("another role's acts", () => {
  it('A16 are refused, and noted', async () => {
    const proposal = randomUUID();
    const hash = { proposalHash: '0'.repeat(64) };
    const desk = await world.account('desk', world.desk.account.party);
    const counsel = await world.account('compliance');
    const investor = alder;
    const closing = { move: 'close' };
    for (const reply of [
      await desk.post(`/price-proposals/${proposal}/approve`, hash),
      await counsel.post(`/offerings/${offering}/orders`, limitOrder(10_000, '0.40')),
      await counsel.post(`/offerings/${offering}/transitions`, closing),
      await investor.post(`/offerings/${offering}/transitions`, closing),
      await investor.post(`/price-proposals/${proposal}/approve`, hash),
      await world.issuer.post(`/offerings/${offering}/transitions`, closing),
      await world.issuer.post(`/offerings/${offering}/orders`, limitOrder(10_000, '0.40')),
      await world.admin.get(`/offerings/${offering}/book`),
      await world.admin.post('/offerings', { issuerParty: randomUUID(), terms: {} }),
    ])
      expect(said(reply)).toBe('403 role-may-not');
    expect(await refusals(desk)).toEqual(['decide-price role-may-not']);
    expect(await refusals(counsel)).toEqual(['submit-order role-may-not', 'move-offering role-may-not']);
  });

  it('A16 by encoded, doubled or dotted paths get no further', async () => {
    const paths = [
      `/offerings/${offering}/%62ook`,
      `/offerings/${offering}//book`,
      `/offerings/${offering}/./book`,
      `/offerings/${offering}/orders/../book`,
      `/offerings/${offering}/book/`,
      `/offerings/${offering}/book;x=1`,
      `/OFFERINGS/${offering}/BOOK`,
      `/offerings/${offering}%2Fbook`,
    ];
    for (const path of paths) expect([403, 404]).toContain((await alder.get(path)).status);
  });

  it('A17 approving one’s own proposal, in any way', async () => {
    const investor = await world.investor();
    const deal = await anOpenBook(world, [investor]);
    await anOrder(investor, deal, limitOrder(2_000_000, '0.40'));
    await close(world, deal);
    const { id, proposalHash } = await aProposal(world, deal, '0.37');
    const approve = (by: Client) => by.post(`/price-proposals/${id}/approve`, { proposalHash });
    expect(said(await approve(world.desk))).toBe('403 role-may-not');
    const { user, apiKey } = world.desk.account;
    await world.query(`UPDATE users SET role = 'issuer', party = $2 WHERE id = $1`, [
      user,
      world.issuer.account.party,
    ]);
    expect(said(await approve(clientOf(world.address, { ...world.desk.account, apiKey })))).toBe(
      '403 four-eyes',
    );
    await world.query(`UPDATE users SET role = 'desk', party = $2 WHERE id = $1`, [
      user,
      world.desk.account.party,
    ]);
    expect((await refusals(world.desk)).slice(-2)).toEqual([
      'decide-price role-may-not',
      'decide-price four-eyes',
    ]);
    const other = await world.account('issuer');
    expect(said(await approve(other))).toBe('404 not-found');
    const [row] = await world.query('SELECT state FROM price_proposals WHERE id = $1', [id]);
    expect(row!.state).toBe('proposed');
  });

  it('A18 out of turn', async () => {
    const investor = await world.investor();
    const deal = await anOpenBook(world, [investor]);
    const order = await anOrder(investor, deal, limitOrder(2_000_000, '0.40'));
    const early = await aProposal(world, deal, '0.37');
    const approve = () =>
      world.issuer.post(`/price-proposals/${early.id}/approve`, { proposalHash: early.proposalHash });
    expect(said(await approve())).toBe('409 book-not-closed');
    const reopened = await world.desk.post(`/offerings/${deal}/transitions`, { move: 'price' });
    expect([400, 409]).toContain(reopened.status);
    await close(world, deal);
    const late = await investor.put(`/orders/${order}`, limitOrder(1_000_000, '0.40'), { ifMatch: 1 });
    expect(said(late)).toBe('409 book-closed');
    expect(said(await investor.delete(`/orders/${order}`, { ifMatch: 1 }))).toBe('409 book-closed');
    expect(said(await investor.post(`/offerings/${deal}/orders`, limitOrder(10_000, '0.40')))).toBe(
      '409 book-closed',
    );
    await move(world, deal, 'withdraw', { reason: 'the market fell' });
    expect((await approve()).status).toBe(409);
  });
});
