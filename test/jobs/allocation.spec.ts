// The jobs that follow an approval: done once, whoever is killed and whatever the queue forgets.
import { getQueueToken } from '@nestjs/bullmq';
import type { JobType, Queue } from 'bullmq';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApplication } from '../../src/app.js';
import { workQueue } from '../../src/platform/queue/jobs.js';
import { approvePrice } from '../support/approved-price.js';
import { aFiled, anOpenBook, anOrder, close, endWindow, limitOrder, move } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

// The worked example of the engine: who asks for what, and what a price of 0.37 gives.
const book: Array<[order: object, gets: number]> = [
  [limitOrder(2_000_000, '0.40'), 1_517_000],
  [{ intent: 'order', type: 'market', amount: '1000000' }, 2_050_000],
  [limitOrder(4_000_000, '0.38'), 2_200_000],
  [limitOrder(5_000_000, '0.36'), 0],
  [{ intent: 'order', type: 'market', shares: 1_500_000 }, 1_137_000],
  [
    {
      intent: 'order',
      type: 'step',
      stepMode: 'exclusive',
      steps: [
        { limit: '0.40', shares: 1_000_000 },
        { limit: '0.37', shares: 2_500_000 },
        { limit: '0.35', shares: 4_000_000 },
      ],
    },
    1_896_000,
  ],
  [limitOrder(3_000_000, '0.37'), 2_200_000],
];

/** Where BullMQ on PostgreSQL counts the jobs of a queue that stands still; its types do not name it. */
const paused = 'paused' as string as JobType;

let world: World;
let investors: Client[];

/** A world without a worker, so that a spec decides when work is done. */
beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  investors = await Promise.all(book.map(() => world.investor()));
});
afterAll(() => world?.close());

async function anApprovedDeal(): Promise<string> {
  const offering = await anOpenBook(world, investors);
  for (const [index, [order]] of book.entries()) await anOrder(investors[index]!, offering, order);
  await approvePrice(world, offering);
  return offering;
}

async function withWorker<T>(act: () => Promise<T>): Promise<T> {
  const worker = await createApplication(world.config, { api: false, worker: true });
  try {
    return await act();
  } finally {
    await worker.close();
  }
}

async function allocated(offering: string): Promise<Record<string, number>> {
  const runs = await eventually(async () => {
    const { body } = await world.desk.get(`/offerings/${offering}/allocation-runs`);
    expect(body.items).toMatchObject([{ state: 'done', allocated: 11_000_000, grossProceeds: '4070000.00' }]);
    const { status } = await world.desk.get(`/offerings/${offering}/over-allotment`);
    expect(status).toBe(200);
    return body.items;
  });
  const { body } = await world.desk.get(`/allocation-runs/${runs[0]!.id}/lines?limit=1000`);
  return Object.fromEntries(body.items.map((line) => [line.investor, line.shares]));
}

const expected = () =>
  Object.fromEntries(book.map(([, gets], index) => [investors[index]!.account.party, gets]));

describe('allocate', () => {
  it('is done by a worker that starts after the approval, to the share of the worked example', async () => {
    const offering = await anApprovedDeal();
    expect(await withWorker(() => allocated(offering))).toEqual(expected());
  });

  it('is taken over from a worker that died while it held the work', async () => {
    const offering = await anApprovedDeal();
    await world.query(
      `UPDATE work SET token = token + 1, attempts = attempts + 1, lease_until = clock_timestamp() + interval '2 seconds'
       WHERE offering = $1 AND state = 'pending'`,
      [offering],
    );
    expect(await withWorker(() => allocated(offering))).toEqual(expected());
  });

  it('comes back after the queue has lost every job', async () => {
    const offering = await anApprovedDeal();
    const queue = world.app.get<Queue>(getQueueToken(workQueue));
    await queue.pause();
    const lines = await withWorker(async () => {
      await eventually(async () =>
        expect(await queue.getJobCountByTypes('waiting', paused)).toBeGreaterThan(0),
      );
      expect(await world.query('SELECT FROM allocation_runs WHERE offering = $1', [offering])).toEqual([]);
      await queue.obliterate({ force: true });
      await queue.resume();
      return allocated(offering);
    });
    expect(lines).toEqual(expected());
  });

  it('is done once by two workers', async () => {
    const offering = await anApprovedDeal();
    const lines = await withWorker(() => withWorker(() => allocated(offering)));
    expect(lines).toEqual(expected());
    const [count] = await world.query(
      'SELECT count(*)::int AS runs FROM allocation_runs WHERE offering = $1',
      [offering],
    );
    expect(count).toEqual({ runs: 1 });
  });

  it('changes nothing when its work is asked for again', async () => {
    const offering = await anApprovedDeal();
    await withWorker(() => allocated(offering));
    await world.query("UPDATE work SET state = 'pending', lease_until = NULL WHERE offering = $1", [
      offering,
    ]);
    await withWorker(() =>
      eventually(async () => {
        const rows = await world.query("SELECT 1 FROM work WHERE offering = $1 AND state = 'pending'", [
          offering,
        ]);
        expect(rows).toEqual([]);
      }),
    );
    const [counts] = await world.query(
      `SELECT (SELECT count(*)::int FROM allocation_runs WHERE offering = $1) AS runs,
              (SELECT count(*)::int FROM journal_entries WHERE offering = $1 AND kind = 'allocated') AS entries`,
      [offering],
    );
    expect(counts).toEqual({ runs: 1, entries: 1 });
  });
});

describe('record-over-allotment', () => {
  it('records the additional placement and shares it out over the lines', async () => {
    const offering = await anApprovedDeal();
    await withWorker(() => allocated(offering));
    const { body } = await world.desk.get(`/offerings/${offering}/over-allotment`);
    expect(body).toMatchObject({
      kind: 'additional-placement',
      exercised: 1_000_000,
      sharesIssued: 11_000_000,
      shortCreated: 0,
    });
    const [sum] = await world.query(
      `SELECT sum(shares)::int AS shares FROM over_allotment_lines WHERE run = (SELECT id FROM allocation_runs WHERE offering = $1)`,
      [offering],
    );
    expect(sum).toEqual({ shares: 1_000_000 });
  });
});

describe('allocate-on-request', () => {
  it('runs a scenario that changes nothing of the deal', async () => {
    const offering = await anApprovedDeal();
    await withWorker(() => allocated(offering));
    const policies = await world.desk.get(`/offerings/${offering}/allocation-policies`);
    const asked = await world.desk.post(`/offerings/${offering}/allocation-runs`, {
      policy: policies.body.items[0]!.id,
      scenario: true,
      price: '0.35',
    });
    expect(asked.status).toBe(202);
    const run = await withWorker(() =>
      eventually(async () => {
        const { body } = await world.desk.get(`/allocation-runs/${asked.body.id}`);
        expect(body.state).toBe('done');
        return body;
      }),
    );
    expect(run).toMatchObject({
      scenario: true,
      price: '0.35',
      allocated: 11_000_000,
      grossProceeds: '3850000.00',
    });
    const deal = await world.desk.get(`/offerings/${offering}`);
    expect(deal.body.state).toBe('allocated-draft');
    const approval = await world.issuer.post(`/allocation-runs/${asked.body.id}/approve`, {
      resultHash: run.resultHash,
    });
    expect({ status: approval.status, code: approval.body.code }).toEqual({
      status: 409,
      code: 'run-not-done',
    });
  });

  it('answers a question at the clearing price with the run that there is, and one at that price by itself', async () => {
    const offering = await anOpenBook(world, investors);
    for (const [index, [order]] of book.entries()) await anOrder(investors[index]!, offering, order);
    await close(world, offering);
    const policy = { overAllotment: 1_000_000, tranches: [{ name: 'everyone', method: 'pro-rata' }] };
    const kept = await world.desk.post(`/offerings/${offering}/allocation-policies`, {
      name: 'Everyone',
      policy,
    });
    const ask = async (of: object) => {
      const question = { policy: kept.body.id, scenario: true, ...of };
      return (await world.desk.post(`/offerings/${offering}/allocation-runs`, question)).body.id;
    };
    const run = await ask({});
    const done = await withWorker(() =>
      eventually(async () => {
        const { body } = await world.desk.get(`/allocation-runs/${run}`);
        expect(body.state).toBe('done');
        return body;
      }),
    );
    expect(done).toMatchObject({ price: '0.38' });
    expect(await ask({})).toBe(run);
    const atThatPrice = await ask({ price: '0.38' });
    expect(atThatPrice).not.toBe(run);
    expect(await ask({ price: '0.38' })).toBe(atThatPrice);
  });

  it('keeps what the engine refuses, with its reason', async () => {
    const offering = await anOpenBook(world, investors);
    await approvePrice(world, offering);
    const policies = await world.desk.get(`/offerings/${offering}/allocation-policies`);
    const asked = await world.desk.post(`/offerings/${offering}/allocation-runs`, {
      policy: policies.body.items[0]!.id,
      scenario: true,
      price: '0.375',
    });
    await withWorker(() =>
      eventually(async () => {
        const { body } = await world.desk.get(`/allocation-runs/${asked.body.id}`);
        expect(body).toMatchObject({ state: 'failed', error: { code: 'off-tick', path: 'policy.price' } });
      }),
    );
  });
});

describe('convert-conditional-offers', () => {
  it('turns the offers that were not withdrawn into orders when the window ends', async () => {
    const [stays, leaves] = [investors[0]!, investors[1]!];
    const offering = await aFiled(world, investors, { conditionalWindowSeconds: 3_600 });
    const offer = { ...limitOrder(10_000, '0.40'), intent: 'conditional-offer' };
    const kept = await anOrder(stays, offering, offer);
    const left = await anOrder(leaves, offering, offer);
    await move(world, offering, 'declare-effective', { effectiveAt: '2004-07-20T16:00:00-04:00' });
    expect((await leaves.delete(`/orders/${left}`, { ifMatch: 1 })).status).toBe(200);
    await endWindow(world, offering);
    await world.query('UPDATE work SET not_before = clock_timestamp() WHERE offering = $1', [offering]);
    await withWorker(() =>
      eventually(async () => {
        const { body } = await stays.get(`/orders/${kept}`);
        expect(body).toMatchObject({ intent: 'order', state: 'live', version: 2 });
      }),
    );
    const { body } = await leaves.get(`/orders/${left}`);
    expect(body).toMatchObject({ intent: 'conditional-offer', state: 'withdrawn' });
  });
});
