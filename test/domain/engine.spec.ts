// The invariants of an allocation, on random books of every kind, and the hashes that prove it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, demand, engineVersion, shareOut } from '../../src/domain/engine.js';
import { allocationInputs } from '../support/books.js';
import { questionOf, sha256, sharesOf } from '../support/deals.js';
import { decimal } from '../support/fraction.js';
import { type AllocationInput, referenceDemand } from '../support/reference-allocation.js';

type Row = { order: string; investor: string; wanted: number; shares: number };
const everyBook = (check: (input: AllocationInput, rows: Row[]) => void, numRuns = 300): void =>
  fc.assert(
    fc.property(allocationInputs(), (input) => check(input, allocate(input, sha256).allocations)),
    { numRuns },
  );
const supplyOf = ({ offering, policy }: AllocationInput): number =>
  (offering.shares as number) + ((policy.overAllotment as number) ?? 0);
const sum = (rows: Row[]): number => rows.reduce((so, { shares }) => so + shares, 0);

describe('invariants', () => {
  it('no order gets more than it wants, nor a fraction of a lot', () => {
    everyBook((input, rows) => {
      const price = decimal(input.policy.price as string);
      for (const { order, wanted, shares } of rows) {
        const document = input.orders.find(({ id }) => id === order)!;
        expect(BigInt(wanted)).toBe(referenceDemand(document, price, BigInt(supplyOf(input))));
        expect(shares).toBeLessThanOrEqual(wanted);
        expect(shares % (input.policy.lot as number)).toBe(0);
      }
    });
  });

  it('never more than the supply, and no investor more than its maximum', () => {
    everyBook((input, rows) => {
      expect(sum(rows)).toBeLessThanOrEqual(supplyOf(input));
      const maximum = input.policy.maximumPerInvestor as { shares?: number; percent?: string } | undefined;
      if (maximum === undefined) return;
      const most = maximum.shares ?? Math.floor((supplyOf(input) * Number(maximum.percent)) / 100);
      for (const investor of ['i1', 'i2', 'i3', 'i4']) {
        expect(sum(rows.filter((row) => row.investor === investor))).toBeLessThanOrEqual(most);
      }
    });
  });

  it('a result below the minimum fill is zero', () => {
    everyBook((input, rows) => {
      for (const { order, shares } of rows) {
        const minimum = (input.orders.find(({ id }) => id === order)!.minimumFill as number) ?? 0;
        expect(shares === 0 || shares >= minimum).toBe(true);
      }
    });
  });

  it('a lot is left only where nobody could still take one', () => {
    const methods = ['pro-rata', 'price-priority', 'time-priority', 'equal', 'minimum-then-pro-rata'];
    everyBook((input) => {
      const lot = input.policy.lot as number;
      for (const method of methods) {
        const { rounding: _rounding, maximumPerInvestor: _maximum, ...policy } = input.policy;
        const orders = input.orders.map(({ minimumFill: _minimum, ...order }) => order);
        const minimum = method === 'minimum-then-pro-rata' ? { minimum: lot } : {};
        const tranches = [{ name: 'all', method, ...minimum }];
        const question = { ...input, orders, policy: { ...policy, tranches } };
        const result = allocate(question, sha256);
        const couldTake = result.allocations.some(({ wanted, shares }) => shares + lot <= wanted);
        if (couldTake) expect(result.unallocated).toBeLessThan(lot);
      }
    }, 150);
  });

  it('an order with a better limit is never worse served under price priority', () => {
    everyBook((input) => {
      const market = input.orders.map(({ id, investor }, index) => ({
        id,
        investor,
        type: 'limit',
        shares: 20,
        limit: String(10 + (index % 3)),
      }));
      const { overAllotment: _more, maximumPerInvestor: _maximum, ...policy } = input.policy;
      const tranches = [{ name: 'all', method: 'price-priority' }];
      const { allocations } = allocate(
        { ...input, orders: market, policy: { ...policy, price: '10', tranches } },
        sha256,
      );
      const limitOf = (id: string): string => market.find((order) => order.id === id)!.limit;
      for (const better of allocations)
        for (const worse of allocations) {
          if (limitOf(better.order) > limitOf(worse.order))
            expect(better.shares).toBeGreaterThanOrEqual(worse.shares);
        }
    }, 100);
  });

  it('splitting an order in two gains an investor at its maximum nothing but rounding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 90 }), fc.integer({ min: 1, max: 60 }), (size, part) => {
        fc.pre(part < size);
        const policy = { maximumPerInvestor: { shares: 40 } };
        const whole = sharesOf({ supply: 100, orders: [`a ${size} of x`, 'z 90'], policy });
        const split = sharesOf({
          supply: 100,
          orders: [`a ${part} of x`, `b ${size - part} of x`, 'z 90'],
          policy,
        });
        expect(split.a! + split.b! - whole.a!).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('hashes', () => {
  it('are the same for any order of the input, and so is every byte of the rest', () => {
    fc.assert(
      fc.property(allocationInputs(), fc.integer(), (input, turn) => {
        const { length } = input.orders;
        const by = length === 0 ? 0 : Math.abs(turn) % length;
        const turned = [...input.orders.slice(by), ...input.orders.slice(0, by)].toReversed();
        const fieldsTurned = turned.map((order) => Object.fromEntries(Object.entries(order).toReversed()));
        const again = { policy: input.policy, orders: fieldsTurned, offering: input.offering };
        expect(JSON.stringify(allocate(again, sha256))).toBe(JSON.stringify(allocate(input, sha256)));
      }),
      { numRuns: 200 },
    );
  });

  const question = questionOf({ supply: 10, orders: ['b 5 @ 12', 'a 6'] });

  it('are of the canonical text of what was read and of what came out', () => {
    const result = allocate(question, sha256);
    const input =
      '{"offering":{"shares":10,"tick":"1"},"orders":[' +
      '{"id":"a","investor":"investor-a","shares":6,"type":"market"},' +
      '{"id":"b","investor":"investor-b","limit":"12","shares":5,"type":"limit"}],' +
      '"policy":{"price":"10","tranches":[{"method":"pro-rata","name":"all"}]}}';
    expect(result.inputHash).toBe(sha256([input]));
    const output =
      '{"allocations":[{"order":"a","shares":5},{"order":"b","shares":5}],"price":"10","supply":10}';
    expect(result.resultHash).toBe(sha256([output]));
    expect(result.engine).toBe(engineVersion);
  });

  it('change with anything that was asked', () => {
    const { inputHash } = allocate(question, sha256);
    const asked = [
      { ...question, orders: question.orders.slice(1) },
      { ...question, offering: { ...question.offering, cap: '99' } },
      { ...question, policy: { ...question.policy, seed: 'x' } },
      { ...question, policy: { ...question.policy, price: '10.0' } },
    ];
    for (const other of asked) expect(allocate(other, sha256).inputHash).not.toBe(inputHash);
  });

  it('of the worked example stand here, so that every machine can be compared', () => {
    const worked = questionOf({
      supply: 10_000_000,
      offering: { overAllotment: 1_000_000, tick: '0.01' },
      orders: [
        'A 2000000 @ 0.40',
        'B $1000000',
        'C 4000000 @ 0.38',
        'D 5000000 @ 0.36',
        'E 1500000',
        'F 1000000 @ 0.40 / 2500000 @ 0.37 / 4000000 @ 0.35',
        'G 3000000 @ 0.37',
      ],
      policy: { price: '0.37', lot: 1_000, overAllotment: 1_000_000, maximumPerInvestor: { percent: '20' } },
    });
    const { inputHash, resultHash } = allocate(worked, sha256);
    expect([inputHash, resultHash]).toEqual([
      '5c592288bd75a9e8798484a6ea97a1198cd6da12aee95f044135460c744ba776',
      '9b2510f6edb80c601ed0eecaf682bebc3733177f4c661359105cb8d071e9ede6',
    ]);
  });
});

it('answers an empty book', () => {
  const empty = { ...questionOf({ supply: 10, orders: [] }) };
  expect(allocate(empty, sha256)).toMatchObject({
    allocated: 0,
    unallocated: 10,
    grossProceeds: '0.00',
    allocations: [],
  });
  expect(demand({ offering: empty.offering, orders: [] }).levels).toEqual([]);
});

it('shares out documents', () => {
  expect(shareOut({ total: 43, weights: [21_878, 9_713, 4_167, 3_252, 1_065] })).toEqual({
    shares: [24, 10, 4, 4, 1],
  });
});

it('raising the supply lowers nobody before rounding', () => {
  everyBook((input) => {
    const quotas = (shares: number): Map<string, bigint> => {
      const policy = { price: '10', tranches: [{ name: 'all', method: 'pro-rata' }] };
      const orders = input.orders
        .filter(({ type }) => type !== 'percent')
        .map(({ minimumFill: _m, ...order }) => order);
      const result = allocate({ offering: { shares }, orders, policy }, sha256);
      return new Map(
        result.allocations
          .filter(({ explanation }) => explanation.length > 0)
          .map(({ order, explanation: [step] }) => [order, BigInt(Math.floor(Number(step!.quota) * 1e6))]),
      );
    };
    const [less, more] = [quotas(50), quotas(60)];
    for (const [order, quota] of less) expect(more.get(order)! >= quota - 1n).toBe(true);
  }, 60);
});
