// Deals with an escrow, as far as the public API leads, and payments into it.
import { expect } from 'vitest';
import { addDays } from '../../src/domain/calendar/civil-date.js';
import { newYorkDay } from '../../src/domain/calendar/new-york.js';
import { anAllocation } from './approved-price.js';
import { anOpenBook, anOrder, limitOrder } from './builders.js';
import type { Client, Json, Reply } from './clients.js';
import { deliverProspectus } from './delivered.js';
import type { World } from './world.js';

/** A day so many days from today in New York. */
export const inDays = (days: number): string => addDays(newYorkDay(new Date().toISOString()), days);

export const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

export const G44 = { holder: 'bank-escrow', writtenEscrowAgreement: true, bankAffiliated: false };

export const escrowTerms = (escrow: object = {}) => ({
  escrow: { bank: 'First Bank', minBy: inDays(30), extensionDays: 30, ...escrow },
  gates: { G44 },
});

/** A released list on which each investor gets what it ordered, at 0.37. */
export async function aReleasedDeal(
  world: World,
  orders: ReadonlyArray<readonly [Client, number]>,
  terms: object = escrowTerms(),
): Promise<string> {
  const investors = orders.map(([investor]) => investor);
  const offering = await anOpenBook(world, investors, terms);
  for (const [investor, shares] of orders) await anOrder(investor, offering, limitOrder(shares, '0.40'));
  const run = await anAllocation(world, offering, {
    isApproved: true,
    maximumPerInvestor: { percent: '100' },
  });
  await deliverProspectus(world.desk, offering);
  const { status, body } = await world.desk.post(`/allocation-runs/${run.id}/release`, {});
  expect({ status, detail: body.detail }).toEqual({ status: 200, detail: undefined });
  return offering;
}

let made = 0;

export const payment = (investor: Client, amount: string, more: object = {}) => ({
  investor: investor.account.party,
  reference: `WIRE ${(made += 1)}`,
  amount,
  receivedAt: hoursAgo(2),
  passedOnAt: hoursAgo(1),
  purchaser: 'independent',
  disclosed: false,
  ...more,
});

export const deposit = (world: World, offering: string, body: object): Promise<Reply> =>
  world.desk.post(`/offerings/${offering}/escrow/deposits`, body);

export const outcome = (world: World, offering: string, id: string, how: object = {}): Promise<Reply> =>
  world.desk.post(`/offerings/${offering}/escrow/deposits/${id}/outcome`, {
    outcome: 'cleared',
    on: inDays(0),
    ...how,
  });

/** Times of a payment that came in on a day that is over. */
const onDay = (day: string) => ({ receivedAt: `${day}T15:00:00Z`, passedOnAt: `${day}T16:00:00Z` });

/** A payment that has cleared, today unless another day is given, on which it came then. */
export async function cleared(
  world: World,
  offering: string,
  investor: Client,
  amount: string,
  { on = inDays(0), ...more }: { on?: string; [field: string]: unknown } = {},
): Promise<Json> {
  const times = on < inDays(0) ? onDay(on) : {};
  const { status, body } = await deposit(world, offering, payment(investor, amount, { ...times, ...more }));
  expect({ status, detail: body.detail }).toEqual({ status: 201, detail: undefined });
  const done = await outcome(world, offering, body.id, { on });
  expect({ status: done.status, state: done.body.state }).toEqual({ status: 200, state: 'cleared' });
  return done.body;
}

export const escrowOf = async (client: Client, offering: string): Promise<Json> =>
  (await client.get(`/offerings/${offering}/escrow`)).body;

export const papers = (cutOff = inDays(0)) => ({
  cutOffOn: cutOff,
  bringDownOn: inDays(0),
  certificatesOn: inDays(-7),
});

export const closeOn = (world: World, offering: string, more: object = {}): Promise<Reply> =>
  world.desk.post(`/offerings/${offering}/closings`, { ...papers(), ...more });

export const refund = (world: World, offering: string): Promise<Reply> =>
  world.desk.post(`/offerings/${offering}/escrow/refunds`, {});

export const said = ({ status, body }: Reply): string => `${status} ${body?.code ?? ''}`;
