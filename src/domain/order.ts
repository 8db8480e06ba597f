// An order says how much it wants at which price: a limit order up to its limit, a market (strike) order at
// every price, a step order by a ladder of limits, a percent order as a part of the supply. It is sized in
// shares or in money, never both. Only the last version of an order counts; what is read here is that version.
import { type Fields, join, missingField, readFields, readIdentifier, readObject } from './document.js';
import { readNonEmptyList, readOptionalShares, readShares, readText, readWord } from './document.js';
import { type Instant, parseInstant } from './calendar/instant.js';
import { type Amount, type Percent, type Price, parseAmount, parsePercent, parsePrice } from './price.js';
import { withinRange } from './quantity.js';
import { Refusal } from './refusal.js';

/** One rung of a step order. */
export type Step = { readonly limit: Price; readonly shares: number };

/** `exclusive`: each step replaces the ones above it. `cumulative`: each adds to them. */
export type StepMode = 'exclusive' | 'cumulative';

/**
 * What an order asks for. Exactly one of `shares` and `amount` is set on limit and market orders; `limit` is the one
 * limit of an order, which a market order does not have and a step order has in each of its steps.
 */
export type OrderTerms = { readonly minimumFill: number } & (
  | { readonly type: 'limit'; readonly shares?: number; readonly amount?: Amount; readonly limit: Price }
  | {
      readonly type: 'market';
      readonly shares?: number;
      readonly amount?: Amount;
      readonly limit?: undefined;
    }
  | {
      readonly type: 'step';
      readonly steps: readonly Step[];
      readonly stepMode: StepMode;
      readonly limit?: undefined;
    }
  | { readonly type: 'percent'; readonly percent: Percent; readonly limit?: Price }
);

/** Whose order it is, and when the version that counts arrived. */
export type Order = OrderTerms & {
  readonly id: string;
  readonly investor: string;
  readonly category?: string;
  readonly tier?: number;
  readonly receivedAt?: Instant;
};

const STANDING = ['id', 'investor', 'category', 'tier', 'receivedAt'];
const TYPES = ['limit', 'market', 'step', 'percent'] as const;
const STEP_MODES = ['exclusive', 'cumulative'] as const;
const STEP_FIELDS: ReadonlySet<string> = new Set(['limit', 'shares']);
const TERMS = {
  limit: ['type', 'shares', 'amount', 'limit', 'minimumFill'],
  market: ['type', 'shares', 'amount', 'minimumFill'],
  step: ['type', 'steps', 'stepMode', 'minimumFill'],
  percent: ['type', 'percent', 'limit', 'minimumFill'],
};
const TERMS_FIELDS = fieldSets([]);
const ORDER_FIELDS = fieldSets(STANDING);

/** Every field that an order of some type may have. */
export const orderFields: readonly string[] = [...new Set([...STANDING, ...Object.values(TERMS).flat()])];

function fieldSets(standing: readonly string[]): Record<OrderTerms['type'], ReadonlySet<string>> {
  return {
    limit: new Set([...standing, ...TERMS.limit]),
    market: new Set([...standing, ...TERMS.market]),
    step: new Set([...standing, ...TERMS.step]),
    percent: new Set([...standing, ...TERMS.percent]),
  };
}

/** Reads a whole order document; `path` names it in a refusal. */
export function readOrder(document: unknown, path: string): Order {
  const type = readType(document, path);
  const fields = readFields(document, ORDER_FIELDS[type], path);
  // Assigned, not spread: a million orders are read several times as fast.
  return Object.assign(readTermsOf(type, fields, path), {
    id: readIdentifier(fields.id, join(path, 'id')),
    investor: readIdentifier(fields.investor, join(path, 'investor')),
    category:
      fields.category === undefined ? undefined : readText(fields.category, join(path, 'category'), 64),
    tier: readTier(fields, path),
    receivedAt:
      fields.receivedAt === undefined ? undefined : parseInstant(fields.receivedAt, join(path, 'receivedAt')),
  });
}

/** Reads what an order asks for, without whose it is: the document that arrives over HTTP. */
export function readOrderTerms(document: unknown, path: string): OrderTerms {
  const type = readType(document, path);
  return readTermsOf(type, readFields(document, TERMS_FIELDS[type], path), path);
}

function readType(document: unknown, path: string): OrderTerms['type'] {
  return readWord(readObject(document, path).type, TYPES, join(path, 'type'));
}

function readTermsOf(type: OrderTerms['type'], fields: Fields, path: string): OrderTerms {
  const minimumFill = readOptionalShares(fields, 'minimumFill', path) ?? 0;
  switch (type) {
    case 'limit': {
      const { shares, amount } = readSize(fields, minimumFill, path);
      return { type, shares, amount, minimumFill, limit: readLimit(fields, path) };
    }
    case 'market': {
      const { shares, amount } = readSize(fields, minimumFill, path);
      return { type, shares, amount, minimumFill };
    }
    case 'step': {
      const stepMode = readWord(fields.stepMode, STEP_MODES, join(path, 'stepMode'));
      return { type, steps: readSteps(fields, stepMode, path), stepMode, minimumFill };
    }
    case 'percent': {
      if (fields.percent === undefined) throw missingField(join(path, 'percent'));
      const percent = parsePercent(fields.percent, join(path, 'percent'));
      return {
        type,
        percent,
        limit: fields.limit === undefined ? undefined : readLimit(fields, path),
        minimumFill,
      };
    }
  }
}

function readLimit(fields: Fields, path: string): Price {
  if (fields.limit === undefined) throw missingField(join(path, 'limit'));
  return parsePrice(fields.limit, join(path, 'limit'));
}

/** The size in shares or in money: one of the two, above zero, and not below the minimum fill. */
function readSize(fields: Fields, minimumFill: number, path: string): { shares?: number; amount?: Amount } {
  const shares = readOptionalShares(fields, 'shares', path);
  if ((shares === undefined) === (fields.amount === undefined)) {
    const named = path === '' ? 'The order' : path;
    const message = `${named} must have either shares or an amount of money: give exactly one of the two.`;
    throw new Refusal('shares-or-amount', message, path);
  }
  if (shares === undefined) {
    const amount = parseAmount(fields.amount, join(path, 'amount'));
    if (amount > 0n) return { shares, amount };
    throw new Refusal('zero-amount', `${join(path, 'amount')} must be above zero.`, join(path, 'amount'));
  }
  if (shares === 0) throw zeroOrder(path);
  if (minimumFill <= shares) return { shares, amount: undefined };
  const message = `${join(path, 'minimumFill')} must not exceed the order's shares: lower it or raise the shares.`;
  throw new Refusal('minimum-fill-above-shares', message, join(path, 'minimumFill'));
}

function readSteps(fields: Fields, stepMode: StepMode, path: string): readonly Step[] {
  const at = join(path, 'steps');
  const limits = new Set<Price>();
  let sum = 0;
  const steps = readNonEmptyList(fields, 'steps', path).map((document, index) => {
    const step = readStep(document, `${at}[${index}]`);
    if (limits.has(step.limit)) {
      const message = `${at}[${index}].limit repeats a limit of this order: give each limit once.`;
      throw new Refusal('repeated-limit', message, `${at}[${index}].limit`);
    }
    limits.add(step.limit);
    sum += step.shares;
    return step;
  });
  if (stepMode === 'cumulative') withinRange(sum, `${at} together`, at);
  return steps;
}

function readStep(document: unknown, path: string): Step {
  const fields = readFields(document, STEP_FIELDS, path);
  const shares = readShares(fields, 'shares', path);
  if (shares === 0) throw zeroOrder(path);
  return { limit: readLimit(fields, path), shares };
}

function readTier(fields: Fields, path: string): number | undefined {
  const tier = readOptionalShares(fields, 'tier', path);
  if (tier !== 0) return tier;
  throw new Refusal(
    'out-of-range',
    `${join(path, 'tier')} must be a whole number from 1.`,
    join(path, 'tier'),
  );
}

function zeroOrder(path: string): Refusal {
  return new Refusal('zero-order', `${join(path, 'shares')} must be above zero.`, join(path, 'shares'));
}
