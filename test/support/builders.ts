// Deals in the state a spec needs, built through the public API with every default visible.
import { expect } from 'vitest';
import type { Client } from './clients.js';
import { eventually } from './eventually.js';
import type { World } from './world.js';

export const rushTerms = {
  issuer: { name: 'Rush Financial Technologies, Inc.', symbol: 'RSHF', market: 'OTC Bulletin Board' },
  placementAgent: 'Invest Linc Securities, LLC',
  dealType: 'best-efforts-min-max',
  currency: 'USD',
  shares: 10_000_000,
  minimumShares: 1_000_000,
  overAllotment: 1_000_000,
  tick: '0.01',
  lot: 1_000,
  commissionPercent: '10',
  optionDays: 30,
  conditionalWindowSeconds: 1,
  coveredSecurity: false,
  permittedStates: ['TX', 'IL', 'NY', 'CA'],
  rulesAsOf: '2004-07-20',
};

export async function aDraft(world: World, terms: object = {}): Promise<string> {
  const { status, body } = await world.desk.post('/offerings', {
    issuerParty: world.issuer.account.party,
    terms: { ...rushTerms, ...terms },
  });
  expect({ status, code: body.code }).toEqual({ status: 201, code: undefined });
  return body.id;
}

export async function aFiled(world: World, investors: Client[], terms: object = {}): Promise<string> {
  const offering = await aDraft(world, terms);
  await invite(world, offering, investors);
  await move(world, offering, 'file', {
    filedAt: '2004-05-04T17:15:00-04:00',
    registrationNumber: '333-115151',
  });
  return offering;
}

export async function anOpenBook(world: World, investors: Client[], terms: object = {}): Promise<string> {
  const offering = await aFiled(world, investors, terms);
  await move(world, offering, 'declare-effective', { effectiveAt: '2004-07-20T16:00:00-04:00' });
  await move(world, offering, 'open');
  return offering;
}

export async function invite(world: World, offering: string, investors: Client[]): Promise<void> {
  if (investors.length === 0) return;
  const { status } = await world.desk.post(`/offerings/${offering}/invitations`, {
    investors: investors.map(({ account }) => account.party),
  });
  expect(status).toBe(201);
}

/** Asks investors whether they will be told of an offering under seal. */
export async function approach(world: World, offering: string, investors: Client[]): Promise<void> {
  const { status, body } = await world.desk.post(`/offerings/${offering}/approaches`, {
    investors: investors.map(({ account }) => account.party),
    script: 'A US company of about $30 million market value sells shares tonight.',
    lapsesAt: new Date(Date.now() + 3_600_000).toISOString(),
  });
  expect({ status, detail: body.detail }).toEqual({ status: 201, detail: undefined });
}

/** The investor answers what it was asked last. */
export async function answerApproach(investor: Client, answer: 'consent' | 'decline'): Promise<string> {
  const [asked] = (await investor.get('/approaches')).body.items;
  const { undertakingHash } = asked!;
  const said = answer === 'consent' ? { answer, undertakingHash } : { answer };
  const { status, body } = await investor.post(`/approaches/${asked!.id}/answer`, said);
  expect({ status, detail: body.detail }).toEqual({ status: 201, detail: undefined });
  return asked!.id;
}

export async function move(
  world: World,
  offering: string,
  name: string,
  evidence: object = {},
): Promise<void> {
  const { status, body } = await world.desk.post(`/offerings/${offering}/transitions`, {
    move: name,
    evidence,
  });
  expect({ status, detail: body.detail }).toEqual({ status: 201, detail: undefined });
}

/** Ends the window of conditional offers, as if its second were over. */
export async function endWindow(world: World, offering: string): Promise<void> {
  await world.query(
    `UPDATE offerings SET window_ends_at = least(window_ends_at, clock_timestamp() - interval '1 ms') WHERE id = $1`,
    [offering],
  );
}

/** Closes the book; where it has conditional offers, as soon as their window is over. */
export async function close(world: World, offering: string): Promise<void> {
  const offers = "SELECT FROM orders WHERE offering = $1 AND intent = 'conditional-offer'";
  if ((await world.query(offers, [offering])).length === 0) await endWindow(world, offering);
  await eventually(async () => {
    const { status } = await world.desk.post(`/offerings/${offering}/transitions`, { move: 'close' });
    expect(status).toBe(201);
  });
}

export const limitOrder = (shares: number, limit: string, more: object = {}) => ({
  intent: 'order',
  type: 'limit',
  shares,
  limit,
  ...more,
});

export async function anOrder(investor: Client, offering: string, body: object): Promise<string> {
  const reply = await investor.post(`/offerings/${offering}/orders`, body);
  expect({ status: reply.status, detail: reply.body.detail }).toEqual({ status: 201, detail: undefined });
  return reply.body.id;
}

/** A price proposed by the desk, with a policy that allots pro rata. */
export async function aProposal(
  world: World,
  offering: string,
  price: string,
): Promise<{ id: string; proposalHash: string; offering: string }> {
  const policy = await world.desk.post(`/offerings/${offering}/allocation-policies`, {
    name: `Everyone pro rata at ${price}`,
    policy: { lot: 1_000, overAllotment: 0, tranches: [{ name: 'everyone', method: 'pro-rata' }] },
  });
  expect({ status: policy.status, detail: policy.body.detail }).toEqual({ status: 201, detail: undefined });
  const market = await world.desk.put(`/offerings/${offering}/market-data`, {
    source: 'closes around the pricing of the founding deal, synthetic',
    asOf: '2004-07-20',
    synthetic: true,
    document: { close: '0.50', lastSession: '2004-07-20', adv20: '10000', synthetic: true },
  });
  expect({ status: market.status, detail: market.body.detail }).toEqual({ status: 200, detail: undefined });
  const { status, body } = await world.desk.post(`/offerings/${offering}/price-proposals`, {
    price,
    policy: policy.body.id,
    rationale: 'where the book clears',
  });
  expect({ status, detail: body.detail }).toEqual({ status: 201, detail: undefined });
  return { id: body.id!, proposalHash: body.proposalHash!, offering };
}
