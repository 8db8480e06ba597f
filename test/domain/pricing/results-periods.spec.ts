import { expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../src/domain/calendar/civil-date.js';
import { type FiledFact, resultsAsOf, type TaggedFacts } from '../../../src/domain/pricing/results.js';

const flow = (start: string, end: string, value: number, filed: string): FiledFact => ({
  start,
  end,
  value,
  filed,
});
const tagged = (tag: string, facts: FiledFact[]): TaggedFacts => [{ tag, facts }];
const partOf = (start: string, end: string, value: number) => flow(start, end, value, '2021-01-01');
const on = (end: string, value: number): FiledFact => ({ end, value, filed: '2020-02-01' });
const fact = (filed: string, value = 1) => flow('2019-01-01', '2019-03-31', value, filed);
const revenueOn = (asOf: string, ...filed: FiledFact[]) =>
  resultsAsOf({ revenue: tagged('R', filed) }, asOf).quarters[0]?.revenue;

const begun = '2019-01-01';
const lasting = (days: number, value = 1) => flow(begun, addDays(begun, days), value, '2019-12-31');
const quarterlyOf = (...facts: FiledFact[]) =>
  resultsAsOf({ revenue: tagged('R', facts) }, '2022-01-01').quarters.map(({ end, revenue, derived }) => [
    daysBetween(begun, end),
    revenue,
    derived !== undefined,
  ]);

it.each([
  [79, false],
  [80, true],
  [100, true],
  [101, false],
])('takes a fact of %i days for a quarter: %s', (days, taken) => {
  expect(quarterlyOf(lasting(days))).toEqual(taken ? [[days, 1, false]] : []);
});

it.each([
  [180, 259, false],
  [180, 260, true],
  [180, 300, true],
  [180, 301, false],
])('takes the difference of %i and %i days for a quarter: %s', (before, after, taken) => {
  expect(quarterlyOf(lasting(before, 10), lasting(after, 15))).toEqual(taken ? [[after, 5, true]] : []);
});

it('takes the difference from figures of the same start alone, not from a balance', () => {
  const later = flow('2019-01-02', addDays(begun, 180), 10, '2019-12-31');
  const balance = { end: addDays(begun, 180), value: 10, filed: '2019-12-31' };
  expect(quarterlyOf(later, lasting(270, 15))).toEqual([]);
  expect(quarterlyOf(balance, lasting(270, 15))).toEqual([]);
  expect(quarterlyOf(lasting(0, 3), lasting(90, 15))).toEqual([[90, 15, false]]);
  expect(quarterlyOf(lasting(0, 3), lasting(101, 15))).toEqual([]);
});

it.each([
  [349, false],
  [350, true],
  [380, true],
  [381, false],
])('takes a fact of %i days for a year: %s', (days, taken) => {
  const { trailingTwelveMonths } = resultsAsOf({ revenue: tagged('R', [lasting(days)]) }, '2022-01-01');
  expect(trailingTwelveMonths?.from).toBe(taken ? 'year' : undefined);
});

it('takes the first tag that gives a year', () => {
  const two: TaggedFacts = [
    { tag: 'New', facts: [lasting(364, 2)] },
    { tag: 'Old', facts: [lasting(364, 9)] },
  ];
  const { trailingTwelveMonths, tags } = resultsAsOf({ revenue: two }, '2022-01-01');
  expect([trailingTwelveMonths?.revenue, tags.revenue]).toEqual([2, ['New']]);
});

it('counts what was filed, or ended, on the day, and of two filings of a day the later one', () => {
  expect(revenueOn('2019-05-01', fact('2019-05-01'))).toBe(1);
  expect(revenueOn('2019-04-30', fact('2019-05-01'))).toBeUndefined();
  expect(revenueOn('2019-03-31', fact('2019-03-31'))).toBe(1);
  expect(revenueOn('2019-03-30', fact('2019-03-30'))).toBeUndefined();
  expect(revenueOn('2019-06-01', fact('2019-05-01', 1), fact('2019-05-01', 2))).toBe(2);
  expect(revenueOn('2019-06-01', fact('2019-05-02', 1), fact('2019-05-01', 2))).toBe(1);
});

const ofYear = [
  partOf('2019-01-01', '2019-03-31', 1),
  partOf('2019-04-01', '2019-06-30', 2),
  partOf('2019-07-01', '2019-09-30', 3),
  partOf('2019-10-01', '2019-12-31', 4),
];
const trailing = (facts: Record<string, FiledFact[]>) =>
  resultsAsOf(
    Object.fromEntries(Object.entries(facts).map(([field, filed]) => [field, tagged('T', filed)])),
    '2022-01-01',
  ).trailingTwelveMonths;

it('sums the last four quarters only where they follow each other', () => {
  const fifth = partOf('2018-10-01', '2018-12-31', 100);
  expect(trailing({ revenue: [fifth, ...ofYear] })).toMatchObject({ end: '2019-12-31', revenue: 10 });
  expect(trailing({ revenue: ofYear.slice(1) })).toBeNull();
  expect(trailing({ revenue: [fifth, ...ofYear.slice(0, 2), ofYear[3]!] })).toBeNull();
  expect(trailing({ revenue: [fifth, ofYear[0]!, ...ofYear.slice(2)] })).toBeNull();
});

it('takes a later year before older quarters, and a year where a quarter is not known', () => {
  const later = partOf('2020-01-01', '2020-12-31', 77);
  expect(trailing({ revenue: [...ofYear, later] })).toMatchObject({ from: 'year', revenue: 77 });
  const same = partOf('2019-01-01', '2019-12-31', 78);
  expect(trailing({ revenue: [...ofYear, same] })).toMatchObject({ from: 'quarters', revenue: 10 });
  const gapped = [ofYear[0]!, ofYear[1]!, ofYear[3]!, same];
  expect(trailing({ revenue: ofYear, operatingIncome: ofYear, netIncome: gapped })).toMatchObject({
    from: 'quarters',
    revenue: 10,
    netIncome: 78,
  });
  const unknown = { revenue: ofYear, operatingIncome: ofYear, netIncome: gapped.slice(0, 3) };
  expect(trailing(unknown)).toMatchObject({ from: 'quarters', netIncome: null });
});

it('takes the shortest of the longer figures first', () => {
  const filed = [lasting(364, 40), lasting(272, 30), lasting(180, 20), lasting(89, 10)];
  for (const facts of [filed, filed.toReversed()]) {
    expect(quarterlyOf(...facts)).toEqual([
      [89, 10, false],
      [180, 10, true],
      [272, 10, true],
      [364, 10, true],
    ]);
  }
});

it('takes the shorter of two figures that end on a day and give its quarter', () => {
  // Nine months of 35 less six of 22, not twelve months of 60 less nine of 46.
  const filed = [
    partOf('2018-10-01', '2019-09-30', 60),
    partOf('2018-10-01', '2019-06-30', 46),
    partOf('2019-01-01', '2019-06-30', 22),
    partOf('2019-01-01', '2019-09-30', 35),
  ];
  for (const facts of [filed, filed.toReversed()]) {
    expect(quarterlyOf(...facts).at(-1)).toEqual([daysBetween(begun, '2019-09-30'), 13, true]);
  }
});

it('names the tag of a year only where there are no quarters', () => {
  const quarters = { tag: 'Old', facts: ofYear };
  const year = { tag: 'New', facts: [partOf('2020-01-01', '2020-12-31', 7)] };
  expect(resultsAsOf({ revenue: [quarters, year] }, '2022-01-01').tags).toEqual({ revenue: ['Old'] });
  expect(resultsAsOf({ revenue: [year] }, '2022-01-01').tags).toEqual({ revenue: ['New'] });
});

it('names the tags of what it found, and of no other figure', () => {
  const { tags, cash } = resultsAsOf(
    { revenue: tagged('R', ofYear), cash: tagged('C', ofYear), equity: [] },
    '2022-01-01',
  );
  expect([tags, cash]).toEqual([{ revenue: ['R'] }, null]);
  const withYear = [...ofYear, partOf('2020-01-01', '2020-12-31', 7)];
  expect(resultsAsOf({ revenue: tagged('R', withYear) }, '2022-01-01').tags).toEqual({ revenue: ['R'] });
});

it('keeps the balance of the first tag for one day', () => {
  const cash: TaggedFacts = [
    { tag: 'A', facts: [on('2019-12-31', 1), on('2019-09-30', 5)] },
    { tag: 'B', facts: [on('2019-12-31', 2)] },
  ];
  const found = resultsAsOf({ cash }, '2022-01-01');
  expect([found.cash?.value, found.tags]).toEqual([1, { cash: ['A'] }]);
});
