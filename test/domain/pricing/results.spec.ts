import { describe, expect, it } from 'vitest';
import { type FiledFact, resultsAsOf, type TaggedFacts } from '../../../src/domain/pricing/results.js';

function flow(start: string, end: string, value: number, filed: string): FiledFact {
  return { start, end, value, filed };
}

const revenue: FiledFact[] = [
  flow('2019-01-01', '2019-03-31', 10, '2019-05-01'),
  flow('2019-01-01', '2019-03-31', 11, '2020-05-01'),
  flow('2019-04-01', '2019-06-30', 12, '2019-08-01'),
  flow('2019-01-01', '2019-06-30', 22, '2019-08-01'),
  flow('2019-07-01', '2019-09-30', 13, '2019-11-01'),
  flow('2019-01-01', '2019-09-30', 35, '2019-11-01'),
  flow('2019-01-01', '2019-12-31', 50, '2020-02-20'),
];
const cashFlow: FiledFact[] = [
  flow('2019-01-01', '2019-03-31', -5, '2019-05-01'),
  flow('2019-01-01', '2019-06-30', 1, '2019-08-01'),
  flow('2019-01-01', '2019-09-30', 4, '2019-11-01'),
];
const tagged = (tag: string, facts: FiledFact[]): TaggedFacts => [{ tag, facts }];

describe('resultsAsOf', () => {
  const facts = { revenue: tagged('Revenues', revenue), operatingCashFlow: tagged('Cash', cashFlow) };

  it('takes filed quarters, and differences of year-to-date figures where there are none', () => {
    const { quarters } = resultsAsOf(facts, '2020-03-01');
    expect(
      quarters.map((quarter) => [quarter.end, quarter.revenue, quarter.operatingCashFlow, quarter.derived]),
    ).toEqual([
      ['2019-03-31', 10, -5, undefined],
      ['2019-06-30', 12, 6, ['operatingCashFlow']],
      ['2019-09-30', 13, 3, ['operatingCashFlow']],
    ]);
    expect(quarters[0]!.netIncome).toBeNull();
  });

  it('knows only what was filed by the date, and of several filings the last', () => {
    expect(resultsAsOf(facts, '2019-07-31').quarters.map(({ end }) => end)).toEqual(['2019-03-31']);
    expect(resultsAsOf(facts, '2020-06-01').quarters[0]!.revenue).toBe(11);
    expect(resultsAsOf(facts, '2019-01-01')).toMatchObject({
      quarters: [],
      trailingTwelveMonths: null,
      cash: null,
    });
  });

  it('derives the fourth quarter and sums twelve months', () => {
    const alone = resultsAsOf({ revenue: tagged('Revenues', revenue) }, '2020-03-01');
    expect(alone.quarters.at(-1)).toEqual({
      end: '2019-12-31',
      revenue: 15,
      operatingIncome: null,
      netIncome: null,
      operatingCashFlow: null,
      derived: ['revenue'],
    });
    expect(alone.trailingTwelveMonths).toMatchObject({
      end: '2019-12-31',
      from: 'quarters',
      revenue: 50,
      netIncome: null,
    });
    expect(alone.tags).toEqual({ revenue: ['Revenues'] });
  });

  it('gives the year where an issuer reports no quarters', () => {
    const yearly = { netIncome: tagged('ProfitLoss', [flow('2023-01-01', '2023-12-31', -7, '2024-04-26')]) };
    const found = resultsAsOf(yearly, '2024-06-30');
    expect(found.quarters).toEqual([]);
    expect(found.trailingTwelveMonths).toMatchObject({
      end: '2023-12-31',
      from: 'year',
      netIncome: -7,
      revenue: null,
    });
    expect(found.tags).toEqual({ netIncome: ['ProfitLoss'] });
  });

  it('falls back to another tag period by period', () => {
    const two: TaggedFacts = [
      { tag: 'New', facts: [flow('2018-04-01', '2018-06-30', 2, '2018-08-01')] },
      {
        tag: 'Old',
        facts: [
          flow('2018-01-01', '2018-03-31', 1, '2018-05-01'),
          flow('2018-04-01', '2018-06-30', 9, '2018-08-01'),
        ],
      },
    ];
    const { quarters, tags } = resultsAsOf({ revenue: two }, '2018-09-01');
    expect(quarters.map((quarter) => quarter.revenue)).toEqual([1, 2]);
    expect(tags.revenue).toEqual(['Old', 'New']);
  });

  it('leaves out fragments that only one figure knows', () => {
    const withFragment = {
      ...facts,
      revenue: tagged('Revenues', [...revenue, flow('2019-05-10', '2019-08-09', 3, '2019-09-01')]),
    };
    expect(resultsAsOf(withFragment, '2020-03-01').quarters.map(({ end }) => end)).not.toContain(
      '2019-08-09',
    );
  });

  it('takes the latest balance, as filed last', () => {
    const cash: FiledFact[] = [
      { end: '2019-06-30', value: 5, filed: '2019-08-01' },
      { end: '2019-12-31', value: 7, filed: '2020-02-20' },
      { end: '2019-12-31', value: 8, filed: '2020-05-01' },
    ];
    expect(resultsAsOf({ cash: tagged('Cash', cash) }, '2020-03-01').cash).toEqual({
      end: '2019-12-31',
      value: 7,
      filed: '2020-02-20',
    });
    expect(resultsAsOf({ cash: tagged('Cash', cash) }, '2020-06-01').cash?.value).toBe(8);
  });

  it('keeps the last eight quarters', () => {
    const days = ['03-31', '06-30', '09-30', '12-31'];
    const starts = ['01-01', '04-01', '07-01', '10-01'];
    const many = [2017, 2018, 2019].flatMap((year) =>
      days.map((day, i) => flow(`${year}-${starts[i]}`, `${year}-${day}`, i, `${year + 1}-02-01`)),
    );
    const { quarters } = resultsAsOf({ revenue: tagged('R', many) }, '2020-03-01');
    expect([quarters.length, quarters[0]!.end]).toEqual([8, '2018-03-31']);
  });
});
