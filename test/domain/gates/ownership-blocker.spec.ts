import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, gateTable } from './gate-table.js';

const issue = {
  on: '2026-03-12',
  electedPercent: '9.99',
  holderShares: 0,
  sharesToHolder: 999_000,
  outstandingBefore: 8_000_000,
  sharesIssued: 2_000_000,
  noticeOn: null,
  newPercent: null,
  noticeDays: 61,
  issueOn: '2026-03-12',
};
gateTable('G47', 'limits of beneficial ownership', issue, [
  ['9.99 percent exactly', {}, 'pass'],
  ['one share held already', { holderShares: 1 }, 'fail'],
  ['19.99 percent', { electedPercent: '19.99', sharesToHolder: 1_999_000 }, 'pass'],
  ['19.99 percent and a share', { electedPercent: '19.99', sharesToHolder: 1_999_001 }, 'fail'],
  ['a lower limit the day before its notice', { noticeOn: '2026-03-13', newPercent: '4.99' }, 'pass'],
  ['a lower limit on the day of its notice', { noticeOn: '2026-03-12', newPercent: '4.99' }, 'fail'],
  [
    'a higher limit on the 61st day',
    { electedPercent: '4.99', noticeOn: '2026-01-10', newPercent: '9.99' },
    'pass',
  ],
  [
    'a higher limit on the 60th',
    { electedPercent: '4.99', noticeOn: '2026-01-11', newPercent: '9.99' },
    'fail',
  ],
  [
    'no notice: its days decide nothing',
    { noticeDays: undefined, issueOn: undefined, newPercent: undefined },
    'pass',
  ],
  [
    'a notice that asks for the same: its days decide nothing',
    { noticeOn: '2026-03-12', newPercent: '9.99', noticeDays: undefined, issueOn: undefined },
    'pass',
  ],
  ['over the limit already', { holderShares: 5_000_000 }, 'fail'],
  ['notice unknown', { noticeOn: undefined }, 'unknown', ['noticeOn']],
  ['holding unknown', { holderShares: undefined }, 'unknown', ['holderShares']],
]);

const room = (inputs: Record<string, unknown>) =>
  /issue at most ([\d,]+) shares/.exec(answerOf('G47', inputs).why)?.[1]?.replaceAll(',', '');

describe('the shares that fit', () => {
  it('fit when the rest is not issued, and one more does not', () => {
    const amount = fc.integer({ min: 0, max: 3_000_000 });
    fc.assert(
      fc.property(amount, amount, amount, (held, toHolder, toOthers) => {
        const inputs = {
          ...issue,
          holderShares: held,
          sharesToHolder: toHolder,
          sharesIssued: toHolder + toOthers,
        };
        const most = room(inputs);
        if (most === undefined) return;
        const issued = (shares: number) =>
          answerOf('G47', { ...inputs, sharesToHolder: shares, sharesIssued: shares + toOthers }).result;
        const fits = Number(most);
        expect(issued(fits + 1)).toBe('fail');
        if (fits > 0) expect(issued(fits)).toBe('pass');
      }),
    );
  });

  it('refuses a closing smaller than what the holder gets', () => {
    expect(() => answerOf('G47', { ...issue, sharesIssued: 998_999 })).toThrow(
      expect.objectContaining({
        code: 'out-of-range',
        path: 'inputs.sharesIssued',
        message: "sharesIssued must include the holder's shares: it is less than sharesToHolder.",
      }),
    );
  });
});
