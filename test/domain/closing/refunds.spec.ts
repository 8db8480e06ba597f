import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingSet, type Allotted } from '../../../src/domain/closing/closing.js';
import { countedFunds } from '../../../src/domain/closing/counted-funds.js';
import { afterDraws, escrowSums, heldOf, type Deposit } from '../../../src/domain/closing/escrow.js';
import { dueRefunds, type RefundFacts } from '../../../src/domain/closing/refunds.js';
import { aDeposit, anyAnswers, anyDeposits, cents, investors, nothingAsked } from '../../support/deposits.js';

const facts: RefundFacts = {
  ...nothingAsked,
  today: '2026-04-01',
  isWithdrawn: false,
  isMissed: false,
  open: null,
};
const changed = { changes: [{ at: '2026-03-05T12:00:00.000Z', answerBy: '2026-03-31' }] };

describe('what must go back', () => {
  it.each<[string, Partial<RefundFacts>, Partial<Deposit>, string | undefined]>([
    ['nothing by itself', {}, {}, undefined],
    ['all when the minimum was missed', { isMissed: true }, {}, 'minimum-missed'],
    ['all when the offering was withdrawn', { isWithdrawn: true, isMissed: true }, {}, 'offering-withdrawn'],
    ['the money of silence', changed, {}, 'not-re-elected'],
    ['not before the last day for an answer is over', { ...changed, today: '2026-03-31' }, {}, undefined],
    [
      'not of whoever chose again',
      { ...changed, elections: new Map([['alder', '2026-03-06T12:00:00.000Z']]) },
      {},
      undefined,
    ],
    ['not of whoever paid since', changed, { receivedAt: '2026-03-06T12:00:00.000Z' }, undefined],
    ['what came late to the escrow', {}, { passedOnInTime: false }, 'passed-on-late'],
    ['nothing that is pledged', { isMissed: true }, { outcome: null }, undefined],
    ['nothing twice', { isMissed: true }, { refunded: cents(37_000) }, undefined],
    ['nothing that is released', { isMissed: true }, { released: cents(37_000) }, undefined],
    ['what nothing was allotted for', { open: new Map() }, {}, 'beyond-allotment'],
    ['nothing that may still close', { open: new Map([['alder', cents(37_000)]]) }, {}, undefined],
  ])('%s', (_, more, deposit, reason) => {
    const due = dueRefunds([aDeposit('a', deposit)], { ...facts, ...more });
    expect(due).toEqual(
      reason === undefined ? [] : [{ deposit: 'a', investor: 'alder', amount: cents(37_000), reason }],
    );
  });

  it('what is left of a deposit, and of several the money that counts last', () => {
    const deposits = [
      aDeposit('last', { outcome: { kind: 'cleared', on: '2026-04-01' } }),
      aDeposit('first', { released: cents(30_000) }),
    ];
    const due = dueRefunds(deposits, { ...facts, open: new Map([['alder', cents(10_000)]]) });
    expect(due).toEqual([
      { deposit: 'last', investor: 'alder', amount: cents(34_000), reason: 'beyond-allotment' },
    ]);
  });
});

const anyFacts = fc.record({ isWithdrawn: fc.boolean(), isMissed: fc.boolean(), isAllotted: fc.boolean() });

describe('whatever was paid', () => {
  it('no more goes back than is held, and then nothing more is due', () => {
    fc.assert(
      fc.property(anyDeposits, anyAnswers, anyFacts, (deposits, answers, { isAllotted, ...more }) => {
        const open = isAllotted ? new Map([['alder', cents(500_000)]]) : null;
        const all = { ...facts, ...answers, ...more, open };
        const due = dueRefunds(deposits, all);
        const after = afterDraws(deposits, due, 'refunded');
        expect(after.every((deposit) => heldOf(deposit) >= 0n)).toBe(true);
        expect(dueRefunds(after, all)).toEqual([]);
        const sums = escrowSums(after);
        expect(sums.cleared).toBe(sums.released + sums.refunded + sums.held);
        if (more.isMissed || more.isWithdrawn) expect(sums.held).toBe(0n);
      }),
    );
  });

  it('refunds of what is beyond the allotments take nothing from what counts', () => {
    const anyShares = fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 3, maxLength: 3 });
    const price = 370_000n;
    fc.assert(
      fc.property(anyDeposits, anyAnswers, anyShares, (before, answers, shares) => {
        const allotted = investors.map((investor, index): Allotted => ({
          investor,
          shares: shares[index]!,
          closed: 0,
        }));
        const allotments = new Map(allotted.map((one) => [one.investor, BigInt(one.shares) * price]));
        const set = closingSet(allotted, before, answers, { cutOffOn: '2026-03-31', price, lot: 100 });
        const released = afterDraws(before, set.draws, 'released');
        const open = new Map(allotments);
        for (const { investor, amount } of set.lines) open.set(investor, open.get(investor)! - amount);
        const due = dueRefunds(released, { ...facts, ...answers, open });
        const after = afterDraws(released, due, 'refunded');
        const counted = (deposits: Deposit[]) => countedFunds(deposits, '2026-03-31', answers, allotments);
        expect(counted(after)).toBe(counted(before));
      }),
    );
  });
});
