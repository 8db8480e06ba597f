import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overAllotment } from '../../../src/domain/over-allotment/over-allotment.js';
import {
  recordMove,
  withMove,
  type LedgerDocument,
  type OverAllotmentMove,
} from '../../../src/domain/over-allotment/over-allotment-moves.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { refusalOf } from '../../support/refusals.js';

const ledger: LedgerDocument = {
  offerPrice: '10.00',
  grossSpread: '0.70',
  base: 1_000,
  option: 150,
  allocated: 1_200,
  exercises: [],
  purchases: [{ on: '2026-01-06', shares: 40, price: '9.90', kind: 'stabilizing' }],
  optionDays: 30,
  pricedOn: '2026-01-05',
};
const bestEfforts = {
  ...ledger,
  purchases: [],
  allocated: 1_100,
  additionalPlacement: true,
};
const stabilizing = (on: string, shares: number, price: string): OverAllotmentMove => ({
  on,
  shares,
  price,
  kind: 'stabilizing',
});

describe('one more move', () => {
  it('lowers the short, and an exercise the option', () => {
    expect(recordMove(ledger, stabilizing('2026-01-05', 10, '10.00'), '2026-01-07')).toMatchObject({
      openShort: 150,
      lines: [{ kind: 'short' }, { on: '2026-01-05', openShort: 190 }, { on: '2026-01-06', openShort: 150 }],
    });
    expect(recordMove(ledger, { on: '2026-02-04', shares: 150 }, '2026-02-04')).toMatchObject({
      openShort: 10,
      optionLeft: 0,
      sharesIssued: 1_150,
    });
  });

  it.each<[string, LedgerDocument, OverAllotmentMove, string, string, string | undefined]>([
    [
      'above the offer price',
      ledger,
      stabilizing('2026-01-06', 10, '10.01'),
      'stabilizing-above-offer-price',
      'price must not be above the offer price in a stabilizing purchase (Rule 104).',
      'price',
    ],
    [
      'beyond the short as it is, though not on its day',
      ledger,
      stabilizing('2026-01-05', 161, '9.00'),
      'purchase-beyond-short',
      'shares must not exceed the open short, 160 shares.',
      'shares',
    ],
    [
      'beyond the option',
      ledger,
      { on: '2026-01-06', shares: 151 },
      'exercise-beyond-option',
      'shares must not exceed what is left of the option, 150 shares.',
      'shares',
    ],
    [
      'an exercise beyond the short',
      { ...ledger, allocated: 1_050 },
      { on: '2026-01-06', shares: 11 },
      'exercise-beyond-short',
      'shares must not exceed the open short, 10 shares.',
      'shares',
    ],
    [
      'an exercise beyond a short of one share',
      { ...ledger, allocated: 1_041 },
      { on: '2026-01-06', shares: 2 },
      'exercise-beyond-short',
      'shares must not exceed the open short, 1 share.',
      'shares',
    ],
    [
      'an exercise that leaves later purchases without a short',
      { ...ledger, allocated: 1_170 },
      { on: '2026-01-05', shares: 150 },
      'exercise-beyond-short',
      'shares must not exceed the open short, 130 shares.',
      'shares',
    ],
    [
      'without a day',
      ledger,
      { on: '2026-02-30', shares: 1 },
      'invalid-date',
      'on must be a day of the calendar, such as "2004-07-22".',
      'on',
    ],
    [
      'before pricing',
      ledger,
      stabilizing('2026-01-04', 10, '9.00'),
      'before-pricing',
      'on must not be before the day of pricing.',
      'on',
    ],
    [
      'after the last day of the option',
      ledger,
      { on: '2026-02-05', shares: 1 },
      'after-expiry',
      "on must not be after the option's last day, 2026-02-04.",
      'on',
    ],
    [
      'tomorrow',
      ledger,
      stabilizing('2026-03-01', 10, '9.00'),
      'out-of-range',
      'on must not be after today, 2026-02-05: record what has happened.',
      'on',
    ],
    [
      'in best efforts',
      bestEfforts,
      { on: '2026-01-06', shares: 10 },
      'not-in-best-efforts',
      'exercises must be empty with additionalPlacement: in best efforts there is no short to close.',
      undefined,
    ],
  ])('is refused %s, with its own field', (_, before, move, code, message, path) => {
    const refusal = refusalOf(() => recordMove(before, move, '2026-02-05'));
    expect({ ...refusal, message: refusal.message }).toMatchObject({ code, message });
    expect(refusal.path).toBe(path);
  });

  it('names the rule that a stabilizing purchase above the offer price breaks', () => {
    const refusal = refusalOf(() => recordMove(ledger, stabilizing('2026-01-06', 10, '10.01'), '2026-01-07'));
    expect(refusal.regulation).toEqual({ rule: 'Regulation M 104', citation: '17 CFR 242.104(f)(1)' });
  });
});

it('names the field of the twelfth move as that of the first', () => {
  const day = { on: '2026-01-06', shares: 1 };
  const many = { ...ledger, exercises: Array.from({ length: 11 }, () => day) };
  const refusal = refusalOf(() => recordMove(many, { on: '2026-01-04', shares: 1 }, '2026-01-07'));
  expect(refusal).toMatchObject({ path: 'on', message: 'on must not be before the day of pricing.' });
});

it('names what is wrong with the move as a whole, and with the ledger itself', () => {
  const more = { on: '2026-01-06', shares: 1, more: 1 };
  expect(refusalOf(() => recordMove(ledger, more, '2026-01-07')).path).toBe('more');
  const wrong = { ...ledger, offerPrice: 'x' };
  expect(
    refusalOf(() => recordMove(wrong, { on: '2026-01-06', shares: 1 }, '2026-01-07')).path,
  ).toBeUndefined();
});

it('hides no bug as a refusal of the move', () => {
  const broken = {
    ...ledger,
    get base(): number {
      throw new TypeError('a bug');
    },
  };
  expect(() => recordMove(broken, { on: '2026-01-06', shares: 1 }, '2026-01-07')).toThrow(TypeError);
});

describe('any row of moves', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((d) => `2026-01-${String(d).padStart(2, '0')}`);
  const shares = fc.integer({ min: 0, max: 130 });
  const exercise = fc.record({ on: day, shares });
  const purchase = fc.record({
    on: day,
    shares,
    price: fc.constantFrom('9.00', '10.00', '10.01'),
    kind: fc.constantFrom('stabilizing' as const, 'covering' as const),
  });

  it('never opens the short or the option again, and says what the command line says of the same', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(exercise, purchase), { maxLength: 12 }), (moves) => {
        let kept = ledger;
        for (const move of moves) {
          try {
            const result = recordMove(kept, move, '2026-01-28');
            kept = withMove(kept, move);
            expect(result).toEqual(overAllotment(kept));
            expect(result.openShort).toBeGreaterThanOrEqual(0);
            expect(result.optionLeft).toBeGreaterThanOrEqual(0);
            expect(result.lines.every((line) => line.openShort >= 0 && line.optionLeft >= 0)).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
            expect((error as Refusal).message).not.toContain('[');
          }
        }
      }),
    );
  });
});
