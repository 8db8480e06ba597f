// What the database itself keeps, even from a query of ours that forgets its WHERE: an investor's connection sees
// that investor's rows, and nobody's connection changes what is written once.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApplication } from '../../src/app.js';
import { authority } from '../../src/domain/authority.js';
import { readersOf, type Actions, type TableRows } from '../../src/domain/access/row-rules.js';
import { visibleRows } from '../../src/domain/access/visible-rows.js';
import { rowSecurityPlan, type RowSecurityPlan } from '../../src/platform/database/row-policies.js';
import { RowSecurity } from '../../src/platform/database/row-security.js';
import { aDraft, anOpenBook, anOrder, approach, aProposal, close, limitOrder } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { cleared, escrowTerms, hoursAgo, refund } from '../support/escrows.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let alder: Client;
let birch: Client;
let offering: string;
let pool: pg.Pool;

type Rows = Array<Record<string, unknown>>;

/** Reads as a connection of ours would: in the role, for the investor, in one transaction. */
async function as(role: string, investor: string | null, sql: string): Promise<Rows> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SET LOCAL ROLE ${role}`);
    if (investor !== null) await client.query(`SELECT set_config('greenshoe.party', $1, true)`, [investor]);
    return (await client.query(sql)).rows as Rows;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

beforeAll(async () => {
  world = await openWorld();
  pool = new pg.Pool({ connectionString: world.config.databaseUrl, max: 4 });
  [alder, birch] = [await world.investor(), await world.investor()];
  offering = await anOpenBook(world, [alder, birch], escrowTerms());
  for (const investor of [alder, birch]) await anOrder(investor, offering, limitOrder(4_000_000, '0.40'));
  const sounded = await aDraft(world);
  await world.desk.post(`/offerings/${sounded}/seal`);
  await approach(world, sounded, [alder, birch]);
  await recordEvidence();
  await payLate();
  await close(world, offering);
  const { id, proposalHash } = await aProposal(world, offering, '0.37');
  await world.issuer.post(`/price-proposals/${id}/approve`, { proposalHash });
  const run = await eventually(async () => {
    const [row] = await world.query(`SELECT id, result_hash FROM allocation_runs WHERE state = 'done'`);
    expect(row).toBeDefined();
    return row!;
  });
  const path = `/allocation-runs/${String(run.id)}`;
  const approved = await world.issuer.post(`${path}/approve`, { resultHash: run.result_hash });
  expect(approved.status).toBe(200);
});
afterAll(async () => {
  await pool?.end();
  await world?.close();
});

const recordEvidence = async (): Promise<void> => {
  const documentHash = 'a'.repeat(64);
  const paper = { kind: 'final-prospectus', title: 'Prospectus', documentHash };
  const { body } = await world.desk.post(`/offerings/${offering}/documents`, paper);
  const investors = [alder.account.party, birch.account.party];
  for (const investor of investors)
    await world.desk.post(`/investors/${investor}/certificates`, { type: 'qib', documentHash });
  await world.desk.post(`/offerings/${offering}/documents/${body.id}/deliveries`, { investors });
};

/** Payments of both that came late to the escrow, and so went back. */
const payLate = async (): Promise<void> => {
  const receivedAt = hoursAgo(24 * 14);
  for (const investor of [alder, birch]) await cleared(world, offering, investor, '1000', { receivedAt });
  expect((await refund(world, offering)).status).toBe(201);
};

const release = async (): Promise<void> => {
  const [row] = await world.query(`SELECT id FROM allocation_runs WHERE state = 'done'`);
  const { status } = await world.desk.post(`/allocation-runs/${String(row!.id)}/release`, {});
  expect([200, 201]).toContain(status);
};

const isRead = (name: string): boolean => readersOf(visibleRows[name]!).includes('investor');
const ownTables = Object.fromEntries(
  Object.entries(visibleRows).flatMap(([name, { owner }]) =>
    owner !== undefined && isRead(name) ? [[name, owner]] : [],
  ),
);

describe('the role of an investor', () => {
  it('sees no allocation before it is released, and its own after', async () => {
    const party = alder.account.party;
    expect(await as('greenshoe_investor', party, 'SELECT * FROM allocations')).toEqual([]);
    expect(await as('greenshoe_investor', party, 'SELECT id FROM allocation_runs')).toEqual([]);
    await release();
    expect(await as('greenshoe_investor', party, 'SELECT investor FROM allocations')).toEqual([
      { investor: party },
    ]);
  });

  it.each(Object.entries(ownTables))('sees of %s what is its own', async (table, column) => {
    const sql = `SELECT ${column} AS whose FROM ${table}`;
    const everything = await world.query(`SELECT count(DISTINCT ${column})::int AS many FROM ${table}`);
    expect(everything[0]!.many).toBeGreaterThanOrEqual(2);
    for (const { account } of [alder, birch]) {
      const rows = await as('greenshoe_investor', account.party, sql);
      expect(new Set(rows.map(({ whose }) => whose))).toEqual(new Set([account.party]));
    }
    expect(await as('greenshoe_investor', null, sql)).toEqual([]);
    expect(await as('greenshoe_investor', '', sql)).toEqual([]);
    expect(await as('greenshoe_investor', '00000000-0000-7000-8000-000000000000', sql)).toEqual([]);
  });

  it('cannot read any other table at all', async () => {
    const tables = await world.query(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')`,
    );
    const known = Object.keys(visibleRows).filter(isRead);
    const others = tables.map(({ name }) => String(name)).filter((name) => !known.includes(name));
    expect(others.length).toBeGreaterThan(15);
    for (const name of others)
      await expect(as('greenshoe_investor', alder.account.party, `SELECT 1 FROM "${name}"`)).rejects.toThrow(
        'permission denied',
      );
  });

  it('writes nothing', async () => {
    for (const table of [...Object.keys(ownTables), 'offerings', 'allocation_runs'])
      for (const sql of [`DELETE FROM ${table}`, `TRUNCATE ${table}`, `INSERT INTO ${table} DEFAULT VALUES`])
        await expect(as('greenshoe_investor', alder.account.party, sql)).rejects.toThrow('permission denied');
  });
});

describe('the role of the application', () => {
  it('keeps to the investor it works for, even without a WHERE', async () => {
    for (const [table, column] of Object.entries(ownTables)) {
      const rows = await as(
        'greenshoe_by_investor',
        birch.account.party,
        `SELECT ${column} AS whose FROM ${table}`,
      );
      const { commands } = visibleRows[table]!;
      const isNothing = typeof commands === 'object' && commands.investor === 'nothing';
      const own = isNothing ? [] : [birch.account.party];
      expect([table, ...new Set(rows.map(({ whose }) => whose))]).toEqual([table, ...own]);
    }
    const held = await as('greenshoe_by_investor', birch.account.party, `SELECT id FROM orders FOR UPDATE`);
    expect(held).toHaveLength(1);
  });

  it.each([
    'journal_entries',
    'journal_links',
    'refusals',
    'security_events',
    'order_versions',
    'book_snapshots',
    'snapshot_orders',
    'allocations',
    'allocation_overrides',
    'over_allotment_positions',
    'over_allotment_lines',
    'over_allotment_moves',
    'pricing_inputs',
    'allocation_policies',
    'escrow_payments',
    'escrow_elections',
    'minimum_dates',
    'closings',
    'closing_lines',
  ])('A40 changes and removes nothing of %s, nor does the owner', async (table) => {
    const column = await world.query(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum = 1`,
      [table],
    );
    const update = `UPDATE ${table} SET ${String(column[0]!.name)} = ${String(column[0]!.name)}`;
    for (const sql of [update, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
      await expect(inApp(sql)).rejects.toThrow(/permission denied|written once/);
      await expect(world.query(sql)).rejects.toThrow('written once');
    }
  });

  it('decides a proposal once, without touching what was proposed', async () => {
    await expect(inApp(`UPDATE price_proposals SET price = 1`)).rejects.toThrow('permission denied');
    await expect(inApp(`DELETE FROM price_proposals`)).rejects.toThrow('permission denied');
    await expect(
      inApp(`UPDATE price_proposals SET decided_by = proposed_by WHERE state = 'approved'`),
    ).rejects.toThrow('check constraint');
  });

  it('is not the owner and does not bypass', async () => {
    const rows = await world.query(
      `SELECT rolname, rolbypassrls, rolsuper FROM pg_roles WHERE rolname IN ('greenshoe_app', 'greenshoe_investor')`,
    );
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatchObject({ rolbypassrls: false, rolsuper: false });
    const forced = await world.query(
      `SELECT relname FROM pg_class WHERE relname = ANY ($1) AND relrowsecurity AND relforcerowsecurity`,
      [Object.keys(ownTables)],
    );
    expect(forced).toHaveLength(Object.keys(ownTables).length);
  });
});

describe('a table that names an investor', () => {
  it('is under forced row-level security, whoever reads it', async () => {
    const open = await world.query(
      `SELECT relname AS name FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attname = 'investor'
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });
});

const holes = (plan?: RowSecurityPlan) => world.app.get(RowSecurity).holes(plan);

describe('a process', () => {
  it.each([
    [
      'ALTER TABLE notices NO FORCE ROW LEVEL SECURITY',
      'ALTER TABLE notices FORCE ROW LEVEL SECURITY',
      'notices is not under forced row-level security',
    ],
    [
      'GRANT SELECT (name) ON users TO greenshoe_investor',
      'REVOKE SELECT (name) ON users FROM greenshoe_investor',
      'users is read by greenshoe_investor',
    ],
    [
      'GRANT SELECT (result_hash) ON allocation_runs TO greenshoe_investor',
      'REVOKE SELECT (result_hash) ON allocation_runs FROM greenshoe_investor',
      'greenshoe_investor reads other columns of allocation_runs than the table says',
    ],
    [
      'GRANT INSERT ON orders TO greenshoe_desk',
      'REVOKE INSERT ON orders FROM greenshoe_desk',
      'orders is written by greenshoe_desk',
    ],
    [
      'CREATE POLICY too_wide ON orders TO greenshoe_app USING (true)',
      'DROP POLICY too_wide ON orders',
      'orders is open to greenshoe_app by too_wide, which is not in the table',
    ],
    [
      'CREATE POLICY too_wide ON sessions TO greenshoe_desk USING (true)',
      'DROP POLICY too_wide ON sessions',
      'sessions is open to greenshoe_desk by too_wide, which is not in the table',
    ],
    [
      'ALTER POLICY orders_of_member ON orders USING (true)',
      'ALTER POLICY orders_of_member ON orders USING (EXISTS (SELECT FROM member_orders AS upper WHERE upper.order_id = orders.id))',
      'orders shows greenshoe_member other rows than the table says',
    ],
    [
      'ALTER POLICY orders_of_member ON orders TO PUBLIC',
      'ALTER POLICY orders_of_member ON orders TO greenshoe_member',
      'orders shows greenshoe_member other rows than the table says',
    ],
  ])('finds what is opened by %s', async (make, mend, says) => {
    expect(await holes()).toEqual([]);
    await world.query(make);
    try {
      expect(await holes()).toEqual([says]);
    } finally {
      await world.query(mend);
    }
    expect(await holes()).toEqual([]);
  });

  it.each<[string, Record<string, TableRows>, Actions, string[]]>([
    [
      'another role that may take an action',
      visibleRows,
      { ...authority, 'read-order-gates': [...authority['read-order-gates'], 'issuer'] },
      [
        'order_gates has no policy order_gates_of_issuer',
        'gate_judgements has no policy gate_judgements_of_issuer',
        'greenshoe_issuer reads other columns of order_gates than the table says',
        'greenshoe_issuer reads other columns of gate_judgements than the table says',
      ],
    ],
    [
      'a role that may no longer take it',
      visibleRows,
      { ...authority, 'read-inbox': [], 'read-personal-data': [] },
      [
        'erasures is open to greenshoe_compliance by erasures_of_compliance, which is not in the table',
        'notices is open to greenshoe_compliance by notices_of_compliance, which is not in the table',
        'notices is open to greenshoe_investor by notices_of_investor, which is not in the table',
        'erasures is read by greenshoe_compliance',
        'notices is read by greenshoe_compliance',
        'notices is read by greenshoe_investor',
      ],
    ],
    [
      'another owner of the rows',
      { ...visibleRows, certificates: { ...visibleRows.certificates!, owner: 'id' } },
      authority,
      [
        'certificates shows greenshoe_investor other rows than the table says',
        'certificates shows greenshoe_by_investor other rows than the table says',
      ],
    ],
    [
      'a table that is not there',
      { ...visibleRows, secrets: { shows: [] } },
      authority,
      ['secrets has no policy secrets_of_app', 'secrets is not there'],
    ],
  ])('names what the database lacks after a change of the table: %s', async (_, tables, actions, says) => {
    expect(await holes(rowSecurityPlan(tables, actions))).toEqual(says);
  });

  it('does not start on a database with a hole', async () => {
    await world.query('ALTER TABLE orders DISABLE ROW LEVEL SECURITY');
    try {
      await expect(createApplication(world.config, { api: false, worker: false })).rejects.toThrow(
        'orders is not under forced row-level security',
      );
    } finally {
      await world.query('ALTER TABLE orders ENABLE ROW LEVEL SECURITY');
    }
  });
});

/** As the pool of the server connects: `-c role=greenshoe_app`. */
async function inApp(sql: string): Promise<{ rowCount: number | null }> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL ROLE greenshoe_app');
    return await client.query(sql);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}
