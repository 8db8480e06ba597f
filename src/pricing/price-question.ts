import { type ValueByPeers, valueByPeers } from '../domain/pricing/comparables.js';
import type { DiscountFacts } from '../domain/pricing/discount.js';
import { type Fixed, fixedFrom, one, over, times } from '../domain/pricing/fixed-point.js';
import type { PriceQuestion, Valued } from '../domain/pricing/pricing.js';
import { Refusal } from '../domain/refusal.js';
import { fixedOfMillionths } from './price-input.js';
import type { PriceRequest } from './price-request.js';

/** The question that the rules answer, with what was worked out on the way to it. */
export type PreparedQuestion = {
  question: PriceQuestion;
  peers: ValueByPeers | string | null;
  shares: number;
};

const million = 1_000_000n * one;

/** The price that the policy names as the reference; refused where the bars do not give it. */
export function referencePrice({ policy, market }: PriceRequest): Fixed {
  const { reference } = policy;
  if (reference.kind === 'last-close' && market.close !== null) return market.close;
  if (reference.kind === 'minimum-price' && market.minimumPrice !== null) return market.minimumPrice;
  const vwap = reference.kind === 'vwap' ? market.vwap(reference.sessions) : null;
  if (vwap !== null) return vwap;
  const named = {
    'last-close': 'a last close on or before asOf',
    'minimum-price': 'five closes on or before asOf',
    vwap: 'the volumes of so many sessions',
  }[reference.kind];
  throw new Refusal('no-reference-price', `The reference price needs ${named}: add it to market.`, 'market');
}

function count(shares: number): Fixed {
  return BigInt(shares) * one;
}

/** The circumstances of the deal that the discount model counts. */
export function discountFactsOf(request: PriceRequest, reference: Fixed): DiscountFacts {
  const { deal, market, index, results, potential } = request;
  const shares = deal.shares + deal.overAllotment;
  const outstanding = deal.sharesOutstanding ?? results?.sharesOutstanding ?? null;
  const net = results?.netIncome ?? null;
  const staged = potential === null ? null : potential.stage === 'profitable';
  return {
    type: deal.type,
    price: times(reference, deal.dollars),
    sizeOfOutstanding: outstanding ? over(count(shares), count(outstanding)) : null,
    sharesOverVolume: market.adv20 !== null && market.adv20 > 0n ? over(count(shares), market.adv20) : null,
    dailyVolatility: market.dailyVolatility,
    indexVolatility: yearly(index?.dailyVolatility ?? null) ?? index?.volatilityIndex ?? null,
    indexReturn: index?.return20 ?? null,
    revenue:
      results === null || results.revenue === null
        ? null
        : over(times(positive(results.revenue), deal.dollars), million),
    profitable: staged ?? (net === null ? null : net > 0n),
    warrants: deal.warrantsPerShare,
  };
}

function positive(value: Fixed): Fixed {
  return value > 0n ? value : 0n;
}

const rootOfYear = 15_874507866387544356n;

function yearly(daily: Fixed | null): Fixed | null {
  return daily === null ? null : times(daily, rootOfYear);
}

function peersOf({ deal, results, comparables, potential }: PriceRequest): ValueByPeers | string | null {
  if (comparables === null) return null;
  return valueByPeers(comparables.peers, {
    stage: potential?.stage ?? null,
    revenue: results?.revenue ?? null,
    ebitda: results?.ebitda ?? null,
    netCash: (results?.cash ?? 0n) - (results?.debt ?? 0n),
    dilutedShares: deal.dilutedShares ?? deal.sharesOutstanding ?? results?.sharesOutstanding ?? 0,
  });
}

/** The book's price at base plus over-allotment; it may reach up to the clearing price at base. */
function bookOf({ book }: PriceRequest): Valued | null {
  if (book === null || book.clearing === null) return null;
  const value = fixedOfMillionths(book.clearing);
  const atBase = book.clearingAtBase === null ? value : fixedOfMillionths(book.clearingAtBase);
  return { value, low: value, high: atBase > value ? atBase : value };
}

function fraction(percent: bigint | null): Fixed | null {
  return percent === null ? null : fixedFrom(percent, 6) / 100n;
}

function bound(price: bigint | null): Fixed | null {
  return price === null ? null : fixedOfMillionths(price);
}

/** Makes the question of a request; refuses a reference price that the market does not give. */
export function prepareQuestion(request: PriceRequest): PreparedQuestion {
  const { deal, policy, potential } = request;
  const reference = referencePrice(request);
  if (reference < fixedOfMillionths(deal.tick)) {
    throw new Refusal(
      'out-of-range',
      'The reference price is below one tick: choose a finer deal.tick.',
      'deal.tick',
    );
  }
  const peers = peersOf(request);
  const valued = peers !== null && typeof peers !== 'string' ? peers : null;
  const score = potential?.score ?? null;
  return {
    question: {
      tick: fixedOfMillionths(deal.tick),
      reference,
      facts: discountFactsOf(request, reference),
      potential: score === null ? null : policy.perScore * BigInt(score - 3),
      potentialError: policy.perScore,
      comparables: valued && { value: valued.value, low: valued.low, high: valued.high },
      book: bookOf(request),
      weights: policy.weights,
      unknownPart: policy.unknownPart,
      allowPremium: policy.allowPremium,
      floor: bound(policy.floor),
      cap: bound(policy.cap),
      maximumDiscount: fraction(policy.maximumDiscount),
      chosen: bound(policy.chosen),
    },
    peers,
    shares: deal.shares + deal.overAllotment,
  };
}
