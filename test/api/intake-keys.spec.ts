// What holds of orders taken together when a request is repeated, somebody else has its key, or the offering has
// moved in between; and what the database itself refuses of their rows.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApplication } from '../../src/app.js';
import { buyersOf, decideBatch, type Waiting } from '../../src/orders/intake-batch.js';
import { writeBatch } from '../../src/orders/intake-commit.js';
import { KeptFacts } from '../../src/orders/intake-facts.js';
import type { OrderBody } from '../../src/orders/orders.dto.js';
import { anOpenBook, limitOrder } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let investors: Client[];
let offering: string;

beforeAll(async () => {
  world = await openWorld();
  investors = await Promise.all(Array.from({ length: 4 }, () => world.investor()));
  offering = await anOpenBook(world, investors);
});
afterAll(() => world?.close());

const post = (address: string, { account }: Client, body: object, key: string): Promise<Response> =>
  fetch(`${address}/api/v1/offerings/${offering}/orders`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${account.apiKey}`,
      'idempotency-key': key,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });

const others = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    post(world.address, investors[index % 4]!, limitOrder(1_000, '0.37'), randomUUID()),
  );
const codeOf = async (reply: Response): Promise<unknown> => ((await reply.json()) as { code: string }).code;
const waiting = (key: string): Waiting => {
  const { user, party, role, name } = investors[0]!.account;
  return {
    id: randomUUID(),
    command: {
      actor: { user, party, role, name },
      action: 'submit-order',
      target: '',
      key,
      fingerprint: 'one',
      moment: null,
    },
    body: limitOrder(1_000, '0.37') as OrderBody,
  };
};
const anOrder = (of: string, investor: string) =>
  `INSERT INTO orders (id, offering, investor, intent, state, version, received_at, channel, type, shares, created_at, changed_at)
   VALUES ('${randomUUID()}', ${of}, ${investor}, 'order', 'live', 1, now(), 'desk', 'market', 1000, now(), now())`;

const shares = fc.integer({ min: 1, max: 500 }).map((lots) => lots * 1_000);
const price = fc.integer({ min: 1, max: 99 }).map((cents) => (cents / 100).toFixed(2));
const minimumFill = fc.option(fc.constant(1_000), { nil: undefined });
const orders = fc.oneof(
  fc.record({ type: fc.constant('limit'), shares, limit: price, minimumFill }),
  fc.record({ type: fc.constant('market'), shares, minimumFill }),
  fc.record({ type: fc.constant('market'), amount: fc.constantFrom('10000', '123456.789', '0.5') }),
  fc.record({
    type: fc.constant('percent'),
    percent: fc.constantFrom('5', '0.125'),
    limit: fc.option(price, { nil: undefined }),
  }),
  fc.record({
    type: fc.constant('step'),
    stepMode: fc.constantFrom('exclusive', 'cumulative'),
    steps: fc.constant([
      { limit: '0.40', shares: 1_000 },
      { limit: '0.30', shares: 3_000 },
    ]),
  }),
);

describe('a repeated order', () => {
  it('is answered byte for byte as before, by another process too, whatever became of the order', async () => {
    const other = await createApplication(world.config, { api: true, worker: false });
    try {
      await other.listen(0, '127.0.0.1');
      const elsewhere = await other.getUrl();
      await fc.assert(
        fc.asyncProperty(fc.array(orders, { minLength: 1, maxLength: 8 }), async (bodies) => {
          const sent = bodies.map((body, index) => ({
            by: investors[index % investors.length]!,
            body: { intent: 'order', ...body },
            key: randomUUID(),
          }));
          const first = await Promise.all(
            sent.map(async ({ by, body, key }) => {
              const reply = await post(world.address, by, body, key);
              return {
                status: reply.status,
                text: await reply.text(),
                location: reply.headers.get('location'),
              };
            }),
          );
          await Promise.all(
            first.map(async ({ status, text }, index) => {
              if (status !== 201) return;
              const { id } = JSON.parse(text) as { id: string };
              await sent[index]!.by.delete(`/orders/${id}`, { ifMatch: 1 });
            }),
          );
          for (const address of [world.address, elsewhere])
            for (const [index, { by, body, key }] of sent.entries()) {
              const again = await post(address, by, body, key);
              expect(again.headers.get('idempotent-replayed')).toBe('true');
              expect({
                status: again.status,
                text: await again.text(),
                location: again.headers.get('location'),
              }).toEqual(first[index]);
            }
        }),
        { numRuns: 6 },
      );
    } finally {
      await other.close();
    }
  }, 120_000);

  it('keeps what it made and no copy of its answer', async () => {
    const key = randomUUID();
    const { id } = (await (
      await post(world.address, investors[0]!, limitOrder(1_000, '0.37'), key)
    ).json()) as {
      id: string;
    };
    expect(await world.query('SELECT made, body FROM idempotency_keys WHERE key = $1', [key])).toEqual([
      { made: id, body: null },
    ]);
  });
});

describe('a key that somebody else has', () => {
  it('was answered elsewhere: its order is refused, and the others are taken', async () => {
    const key = randomUUID();
    await world.query(
      `INSERT INTO idempotency_keys (party, key, fingerprint, status, body, created_at) VALUES ($1, $2, 'other', 201, '{}', now())`,
      [investors[0]!.account.party, key],
    );
    const replies = await Promise.all([
      ...others(5),
      post(world.address, investors[0]!, limitOrder(1_000, '0.37'), key),
      ...others(5),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([...Array(5).fill(201), 422, ...Array(5).fill(201)]);
    expect(await codeOf(replies[5]!)).toBe('idempotency-key-reused');
  });

  it('is being answered elsewhere: its order is told so, and the others are taken', async () => {
    const key = randomUUID();
    const runner = world.app.get(DataSource).createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `${investors[0]!.account.party}\n${key}`,
      ]);
      const replies = await Promise.all([
        ...others(3),
        post(world.address, investors[0]!, limitOrder(1_000, '0.37'), key),
        ...others(3),
      ]);
      expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 409, 201, 201, 201]);
      expect(await codeOf(replies[3]!)).toBe('request-in-progress');
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
    expect((await post(world.address, investors[0]!, limitOrder(1_000, '0.37'), key)).status).toBe(201);
  });
});

describe('a batch', () => {
  it('is not taken when the offering has moved or its terms have changed since it was read', async () => {
    const source = world.app.get(DataSource);
    for (const column of ['epoch', 'terms_version']) {
      const batch = [waiting(randomUUID())];
      const facts = await new KeptFacts(source).read(offering, buyersOf(batch));
      const decided = decideBatch(facts, batch, randomUUID);
      expect(decided).toHaveLength(1);
      await world.query(`UPDATE offerings SET ${column} = ${column} + 1 WHERE id = $1`, [offering]);
      expect(await writeBatch(source, facts, decided)).toBe('moved');
      expect(await world.query('SELECT FROM orders WHERE id = $1', [batch[0]!.id])).toEqual([]);
      await world.query(`UPDATE offerings SET ${column} = ${column} - 1 WHERE id = $1`, [offering]);
    }
  });

  it('is not taken when a buyer is of another class, tier, country or state than was read', async () => {
    const source = world.app.get(DataSource);
    const { party } = investors[0]!.account;
    const changes = [
      ['category', "'hedge-fund'"],
      ['tier', '9'],
      ['country', "'FR'"],
      ['state', "'NV'"],
    ] as const;
    for (const [column, value] of changes) {
      const batch = [waiting(randomUUID())];
      const facts = await new KeptFacts(source).read(offering, buyersOf(batch));
      const decided = decideBatch(facts, batch, randomUUID);
      expect(decided).toHaveLength(1);
      const [before] = await world.query(`SELECT ${column} AS kept FROM investors WHERE id = $1`, [party]);
      await world.query(`UPDATE investors SET ${column} = ${value} WHERE id = $1`, [party]);
      expect(await writeBatch(source, facts, decided)).toBe('moved');
      expect(await world.query('SELECT FROM orders WHERE id = $1', [batch[0]!.id])).toEqual([]);
      await world.query(`UPDATE investors SET ${column} = $2 WHERE id = $1`, [party, before!.kept]);
    }
  });

  it('names those of its keys that were used before, and takes nothing', async () => {
    const source = world.app.get(DataSource);
    const used = randomUUID();
    expect((await post(world.address, investors[0]!, limitOrder(1_000, '0.37'), used)).status).toBe(201);
    const batch = [waiting(randomUUID()), waiting(used), waiting(randomUUID())];
    const facts = await new KeptFacts(source).read(offering, buyersOf(batch));
    const decided = decideBatch(facts, batch, randomUUID);
    expect(await writeBatch(source, facts, decided)).toEqual({ known: new Set([decided[1]]) });
    expect(await world.query('SELECT FROM orders WHERE id = ANY ($1)', [batch.map(({ id }) => id)])).toEqual(
      [],
    );
  });
});

describe('rows', () => {
  const [id, other] = [randomUUID(), randomUUID()];
  const someOffering = '(SELECT id FROM offerings LIMIT 1)';

  it.each([
    ['an order of no offering', anOrder(`'${id}'`, '(SELECT id FROM investors LIMIT 1)'), '23503'],
    ['an order of no investor', anOrder(someOffering, `'${id}'`), '23503'],
    [
      'a version of no order',
      `INSERT INTO order_versions (order_id, version, investor, event, intent, document, document_hash, received_at, recorded_at, entry)
       VALUES ('${id}', 1, '${id}', 'submitted', 'order', '{}', repeat('0', 64), now(), now(), '${other}')`,
      '23503',
    ],
    [
      'an entry of no link',
      `INSERT INTO journal_entries (id, offering, link, position, kind, at, actor, payload, hash)
       VALUES ('${id}', ${someOffering}, 1000000, 0, 'noted', now(), '{}', '{}', repeat('0', 64))`,
      '23503',
    ],
    ['an order that changes its investor', `UPDATE orders SET investor = '${id}'`, '23503'],
    ['an order taken away', 'DELETE FROM orders', '42501'],
    ['an investor taken away', `DELETE FROM investors WHERE id = '${id}'`, '42501'],
    ['an offering taken away', 'TRUNCATE offerings CASCADE', '42501'],
    [
      'a key with neither answer nor what it made',
      `INSERT INTO idempotency_keys (party, key, fingerprint, status, created_at) VALUES ('${id}', 'k', 'f', 201, now())`,
      '23514',
    ],
  ])('the database refuses %s', async (_, sql, state) => {
    await expect(world.query(sql)).rejects.toMatchObject({ code: state });
  });
});
