// The draws of a proposal: made once, whoever is killed and whatever the queue forgets.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApplication } from '../../src/app.js';
import { propose, recordClose } from '../support/approved-price.js';
import { anOpenBook, anOrder, close, limitOrder } from '../support/builders.js';
import type { Client, Json } from '../support/clients.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let investor: Client;

/** A world without a worker, so that a spec decides when work is done. */
beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  investor = await world.investor();
});
afterAll(() => world?.close());

async function aProposalOfAClosedBook(more: object = {}): Promise<Json> {
  const offering = await anOpenBook(world, [investor]);
  await anOrder(investor, offering, limitOrder(10_000_000, '0.40'));
  await recordClose(world, offering);
  await close(world, offering);
  return propose(world, offering, '0.37', more);
}

async function withWorker<T>(act: () => Promise<T>): Promise<T> {
  const worker = await createApplication(world.config, { api: false, worker: true });
  try {
    return await act();
  } finally {
    await worker.close();
  }
}

const simulated = (id: string): Promise<Json> =>
  eventually(async () => {
    const { body } = await world.issuer.get(`/price-proposals/${id}`);
    expect(body.simulation).toMatchObject({ state: 'done' });
    return body;
  });

describe('simulate-price', () => {
  it('is queued with the proposal and adds the interval, with the seed and the hash that were seen', async () => {
    const proposal = await aProposalOfAClosedBook({ pricing: { seed: 'rush', runs: 500 } });
    expect(proposal.simulation).toMatchObject({ state: 'queued', seed: 'rush', runs: 500, p50: null });
    const done = await withWorker(() => simulated(proposal.id));
    const { p10, p50, p90 } = done.simulation as unknown as Record<string, string>;
    expect([Number(p10) < Number(p50), Number(p50) < Number(p90)]).toEqual([true, true]);
    expect([done.proposalHash, done.document]).toEqual([proposal.proposalHash, proposal.document]);
    const preview = await world.desk.post(`/offerings/${done.offering}/price-previews`, {
      price: '0.37',
      pricing: { seed: 'rush', runs: 500 },
    });
    expect(preview.body.pricing).toMatchObject({ simulation: { seed: 'rush', runs: 500, p10, p50, p90 } });
  });

  it('keeps no approval waiting', async () => {
    const { id, proposalHash } = await aProposalOfAClosedBook();
    const { status, body } = await world.issuer.post(`/price-proposals/${id}/approve`, { proposalHash });
    expect({ status, simulation: body.simulation }).toMatchObject({
      status: 200,
      simulation: { state: 'queued' },
    });
    expect((await world.issuer.get(`/price-proposals/${id}/memo`)).body.simulation).toBeNull();
    await withWorker(() => simulated(id));
    expect((await world.issuer.get(`/price-proposals/${id}/memo`)).body.simulation).toMatchObject({
      runs: 1000,
    });
  });

  it('is taken over from a worker that died, and done once by two', async () => {
    const { id, offering } = await aProposalOfAClosedBook();
    await world.query(
      `UPDATE work SET token = token + 1, attempts = attempts + 1, lease_until = clock_timestamp() + interval '2 seconds'
       WHERE aggregate = $1 AND kind = 'simulate-price'`,
      [id],
    );
    await withWorker(() => withWorker(() => simulated(id)));
    await world.query("UPDATE work SET state = 'pending', lease_until = NULL WHERE aggregate = $1", [id]);
    await withWorker(() =>
      eventually(async () => {
        expect(
          await world.query("SELECT 1 FROM work WHERE aggregate = $1 AND state = 'pending'", [id]),
        ).toEqual([]);
      }),
    );
    const [counts] = await world.query(
      `SELECT (SELECT count(*)::int FROM price_simulations WHERE proposal = $1) AS simulations,
              (SELECT count(*)::int FROM journal_entries WHERE offering = $2 AND kind = 'price-simulated') AS entries`,
      [id, offering],
    );
    expect(counts).toEqual({ simulations: 1, entries: 1 });
  });

  it('cannot be changed afterwards, even by the application', async () => {
    const { id } = await aProposalOfAClosedBook();
    await withWorker(() => simulated(id));
    await expect(
      world.query("UPDATE price_simulations SET seed = 'x' WHERE proposal = $1", [id]),
    ).rejects.toThrow();
  });
});
