// The worked example of the engine as a deal on the desk, in the state a walk begins with.
import { expect } from 'vitest';
import { aDraft, anOpenBook, answerApproach, anOrder, approach, close } from '../../support/builders.js';
import { deliverProspectus } from '../../support/delivered.js';
import { cleared, deposit, escrowTerms, payment } from '../../support/escrows.js';
import { eventually } from '../../support/eventually.js';
import type { DeskWorld, InvestorName } from './desk-world.js';

export const exampleOrders: Record<InvestorName, object> = {
  alder: { type: 'limit', shares: 2_000_000, limit: '0.40' },
  birch: { type: 'market', amount: '1000000' },
  cedar: { type: 'limit', shares: 4_000_000, limit: '0.38' },
  dogwood: { type: 'limit', shares: 5_000_000, limit: '0.36' },
  elm: { type: 'market', shares: 1_500_000 },
  fir: {
    type: 'step',
    stepMode: 'exclusive',
    steps: [
      { limit: '0.40', shares: 1_000_000 },
      { limit: '0.37', shares: 2_500_000 },
      { limit: '0.35', shares: 4_000_000 },
    ],
  },
  gable: { type: 'limit', shares: 3_000_000, limit: '0.37' },
};

export const everyonePolicy = {
  name: 'Everyone pro rata',
  policy: {
    lot: 1_000,
    overAllotment: 1_000_000,
    rounding: 'largest-remainder',
    tieBreak: 'received',
    maximumPerInvestor: { percent: '20' },
    tranches: [{ name: 'everyone', method: 'pro-rata' }],
  },
};

const holdersPolicy = {
  name: 'Holders first',
  policy: {
    ...everyonePolicy.policy,
    tranches: [
      { name: 'existing holders', percent: '20', who: { category: ['existing-holder'] }, method: 'pro-rata' },
      { name: 'everyone', method: 'pro-rata' },
    ],
  },
};

const pricePolicy = {
  name: 'Highest price first',
  policy: { ...everyonePolicy.policy, tranches: [{ name: 'everyone', method: 'price-priority' }] },
};

export async function anEmptyBook(world: DeskWorld, terms: object = {}): Promise<string> {
  return anOpenBook(world, Object.values(world.investors), {
    sharesOutstanding: 38_200_000,
    synthetic: [{ field: 'orders', why: 'The order book is made up.' }],
    ...terms,
  });
}

export const aDraftDeal = (world: DeskWorld): Promise<string> =>
  aDraft(world, { issuer: { name: 'Cedar Hollow Instruments, Inc.', symbol: 'CHLW' } });

/** Under seal: Alder is asked, Birch has crossed. */
export async function aSoundedDeal(world: DeskWorld): Promise<string> {
  const offering = await aDraft(world, { dealType: 'registered-direct' });
  expect((await world.desk.post(`/offerings/${offering}/seal`)).status).toBe(201);
  const { alder, birch } = world.investors;
  await approach(world, offering, [alder, birch]);
  await answerApproach(birch, 'consent');
  return offering;
}

export async function aFullBook(world: DeskWorld, terms: object = {}): Promise<string> {
  const offering = await anEmptyBook(world, terms);
  for (const [name, order] of Object.entries(exampleOrders)) {
    await anOrder(world.investors[name as InvestorName], offering, { intent: 'order', ...order });
  }
  return offering;
}

/** The inputs of the price: invented, but of the shape and size of the founding deal. */
export async function giveInputs(world: DeskWorld, offering: string): Promise<void> {
  const inputs = {
    'market-data': {
      close: '0.50',
      lastSession: '2004-07-19',
      adv20: '185000',
      volatility20: '0.71',
      return20: '-0.04',
      average5Close: '0.51',
      minimumPrice: '0.50',
      bid: '0.49',
      ask: '0.51',
      synthetic: true,
    },
    results: {
      trailingTwelveMonths: {
        end: '2004-03-31',
        revenue: '3900000',
        operatingIncome: '-3100000',
        netIncome: '-3300000',
        operatingCashFlow: '-1800000',
      },
      cash: '410000',
      debt: '900000',
      sharesOutstanding: '38200000',
    },
    comparables: {
      asOf: '2004-06-30',
      peers: [
        { name: 'Siebert Financial', stage: 'growth', evToRevenue: '1.52' },
        { name: 'A.B. Watley', stage: 'early-revenue', evToRevenue: '1.27' },
        { name: 'Track Data', stage: 'early-revenue', evToRevenue: '1.55' },
        { name: 'Ameritrade', stage: 'profitable', evToRevenue: '5.8' },
        { name: 'Online Brokers', stage: 'early-revenue', evToRevenue: '2.4' },
      ],
    },
    potential: {
      stage: 'early-revenue',
      score: '3',
      by: 'M. Alvarez',
      rationale: 'A first product with paying users; capital is the limit.',
    },
  };
  for (const [kind, document] of Object.entries(inputs)) {
    const reply = await world.desk.put(`/offerings/${offering}/${kind}`, {
      source: 'Made up for this walk',
      asOf: '2004-07-19',
      synthetic: true,
      document,
    });
    expect({ status: reply.status, detail: reply.body.detail }).toEqual({ status: 200, detail: undefined });
  }
}

export async function aPolicy(
  world: DeskWorld,
  offering: string,
  body: object = everyonePolicy,
): Promise<string> {
  const reply = await world.desk.post(`/offerings/${offering}/allocation-policies`, body);
  expect({ status: reply.status, detail: reply.body.detail }).toEqual({ status: 201, detail: undefined });
  return reply.body.id;
}

/** A closed book with an open proposal at 0.37. */
export async function aProposal(world: DeskWorld, terms: object = {}): Promise<string> {
  const offering = await aFullBook(world, terms);
  await giveInputs(world, offering);
  const policy = await aPolicy(world, offering);
  await close(world, offering);
  const reply = await world.desk.post(`/offerings/${offering}/price-proposals`, {
    price: '0.37',
    policy,
    rationale:
      'The book clears 11,000,000 shares at $0.38; one tick below leaves the deal covered 1.43 times.',
  });
  expect({ status: reply.status, detail: reply.body.detail }).toEqual({ status: 201, detail: undefined });
  return offering;
}

/** Approved and allocated, with two scenarios beside the list. */
export async function anAllocation(world: DeskWorld, terms: object = {}): Promise<string> {
  const offering = await aProposal(world, terms);
  const { body } = await world.desk.get(`/offerings/${offering}/price-proposals`);
  const [proposal] = body.items as unknown as Array<{ id: string; proposalHash: string }>;
  const approved = await world.issuer.post(`/price-proposals/${proposal!.id}/approve`, {
    proposalHash: proposal!.proposalHash,
  });
  expect({ status: approved.status, detail: approved.body.detail }).toEqual({
    status: 200,
    detail: undefined,
  });
  for (const rule of [holdersPolicy, pricePolicy]) {
    const policy = await aPolicy(world, offering, rule);
    await requestScenario(world, offering, policy);
  }
  await eventually(async () => {
    const { body: list } = await world.desk.get(`/offerings/${offering}/allocation-runs`);
    const runs = list.items as unknown as Array<{ state: string }>;
    expect(runs.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
  });
  return offering;
}

async function requestScenario(world: DeskWorld, offering: string, policy: string): Promise<void> {
  const { status } = await fetch(`${world.address}/api/v1/offerings/${offering}/allocation-runs`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${world.desk.account.apiKey}`,
      'content-type': 'application/json',
      'idempotency-key': `scenario-${policy}`,
    },
    body: JSON.stringify({ policy, scenario: true }),
  });
  expect(status).toBe(202);
}

/** A firm commitment that was allocated beyond its base: a short, and an option that covers it. */
export const aShortDeal = (world: DeskWorld): Promise<string> =>
  anAllocation(world, {
    issuer: { name: 'Harbor Point Systems, Inc.', symbol: 'HPSI', market: 'Nasdaq' },
    dealType: 'firm-commitment-follow-on',
    minimumShares: undefined,
    coveredSecurity: true,
  });

/** Released: every investor sees its own. */
export async function aReleasedDeal(world: DeskWorld, terms: object = {}): Promise<string> {
  const offering = await anAllocation(world, terms);
  const { body } = await world.desk.get(`/offerings/${offering}/allocation-runs`);
  const run = (body.items as unknown as Array<{ id: string; scenario: boolean; resultHash: string }>).find(
    ({ scenario }) => !scenario,
  )!;
  await world.issuer.post(`/allocation-runs/${run.id}/approve`, { resultHash: run.resultHash });
  await deliverProspectus(world.desk, offering);
  const released = await world.desk.post(`/allocation-runs/${run.id}/release`);
  expect(released.status).toBe(200);
  return offering;
}

/** Released, with part of its minimum cleared in escrow and more of it pledged. */
export async function aClosingDeal(world: DeskWorld): Promise<string> {
  const offering = await aReleasedDeal(world, escrowTerms());
  const { alder, birch, gable } = world.investors;
  await cleared(world, offering, alder, '152440', { reference: 'FED 0412' });
  await cleared(world, offering, gable, '48000', { reference: 'FED 0413', purchaser: 'affiliate' });
  for (const [investor, amount, reference] of [
    [birch, '444000', 'FED 0414'],
    [alder, '20000', 'FED 0415'],
  ] as const)
    expect((await deposit(world, offering, payment(investor, amount, { reference }))).status).toBe(201);
  return offering;
}
