import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { marketBars } from '../../src/market-data/market-summary.js';

// Whole vendor files may not be republished. VENDOR_BARS names the folder of whoever has them; what each layout
// looks like is tried on rows of its own in bars-reader.spec.ts.
const folder = process.env.VENDOR_BARS!;
const market = (name: string) => readFileSync(resolve(folder, name));

type Deal = {
  id: string;
  barsFile: string;
  splitFactor: string;
  fromBars: {
    lastSession: string;
    closeInFile: string;
    closeAsTraded: string;
    adv20InFile: number;
    adv20AsTraded: number;
    average5CloseInFile: string;
    minimumPriceInFile: string;
    return20: number;
    volatility20Annualised: number;
    sessionsInFileUpToThen: number;
    indexSPX?: { return20: number; volatility20Annualised: number };
    indexProxyQQQ?: { return20: number; volatility20Annualised: number };
  };
};

describe('whole vendor files', () => {
  const { deals } = JSON.parse(market('deals-with-bars.json').toString('utf8')) as { deals: Deal[] };

  it.each(deals)('$id agrees with its statistics', ({ barsFile, splitFactor, fromBars }) => {
    const bytes = readFileSync(resolve(folder, basename(barsFile)));
    const { summary, bars } = marketBars(bytes, fromBars.lastSession);
    expect(summary).toMatchObject({
      layout: 'yahoo',
      close: fromBars.closeInFile,
      adv20: fromBars.adv20InFile,
      average5Close: fromBars.average5CloseInFile,
      minimumPrice: fromBars.minimumPriceInFile,
      lastSession: fromBars.lastSession,
    });
    expect(bars).toHaveLength(fromBars.sessionsInFileUpToThen);
    expect(Math.abs(summary.return20! - fromBars.return20)).toBeLessThan(1.5e-6);
    expect(Math.abs(summary.volatility20! - fromBars.volatility20Annualised)).toBeLessThan(1.5e-6);

    const traded = marketBars(bytes, fromBars.lastSession, splitFactor).summary;
    expect(traded.close).toBe(fromBars.closeAsTraded);
    expect(traded.adv20).toBe(fromBars.adv20AsTraded);
    expect(traded.return20).toBe(summary.return20);
    for (const [name, index] of [
      ['index-SPX-2000-2020.csv', fromBars.indexSPX],
      ['yahoo-QQQ-2016-2020.csv', fromBars.indexProxyQQQ],
    ] as const) {
      if (!index) continue;
      const found = marketBars(market(name), fromBars.lastSession).summary;
      expect(Math.abs(found.return20! - index.return20)).toBeLessThan(1.5e-6);
      expect(Math.abs(found.volatility20! - index.volatility20Annualised)).toBeLessThan(1.5e-6);
    }
  });

  it.each([
    ['yahoo-TSLA-2010-2020.csv', 'yahoo', 2634, 0],
    ['yahoo-WINT-2010-2020.csv', 'yahoo', 2740, 16],
    ['yahoo-UA-2015-2016.csv', 'yahoo', 248, 5],
    ['index-SPX-2000-2020.csv', 'yahoo-plain', 5105, 0],
    ['quantmod-GSPC-2003-2004.csv', 'quantmod', 504, 0],
    ['stooq-pl-TSLA-2020-2023.csv', 'stooq-pl', 978, 0],
    ['investing-TSLA-2020-2022.csv', 'investing', 744, 0],
    ['nasdaq-AAPL-2010-2020.csv', 'nasdaq', 2516, 0],
    ['nasdaq-2019-TSLA-sample.csv', 'nasdaq-2019', 10, 0],
    ['alphavantage-NFLX-2002-2020.csv', 'alphavantage', 4685, 0],
    ['yahoo-history-UAL-sample.csv', 'yahoo-history', 7, 0],
    ['yahoo-page-IBM-2019-2020.csv', 'yahoo-page', 501, 9],
  ])('%s is %s with %i bars and %i rows left out', (name, layout, rows, skipped) => {
    const { summary } = marketBars(market(name), '2026-01-02');
    expect([summary.layout, summary.rows, summary.skipped.length]).toEqual([layout, rows, skipped]);
  });
});
