import type { DiscountModel } from '../domain/pricing/discount.js';
import { type Fixed, shortText, times, unitsOf } from '../domain/pricing/fixed-point.js';
import {
  type PriceAnswer,
  type PriceQuestion,
  proposePrice,
  type Valued,
} from '../domain/pricing/pricing.js';

/** One input moved alone: what the proposal would be with it lower and higher, before the tick and bounds. */
export type SensitivityRow = { input: string; change: string; lower: string; higher: string };

type Move = {
  input: string;
  change: string;
  by: (question: PriceQuestion, sign: 1n | -1n) => PriceQuestion | null;
};

const percent = 10n ** 16n;

function scaled<T extends Fixed | null>(value: T, sign: bigint, percents: bigint): T {
  return (value === null ? null : value + sign * times(value, percents * percent)) as T;
}

function valued(part: Valued, sign: bigint, percents: bigint): Valued {
  return { value: scaled(part.value, sign, percents), low: part.low, high: part.high };
}

function fact(
  input: string,
  name: 'sharesOverVolume' | 'dailyVolatility' | 'indexVolatility' | 'sizeOfOutstanding' | 'revenue',
  percents: bigint,
): Move {
  return {
    input,
    change: `${percents} %`,
    by: (question, sign) =>
      question.facts[name] === null
        ? null
        : { ...question, facts: { ...question.facts, [name]: scaled(question.facts[name], sign, percents) } },
  };
}

const moves: readonly Move[] = [
  {
    input: 'reference price',
    change: '5 %',
    by: (question, sign) => {
      const reference = scaled(question.reference, sign, 5n);
      return {
        ...question,
        reference,
        facts: { ...question.facts, price: scaled(question.facts.price, sign, 5n) },
      };
    },
  },
  fact('shares over daily volume', 'sharesOverVolume', 50n),
  fact('volatility of the stock', 'dailyVolatility', 50n),
  fact('volatility of the index', 'indexVolatility', 50n),
  fact('size of the deal', 'sizeOfOutstanding', 20n),
  fact('revenue', 'revenue', 20n),
  {
    input: 'multiple of the peers',
    change: '20 %',
    by: (question, sign) =>
      question.comparables && { ...question, comparables: valued(question.comparables, sign, 20n) },
  },
  {
    input: 'score of the potential',
    change: '1 step',
    by: (question, sign) =>
      question.potential === null
        ? null
        : { ...question, potential: question.potential + sign * question.potentialError },
  },
  {
    input: 'clearing price of the book',
    change: '1 tick',
    by: (question, sign) =>
      question.book && {
        ...question,
        book: { ...question.book, value: question.book.value + sign * question.tick },
      },
  },
];

/** Without tick and bounds, so that small moves show. */
function bare(question: PriceQuestion, tick: Fixed): PriceQuestion {
  return { ...question, tick, floor: null, cap: null, maximumDiscount: null };
}

/** Moves one input at a time; one that is not known has no row. */
export function sensitivityOf(
  question: PriceQuestion,
  model: DiscountModel,
  answer: PriceAnswer,
): SensitivityRow[] {
  const priceOf = (changed: PriceQuestion): string =>
    shortText(unitsOf(proposePrice(bare(changed, answer.tenth), model).price, 7), 7);
  return moves.flatMap(({ input, change, by }) => {
    const [lower, higher] = [by(question, -1n), by(question, 1n)];
    if (lower === null || higher === null) return [];
    return [{ input, change, lower: priceOf(lower), higher: priceOf(higher) }];
  });
}
