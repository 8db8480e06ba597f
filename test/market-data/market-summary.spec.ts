import { describe, expect, it } from 'vitest';
import { addSessions } from '../../src/domain/calendar/exchange-calendar.js';
import { Refusal } from '../../src/domain/refusal.js';
import { marketBars, splitFactorOf } from '../../src/market-data/market-summary.js';

const header = 'Date,Open,High,Low,Close,Adj Close,Volume';

type Row = { close: string; volume?: number | string; open?: string };

/** A file of consecutive sessions that ends on 14 February 2020. */
function barsFile(rows: readonly Row[]): Uint8Array {
  const lines = rows.map(({ close, open = close, volume = 1000 }, i) => {
    const day = addSessions('2020-02-14', i + 1 - rows.length);
    return `${day},${open},${close},${close},${close},${close},${volume}`;
  });
  return new TextEncoder().encode([header, ...lines].join('\n'));
}

const steady = (count: number, close = '10.00'): Row[] => Array.from({ length: count }, () => ({ close }));
const codes = (rows: readonly Row[], asOf = '2020-02-14') =>
  marketBars(barsFile(rows), asOf).summary.warnings.map(({ code }) => code);

function refusal(asOf: string): unknown {
  try {
    marketBars(barsFile(steady(5)), asOf);
  } catch (error) {
    return error instanceof Refusal ? error.code : error;
  }
  return 'read';
}

describe('marketBars', () => {
  it('sums a file up as of a date, prices as printed', () => {
    const rows = [...steady(35), { close: '9.90' }, { close: '9.95', volume: 3000 }];
    expect(marketBars(barsFile(rows), '2020-02-14').summary).toEqual({
      layout: 'yahoo',
      rows: 37,
      skipped: [],
      warnings: [],
      close: '9.95',
      adv20: 1100,
      average5Close: '9.970000',
      minimumPrice: '9.95',
      return20: -0.005,
      volatility20: 0.040739,
      lastSession: '2020-02-14',
    });
  });

  it('looks at nothing after the date', () => {
    const rows = [...steady(35), { close: '20.00' }];
    expect(marketBars(barsFile(rows), '2020-02-13').summary).toMatchObject({
      close: '10.00',
      lastSession: '2020-02-13',
    });
  });

  it('gives null where there are too few sessions', () => {
    expect(marketBars(barsFile(steady(4)), '2020-02-14').summary).toMatchObject({
      adv20: null,
      average5Close: null,
      minimumPrice: null,
      return20: null,
      volatility20: null,
    });
    expect(codes(steady(4))).toEqual(['few-sessions']);
  });

  it('restates prices and volumes as traded', () => {
    const rows = [...steady(35, '2940.000000'), { close: '2856.000001', volume: 500 }];
    expect(marketBars(barsFile(rows), '2020-02-14', '1/840').summary).toMatchObject({
      close: '3.4000',
      adv20: 819000,
      average5Close: '3.4800',
      minimumPrice: '3.4000',
      return20: -0.028571,
    });
    expect(marketBars(barsFile(steady(35, '0.02')), '2020-02-14', '0.5').summary.close).toBe('0.010000');
  });

  it.each([
    ['a stale file', steady(40), '2020-03-20', 'stale'],
    [
      'a single row on another basis',
      [...steady(20, '9.90'), { close: '3.30' }, ...steady(20, '9.90')],
      '2020-02-14',
      'unadjusted-row',
    ],
    [
      'a split that is not adjusted',
      [...steady(20, '30.00'), ...steady(20, '10.10')],
      '2020-02-14',
      'suspected-split',
    ],
    ['a reverse split', [...steady(20, '0.50'), ...steady(20, '5.05')], '2020-02-14', 'suspected-split'],
    ['days without trade', [...steady(39), { close: '10.00', volume: 0 }], '2020-02-14', 'no-trade'],
    [
      'a volume that is missing',
      [...steady(39), { close: '10.00', volume: '' }],
      '2020-02-14',
      'volume-missing',
    ],
  ] as [string, Row[], string, string][])('warns of %s', (_, rows, asOf, code) => {
    expect(codes(rows, asOf)).toEqual([code]);
  });

  it('takes a fall of 61 % for news, and a holiday for what it is', () => {
    expect(codes([...steady(20, '10.00'), ...steady(20, '3.90')])).toEqual([]);
    const text = new TextDecoder().decode(barsFile(steady(40)));
    const without = text.split('\n').filter((line) => !line.startsWith('2020-01-15'));
    const withHoliday = [...without, '2020-01-20,1,1,1,10.00,1,5'].join('\n');
    const { warnings } = marketBars(new TextEncoder().encode(withHoliday), '2020-02-14').summary;
    expect(warnings.map(({ code }) => code)).toEqual([
      'unordered',
      'missing-sessions',
      'not-a-session',
      'outside-range',
    ]);
    expect(warnings[1]!.message).toContain('2020-01-15');
    expect(warnings[2]!.message).toContain('2020-01-20');
  });

  it('refuses a date that is none, and a file that begins after it', () => {
    expect([refusal('2020-02-30'), refusal('2019-01-02')]).toEqual(['invalid-time', 'no-sessions']);
  });

  it.each(['0', '-5', 'five', '1/0', '1/2/3', ''])('refuses the split factor "%s"', (text) => {
    expect(() => splitFactorOf(text)).toThrow(Refusal);
  });
});
