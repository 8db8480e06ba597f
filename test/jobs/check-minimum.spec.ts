// The end of a minimum's clock: noted once, whoever is killed and whatever the queue forgets.
import { getQueueToken } from '@nestjs/bullmq';
import type { JobType, Queue } from 'bullmq';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApplication } from '../../src/app.js';
import { workQueue } from '../../src/platform/queue/jobs.js';
import { anOpenBook } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { cleared, escrowOf, escrowTerms, inDays } from '../support/escrows.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

/** Where BullMQ on PostgreSQL counts the jobs of a queue that stands still; its types do not name it. */
const paused = 'paused' as string as JobType;

let world: World;
let alder: Client;

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  alder = await world.investor();
});
afterAll(() => world?.close());

async function aDeal(minBy: string, amount = '369999.99'): Promise<string> {
  const offering = await anOpenBook(world, [alder], {
    ...escrowTerms({ minBy }),
    floor: '0.37',
    cap: '0.37',
  });
  await cleared(world, offering, alder, amount, { on: minBy });
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

const isDone = (offering: string) =>
  eventually(async () => {
    const rows = await world.query(
      `SELECT 1 FROM work WHERE offering = $1 AND kind = 'check-minimum' AND state = 'pending' AND not_before <= now()`,
      [offering],
    );
    expect(rows).toEqual([]);
  });

async function misses(offering: string): Promise<object[]> {
  const { body } = await world.desk.get(`/offerings/${offering}/journal?limit=1000`);
  return body.items.filter(({ kind }) => kind === 'minimum-missed').map(({ payload }) => payload as object);
}

describe('check-minimum', () => {
  it('notes a minimum that a cent was short of, with what must go back', async () => {
    const offering = await aDeal(inDays(-1));
    expect(await escrowOf(world.desk, offering)).toMatchObject({ phase: 'missed', missedOn: null });
    await withWorker(() => isDone(offering));
    expect(await escrowOf(world.desk, offering)).toMatchObject({ missedOn: inDays(-1) });
    expect(await misses(offering)).toEqual([
      { endedOn: inDays(-1), counted: '369999.99', minimum: '370000.00', refundsDue: '369999.99' },
    ]);
  });

  it('notes it once when its work is asked for again', async () => {
    const offering = await aDeal(inDays(-1));
    await withWorker(() => isDone(offering));
    await world.query("UPDATE work SET state = 'pending', lease_until = NULL WHERE offering = $1", [
      offering,
    ]);
    await withWorker(() => isDone(offering));
    expect(await misses(offering)).toHaveLength(1);
  });

  it('comes back after the queue has lost every job', async () => {
    const offering = await aDeal(inDays(-1));
    const queue = world.app.get<Queue>(getQueueToken(workQueue));
    await queue.pause();
    await withWorker(async () => {
      await eventually(async () =>
        expect(await queue.getJobCountByTypes('waiting', paused)).toBeGreaterThan(0),
      );
      expect(await misses(offering)).toEqual([]);
      await queue.obliterate({ force: true });
      await queue.resume();
      await isDone(offering);
    });
    expect(await misses(offering)).toHaveLength(1);
  });

  it('waits for the end of the last day, and notes nothing of a minimum that was reached', async () => {
    const [running, reached] = [await aDeal(inDays(0)), await aDeal(inDays(0), '370000')];
    const due = await world.query(
      `SELECT kind, not_before > now() AS waits FROM work WHERE offering = ANY ($1) AND kind = 'check-minimum'`,
      [[running, reached]],
    );
    expect(due).toEqual([
      { kind: 'check-minimum', waits: true },
      { kind: 'check-minimum', waits: true },
    ]);
    await world.query(`UPDATE work SET not_before = now() WHERE offering = ANY ($1)`, [[running, reached]]);
    await withWorker(async () => {
      await isDone(running);
      await isDone(reached);
    });
    expect([...(await misses(running)), ...(await misses(reached))]).toEqual([]);
  });

  it('looks again when the last day has moved', async () => {
    const offering = await aDeal(inDays(0));
    const path = `/offerings/${offering}/escrow/extension`;
    expect((await world.desk.post(path, { until: inDays(3) })).status).toBe(201);
    await world.query(
      `UPDATE work SET not_before = now() WHERE offering = $1 AND epoch = (
      SELECT min(epoch) FROM work WHERE offering = $1 AND kind = 'check-minimum')`,
      [offering],
    );
    await withWorker(() => isDone(offering));
    expect(await misses(offering)).toEqual([]);
    const rows = await world.query(
      `SELECT state FROM work WHERE offering = $1 AND kind = 'check-minimum' ORDER BY epoch`,
      [offering],
    );
    expect(rows).toEqual([{ state: 'done' }, { state: 'pending' }]);
  });
});
