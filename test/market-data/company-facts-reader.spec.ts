import { describe, expect, it } from 'vitest';
import { companyResults } from '../../src/market-data/company-facts-reader.js';

const bytes = (document: unknown) =>
  new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document));
const year = (val: number, filed: string) => ({
  start: '2023-01-01',
  end: '2023-12-31',
  val,
  filed,
  form: '20-F',
});

const usd = (val: number) => ({ units: { USD: [year(val, '2024-02-20')] } });

const ifrs = {
  cik: '0001997711',
  entityName: 'An issuer abroad',
  facts: {
    'ifrs-full': {
      Revenue: {
        units: { BRL: [year(500, '2024-04-26'), year(510, '2025-04-02')], USD: [year(100, '2024-04-26')] },
      },
      ProfitLoss: { units: { BRL: [year(-20, '2024-04-26')] } },
      Assets: { units: { BRL: [{ end: '2023-12-31', val: 900, filed: '2024-04-26' }] } },
    },
    dei: {
      EntityCommonStockSharesOutstanding: {
        units: { shares: [{ end: '2024-03-01', val: 77, filed: '2024-04-26' }] },
      },
    },
  },
};

describe('companyResults', () => {
  it('reads another taxonomy in the currency most figures are filed in', () => {
    expect(companyResults(bytes(ifrs), '2024-12-31')).toEqual({
      entityName: 'An issuer abroad',
      cik: '0001997711',
      asOf: '2024-12-31',
      currency: 'BRL',
      quarters: [],
      trailingTwelveMonths: {
        end: '2023-12-31',
        from: 'year',
        revenue: 500,
        operatingIncome: null,
        netIncome: -20,
        operatingCashFlow: null,
      },
      cash: null,
      equity: null,
      assets: { end: '2023-12-31', value: 900, filed: '2024-04-26' },
      sharesOutstanding: { end: '2024-03-01', value: 77, filed: '2024-04-26' },
      tags: {
        revenue: ['ifrs-full:Revenue'],
        netIncome: ['ifrs-full:ProfitLoss'],
        assets: ['ifrs-full:Assets'],
        sharesOutstanding: ['dei:EntityCommonStockSharesOutstanding'],
      },
    });
  });

  it('ignores facts that are not well formed', () => {
    const facts = {
      'us-gaap': {
        Assets: {
          units: {
            USD: [
              null,
              'x',
              { end: '2023-13-01', val: 1, filed: '2024-01-01' },
              { end: '2023-12-31', val: 5, filed: '2024-01-01' },
            ],
          },
        },
      },
    };
    expect(companyResults(bytes({ cik: 5, facts }), '2024-02-01')).toMatchObject({
      cik: '0000000005',
      assets: { value: 5 },
    });
  });

  it.each([
    ['not-json', 'Date,Open'],
    ['not-json', ''],
    ['not-company-facts', []],
    ['not-company-facts', { cik: '1', filings: {} }],
    ['not-company-facts', { cik: 1, facts: { dei: {} } }],
  ])('refuses with %s', (code, document) => {
    expect(() => companyResults(bytes(document), '2024-01-01')).toThrowError(
      expect.objectContaining({ code }) as Error,
    );
  });

  it('refuses a date that is none', () => {
    expect(() => companyResults(bytes(ifrs), 'today')).toThrowError(
      expect.objectContaining({ code: 'invalid-time' }) as Error,
    );
  });

  it("takes a broker's whole net revenue, not the part that is from contracts with customers", () => {
    const facts = {
      'us-gaap': {
        RevenueFromContractWithCustomerExcludingAssessedTax: usd(400),
        RevenuesNetOfInterestExpense: usd(1_000),
      },
    };
    const { trailingTwelveMonths, tags } = companyResults(bytes({ ...ifrs, facts }), '2024-12-31');
    expect(trailingTwelveMonths).toMatchObject({ revenue: 1_000 });
    expect(tags).toEqual({ revenue: ['RevenuesNetOfInterestExpense'] });
  });

  it('follows a fiscal year of 53 weeks that ends in January, with cash flows of the year to date', () => {
    const ends = ['2020-04-26', '2020-07-26', '2020-10-25', '2021-01-31'];
    const starts = ['2020-01-27', '2020-04-27', '2020-07-27', '2020-10-26'];
    const filed = '2021-03-01';
    const own = ends.slice(0, 3).map((end, i) => ({ start: starts[i], end, val: 10 * (i + 1), filed }));
    const toDate = ends.map((end, i) => ({ start: starts[0], end, val: [10, 30, 60, 100][i], filed }));
    const facts = {
      'us-gaap': {
        Revenues: { units: { USD: [...own, ...toDate.slice(1)] } },
        NetCashProvidedByUsedInOperatingActivities: { units: { USD: toDate } },
      },
    };
    const { quarters, trailingTwelveMonths } = companyResults(bytes({ ...ifrs, facts }), '2021-03-01');
    expect(quarters.map(({ end, revenue, operatingCashFlow }) => [end, revenue, operatingCashFlow])).toEqual(
      ends.map((end, i) => [end, 10 * (i + 1), 10 * (i + 1)]),
    );
    expect(quarters.map(({ derived }) => derived)).toEqual([
      undefined,
      ['operatingCashFlow'],
      ['operatingCashFlow'],
      ['revenue', 'operatingCashFlow'],
    ]);
    expect(trailingTwelveMonths).toMatchObject({ end: '2021-01-31', revenue: 100, operatingCashFlow: 100 });
  });
});
