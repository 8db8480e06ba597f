import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkClosingPapers,
  checkClosingSet,
  closingSet,
  type Allotted,
} from '../../../src/domain/closing/closing.js';
import { isGood } from '../../../src/domain/closing/counted-funds.js';
import { afterDraws, escrowSums, heldOf, type Deposit } from '../../../src/domain/closing/escrow.js';
import { aDeposit, anyAnswers, anyDeposits, cents, investors, nothingAsked } from '../../support/deposits.js';
import { refusalOf } from '../../support/refusals.js';

const ask = { cutOffOn: '2026-03-31', price: 370_000n, lot: 100 };
const alder = (more: Partial<Allotted> = {}): Allotted[] => [
  { investor: 'alder', shares: 1_000, closed: 0, ...more },
];

describe('what closes', () => {
  it.each<[string, Allotted[], Partial<Deposit>, number]>([
    ['all that is allotted and paid for', alder(), {}, 1_000],
    ['what is paid for, in whole lots', alder(), { amount: cents(36_999) }, 900],
    ['no more than is allotted', alder({ shares: 500 }), {}, 500],
    ['no more than is open', alder({ closed: 700 }), {}, 300],
    ['the odd end of an allotment, when it is paid for', alder({ shares: 950 }), {}, 950],
    ['nothing that closed already', alder({ closed: 1_000 }), {}, 0],
    [
      'nothing that is refunded or released',
      alder(),
      { released: cents(20_000), refunded: cents(17_000) },
      0,
    ],
    [
      'nothing that cleared after the cut-off',
      alder(),
      { outcome: { kind: 'cleared', on: '2026-04-01' } },
      0,
    ],
    ['nothing that came late to the escrow', alder(), { passedOnInTime: false }, 0],
    ['nothing of somebody else', alder(), { investor: 'birch' }, 0],
    ['what an affiliate buys', alder(), { purchaser: 'affiliate' }, 1_000],
    [
      'what cleared on the day of the cut-off',
      alder(),
      { outcome: { kind: 'cleared', on: '2026-03-31' } },
      1_000,
    ],
  ])('%s', (_, allotted, more, shares) => {
    const set = closingSet(allotted, [aDeposit('a', more)], nothingAsked, ask);
    expect(set).toMatchObject({ shares, amount: BigInt(shares) * ask.price });
    expect(set.lines).toHaveLength(shares === 0 ? 0 : 1);
  });

  it('draws from the money that counts first', () => {
    const deposits = [
      aDeposit('second', { amount: cents(20_000), outcome: { kind: 'cleared', on: '2026-03-04' } }),
      aDeposit('first', { amount: cents(20_000) }),
      aDeposit('third', { amount: cents(20_000), outcome: { kind: 'cleared', on: '2026-03-05' } }),
    ];
    expect(closingSet(alder(), deposits, nothingAsked, ask).draws).toEqual([
      { deposit: 'first', investor: 'alder', amount: cents(20_000) },
      { deposit: 'second', investor: 'alder', amount: cents(17_000) },
    ]);
  });

  it('ties whatever was paid and allotted, closing after closing', () => {
    const anyAllotted = fc
      .array(fc.integer({ min: 0, max: 60_000 }), { minLength: 3, maxLength: 3 })
      .map((all): Allotted[] =>
        investors.map((investor, index) => ({ investor, shares: all[index]!, closed: 0 })),
      );
    fc.assert(
      fc.property(anyDeposits, anyAnswers, anyAllotted, (before, answers, allotted) => {
        let deposits = before;
        let closed = new Map<string, number>();
        for (const cutOffOn of ['2026-03-10', '2026-03-31', '2026-04-30']) {
          const open = allotted.map((one) => ({ ...one, closed: closed.get(one.investor) ?? 0 }));
          const set = closingSet(open, deposits, answers, { ...ask, cutOffOn });
          const drawn = set.draws.reduce((sum, { amount }) => sum + amount, 0n);
          expect(drawn).toBe(set.amount);
          expect(set.amount).toBe(BigInt(set.shares) * ask.price);
          for (const { investor, shares, amount } of set.lines) {
            const own = set.draws.filter((draw) => draw.investor === investor);
            expect(own.reduce((sum, draw) => sum + draw.amount, 0n)).toBe(amount);
            closed = new Map([...closed, [investor, (closed.get(investor) ?? 0) + shares]]);
          }
          deposits = afterDraws(deposits, set.draws, 'released');
          expect(deposits.every((deposit) => heldOf(deposit) >= 0n)).toBe(true);
          const moved = deposits.filter(({ released }) => released > 0n);
          expect(moved.every((deposit) => isGood(deposit, answers))).toBe(true);
        }
        for (const { investor, shares } of allotted)
          expect(closed.get(investor) ?? 0).toBeLessThanOrEqual(shares);
        const { cleared, released, refunded, held } = escrowSums(deposits);
        expect(cleared).toBe(released + refunded + held);
      }),
    );
  });
});

const set = (shares: number) => ({ lines: [], draws: [], shares, amount: BigInt(shares) * ask.price });

describe('a closing is refused', () => {
  it.each<[string, number, boolean, string | undefined]>([
    [
      'with nothing in it',
      0,
      false,
      'nothing-to-close: No share of the released list is paid for by cleared funds that have not closed yet.',
    ],
    [
      'as the first, a share below the minimum',
      999,
      true,
      'below-minimum: The first closing takes at least the minimum of 1,000 shares; 999 are paid for.',
    ],
    [
      'as the first, with a share',
      1,
      true,
      'below-minimum: The first closing takes at least the minimum of 1,000 shares; 1 is paid for.',
    ],
    ['not at the minimum', 1_000, true, undefined],
    ['not below it once the first is made', 1, false, undefined],
  ])('%s', (_, shares, isFirst, said) => {
    const act = () => checkClosingSet(set(shares), 1_000, isFirst);
    if (said === undefined) expect(act).not.toThrow();
    else expect(`${refusalOf(act).code}: ${refusalOf(act).message}`).toBe(said);
  });

  const papers = { cutOffOn: '2026-03-30', bringDownOn: '2026-03-31', certificatesOn: '2026-03-01' };

  it('not with papers that are just new enough', () => {
    expect(() => checkClosingPapers(papers, '2026-03-31', '2026-03-30')).not.toThrow();
    const today = { cutOffOn: '2026-03-31', bringDownOn: '2026-03-31', certificatesOn: '2026-03-31' };
    expect(() => checkClosingPapers(today, '2026-03-31', null)).not.toThrow();
  });

  it.each<[string, object, string]>([
    ['with a cut-off ahead', { cutOffOn: '2026-04-01' }, 'must not lie after today, 2026-03-31.'],
    [
      'with a cut-off before the last',
      { cutOffOn: '2026-03-19' },
      'must not lie before 2026-03-20, the cut-off of the closing before.',
    ],
    [
      'brought down before its cut-off',
      { bringDownOn: '2026-03-29' },
      'must not lie before the cut-off on 2026-03-30: make the bring-down call again.',
    ],
    ['brought down ahead', { bringDownOn: '2026-04-01' }, 'must not lie after today, 2026-03-31.'],
    [
      'with old certificates',
      { certificatesOn: '2026-02-28' },
      'must not lie more than 30 days before today, 2026-03-31: ask for new certificates.',
    ],
    ['with certificates of no day', { certificatesOn: '2026-02-30' }, 'must be a real day, YYYY-MM-DD.'],
  ])('%s', (_, more, message) => {
    const act = () => checkClosingPapers({ ...papers, ...more }, '2026-03-31', '2026-03-20');
    const [path] = Object.keys(more);
    const code = message.includes('real day') ? 'invalid-date' : 'out-of-range';
    expect(refusalOf(act)).toMatchObject({ code, path, message: `${path} ${message}` });
  });
});
