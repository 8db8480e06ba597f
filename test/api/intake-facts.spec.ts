import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Facts, KeptFacts } from '../../src/orders/intake-facts.js';
import type { Moment } from '../../src/platform/database/transaction.js';
import { anOpenBook } from '../support/builders.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let source: DataSource;
let offering: string;
let wanted: string[];
let stranger: string;

beforeAll(async () => {
  world = await openWorld();
  source = world.app.get(DataSource);
  const investors = await Promise.all(Array.from({ length: 3 }, () => world.investor()));
  offering = await anOpenBook(world, investors);
  wanted = investors.map(({ account }) => account.party);
  stranger = (await world.investor()).account.party;
});
afterAll(() => world?.close());

const timeless = ({ now: _now, number: _number, ...facts }: Facts) => facts;
const afresh = async (of = wanted) => timeless(await new KeptFacts(source).read(offering, of));
const hash = 'a'.repeat(64);
const id = randomUUID();
const changes = [
  ['offerings', () => `UPDATE offerings SET epoch = epoch + 1 WHERE id = '${offering}'`],
  ['investors', () => `UPDATE investors SET tier = 9 WHERE id = '${wanted[0]}'`],
  [
    'invitations',
    () =>
      `INSERT INTO invitations (offering, investor, invited_at, invited_by) VALUES ('${offering}', '${stranger}', now(), '${id}')`,
  ],
  [
    'certificates',
    () => `INSERT INTO certificates (id, version, investor, type, document_hash, recorded_by, recorded_role, recorded_at)
      VALUES ('${id}', 1, '${wanted[1]}', 'accredited', '${hash}', '${id}', 'desk', now())`,
  ],
  [
    'gate_overrides',
    () => `INSERT INTO gate_overrides (id, offering, gate, reason, result, rule, citation, recorded_by, recorded_at)
      VALUES ('${id}', '${offering}', 'G1', 'r', 'warn', 'r', 'c', '${id}', now())`,
  ],
  [
    'sanctions_lists',
    () => `INSERT INTO sanctions_lists (id, version, parties, entries, document_hash, imported_by, imported_at)
      VALUES ('${id}', 'one', '[]', 0, '${hash}', '${id}', now())`,
  ],
  [
    'screenings',
    () => `INSERT INTO screenings (id, investor, list_version, screened_at, outcome, matches, owners)
      VALUES ('${id}', '${wanted[2]}', 'one', now(), 'possible-match', '[]', '[]')`,
  ],
  [
    'screening_clearances',
    () => `INSERT INTO screening_clearances (screening, investor, reason, cleared_by, cleared_at)
      VALUES ('${id}', '${wanted[2]}', 'r', '${id}', now())`,
  ],
] as const;

type Counting = { counted: DataSource; asked: () => [number, number]; passOneDay: () => void };

/** A source that counts how often it is asked, and how often it answered with facts; its clock can be put forward. */
function counting(): Counting {
  const results: Array<{ offering: unknown; now: Date }> = [];
  let aheadMs = 0;
  type Pool = { query: (config: object) => Promise<{ rows: typeof results }> };
  const pool = (source.driver as unknown as { master: Pool }).master;
  const query = async (config: object) => {
    const result = await pool.query(config);
    for (const row of result.rows) row.now = new Date(row.now.getTime() + aheadMs);
    results.push(...result.rows);
    return result;
  };
  return {
    counted: { driver: { master: { query } } } as never,
    asked: () => [results.length, results.filter((row) => row.offering !== null).length],
    passOneDay: () => (aheadMs = 86_400_000 + 1),
  };
}

const momentOf = async (): Promise<Moment> => {
  const [row] = await world.query(
    `SELECT date_trunc('milliseconds', clock_timestamp()) AS now, sum(number)::text AS number FROM fact_numbers`,
  );
  return { ...(row as unknown as Omit<Moment, 'readAt'>), readAt: performance.now() };
};
const laterBy = (ms: number, { now, ...rest }: Moment): Moment => ({
  ...rest,
  now: new Date(now.getTime() + ms),
});

describe('facts of a batch', () => {
  it('are read once for all, and again for whom nobody asked before', async () => {
    const { counted, asked } = counting();
    const facts = new KeptFacts(counted);
    for (let time = 0; time < 3; time += 1)
      expect(timeless(await facts.read(offering, wanted.slice(0, 2)))).toEqual(
        await afresh(wanted.slice(0, 2)),
      );
    expect(asked()).toEqual([3, 1]);
    expect(timeless(await facts.read(offering, [wanted[2]!, wanted[0]!, stranger]))).toEqual(
      await afresh([wanted[2]!, wanted[0]!, stranger]),
    );
    await facts.read(offering, [...wanted, stranger]);
    expect(asked()).toEqual([5, 2]);
  });

  it.each(changes)('are read again when %s change', async (_, change) => {
    const facts = new KeptFacts(source);
    const all = [...wanted, stranger];
    const before = timeless(await facts.read(offering, all));
    await world.query(change());
    const after = timeless(await facts.read(offering, all));
    expect(after).toEqual(await afresh(all));
    expect(after).not.toEqual(before);
  });

  it('tell the time of each reading', async () => {
    const facts = new KeptFacts(source);
    const first = await facts.read(offering, wanted);
    await world.query('SELECT pg_sleep(0.01)');
    expect((await facts.read(offering, wanted)).now.getTime()).toBeGreaterThan(first.now.getTime());
  });

  it('are those of the moment at which the database told who asks, without another question', async () => {
    const { counted, asked } = counting();
    const facts = new KeptFacts(counted);
    await facts.read(offering, wanted);
    const moment = await momentOf();
    const read = await facts.read(offering, wanted, moment);
    expect([timeless(read), read.now, read.number]).toEqual([await afresh(), moment.now, moment.number]);
    expect(asked()).toEqual([1, 1]);
  });

  it.each([
    ['is of other facts', async () => ({ ...(await momentOf()), number: '-1' })],
    ['is long ago', async () => ({ ...(await momentOf()), readAt: performance.now() - 101 })],
    ['is before that of facts given already', async () => laterBy(-86_400_000, await momentOf())],
  ])('are asked for where the moment %s', async (_, momentLike) => {
    const { counted, asked } = counting();
    const facts = new KeptFacts(counted);
    const first = await facts.read(offering, wanted);
    const read = await facts.read(offering, wanted, await momentLike());
    expect(read.now.getTime()).toBeGreaterThanOrEqual(first.now.getTime());
    expect(timeless(read)).toEqual(await afresh());
    expect(asked()[0]).toBe(2);
  });

  it('of a moment are none for whom nobody asked before', async () => {
    const { counted, asked } = counting();
    const facts = new KeptFacts(counted);
    await facts.read(offering, wanted.slice(0, 1));
    expect((await facts.read(offering, wanted, await momentOf())).investors).toHaveLength(3);
    expect(asked()).toEqual([2, 2]);
  });

  it('no longer hold an override that has expired', async () => {
    const before = await afresh();
    const addOverride = (expiry: string) =>
      world.query(
        `INSERT INTO gate_overrides (id, offering, gate, reason, result, rule, citation, recorded_by, recorded_at, expires_at)
         VALUES ('${randomUUID()}', '${offering}', 'G1', 'r', 'warn', 'r', 'c', '${id}', now(), clock_timestamp() + interval '${expiry}')`,
      );
    await addOverride('-1 second');
    expect(await afresh()).toEqual(before);
    await addOverride('1 day');
    const { counted, asked, passOneDay } = counting();
    const facts = new KeptFacts(counted);
    for (let time = 0; time < 2; time += 1) {
      const { door } = await facts.read(offering, wanted);
      expect(door!.overrides).toHaveLength(before.door!.overrides!.length + 1);
    }
    expect(asked()).toEqual([2, 1]);
    passOneDay();
    await facts.read(offering, wanted, laterBy(86_400_000 + 1, await momentOf()));
    expect(asked()).toEqual([4, 2]);
  });

  it('of no offering are none', async () => {
    expect(timeless(await new KeptFacts(source).read(randomUUID(), wanted))).toEqual({
      offering: null,
      investors: [],
      door: null,
    });
  });

  it('are numbered by whom no other change makes wait', async () => {
    const other = new pg.Client({ connectionString: world.config.databaseUrl });
    await other.connect();
    try {
      await other.query('BEGIN; SELECT FROM fact_numbers WHERE slot <> 77 FOR UPDATE');
      await world.query(
        `SET LOCAL lock_timeout = '1s'; UPDATE investors SET tier = 8 WHERE id = '${wanted[0]}'`,
      );
    } finally {
      await other.end();
    }
    const [changed] = await world.query('SELECT tier FROM investors WHERE id = $1', [wanted[0]]);
    expect(changed).toEqual({ tier: 8 });
  });

  it('keep those of a deal as long as nobody asks for more people than are kept', async () => {
    const facts = new KeptFacts(source);
    const many = Array.from({ length: 20_000 }, () => randomUUID());
    await facts.read(offering, wanted);
    const [first] = await Promise.all([facts.read(offering, wanted), facts.read(offering, many)]);
    expect(timeless(first!)).toEqual(await afresh());
  });

  it('are numbered by every table that they are read from', async () => {
    const read = new Set<string>();
    for (const name of ['intake_facts', 'admission_facts']) {
      const [row] = await world.query('SELECT prosrc FROM pg_proc WHERE proname = $1', [name]);
      for (const [, table] of String(row!.prosrc).matchAll(/(?<!DISTINCT )(?:FROM|JOIN) ([a-z_]+)/g))
        read.add(table!);
    }
    const rows = await world.query(
      `SELECT relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_proc ON pg_proc.oid = tgfoid
       WHERE proname = 'number_facts'`,
    );
    const numbered = rows.map(({ relname }) => String(relname)).toSorted();
    const tables = changes.map(([table]): string => table).toSorted();
    expect([...read].filter((table) => table !== 'unnest' && table !== 'fact_numbers').toSorted()).toEqual(
      tables,
    );
    // Of keys and users every request reads, not this.
    expect(numbered).toEqual(['api_keys', ...tables, 'users'].toSorted());
  });
});
