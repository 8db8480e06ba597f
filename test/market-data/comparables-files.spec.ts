import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readComparablesFile } from '../../src/market-data/comparables-reader.js';

const read = (name: string) =>
  readComparablesFile(readFileSync(new URL(`../fixtures/comparables/${name}`, import.meta.url)));

describe('whole files of comparable companies', () => {
  it('reads the constituents with empty cells, negatives, points in symbols and commas in names', () => {
    const { layout, peers, skipped, warnings } = read('sp500-constituents-financials-2026-08.csv');
    expect([layout, peers.length, skipped.length]).toEqual(['constituents', 503 - 34, 34]);
    expect(skipped.map(({ why }) => why)).toContain('Berkshire Hathaway: no market value');
    expect(peers.find((peer) => peer.symbol === 'BA')?.ebitda).toMatch(/^-/);
    const company = peers.find((peer) => peer.symbol === 'MMM')!;
    expect(company).toMatchObject({
      name: '3M',
      marketCap: '92293693440',
      ebitda: '6488000000',
      stage: 'profitable',
    });
    expect(company.revenue).toBe('25180001140');
    expect(warnings.map(({ code }) => code)).toEqual(['market-value-for-ev']);
  });

  it('reads the industries, leaving out totals and those without a multiple', () => {
    const { layout, peers, skipped } = read('damodaran-us-industries-2025-01.csv');
    expect(layout).toBe('industries');
    expect(peers.find((peer) => peer.name === 'Advertising')).toEqual({
      name: 'Advertising',
      evToRevenue: '2.753032',
      evToEbitda: '15.557573',
    });
    expect(skipped.map(({ why }) => why)).toContain('Brokerage & Investment Banking: no multiple (NA)');
    expect(skipped.filter(({ why }) => why.endsWith('a total, not an industry'))).toHaveLength(2);
    expect(peers.length + skipped.length).toBe(96);
  });
});
