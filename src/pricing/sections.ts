import { daysBetween } from '../domain/calendar/civil-date.js';
import { sessionsBetween } from '../domain/calendar/exchange-calendar.js';
import { firstCalendarDay, lastCalendarDay } from '../domain/calendar/exchange-closings.js';
import { type Fixed, shortText, unitsOf } from '../domain/pricing/fixed-point.js';
import { formatPrice } from '../domain/price.js';
import type { PriceAnswer } from '../domain/pricing/pricing.js';
import type { PreparedQuestion } from './price-question.js';
import type { PriceRequest } from './price-request.js';

export const sectionNames = [
  'market-conditions',
  'price-and-volume',
  'results',
  'comparables',
  'potential',
  'book',
] as const;
export type SectionName = (typeof sectionNames)[number];

/** One of the factors that the issuer announced, in its order, and the book last. */
export type Section = {
  section: SectionName;
  title: string;
  present: boolean;
  asOf: string | null;
  stale: boolean;
  inputs: Record<string, unknown>;
  missing: string[];
  contribution: { amount: string; points: string };
  says: string;
};

export type Flag = { code: string; message: string; section?: SectionName };

const titles: Record<SectionName, string> = {
  'market-conditions': 'Prevailing market conditions',
  'price-and-volume': 'Current market price and volume',
  results: 'Results of operations in recent periods',
  comparables: 'Market capitalisation and stage of development of comparable companies',
  potential: 'Estimates of business potential and present state of development',
  book: 'The book',
};

// Which steps of the waterfall belong to which section.
const stepsOf: Record<SectionName, readonly string[]> = {
  'market-conditions': ['market-conditions'],
  'price-and-volume': ['deal-type', 'price', 'size', 'impact', 'volatility', 'warrants', 'no-premium'],
  results: ['results'],
  comparables: ['comparables'],
  potential: ['potential'],
  book: ['book'],
};

type Found = Pick<Section, 'present' | 'asOf' | 'stale' | 'inputs' | 'says'>;

function text(value: Fixed | null | undefined, decimals = 6): string | null {
  return value === null || value === undefined ? null : shortText(unitsOf(value, decimals), decimals);
}

function year(daily: Fixed | null): string | null {
  return daily === null ? null : text((daily * 15_874508n) / 1_000_000n);
}

function sessionsOld(day: string | null, asOf: string): number | null {
  if (day === null || day > asOf) return null;
  if (day < firstCalendarDay || asOf > lastCalendarDay) return daysBetween(day, asOf);
  return Math.max(0, sessionsBetween(day, asOf).length - 1);
}

function marketConditions({ index, asOf, policy }: PriceRequest): Found {
  const inputs = {
    return20: text(index?.return20),
    volatility20: year(index?.dailyVolatility ?? null),
    volatilityIndex: text(index?.volatilityIndex),
  };
  const present = Object.values(inputs).some((value) => value !== null);
  const age = sessionsOld(index?.lastSession ?? null, asOf);
  return {
    present,
    asOf: index?.lastSession ?? null,
    stale: age !== null && age > policy.staleSessions,
    inputs,
    says: present ? 'The index over twenty sessions.' : 'No index was given.',
  };
}

function priceAndVolume(
  { market, asOf, policy }: PriceRequest,
  { question, shares }: PreparedQuestion,
): Found {
  const age = sessionsOld(market.lastSession, asOf);
  return {
    present: market.close !== null,
    asOf: market.lastSession,
    stale: age !== null && age > policy.staleSessions,
    inputs: {
      close: text(market.close),
      bid: text(market.bid),
      ask: text(market.ask),
      average5Close: text(market.average5),
      minimumPrice: text(market.minimumPrice),
      vwap10: text(market.vwap(10)),
      adv20: text(market.adv20),
      return20: text(market.return20),
      volatility20: year(market.dailyVolatility),
      rangeVolatility20: text(market.rangeVolatility),
      sharesOverVolume: text(question.facts.sharesOverVolume, 4),
      sizeOfOutstanding: text(question.facts.sizeOfOutstanding, 4),
    },
    says:
      question.facts.sharesOverVolume === null
        ? 'The volume is not known, so the weight of the deal on the market is not.'
        : `The ${shares.toLocaleString('en-US')} shares are ${text(question.facts.sharesOverVolume, 1)} days of average volume.`,
  };
}

function results({ results: found, asOf, policy }: PriceRequest): Found {
  const figures = [found?.revenue, found?.operatingIncome, found?.netIncome, found?.operatingCashFlow];
  const present = figures.some((figure) => typeof figure === 'bigint');
  const netIncome = found?.netIncome ?? null;
  const loss = netIncome !== null && netIncome <= 0n;
  const end = found?.end ?? null;
  return {
    present,
    asOf: end,
    stale: end !== null && daysBetween(end, asOf) > policy.staleResultsDays,
    inputs: {
      revenue: text(found?.revenue, 2),
      operatingIncome: text(found?.operatingIncome, 2),
      netIncome: text(found?.netIncome, 2),
      operatingCashFlow: text(found?.operatingCashFlow, 2),
      ebitda: text(found?.ebitda, 2),
      cash: text(found?.cash, 2),
      debt: text(found?.debt, 2),
      quarters: found?.quarters ?? null,
    },
    says: present
      ? `Twelve months${end ? ` to ${end}` : ''}${loss ? ', at a loss' : ''}.`
      : 'No results were given.',
  };
}

function comparables({ comparables: found, asOf, policy }: PriceRequest, { peers }: PreparedQuestion): Found {
  const valued = peers !== null && typeof peers !== 'string' ? peers : null;
  const on = found?.asOf ?? null;
  return {
    present: valued !== null,
    asOf: on,
    stale: on !== null && daysBetween(on, asOf) > policy.staleComparablesDays,
    inputs: valued
      ? {
          basis: valued.basis,
          peers: valued.peers.map(({ name, multiple, used }) => ({
            name,
            multiple: text(multiple, 4),
            used,
          })),
          lowerQuartile: text(valued.lower, 4),
          median: text(valued.median, 4),
          upperQuartile: text(valued.upper, 4),
          value: text(valued.value),
        }
      : {},
    says: valued
      ? `The median multiple of ${valued.peers.filter(({ used }) => used).length} peers nearest in stage is ${text(valued.median, 2)}.`
      : `${typeof peers === 'string' ? `There is no value by peers: ${peers}` : 'No comparable companies were given'}.`,
  };
}

function potential({ potential: found }: PriceRequest): Found {
  return {
    present: found !== null,
    asOf: null,
    stale: false,
    inputs: found ? { ...found } : {},
    says: found ? `${found.by}: ${found.rationale}` : 'Nobody has judged the potential.',
  };
}

function priceOf(value: bigint | null | undefined): string | null {
  return value === null || value === undefined ? null : formatPrice(value);
}

function book({ book: found, deal }: PriceRequest): Found {
  const covered = found !== null && found.clearing !== null;
  return {
    present: covered,
    asOf: null,
    stale: false,
    inputs: {
      clearingPriceWithOverAllotment: priceOf(found?.clearing),
      clearingPrice: priceOf(found?.clearingAtBase),
      orders: found?.orders ?? null,
      levels:
        found?.levels.map(({ price: at, cumulative }) => ({ price: formatPrice(at), cumulative })) ?? [],
    },
    says:
      found === null
        ? 'No book was given.'
        : covered
          ? `The book clears ${(deal.shares + deal.overAllotment).toLocaleString('en-US')} shares at ${formatPrice(found.clearing!)}.`
          : 'The book does not cover base and over-allotment at any price.',
  };
}

/** The five factors in the announced order, and the book. */
export function sectionsOf(
  request: PriceRequest,
  prepared: PreparedQuestion,
  answer: PriceAnswer,
): Section[] {
  const found: Record<SectionName, Found> = {
    'market-conditions': marketConditions(request),
    'price-and-volume': priceAndVolume(request, prepared),
    results: results(request),
    comparables: comparables(request, prepared),
    potential: potential(request),
    book: book(request),
  };
  // Without a judgement of the stage, the results say whether there are earnings.
  const ofStage = request.potential === null ? 'results' : 'potential';
  return sectionNames.map((section) => {
    const own = answer.steps.filter(({ step }) =>
      step === 'stage' ? section === ofStage : stepsOf[section].includes(step),
    );
    const tenths = own.reduce((sum, step) => sum + step.tenths, 0n);
    const points = own.reduce((sum, step) => sum + step.points, 0n);
    const { present, says, ...rest } = found[section];
    const widened = present ? '' : ' It adds nothing and widens the range.';
    return {
      section,
      title: titles[section],
      present,
      ...rest,
      missing: Object.entries(rest.inputs).flatMap(([name, value]) => (value === null ? [name] : [])),
      contribution: {
        amount: shortText(unitsOf(tenths * answer.tenth, 7), 7),
        points: shortText(points, 6, 2),
      },
      says: `${says}${widened}`,
    };
  });
}

function isFar(value: Fixed, reference: Fixed): boolean {
  const difference = value > reference ? value - reference : reference - value;
  return difference * 2n > reference;
}

/** What a reader must know before trusting the price. */
export function flagsOf(request: PriceRequest, prepared: PreparedQuestion, answer: PriceAnswer): Flag[] {
  const sections = sectionsOf(request, prepared, answer);
  const flags: Flag[] = [];
  for (const { section, title, stale, present, asOf } of sections) {
    if (stale)
      flags.push({ code: 'stale-input', section, message: `${title}: the figures of ${asOf} are stale.` });
    if (!present)
      flags.push({ code: 'section-empty', section, message: `${title}: nothing usable was given.` });
  }
  const { market } = request;
  if (market.source === 'bars' && (market.sessions ?? 0) < 30) {
    const message = `Only ${market.sessions} sessions of bars: at least 30 are wanted.`;
    flags.push({ code: 'few-sessions', section: 'price-and-volume', message });
  }
  if (market.synthetic || request.index?.synthetic) {
    const message = 'The daily bars are made up for a demonstration, not traded.';
    flags.push({ code: 'synthetic-input', section: 'price-and-volume', message });
  }
  for (const part of ['comparables', 'book'] as const) {
    const value = prepared.question[part]?.value;
    if (value !== undefined && isFar(value, answer.reference)) {
      const message = `${titles[part]}: its price of ${text(value, 4)} is more than half away from the reference price of ${text(answer.reference, 4)}. Look at its inputs and at its weight.`;
      flags.push({ code: 'parts-disagree', section: part, message });
    }
  }
  if (answer.binding) {
    const { bound } = answer.binding;
    const named = { floor: 'floor', cap: 'cap', 'maximum-discount': 'maximum discount' }[bound];
    const message = `The board's ${named} binds: without it the price would be ${text(answer.binding.without)}.`;
    flags.push({ code: 'bound-binds', message });
  }
  if (answer.terms.some(({ term, discount }) => term === 'no-premium' && discount > 0n)) {
    const message = 'The terms add up to a premium; the policy allows none, so the discount is zero.';
    flags.push({ code: 'no-premium', section: 'price-and-volume', message });
  }
  return flags;
}
