// What Rule 105 (G40) is told of an account: the deal's pricing and the sessions before it, by the clock of New York,
// and what the account's evidence says of its short sales and of its purchases in the market.
import { addDays } from '../calendar/civil-date.js';
import { sessionsBetween } from '../calendar/exchange-calendar.js';
import { newYorkTime } from '../calendar/new-york.js';
import { Refusal } from '../refusal.js';
import { type Asked, withEvidence } from './asked-gate.js';
import type { Certificate } from './certificates.js';
import { type GatedDeal, type Inputs, pricingMoment } from './deal-inputs.js';

/** The sessions of the three weeks to a day, itself among them: whether it is complete depends on the hour. */
function sessionsUntil(day: string): string[] | undefined {
  try {
    return sessionsBetween(addDays(day, -21), day);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const retimed = (trade: Inputs): Inputs =>
  typeof trade.at === 'string' ? { ...trade, at: newYorkTime(trade.at) } : trade;

/** Short sales and purchases as New York wrote their times, by whose clock sessions end. */
function inNewYork(trades: unknown): unknown {
  return Array.isArray(trades) ? trades.map((trade) => retimed(trade as Inputs)) : trades;
}

/** Rule 105 as the account's evidence stands: short sales in the restricted period before pricing. */
export function rule105Asked(
  deal: GatedDeal & Readonly<{ id: string }>,
  certificates: readonly Certificate[],
  bought: number,
): Asked {
  const pricingAt = pricingMoment(deal);
  const usual = {
    firmCommitment: true,
    registeredOrRegulationA: /regulation a\b/i.test(deal.terms.exemption ?? 'regulation a'),
    forCash: true,
    shelf: false,
    pricingAt,
    firstFiledAt: deal.filedAt,
    tradingDays: sessionsUntil(pricingAt.slice(0, 10)),
    marketPurchases: [],
    coveredWithOfferingShares: 0,
    separateAccounts: false,
    investmentCompanyException: false,
    sharesBoughtInOffering: bought,
  };
  const timed = certificates.map((one) =>
    one.type !== 'rule-105' || one.facts === null
      ? one
      : {
          ...one,
          facts: {
            ...one.facts,
            shortSales: inNewYork(one.facts.shortSales),
            marketPurchases: inNewYork(one.facts.marketPurchases ?? []),
          },
        },
  );
  return withEvidence('G40', 'rule-105', { deal, certificates: timed }, {}, usual);
}
