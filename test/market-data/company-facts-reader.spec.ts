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
});
