// What each edition of an allocation list shows, and above all what it does not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seesNames } from '../../../src/domain/access/deal-facts.js';
import {
  allocationTable,
  editions,
  explanationTable,
  type AllocationFacts,
} from '../../../src/domain/reports/allocation-editions.js';

const line: AllocationFacts = {
  number: 1,
  order: 'order-1',
  investor: 'investor-1',
  legalName: 'Alder Fund',
  category: 'institutional',
  country: 'US',
  tier: 2,
  channel: 'telephone',
  wanted: 2_000_000,
  shares: 1_517_000,
  overAllotted: 137_909,
  amount: '561290.00',
  reason: null,
  formula: 1_500_000,
  overrideReason: 'long-term-holder',
  note: 'spoke on Tuesday',
  explanation: [
    {
      tranche: 'everyone',
      method: 'pro-rata',
      wanted: 2_000_000,
      quota: '1516853.932584',
      capped: false,
      floored: 1_516_000,
      remainderLot: 1_000,
      shares: 1_517_000,
    },
  ],
};
const cells = (...of: Parameters<typeof allocationTable>) => allocationTable(...of).rows.flat();

describe('an edition of the list', () => {
  it.each([
    ['desk', true, ['Order', 'Investor', 'Legal name', 'Tier', 'Channel', 'By formula', 'Note'], []],
    ['desk', false, ['Order', 'Investor', 'Legal name', 'Class', 'Country'], []],
    [
      'issuer',
      true,
      ['Legal name', 'Class', 'Country', 'Allocated', 'Set by hand because'],
      ['Order', 'Investor', 'Tier', 'Channel', 'By formula', 'Note'],
    ],
    [
      'issuer',
      false,
      ['Line', 'Wanted', 'Allocated'],
      ['Order', 'Investor', 'Legal name', 'Class', 'Country', 'Tier', 'Channel', 'By formula', 'Note'],
    ],
    [
      'member',
      true,
      ['Order', 'Investor', 'Legal name', 'Class', 'Country', 'Channel', 'Wanted', 'Allocated', 'Why nothing'],
      ['Line', 'Tier', 'Over-allotted', 'By formula', 'Set by hand because', 'Note'],
    ],
    [
      'investor',
      false,
      ['Order', 'Wanted', 'Allocated', 'Filled', 'Amount', 'Why nothing'],
      ['Line', 'Investor', 'Legal name', 'Tier', 'Channel', 'Over-allotted', 'Set by hand because', 'Note'],
    ],
  ] as const)('%s, names granted %s', (edition, hasNames, has, hasNot) => {
    const { columns } = allocationTable(edition, [line], hasNames);
    expect(columns).toEqual(expect.arrayContaining([...has]));
    expect(columns.filter((column) => (hasNot as readonly string[]).includes(column))).toEqual([]);
  });

  it('fills to four decimals, and says nothing of an order that wanted nothing', () => {
    expect(cells('investor', [line], false)).toEqual([
      'order-1',
      2_000_000,
      1_517_000,
      '0.7585',
      '561290.00',
      null,
    ]);
    expect(cells('investor', [{ ...line, wanted: 0, shares: 0 }], false)[3]).toBeNull();
  });

  it('has a row for each line and a cell for each column', () => {
    for (const edition of editions) {
      const { columns, rows } = allocationTable(edition, [line, { ...line, number: 2 }], true);
      expect(rows.map((row) => row.length)).toEqual([columns.length, columns.length]);
    }
  });

  it('does not change when what it may not show changes', () => {
    const text = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(text, text, text, fc.nat(), (name, note, channel, tier) => {
        const other = {
          ...line,
          legalName: name,
          note,
          channel,
          tier,
          investor: name,
          formula: tier,
          category: channel,
          country: note,
        };
        expect(cells('issuer', [other], false)).toEqual(cells('issuer', [line], false));
        expect(cells('investor', [other], true)).toEqual(cells('investor', [line], true));
      }),
    );
  });
});

it('explains each step of a line and nothing else', () => {
  const { columns, rows } = explanationTable([line, { ...line, order: 'order-2', explanation: [] }]);
  expect(columns).toHaveLength(9);
  expect(rows).toEqual([
    ['order-1', 'everyone', 'pro-rata', 2_000_000, '1516853.932584', 'no', 1_516_000, 1_000, 1_517_000],
  ]);
  const capped = { ...line, explanation: [{ ...line.explanation[0]!, capped: true }] };
  expect(explanationTable([capped]).rows[0]![5]).toBe('yes');
});

it.each([
  ['best-efforts-min-max', undefined, false],
  ['best-efforts-min-max', false, false],
  ['best-efforts-min-max', true, true],
  ['ipo', undefined, true],
  ['ipo', false, true],
] as const)('a %s whose desk grants %s: the issuer has names %s', (dealType, issuerSeesNames, has) => {
  expect(seesNames({ dealType, issuerSeesNames })).toBe(has);
});
