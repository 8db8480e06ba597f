// Random books and policies of every kind, small enough to be crowded: ties, maxima, odd lots and minimum fills
// meet often. Used by the property tests of the engine.
import fc from 'fast-check';
import type { AllocationInput, OrderDocument } from './reference-allocation.js';

type Sizes = { most: number; prices: readonly string[] };

const PRICES = ['8', '9.5', '10', '10.5', '11', '12'] as const;
const shares = (most: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: most });
const time = fc.constantFrom(
  '2026-11-02T14:03:11.250Z',
  '2026-11-02T15:03:11.250+01:00',
  '2026-11-02T14:03:11.250000001Z',
  '2026-11-02T14:03Z',
  '2026-11-03T00:00:00-05:00',
);

function terms({ most, prices }: Sizes): fc.Arbitrary<Record<string, unknown>> {
  const price = fc.constantFrom(...prices);
  const amount = fc.integer({ min: 1, max: most * 12 }).map(String);
  const size = fc.oneof({ weight: 3, arbitrary: fc.record({ shares: shares(most) }) }, fc.record({ amount }));
  const step = fc.record({ limit: price, shares: shares(most) });
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(size, price).map(([by, limit]) => ({ type: 'limit', ...by, limit })) },
    { weight: 3, arbitrary: size.map((by) => ({ type: 'market', ...by })) },
    fc.record({
      type: fc.constant('step'),
      stepMode: fc.constantFrom('exclusive', 'cumulative'),
      steps: fc.uniqueArray(step, { minLength: 1, maxLength: 4, selector: ({ limit }) => limit }),
    }),
    fc.record(
      {
        type: fc.constant('percent'),
        percent: fc.constantFrom('5', '12.5', '33.333333', '100'),
        limit: price,
      },
      { requiredKeys: ['type', 'percent'] },
    ),
  );
}

function order(sizes: Sizes): fc.Arbitrary<Record<string, unknown>> {
  const standing = fc.record(
    {
      investor: fc.constantFrom('i1', 'i2', 'i3', 'i4'),
      category: fc.constantFrom('fund', 'retail', 'other'),
      tier: fc.constantFrom(1, 2, 3),
      receivedAt: time,
      minimumFill: shares(sizes.most),
    },
    { requiredKeys: ['investor'] },
  );
  return fc.tuple(standing, terms(sizes)).map(([who, what]) => {
    const document = { ...who, ...what } as Record<string, unknown>;
    const most = document.shares as number | undefined;
    if (most !== undefined && (document.minimumFill as number) > most) document.minimumFill = most;
    return document;
  });
}

export function orders(sizes: Sizes, count: number): fc.Arbitrary<OrderDocument[]> {
  const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), { maxLength: count });
  return ids.chain((names) =>
    fc
      .array(order(sizes), { minLength: names.length, maxLength: names.length })
      .map((list) => list.map((document, index) => ({ ...document, id: names[index]! }) as OrderDocument)),
  );
}

const part = (most: number): fc.Arbitrary<Record<string, unknown>> =>
  fc.oneof(
    fc.record({ shares: fc.integer({ min: 0, max: most }) }),
    fc.record({ percent: fc.constantFrom('10', '30', '33.3', '50', '100') }),
  );

const who = (most: number): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    {
      category: fc.subarray(['fund', 'retail', 'other']),
      tier: fc.subarray([1, 2, 3]),
      investor: fc.subarray(['i1', 'i2', 'i3', 'i4'], { minLength: 2 }),
      minShares: fc.integer({ min: 0, max: most / 2 }),
      maxShares: fc.integer({ min: Math.floor(most / 2), max: most * 2 }),
    },
    { requiredKeys: [] },
  );

function tranche(most: number, lot: number): fc.Arbitrary<Record<string, unknown>> {
  const weights = fc.record({ tier: fc.constantFrom({ '1': 3, '2': 1 }, { '3': 7 }, {}) });
  const minimum = fc.integer({ min: 1, max: 5 }).map((lots) => lots * lot);
  const method = fc.oneof(
    fc.record(
      { method: fc.constantFrom('pro-rata', 'price-priority'), weights },
      { requiredKeys: ['method'] },
    ),
    fc.record({ method: fc.constantFrom('time-priority', 'equal') }),
    fc.record(
      { method: fc.constant('minimum-then-pro-rata'), minimum, weights },
      { requiredKeys: ['method', 'minimum'] },
    ),
    fc.record(
      { method: fc.constant('draw'), minimum, by: fc.constantFrom('orders', 'shares') },
      { requiredKeys: ['method', 'minimum'] },
    ),
  );
  return fc
    .tuple(fc.option(part(most), { nil: {} }), fc.option(who(most), { nil: undefined }), method)
    .map(([own, admitted, how]) => ({ name: 'some', ...own, ...(admitted && { who: admitted }), ...how }));
}

/** A whole question for `allocate`; `most` bounds the shares of an order. */
export function allocationInputs(most = 60, count = 9): fc.Arbitrary<AllocationInput> {
  return fc.constantFrom(1, 1, 2, 5, 10).chain((lot) =>
    fc.record({
      offering: fc.record(
        {
          shares: fc.integer({ min: 1, max: most * 4 }),
          tick: fc.constant('0.5'),
          overAllotment: fc.constant(30),
          nakedShort: fc.constant(10),
        },
        { requiredKeys: ['shares', 'tick'] },
      ),
      orders: orders({ most, prices: PRICES }, count),
      policy: fc.record(
        {
          price: fc.constantFrom('9.5', '10', '11'),
          lot: fc.constant(lot),
          rounding: fc.constantFrom('largest-remainder', 'nearest', 'down'),
          tieBreak: fc.constantFrom('received', 'size', 'draw'),
          seed: fc.constantFrom('a seed', 'Aufteilung 7'),
          maximumPerInvestor: part(most),
          tranches: fc.array(tranche(most, lot), { minLength: 1, maxLength: 3 }),
        },
        { requiredKeys: ['price', 'lot', 'seed', 'tranches'] },
      ),
    }),
  );
}
