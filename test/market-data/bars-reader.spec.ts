import { describe, expect, it } from 'vitest';
import { fixedOfText } from '../../src/domain/pricing/fixed-point.js';
import { Refusal } from '../../src/domain/refusal.js';
import { onOneBasis, readBars, wholeSplit } from '../../src/market-data/bars-reader.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const fixed = (text: string) => fixedOfText(text)!;
const codeOf = (content: Uint8Array): string => {
  try {
    readBars(content);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'read';
};

// One or two rows of each vendor's layout, headers exactly as they come.
const layouts: [string, string, string, string, string][] = [
  [
    'yahoo',
    'Date,Open,High,Low,Close,Adj Close,Volume\n2020-02-13,148.367996,163.600006,147.000000,160.800003,160.800003,131446500',
    '2020-02-13',
    '160.800003',
    '131446500',
  ],
  [
    'yahoo-plain',
    'date,open,high,low,close,adjclose,volume\n2000-01-03,1469.250000,1478.000000,1438.359985,1455.219971,1455.219971,931800000',
    '2000-01-03',
    '1455.219971',
    '931800000',
  ],
  [
    'quantmod',
    '"Index","GSPC.Open","GSPC.High","GSPC.Low","GSPC.Close","GSPC.Volume","GSPC.Adjusted"\n2003-01-02,879.82,909.03,879.82,909.03,1229200000,909.03',
    '2003-01-02',
    '909.03',
    '1229200000',
  ],
  [
    'quantmod',
    '"","BRK.B.Open","BRK.B.High","BRK.B.Low","BRK.B.Close","BRK.B.Volume","BRK.B.Adjusted"\n"2020-01-02",1,2,1,1.5,7,1.5',
    '2020-01-02',
    '1.5',
    '7',
  ],
  [
    'stooq-pl',
    'Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie,Wolumen\r\n2020-01-02,28.3,28.713,28.114,28.684,143375790\r\n',
    '2020-01-02',
    '28.684',
    '143375790',
  ],
  [
    'stooq-pl',
    'Data,Otwarcie,Najwyższy,Najniższy,Zamknięcie,Wolumen\n2020-01-02,28.3,28.713,28.114,28.684,143375790',
    '2020-01-02',
    '28.684',
    '143375790',
  ],
  [
    'investing',
    '\uFEFF"Date","Price","Open","High","Low","Vol.","Change %"\n"12/30/2022","123.18","119.95","124.48","119.75","157.78M","1.12%"',
    '2022-12-30',
    '123.18',
    '157780000',
  ],
  [
    'investing',
    '"Datum";"Zuletzt";"Eröffn.";"Hoch";"Tief";"Vol.";"+/- %"\n"30.12.2022";"1.123,18";"119,95";"124,48";"119,75";"157,78K";"1,12%"',
    '2022-12-30',
    '1123.18',
    '157780',
  ],
  [
    'nasdaq',
    'Date, Close/Last, Volume, Open, High, Low\r\n2/28/2020,$273.36 ,106721200,$257.26 ,$278.41 ,$256.37 \r\n',
    '2020-02-28',
    '273.36',
    '106721200',
  ],
  [
    'nasdaq-2019',
    'date,close,volume,open,high,low\n6/5/2019,196.59,13510760,198.68,201.2782,191.8486',
    '2019-06-05',
    '196.59',
    '13510760',
  ],
  [
    'alphavantage',
    'timestamp,open,high,low,close,adjusted_close,volume,dividend_amount,split_coefficient\n2020-12-30,530.13,533.2575,523.69,524.59,524.59,1876286,0.0,1.0',
    '2020-12-30',
    '524.59',
    '1876286',
  ],
  [
    'yahoo-history',
    'Date,Open,High,Low,Close,Volume,Dividends,Stock Splits\n2006-02-06 00:00:00-05:00,32.561688905250726,32.67390510063383,31.514329424668485,31.701358795166016,1940300,0.0,0',
    '2006-02-06',
    '31.701358795166016',
    '1940300',
  ],
  [
    'yahoo-page',
    ',Date,Open,High,Low,Close*,Adj Close**,Volume\n0,"Dec 24, 2020",125.00,125.10,124.21,124.69,124.69,"1,761,100"',
    '2020-12-24',
    '124.69',
    '1761100',
  ],
  [
    'yfinance',
    'Price,Close,High,Low,Open,Volume\nTicker,TSLA,TSLA,TSLA,TSLA,TSLA\nDate,,,,,\n2020-01-02,28.68,28.71,28.11,28.29,143001500',
    '2020-01-02',
    '28.68',
    '143001500',
  ],
  [
    'plain',
    '<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>\nTSLA.US,D,20200102,000000,28.3,28.7,28.1,28.684,9531722.0',
    '2020-01-02',
    '28.684',
    '9531722',
  ],
  [
    'plain',
    't,o,h,l,c,v,vw,n\n1577941200000,28.3,28.7,28.1,28.684,100,28.5,12',
    '2020-01-02',
    '28.684',
    '100',
  ],
  [
    'plain',
    'Some vendor\nprinted on 3 May 2020\nDate\tOpen\tHigh\tLow\tClose\tVolume\n02-Jan-20\t28.3\t28.7\t28.1\t28.684\t1.5e6',
    '2020-01-02',
    '28.684',
    '1500000',
  ],
  ['closes-and-volumes', 'Date,Close,Volume\n2020/1/2,28.684,10', '2020-01-02', '28.684', '10'],
];

const row = (day: string) => `${day},1,2,1,1.5,10`;

describe('readBars', () => {
  it.each(layouts)('%s', (layout, content, on, close, volume) => {
    const { bars, skipped, ...file } = readBars(bytes(content));
    expect([file.layout, bars.length, skipped]).toEqual([layout, 1, []]);
    expect(bars[0]).toMatchObject({ on, closeText: close, close: fixed(close), volume: fixed(volume) });
  });

  it('reads UTF-16 with a byte order mark', () => {
    const text = '\uFEFFDate\tOpen\tHigh\tLow\tClose\tVolume\n2020-01-02\t1\t2\t1\t2\t5\n';
    expect(readBars(new Uint8Array(Buffer.from(text, 'utf16le'))).bars).toHaveLength(1);
  });

  it.each([
    ['wide closes', 'Date,AAPL,AMZN,TSLA\n2019-01-02,37.66,76.95,20.67\n'],
    ['wide closes of tickers that look like names', 'Date,C,V,LOW,O,H,L\n2019-01-02,1,2,3,4,5,6\n'],
    ['a list of sales', 'date,price,volume,product\n2020-01-02,9.99,3,lamp\n'],
    ['a list of orders', 'id,investor,shares,limit\no-1,a,100,10.00\n'],
    ['no header', '2020-01-02,1,2,1,2,5\n2020-01-03,1,2,1,2,5\n'],
    ['JSON', '{"Date":"2020-01-02","Close":1}'],
    ['a web page', '<!DOCTYPE html><html><body>Date,Open,High,Low,Close,Volume</body></html>'],
    ['nothing', ''],
    ['a header alone', 'Date,Open,High,Low,Close,Adj Close,Volume\n'],
    ['a quote that does not close', 'Date,Open,High,Low,Close,Volume\n"2020-01-02,1,2,1,2,5\n'],
  ])('refuses %s', (_, content) => expect(codeOf(bytes(content))).toBe('not-bars'));

  it('refuses bytes that are not text', () => {
    expect(codeOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 8, 0xff]))).toBe('not-bars');
  });

  it('refuses a file of several securities', () => {
    const content =
      'date,open,high,low,close,volume,Name\n2020-01-02,1,2,1,2,5,AAL\n2020-01-02,1,2,1,2,5,UAL\n';
    expect(codeOf(bytes(content))).toBe('several-securities');
  });

  it('leaves out rows with their lines and reasons', () => {
    const content = [
      'Date,Open,High,Low,Close,Adj Close,Volume',
      '2020-01-02,1,2,1,1.50,1.50,10',
      '2020-01-03,null,null,null,null,null,null',
      '',
      '2020-01-06,1,2,1,0.62 Dividend,,',
      '2020-01-07,1,2,1,0,0,10',
      '2020-01-08,1,2,1,1.60,1.60,-5',
      'Total,,,,,,',
      '2020-01-02,1,2,1,1.50,1.50,10',
      '2020-01-02,1,2,1,1.70,1.70,10',
      '2020-02-30,1,2,1,1.70,1.70,10',
      '2020-01-09,0,0,0,1.55,1.55,0',
    ].join('\n');
    const { bars, skipped, conflicts } = readBars(bytes(content));
    expect(skipped).toEqual([
      { line: 3, why: 'no close: "null"' },
      { line: 5, why: 'the close is not a number: "0.62 Dividend"' },
      { line: 6, why: 'the close is not above zero: 0' },
      { line: 7, why: 'the volume is below zero: -5' },
      { line: 8, why: 'no date: "Total"' },
      { line: 9, why: '2020-01-02 stands already on line 2, with the same numbers' },
      { line: 10, why: '2020-01-02 stands already on line 2, with other numbers' },
      { line: 11, why: 'no date: "2020-02-30"' },
    ]);
    expect(conflicts).toEqual([{ on: '2020-01-02', line: 10 }]);
    expect(bars.map(({ on }) => on)).toEqual(['2020-01-02', '2020-01-09']);
    expect(bars[1]).toMatchObject({ open: null, high: null, low: null, volume: 0n });
  });

  it('sorts what runs down, and tells rows in no order', () => {
    const header = 'Date,Open,High,Low,Close,Volume\n';
    const down = readBars(bytes(header + ['2020-01-07', '2020-01-06', '2020-01-03'].map(row).join('\n')));
    expect([down.bars.map(({ on }) => on), down.unordered]).toEqual([
      ['2020-01-03', '2020-01-06', '2020-01-07'],
      false,
    ]);
    const mixed = readBars(bytes(header + ['2020-01-06', '2020-01-03', '2020-01-07'].map(row).join('\n')));
    expect(mixed.unordered).toBe(true);
  });

  it('tells day-first from month-first by the whole column', () => {
    const header = 'Date,Open,High,Low,Close,Volume\n';
    const first = (dates: string[]) =>
      readBars(bytes(header + dates.map((day) => `${day},1,2,1,1.5,10`).join('\n'))).bars[0]!.on;
    expect(first(['03/02/2020', '13/02/2020'])).toBe('2020-02-03');
    expect(first(['02/03/2020', '02/13/2020'])).toBe('2020-02-03');
    expect(first(['02/03/2020'])).toBe('2020-02-03');
  });
});

describe('splits in their own column', () => {
  const header = 'timestamp,open,high,low,close,adjusted_close,volume,dividend_amount,split_coefficient\n';

  it('brings as-traded prices to the basis of the last day', () => {
    const content = `${header}2015-07-15,99.96,101.39,97.05,98.13,98.13,43000000,0,7.00000700001\n2015-07-14,706,711,697,702.6,100.37,5000000,0,1\n`;
    const { bars, restated } = onOneBasis(readBars(bytes(content)).bars);
    expect(restated).toEqual(['2015-07-15']);
    expect(bars[0]).toMatchObject({
      close: 100_371_428_571_428_571_429n,
      volume: fixed('35000000'),
      closeText: '702.6',
    });
    expect(bars[1]).toMatchObject({ close: fixed('98.13'), volume: fixed('43000000') });
  });

  it('leaves prices that the source has adjusted already', () => {
    const content = `${header}2015-07-15,14.1,14.2,13.9,14.0,14.0,43000000,0,7\n2015-07-14,14.0,14.2,13.9,14.05,14.05,35000000,0,1\n`;
    expect(onOneBasis(readBars(bytes(content)).bars).restated).toEqual([]);
  });

  it.each([
    ['7.00000700001', '7'],
    ['0.125', '0.125'],
    ['1.5', '1.5'],
    ['0.333333', '0.333333333333333333'],
    ['1.0271', '1.0271'],
  ])('takes %s for %s', (printed, meant) => expect(wholeSplit(fixed(printed))).toBe(fixed(meant)));
});
