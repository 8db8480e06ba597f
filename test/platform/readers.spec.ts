// Two desks, two issuers and two members on one installation: what each role of the database shows when a query of
// ours has no WHERE at all, and that the API answers as though the other's were not there.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/authority.js';
import { readersOf } from '../../src/domain/access/row-rules.js';
import { visibleRows } from '../../src/domain/access/visible-rows.js';
import { Refusal } from '../../src/domain/refusal.js';
import { Commands } from '../../src/platform/http/commands.js';
import { anOpenBook, anOrder, close, limitOrder } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let other: World;
let pool: pg.Pool;
let [alder, birch, cedar]: Client[] = [];
let [north, south]: Client[] = [];
let deal: string;
let foreign: string;

/** All that a reader finds in a table, as text. */
async function everything(role: Role, party: string | null, table: string, columns = '*'): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN READ ONLY');
    await client.query(`SET LOCAL ROLE greenshoe_${role}`);
    if (party !== null) await client.query(`SELECT set_config('greenshoe.party', $1, true)`, [party]);
    const { rows } = await client.query<{ row: string }>(
      `SELECT row_to_json(one)::text AS row FROM (SELECT ${columns} FROM ${table}) one`,
    );
    return rows.map(({ row }) => row);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

const columnsOf = (table: string, role: Role): string => visibleRows[table]!.columns?.[role]?.join() ?? '*';
const tablesOf = (role: Role): string[] =>
  Object.keys(visibleRows).filter((name) => readersOf(visibleRows[name]!).includes(role));

beforeAll(async () => {
  world = await openWorld();
  pool = new pg.Pool({ connectionString: world.config.databaseUrl, max: 4 });
  const elsewhere = { desk: await world.account('desk'), issuer: await world.account('issuer') };
  other = { ...world, ...elsewhere };
  [north, south] = [await world.account('member'), await world.account('member')];
  [alder, birch, cedar] = [await world.investor(), await world.investor(), await world.investor()];
  deal = await anOpenBook(world, [alder, birch, cedar]);
  foreign = await anOpenBook(other, [cedar]);
  for (const [member, clients] of [
    [north, [alder]],
    [south, [birch]],
  ] as const)
    await world.desk.post(`/offerings/${deal}/members`, {
      member: member.account.party,
      clients: clients.map(({ account }) => account.party),
    });
  for (const [member, investor] of [
    [north, alder],
    [south, birch],
  ] as const)
    await anOrder(
      member,
      deal,
      limitOrder(1_000_000, '0.40', { investor: investor.account.party, channel: 'desk' }),
    );
  await anOrder(cedar, deal, limitOrder(2_000_000, '0.41'));
  await anOrder(cedar, foreign, limitOrder(3_000_000, '0.42'));
  await world.desk.post(`/investors/${cedar.account.party}/certificates`, {
    type: 'qib',
    offering: deal,
    documentHash: 'a'.repeat(64),
  });
  await close(world, deal);
  await close(other, foreign);
});
afterAll(async () => {
  await pool?.end();
  await world?.close();
});

describe('a desk and an issuer', () => {
  it.each(['desk', 'issuer'] as const)(
    'the %s sees its deal in every table and no other deal in any',
    async (role) => {
      for (const [mine, theirs, own] of [
        [deal, foreign, world[role]],
        [foreign, deal, other[role]],
      ] as const) {
        let rows = 0;
        for (const table of tablesOf(role)) {
          const found = (await everything(role, own.account.party, table, columnsOf(table, role))).join('\n');
          expect(found).not.toContain(theirs);
          rows += found.includes(mine) ? 1 : 0;
        }
        expect(rows).toBeGreaterThan(5);
      }
    },
  );

  it('the desk sees the orders and snapshots of its own book alone', async () => {
    for (const table of ['orders', 'order_versions', 'order_gates', 'snapshot_orders']) {
      const [ours, theirs] = await Promise.all(
        [world.desk, other.desk].map(({ account }) => everything('desk', account.party, table)),
      );
      expect([ours!.length, theirs!.length]).toEqual([3, 1]);
    }
  });

  it('reads as itself again after it was refused what it read beyond its own', async () => {
    const commands = world.app.get(Commands, { strict: false });
    const refusal = new Refusal('not-found', 'There is no such thing here.');
    const seen = await commands.read({ ...world.desk.account, role: 'desk' }, async (tx) => {
      const before = await tx.rows('SELECT current_user AS reader');
      await expect(tx.beyondOwn(() => Promise.reject(refusal))).rejects.toBe(refusal);
      return [before, await tx.rows('SELECT current_user AS reader')];
    });
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[0]).not.toEqual([{ reader: 'greenshoe_app' }]);
  });

  it('reaches beyond its own until the outer look is over', async () => {
    const commands = world.app.get(Commands, { strict: false });
    const seen = await commands.read({ ...world.desk.account, role: 'desk' }, async (tx) => {
      const reader = () => tx.row<{ reader: string }>('SELECT current_user AS reader');
      const [inner, after] = await tx.beyondOwn(async () => [await tx.beyondOwn(reader), await reader()]);
      return [inner, after, await reader()].map((row) => row!.reader === 'greenshoe_app');
    });
    expect(seen).toEqual([true, true, false]);
  });

  it('answers over HTTP as though the other deal were not there', async () => {
    const order = (await world.query(`SELECT id FROM orders WHERE offering = $1 LIMIT 1`, [deal]))[0]!;
    for (const path of [
      `/offerings/${deal}`,
      `/offerings/${deal}/book`,
      `/offerings/${deal}/orders`,
      `/offerings/${deal}/journal`,
      `/offerings/${deal}/invitations`,
      `/orders/${String(order.id)}`,
      `/orders/${String(order.id)}/gates`,
    ])
      expect([path, (await other.desk.get(path)).status]).toEqual([path, 404]);
    const moved = await other.desk.post(`/offerings/${deal}/transitions`, { move: 're-open' });
    expect(moved.status).toBe(404);
    const { body } = await other.desk.get(`/investors/${cedar!.account.party}/certificates`);
    expect(body.items).toEqual([]);
  });

  it('reaches no other desk’s deal by a command that forgets to ask whose it is', async () => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      for (const [role, { account }] of Object.entries({ desk: other.desk, issuer: other.issuer })) {
        await client.query(`SELECT set_config('greenshoe.party', $1, true), set_config('role', $2, true)`, [
          account.party,
          `greenshoe_by_${role}`,
        ]);
        const { rows } = await client.query('UPDATE offerings SET epoch = epoch RETURNING id');
        expect(rows).toEqual([{ id: foreign }]);
      }
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});

describe('an issuer', () => {
  it('sees no investor’s name unless the desk grants it, or the issue is new', async () => {
    const { party } = world.issuer.account;
    expect(await everything('issuer', party, 'investors')).toEqual([]);
    for (const terms of ['{"issuerSeesNames": true}', '{"dealType": "ipo"}']) {
      await world.query('UPDATE offerings SET terms = terms || $2 WHERE id = $1', [deal, terms]);
      expect(await everything('issuer', party, 'investors')).toHaveLength(3);
      expect(await everything('issuer', other.issuer.account.party, 'investors')).toEqual([]);
      await world.query(
        `UPDATE offerings SET terms = terms - 'issuerSeesNames' || '{"dealType": "cmpo"}' WHERE id = $1`,
        [deal],
      );
    }
    expect(await everything('issuer', party, 'investors')).toEqual([]);
  });

  it('cannot read what gates said of orders, nor evidence', async () => {
    for (const table of ['order_gates', 'certificates', 'screenings'])
      await expect(everything('issuer', world.issuer.account.party, table)).rejects.toThrow(
        'permission denied',
      );
  });
});

describe('a member', () => {
  it.each(['orders', 'order_versions', 'investors', 'member_clients', 'member_orders', 'syndicate_members'])(
    'sees of %s its own client’s row',
    async (table) => {
      for (const [member, own, theirs] of [
        [north!, alder!, birch!],
        [south!, birch!, alder!],
      ] as const) {
        const found = (await everything('member', member.account.party, table)).join('\n');
        expect(found.split('\n')).toHaveLength(1);
        for (const hidden of [theirs, cedar!]) expect(found).not.toContain(hidden.account.party);
        expect([own.account.party, deal].some((mine) => found.includes(mine))).toBe(true);
      }
    },
  );

  it('sees its deals, no level of a book, and the totals of the pot', async () => {
    const { party } = north!.account;
    expect((await everything('member', party, 'offerings', 'id')).join()).toBe(`{"id":"${deal}"}`);
    expect(await everything('member', world.desk.account.party, 'offerings')).toEqual([]);
    for (const table of ['book_levels', 'order_scrubs', 'journal_entries', 'invitations'])
      await expect(everything('member', party, table)).rejects.toThrow('permission denied');
    expect(await everything('member', party, 'allocations')).toEqual([]);
    const { body } = await north!.get(`/offerings/${deal}/pot`);
    expect(body).toMatchObject({ orders: 3, demand: 4_000_000 });
    expect((await north!.get(`/offerings/${foreign}/pot`)).status).toBe(404);
  });
});

describe('every reader', () => {
  it.each(['desk', 'member', 'issuer', 'investor'] as const)(
    'the %s sees nothing of anybody without saying whose it is',
    async (role) => {
      for (const table of tablesOf(role).filter(
        (name) =>
          ![
            'sanctions_lists',
            'users',
            'investors',
            'screenings',
            'screening_clearances',
            'certificates',
          ].includes(name) || role !== 'desk',
      ))
        for (const nobody of [null, '', '00000000-0000-7000-8000-000000000000'])
          expect([table, await everything(role, nobody, table, columnsOf(table, role))]).toEqual([table, []]);
    },
  );

  it.each(['desk', 'member', 'issuer', 'investor', 'compliance', 'admin'] as const)(
    'the %s reads no key, session, password or secret',
    async (role) => {
      for (const [table, columns] of [
        ['api_keys', '*'],
        ['sessions', '*'],
        ['webhooks', '*'],
        ['one_time_codes', '*'],
        ['idempotency_keys', '*'],
        ['users', 'password_hash'],
      ] as const)
        await expect(everything(role, world.desk.account.party, table, columns)).rejects.toThrow(
          'permission denied',
        );
    },
  );
});
