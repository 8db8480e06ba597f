import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExplanationStep } from '../../src/domain/explanation.js';
import { overrideLines, type OverridableLine, type Override } from '../../src/domain/override.js';
import { refusalOf } from '../support/refusals.js';

const step = (shares: number): ExplanationStep => ({
  tranche: 'everyone',
  method: 'pro-rata',
  wanted: 2_000_000,
  quota: `${shares}`,
  capped: false,
  floored: shares,
  remainderLot: 0,
  shares,
});

const line = (order: string, wanted: number, shares: number, minimumFill = 0): OverridableLine => ({
  order,
  wanted,
  shares,
  formula: shares,
  minimumFill,
  explanation: [step(shares)],
});

const alder = line('alder', 2_000_000, 1_517_000);
const cedar = line('cedar', 4_000_000, 2_200_000, 1_000_000);
const book = new Map([alder, cedar].map((one) => [one.order, one]));
const run = { supply: 4_000_000, allocated: 3_717_000, lot: 1_000 };
const set = (order: string, shares: number): Override => ({ order, shares, reason: 'concentration' });

describe('lines set by hand', () => {
  it('keep what the policy gave and say what the desk changed', () => {
    const { lines, allocated } = overrideLines(book, [set('alder', 1_600_000)], run);
    expect(allocated).toBe(3_800_000);
    expect(lines).toMatchObject([{ order: 'alder', shares: 1_600_000, formula: 1_517_000 }]);
    expect(lines[0]!.explanation.map(({ method, shares }) => [method, shares])).toEqual([
      ['pro-rata', 1_517_000],
      ['override', 83_000],
    ]);
    expect(lines[0]!.explanation.at(-1)).toMatchObject({ reason: 'concentration' });
  });

  it('are changed a second time against the policy, not against the first change', () => {
    const [first] = overrideLines(book, [set('alder', 1_600_000)], run).lines;
    const again = new Map([['alder', { ...alder, ...first!, wanted: 2_000_000 }]]);
    const { lines } = overrideLines(again, [set('alder', 1_000_000)], { ...run, allocated: 3_800_000 });
    expect(lines[0]!.explanation.map(({ shares }) => shares)).toEqual([1_517_000, -517_000]);
  });

  it.each<[why: string, overrides: Override[], code: string, path: string, message: string]>([
    ['another order', [set('gable', 0)], 'unknown-value', 'lines[0].order', 'This order is not in the run.'],
    [
      'an order twice',
      [set('alder', 0), set('alder', 1_000)],
      'repeated-id',
      'lines[1].order',
      'This order stands twice; name it once.',
    ],
    [
      'more than wanted',
      [set('alder', 2_001_000)],
      'above-maximum',
      'lines[0].shares',
      'The order wants 2,000,000 shares at this price, not more.',
    ],
    [
      'a part of a lot',
      [set('alder', 1_500_500)],
      'off-lot',
      'lines[0].shares',
      'Shares are given in lots of 1000.',
    ],
    [
      'less than the order takes',
      [set('cedar', 999_000)],
      'below-minimum',
      'lines[0].shares',
      'The order takes at least 1,000,000 shares, or none.',
    ],
    [
      'more than there is',
      [set('alder', 1_801_000)],
      'above-supply',
      'lines',
      'These lines would allocate 4,001,000 of 4,000,000 shares; take 1,000 shares from other lines.',
    ],
  ])('refuse %s', (_, overrides, code, path, message) => {
    expect(refusalOf(() => overrideLines(book, overrides, run))).toMatchObject({ code, path, message });
  });

  it('may be exactly what the order wants, or the least that it takes', () => {
    const { lines } = overrideLines(book, [set('alder', 2_000_000), set('cedar', 1_000_000)], run);
    expect(lines.map(({ shares }) => shares)).toEqual([2_000_000, 1_000_000]);
  });

  it('say what changed as a step of the desk', () => {
    const { lines } = overrideLines(book, [set('alder', 1_600_000)], run);
    expect(lines[0]!.explanation.at(-1)).toEqual({
      tranche: 'desk',
      method: 'override',
      wanted: 2_000_000,
      quota: null,
      capped: false,
      floored: 83_000,
      remainderLot: 0,
      shares: 83_000,
      reason: 'concentration',
    });
  });

  it('may be nothing, whatever least the order takes, and take up exactly what is left', () => {
    expect(overrideLines(book, [set('cedar', 0)], run).allocated).toBe(1_517_000);
    expect(overrideLines(book, [set('alder', 1_800_000)], run).allocated).toBe(4_000_000);
  });

  it('always conserve: steps add up to the line, lines to what is allocated', () => {
    const lots = fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lots, fc.array(fc.nat(60), { minLength: 8, maxLength: 8 }), (given, wishes) => {
        const lines = given.map(([a, b], i) => line(`o${i}`, Math.max(a, b) * 100, Math.min(a, b) * 100));
        const sum = lines.reduce((total, { shares }) => total + shares, 0);
        const wanted = lines.map(({ order, wanted: most }, i) =>
          set(order, Math.min(most, wishes[i]! * 100)),
        );
        const asked = wanted.reduce((total, { shares }) => total + shares, 0);
        const act = () =>
          overrideLines(new Map(lines.map((one) => [one.order, one])), wanted, {
            supply: sum + 500,
            allocated: sum,
            lot: 100,
          });
        if (asked > sum + 500) return refusalOf(act).code === 'above-supply';
        const result = act();
        const steps = result.lines.map(({ explanation }) =>
          explanation.reduce((n, { shares }) => n + shares, 0),
        );
        return result.allocated === asked && steps.every((total, i) => total === wanted[i]!.shares);
      }),
    );
  });
});
