// A closed book with an approved price, as far as the public API leads: what starts the allocation.
import { expect } from 'vitest';
import { close } from './builders.js';
import type { Json } from './clients.js';
import { eventually } from './eventually.js';
import type { World } from './world.js';

const policy = {
  lot: 1_000,
  overAllotment: 1_000_000,
  maximumPerInvestor: { percent: '20' },
  tranches: [{ name: 'everyone', method: 'pro-rata' }],
};

/** Market data with a last close and nothing else. */
export async function recordClose(world: World, offering: string, price = '0.50'): Promise<void> {
  const { status, body } = await world.desk.put(`/offerings/${offering}/market-data`, {
    source: 'invented for a test',
    asOf: '2004-07-20',
    synthetic: true,
    document: { close: price, lastSession: '2004-07-20', synthetic: true },
  });
  expect({ status, detail: body.detail }).toEqual({ status: 200, detail: undefined });
}

export async function propose(
  world: World,
  offering: string,
  price: string | null = '0.37',
  more: object = {},
  choices: object = {},
): Promise<Json> {
  const recorded = await world.desk.post(`/offerings/${offering}/allocation-policies`, {
    name: 'Everyone',
    policy: { ...policy, ...choices },
  });
  const { status, body } = await world.desk.post(`/offerings/${offering}/price-proposals`, {
    ...(price === null ? {} : { price }),
    policy: recorded.body.id,
    rationale: 'a test',
    ...more,
  });
  expect({ status, detail: body.detail }).toEqual({ status: 201, detail: undefined });
  return body;
}

/** Closes the book, proposes and approves; the job that allocates is then due. */
export async function approvePrice(
  world: World,
  offering: string,
  price = '0.37',
  choices: object = {},
): Promise<Json> {
  await recordClose(world, offering);
  await close(world, offering);
  const proposal = await propose(world, offering, price, {}, choices);
  const { status, body } = await world.issuer.post(`/price-proposals/${proposal.id}/approve`, {
    proposalHash: proposal.proposalHash,
  });
  expect({ status, detail: body.detail }).toEqual({ status: 200, detail: undefined });
  return body;
}

/** The list of an approved price at 0.37, with its over-allotment recorded; approved by the issuer as well. */
export async function anAllocation(
  world: World,
  offering: string,
  { isApproved, ...choices }: { isApproved: boolean; [choice: string]: unknown },
): Promise<Json> {
  await approvePrice(world, offering, '0.37', choices);
  const run = await eventually(async () => {
    const { body } = await world.desk.get(`/offerings/${offering}/allocation-runs`);
    expect(body.items).toMatchObject([{ state: 'done' }]);
    expect((await world.desk.get(`/offerings/${offering}/over-allotment`)).status).toBe(200);
    return body.items[0] as unknown as Json;
  });
  if (!isApproved) return run;
  const { resultHash } = run;
  const { status, body } = await world.issuer.post(`/allocation-runs/${run.id}/approve`, { resultHash });
  expect({ status, detail: body.detail }).toEqual({ status: 200, detail: undefined });
  return body;
}
