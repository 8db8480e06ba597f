// Commands that go around the services: whatever a forgotten check would let through, the database refuses, because it
// knows whose command it is and whose the rows are.
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/authority.js';
import { Commands } from '../../src/platform/http/commands.js';
import type { Account } from '../../src/platform/auth/users.js';
import { aDraft, anOpenBook, answerApproach, anOrder, approach, limitOrder } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let other: World;
let pool: pg.Pool;
let alder: Client;
let birch: Client;
let cedar: Client;
let north: Client;
let south: Client;
let deal: string;
let foreign: string;
const orders: Record<'alder' | 'birch' | 'cedar' | 'foreign', string> = {
  alder: '',
  birch: '',
  cedar: '',
  foreign: '',
};

const clientOf = (of: Client) => ({ investor: of.account.party, channel: 'desk' });
const actorOf = ({ account }: { account: Account }): Actor => account;

/** What a command of ours does in the name of somebody, with no service in between. */
function command(by: Client, sql: string, parameters: unknown[] = []): Promise<unknown[]> {
  return world.app.get(Commands, { strict: false }).run(actorOf(by), (tx) => tx.rows(sql, parameters));
}

const insertOrder = `INSERT INTO orders (id, offering, investor, intent, state, version, received_at, channel, type, shares,
    limit_price, created_at, changed_at)
  VALUES ($1, $2, $3, 'order', 'live', 1, now(), 'desk', 'limit', 1000, 400000, clock_timestamp(), now())`;

beforeAll(async () => {
  world = await openWorld();
  pool = new pg.Pool({ connectionString: world.config.databaseUrl, max: 2 });
  other = { ...world, desk: await world.account('desk'), issuer: await world.account('issuer') };
  [north, south] = [await world.account('member'), await world.account('member')];
  [alder, birch, cedar] = [await world.investor(), await world.investor(), await world.investor()];
  deal = await anOpenBook(world, [alder, birch, cedar]);
  foreign = await anOpenBook(other, [cedar]);
  for (const [member, client] of [
    [north, alder],
    [south, birch],
  ] as const)
    await world.desk.post(`/offerings/${deal}/members`, {
      member: member.account.party,
      clients: [client.account.party],
    });
  orders.alder = await anOrder(north, deal, limitOrder(1_000_000, '0.40', clientOf(alder)));
  orders.birch = await anOrder(south, deal, limitOrder(1_000_000, '0.40', clientOf(birch)));
  orders.cedar = await anOrder(cedar, deal, limitOrder(2_000_000, '0.41'));
  orders.foreign = await anOrder(cedar, foreign, limitOrder(3_000_000, '0.42'));
});
afterAll(async () => {
  await pool?.end();
  await world?.close();
});

describe('a command without a WHERE', () => {
  it('changes what is the actor’s and nothing else', async () => {
    const sql = 'UPDATE orders SET channel = channel RETURNING id';
    for (const [by, own] of [
      [alder, [orders.alder]],
      [north, [orders.alder]],
      [south, [orders.birch]],
      [cedar, [orders.cedar, orders.foreign]],
      [world.desk, [orders.alder, orders.birch, orders.cedar]],
      [other.desk, [orders.foreign]],
    ] as const) {
      const ids = (await command(by, sql)).map((row) => (row as { id: string }).id);
      expect([by.account.role, ids.toSorted()]).toEqual([by.account.role, [...own].toSorted()]);
    }
  });

  it.each([
    ['investors', 'id'],
    ['invitations', 'investor'],
    ['orders', 'investor'],
    ['order_versions', 'investor'],
    ['order_gates', 'investor'],
    ['certificates', 'investor'],
    ['member_clients', 'investor'],
  ])('finds of %s what is the investor’s, or the member’s client’s', async (table, column) => {
    for (const client of [alder, birch, cedar])
      await world.desk.post(`/investors/${client.account.party}/certificates`, {
        type: 'qib',
        documentHash: 'a'.repeat(64),
      });
    for (const [by, own] of [
      [alder, alder],
      [north, alder],
      [birch, birch],
      [south, birch],
    ] as const) {
      const rows = await command(by, `SELECT DISTINCT ${column} AS whose FROM ${table}`);
      expect(rows).toEqual([{ whose: own.account.party }]);
    }
  });

  it('finds of deals and books those that the actor is in', async () => {
    for (const [by, own] of [
      [alder, [deal]],
      [north, [deal]],
      [cedar, [deal, foreign]],
      [world.desk, [deal]],
      [other.desk, [foreign]],
      [other.issuer, [foreign]],
      [world.compliance, [deal, foreign]],
      [world.admin, []],
    ] as const)
      for (const sql of [
        'SELECT id FROM offerings',
        'SELECT DISTINCT offering AS id FROM book_levels',
        'SELECT DISTINCT offering AS id FROM offering_terms',
      ]) {
        const found = (await command(by, sql)).map((row) => (row as { id: string }).id);
        expect([by.account.role, sql, found.toSorted()]).toEqual([by.account.role, sql, [...own].toSorted()]);
      }
  });
});

describe('an order for somebody else', () => {
  it.each<[string, () => Client, () => string, () => Client]>([
    ['an investor for another', () => alder, () => deal, () => birch],
    ['an investor in a deal it was not invited to', () => alder, () => foreign, () => alder],
    ['a member for another member’s client', () => north, () => deal, () => birch],
    ['a member for nobody’s client', () => north, () => deal, () => cedar],
    ['a member in a deal it is not in', () => north, () => foreign, () => cedar],
    ['a desk in another desk’s deal', () => other.desk, () => deal, () => alder],
    ['an issuer', () => world.issuer, () => deal, () => alder],
    ['compliance', () => world.compliance, () => deal, () => alder],
    ['an admin', () => world.admin, () => deal, () => alder],
  ])('is refused: %s', async (_, by, offering, investor) => {
    const row = [uuid(), offering(), investor().account.party];
    await expect(command(by(), insertOrder, row)).rejects.toThrow(/row-level security|refers to nothing/);
  });

  it('is written by the investor, its member and its desk', async () => {
    for (const by of [alder, north, world.desk])
      await expect(
        world.app.get(Commands, { strict: false }).run(actorOf(by), async (tx) => {
          await tx.rows(insertOrder, [uuid(), deal, alder.account.party]);
          throw new Error('taken, and taken back');
        }),
      ).rejects.toThrow('taken, and taken back');
  });

  it('does not become another’s afterwards', async () => {
    await expect(
      command(alder, 'UPDATE orders SET investor = $2 WHERE id = $1', [orders.alder, birch.account.party]),
    ).rejects.toThrow(/stays with its offering|row-level security/);
    for (const by of [alder, world.desk])
      await expect(
        command(
          by,
          `INSERT INTO order_versions SELECT order_id, 9, $2, event, intent, document, document_hash, received_at, recorded_at, entry
           FROM order_versions WHERE order_id = $1`,
          [orders.alder, birch.account.party],
        ),
      ).rejects.toThrow(/row-level security|no order of its investor/);
  });
});

describe('a member', () => {
  it('claims no order that another entered, even for its own client', async () => {
    await command(south, 'SELECT 1');
    const own = await anOrder(alder, deal, limitOrder(1_000, '0.39'));
    for (const order of [own, orders.cedar])
      await expect(
        command(north, 'INSERT INTO member_orders (order_id, offering, member) VALUES ($1, $2, $3)', [
          order,
          deal,
          north.account.party,
        ]),
      ).rejects.toThrow('a member enters no order for another');
    const { body } = await north.get(`/offerings/${deal}/orders`);
    expect(body.items.map(({ id }) => id)).toEqual([orders.alder]);
  });

  it('takes no client and no deal by itself', async () => {
    const { party, user } = north.account;
    await expect(
      command(north, 'INSERT INTO member_clients VALUES ($1, $2, $3, now(), $4)', [
        deal,
        party,
        cedar.account.party,
        user,
      ]),
    ).rejects.toThrow('row-level security');
    await expect(
      command(north, 'INSERT INTO syndicate_members VALUES ($1, $2, now(), $3)', [foreign, party, user]),
    ).rejects.toThrow('row-level security');
  });
});

describe('whoever may not take an action', () => {
  it.each<[string, () => Client, string]>([
    ['an investor moves an offering', () => alder, `UPDATE offerings SET state = 'withdrawn'`],
    ['a member moves an offering', () => north, `UPDATE offerings SET state = 'withdrawn'`],
    ['compliance moves an offering', () => world.compliance, `UPDATE offerings SET state = 'withdrawn'`],
    ['an investor changes its class', () => alder, 'UPDATE investors SET tier = 1'],
    ['a member changes its client', () => north, 'UPDATE investors SET tier = 1'],
    ['an issuer changes the book', () => world.issuer, 'UPDATE book_levels SET shares = 0'],
    ['compliance changes an order', () => world.compliance, 'UPDATE orders SET shares = 1'],
    [
      'an investor invites itself',
      () => alder,
      `INSERT INTO invitations SELECT '00000000-0000-7000-8000-000000000000', investor, invited_at, invited_by FROM invitations`,
    ],
  ])('is refused by the database: %s', async (_, by, sql) => {
    await expect(command(by(), sql)).rejects.toThrow('row-level security');
  });
});

describe('an order after the close', () => {
  it('is changed by nobody but the desk’s moves', async () => {
    const late = await anOpenBook(world, [alder]);
    const member = { member: north.account.party, clients: [alder.account.party] };
    await world.desk.post(`/offerings/${late}/members`, member);
    const own = [
      [alder, await anOrder(alder, late, limitOrder(1_000, '0.39'))],
      [north, await anOrder(north, late, limitOrder(1_000, '0.39', clientOf(alder)))],
    ] as const;
    const sql = 'UPDATE orders SET channel = channel WHERE id = $1 RETURNING id';
    for (const [by, id] of own) expect(await command(by, sql, [id])).toEqual([{ id }]);
    await world.query(`UPDATE offerings SET state = 'book-closed' WHERE id = $1`, [late]);
    for (const [by, id] of own) {
      await expect(command(by, sql, [id])).rejects.toThrow('row-level security');
      expect(await command(world.desk, sql, [id])).toEqual([{ id }]);
    }
    await expect(command(alder, insertOrder, [uuid(), late, alder.account.party])).rejects.toThrow(
      'row-level security',
    );
  });
});

describe('the journal', () => {
  /** As the intake writes: many actors in one transaction, which runs as the application. */
  async function enter(by: Client, order: string, investor: Client, more: object = {}): Promise<void> {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SET LOCAL ROLE greenshoe_app');
      const { user, party, role } = by.account;
      await client.query(
        `INSERT INTO journal_entries (id, offering, link, position, kind, at, actor, payload, hash)
         SELECT $1, offering, number, 999, 'order-submitted', now(), $2, $3, $4 FROM journal_links
         WHERE offering = $5 ORDER BY number DESC LIMIT 1`,
        [
          uuid(),
          { user, party, role, ...more },
          { order, investor: investor.account.party },
          'a'.repeat(64),
          order === orders.foreign ? foreign : deal,
        ],
      );
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }

  it.each<[string, () => Client, keyof typeof orders, () => Client]>([
    ['an investor’s own', () => cedar, 'cedar', () => cedar],
    ['a client’s of the member', () => north, 'alder', () => alder],
    ['a client’s of the desk', () => world.desk, 'birch', () => birch],
    ['a client’s of the other desk', () => other.desk, 'foreign', () => cedar],
  ])('takes an order: %s', async (_, by, order, investor) => {
    await expect(enter(by(), orders[order], investor())).resolves.toBeUndefined();
  });

  it.each<[string, () => Client, keyof typeof orders, () => Client]>([
    ['another investor’s', () => alder, 'birch', () => birch],
    ['another investor’s, said to be its own', () => alder, 'birch', () => alder],
    ['another member’s client’s', () => north, 'birch', () => birch],
    ['nobody’s client’s', () => south, 'cedar', () => cedar],
    ['another desk’s', () => other.desk, 'cedar', () => cedar],
    ['an issuer’s', () => world.issuer, 'cedar', () => cedar],
    ['compliance’s', () => world.compliance, 'cedar', () => cedar],
  ])('takes no order: %s', async (_, by, order, investor) => {
    await expect(enter(by(), orders[order], investor())).rejects.toThrow('by whom may not');
  });

  it('takes nobody for somebody else', async () => {
    const { party } = birch.account;
    await expect(enter(alder, orders.birch, birch, { party })).rejects.toThrow('by whom may not');
    await expect(enter(alder, orders.birch, birch, { role: 'desk' })).rejects.toThrow('by whom may not');
    await expect(enter(alder, orders.birch, birch, { user: uuid() })).rejects.toThrow('by whom may not');
  });
});

describe('an invitation under seal', () => {
  const insert =
    'INSERT INTO invitations (offering, investor, invited_at, invited_by) VALUES ($1, $2, now(), $3)';
  const invitedBy = (by: Client, of: Client, offering: string) =>
    command(by, insert, [offering, of.account.party, by.account.user]);

  it('is for who has consented, and for nobody before, whoever writes it', async () => {
    const sealed = await aDraft(world, { dealType: 'registered-direct' });
    await world.desk.post(`/offerings/${sealed}/seal`);
    await approach(world, sealed, [alder, birch]);
    for (const by of [alder, world.desk, other.desk, birch, north])
      await expect(invitedBy(by, alder, sealed)).rejects.toThrow('row-level security');
    const read = (by: Client) => command(by, 'SELECT id FROM approaches WHERE offering = $1', [sealed]);
    expect([await read(alder), await read(cedar), await read(other.desk)]).toEqual([
      [expect.anything()],
      [],
      [],
    ]);
    await answerApproach(alder, 'consent');
    for (const by of [alder, world.desk])
      await expect(invitedBy(by, alder, sealed)).rejects.toThrow('duplicate key');
    await expect(invitedBy(alder, birch, sealed)).rejects.toThrow('row-level security');
    await world.desk.post(`/offerings/${sealed}/cleanse`, { reason: 'announced' });
    await expect(invitedBy(birch, birch, sealed)).rejects.toThrow('row-level security');
    await invitedBy(world.desk, birch, sealed);
  });

  it('is of an offering that its investor’s reader finds in no column before', async () => {
    const reader = await pool.connect();
    try {
      await reader.query('BEGIN; SET LOCAL ROLE greenshoe_investor');
      await expect(reader.query('SELECT offering FROM approaches')).rejects.toThrow('permission denied');
    } finally {
      await reader.query('ROLLBACK');
      reader.release();
    }
  });
});
