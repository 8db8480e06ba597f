// The same order asked for many times at once, of one process and of two: once it has its answer everybody gets that,
// while it is being taken some are told to wait, and there is one order in the end.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApplication } from '../../src/app.js';
import { fingerprintAsSent } from '../../src/platform/http/fingerprints.js';
import { anOpenBook, limitOrder } from '../support/builders.js';
import { clientOf, type Client, type Reply } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

const rounds = 4;

let world: World;
let other: NestFastifyApplication;
let alder: Client;
let alderElsewhere: Client;
let offering: string;

beforeAll(async () => {
  world = await openWorld({ REQUESTS_PER_MINUTE: '100000' }, { api: true, worker: false });
  other = await createApplication(world.config, { api: true, worker: false });
  await other.listen(0, '127.0.0.1');
  alder = await world.investor();
  alderElsewhere = clientOf(await other.getUrl(), alder.account);
});
beforeEach(async () => {
  offering = await anOpenBook(world, [alder]);
});
afterAll(async () => {
  await other?.close();
  await world?.close();
});

const order = limitOrder(1_000, '0.37');
const many = (by: readonly Client[], key: string, body: object = order): Promise<Reply[]> =>
  Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      by[index % by.length]!.post(`/offerings/${offering}/orders`, body, { key }),
    ),
  );
const heard = (replies: Reply[]): string[] => [
  ...new Set(
    replies.map(
      ({ status, body, headers }) =>
        `${status} ${String(status < 400 ? body.id : body.code)} ${headers.get('idempotent-replayed')}`,
    ),
  ),
];
const ordersTaken = () => world.query('SELECT FROM orders WHERE offering = $1', [offering]);

describe.each([
  ['one process', () => [alder]],
  ['two processes', () => [alder, alderElsewhere]],
])('repeated at once of %s', (_, by) => {
  it('an order that has its answer gets that', async () => {
    const key = randomUUID();
    const first = await alder.post(`/offerings/${offering}/orders`, order, { key });
    expect(first.status).toBe(201);
    for (let round = 0; round < rounds; round += 1)
      expect(heard(await many(by(), key))).toEqual([`201 ${first.body.id} true`]);
    expect(heard(await many(by(), key, limitOrder(2_000, '0.37')))).toEqual([
      '422 idempotency-key-reused null',
    ]);
    expect(await ordersTaken()).toHaveLength(1);
  });

  it('an order that was refused is refused as before', async () => {
    const key = randomUUID();
    const wrong = limitOrder(1_500, '0.37');
    expect((await alder.post(`/offerings/${offering}/orders`, wrong, { key })).status).toBe(422);
    for (let round = 0; round < rounds; round += 1)
      expect(heard(await many(by(), key, wrong))).toEqual(['422 off-lot true']);
  });

  it('an order that is being taken is taken once', async () => {
    for (let round = 1; round <= rounds; round += 1) {
      const replies = await many(by(), randomUUID());
      const taken = replies.filter(({ status }) => status === 201);
      expect(new Set(taken.map(({ body }) => body.id)).size).toBe(1);
      expect(taken.filter(({ headers }) => headers.get('idempotent-replayed') === null)).toHaveLength(1);
      const told = replies.filter(({ status }) => status !== 201);
      expect(heard(told)).toEqual(told.length === 0 ? [] : ['409 request-in-progress null']);
      expect(await ordersTaken()).toHaveLength(round);
    }
  });
});

describe('repeated with its fields in another order', () => {
  const step = {
    intent: 'order',
    type: 'step',
    stepMode: 'cumulative',
    steps: [
      { limit: '0.40', shares: 1_000 },
      { limit: '0.37', shares: 4_000 },
    ],
  };
  const { steps, ...rest } = step;
  const otherwise = { steps: steps.map(({ limit, shares }) => ({ shares, limit })), ...turned(rest) };

  it('an order, an amendment and a file are the same', async () => {
    const [key, change, file] = [randomUUID(), randomUUID(), randomUUID()];
    const path = `/offerings/${offering}/orders`;
    const { body: first } = await alder.post(path, step, { key });
    expect(heard([await alder.post(path, otherwise, { key })])).toEqual([`201 ${first.id} true`]);
    const amend = (body: object) => alder.put(`/orders/${first.id}`, body, { ifMatch: 1, key: change });
    const { body: amended } = await amend(limitOrder(2_000, '0.38'));
    expect((await amend(turned(limitOrder(2_000, '0.38')))).body).toEqual(amended);
    const { body: taken } = await alder.post(`${path}:batch`, { orders: [step] }, { key: file });
    const again = await alder.post(`${path}:batch`, { orders: [otherwise] }, { key: file });
    expect([again.status, again.body]).toEqual([201, taken]);
    expect(await ordersTaken()).toHaveLength(2);
  });

  it('steps in another order are another body', async () => {
    const key = randomUUID();
    const path = `/offerings/${offering}/orders`;
    expect((await alder.post(path, step, { key })).status).toBe(201);
    const reply = await alder.post(path, { ...step, steps: steps.toReversed() }, { key });
    expect(heard([reply])).toEqual(['422 idempotency-key-reused null']);
  });

  it('an order that a version before this one kept as it was sent is answered as it was', async () => {
    const key = randomUUID();
    const url = `/offerings/${offering}/orders`;
    const { body: first } = await alder.post(url, order, { key });
    const asSent = fingerprintAsSent({ method: 'POST', url: `/api/v1${url}`, version: null, body: order });
    await world.query('UPDATE idempotency_keys SET fingerprint = $1 WHERE key = $2', [asSent, key]);
    expect(heard(await many([alder, alderElsewhere], key))).toEqual([`201 ${first.id} true`]);
    expect(heard([await alder.post(url, limitOrder(2_000, '0.37'), { key })])).toEqual([
      '422 idempotency-key-reused null',
    ]);
  });
});

function turned(body: object): object {
  return Object.fromEntries(Object.entries(body).toReversed());
}
