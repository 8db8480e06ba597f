import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { companyResults } from '../../src/market-data/company-facts-reader.js';

const read = (name: string) => readFileSync(new URL(`../fixtures/xbrl/${name}`, import.meta.url));

const { examples } = JSON.parse(read('expected-tesla.json').toString('utf8')) as {
  examples: { file: string; asOf: string }[];
};

describe('whole companyfacts files', () => {
  it.each(examples)('Tesla as it stood on $asOf', ({ file: name, ...expected }) => {
    expect(companyResults(read(name.replace('xbrl/', '')), expected.asOf)).toMatchObject(expected);
  });

  it('sums the last four quarters of Tesla', () => {
    const found = companyResults(read('companyfacts-CIK0001318605-tesla.trimmed.json'), '2020-09-01');
    expect(found.trailingTwelveMonths).toEqual({
      end: '2020-06-30',
      from: 'quarters',
      revenue: 6303000000 + 7384000000 + 5985000000 + 6036000000,
      operatingIncome: 261000000 + 359000000 + 283000000 + 327000000,
      netIncome: 143000000 + 105000000 + 16000000 + 104000000,
      operatingCashFlow: 756000000 + 1425000000 - 440000000 + 964000000,
    });
  });

  it('reads an issuer under IFRS that reports by the year', () => {
    const found = companyResults(read('companyfacts-CIK0001997711-logistic-properties.json'), '2025-06-30');
    expect(found).toMatchObject({ currency: 'USD', cik: '0001997711', quarters: [] });
    expect(found.trailingTwelveMonths).toEqual({
      end: '2024-12-31',
      from: 'year',
      revenue: 43862372,
      operatingIncome: 36606814,
      netIncome: -19426051,
      operatingCashFlow: 19391563,
    });
    expect(found.assets).toEqual({ end: '2024-12-31', value: 607019578, filed: '2025-04-02' });
  });

  it('refuses submissions', () => {
    expect(() => companyResults(read('submissions-CIK0001911716-tiny.json'), '2025-06-30')).toThrow(
      /no `facts`/,
    );
  });
});
