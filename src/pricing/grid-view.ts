import { type Fixed, one, over, shortText, unitsOf } from '../domain/pricing/fixed-point.js';
import { dilutionOf, gridPrices, type Proceeds, proceedsOf } from '../domain/pricing/price-grid.js';
import { formatAmount, formatPrice, formatRatio, type Price } from '../domain/price.js';
import { gatesAt } from './price-gates.js';
import { fixedOfMillionths } from './price-input.js';
import type { PriceRequest } from './price-request.js';

export type ProceedsView = { shares: number; gross: string; spread: string; net: string };

/** One price of the grid and what it would mean. */
export type GridRow = {
  price: string;
  isProposal: boolean;
  base: ProceedsView;
  withOverAllotment: ProceedsView;
  dilutionPercent: string | null;
  discountToClosePercent: string | null;
  discountToVwapPercent: string | null;
  discountToMinimumPricePercent: string | null;
  demand: number | null;
  cover: string | null;
  coverWithOverAllotment: string | null;
  gates: Record<string, string>;
};

function proceedsView({ shares, gross, spread, net }: Proceeds): ProceedsView {
  return { shares, gross: formatAmount(gross), spread: formatAmount(spread), net: formatAmount(net) };
}

/** Nine prices around the proposal. The dilution counts base and over-allotment together. */
export function gridOf(request: PriceRequest, proposal: Price): GridRow[] {
  const { deal, market, policy, book } = request;
  const all = deal.shares + deal.overAllotment;
  const outstanding = deal.sharesOutstanding ?? request.results?.sharesOutstanding ?? null;
  const dilution = dilutionOf(all, outstanding);
  const vwap = market.vwap(policy.reference.kind === 'vwap' ? policy.reference.sessions : 10);
  return gridPrices(proposal, deal.tick).map((price) => {
    const below = (reference: Fixed | null): string | null =>
      reference === null
        ? null
        : shortText(unitsOf((one - over(fixedOfMillionths(price), reference)) * 100n, 2), 2, 2);
    const demand = book?.demandAt(price) ?? null;
    return {
      price: formatPrice(price),
      isProposal: price === proposal,
      base: proceedsView(proceedsOf(deal.shares, price, deal.spread, deal.expenses)),
      withOverAllotment: proceedsView(proceedsOf(all, price, deal.spread, deal.expenses)),
      dilutionPercent: dilution === null ? null : shortText(dilution, 6, 2),
      discountToClosePercent: below(market.close),
      discountToVwapPercent: below(vwap),
      discountToMinimumPricePercent: below(market.minimumPrice),
      demand,
      cover: demand === null ? null : formatRatio(demand, deal.shares),
      coverWithOverAllotment: demand === null ? null : formatRatio(demand, all),
      gates: Object.fromEntries(gatesAt(request, price).map(({ gate, result }) => [gate, result])),
    };
  });
}
