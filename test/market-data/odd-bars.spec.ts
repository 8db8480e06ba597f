// Bars as vendors of other countries and other trades write them, and what only looks like daily bars.
import { describe, expect, it } from 'vitest';
import { numberText } from '../../src/market-data/bar-cells.js';
import { readBars } from '../../src/market-data/bars-reader.js';
import { fixedOfText } from '../../src/domain/pricing/fixed-point.js';
import { refusalOf } from '../support/refusals.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const fixed = (text: string) => fixedOfText(text)!;
const days = (count: number, from: string, step: number): string[] =>
  Array.from({ length: count }, (_, i) =>
    new Date(Date.parse(from) + i * step * 86_400_000).toISOString().slice(0, 10),
  );

const table = (rows: readonly string[]) =>
  bytes(`Date,Open,High,Low,Close,Volume\n${rows.map((row) => `${row},1,2,1,1.5,100`).join('\n')}`);

describe('a layout', () => {
  it.each([
    ['barchart', 'Time,Open,High,Low,Last,Change,%Chg,Volume\n06/30/2023,1,2,1,1.5,0.1,0.1%,700'],
    ['plain', 'Date\tPX_OPEN\tPX_HIGH\tPX_LOW\tPX_LAST\tPX_VOLUME\n06/30/23\t1\t2\t1\t1.5\t700'],
    ['plain', 'Datum;Erster;Hoch;Tief;Schlusskurs;Stuecke;Volumen\n30.06.2023;1,0;2,0;1,0;1,50;700;1.050,00'],
    ['plain', 'Datum;Eröffnung;Hoch;Tief;Schluss;Volumen;Stück\n30.06.2023;1.0;2.0;1.0;1.50;1050;700'],
    ['closes-and-volumes', 'PERMNO,date,TICKER,PRC,VOL,RET\n10107,20230630,ABC,1.5,700,0.01'],
    ['plain', '日付け,始値,高値,安値,終値,出来高\n2023-06-30,1,2,1,1.5,700'],
    ['plain', '日期,开盘,最高,最低,收盘,成交量\n2023-06-30,1,2,1,1.5,700'],
    ['plain', '일자,시가,고가,저가,종가,거래량\n2023-06-30,1,2,1,1.5,700'],
    [
      'investing',
      'Дата,Цена,Откр.,Макс.,Мин.,Объём,"Изм. %"\n30.06.2023,"1,50","1,00","2,00","1,00","0,70K","0,1%"',
    ],
  ])('of %s: %s', (layout, content) => {
    const read = readBars(bytes(content));
    expect(read.layout).toBe(layout);
    expect(read.bars).toMatchObject([{ on: '2023-06-30', close: fixed('1.5'), volume: fixed('700') }]);
  });
});

describe('a number', () => {
  it.each([
    ['1,234.50', '.', '1234.50'],
    ['12,34,567.5', '.', '1234567.5'],
    ['3,26M', '.', '3.26e6'],
    ['3.26M', ',', '3.26e6'],
    ['1.234,50', ',', '1234.50'],
    ['1.234', ',', '1234'],
    ['1,234', '.', '1234'],
    ["1'234.50", '.', '1234.50'],
    ['1 234,50', ',', '1234.50'],
  ] as const)('%s under the mark %s is %s', (cell, mark, text) => {
    expect(numberText(cell, mark)).toBe(text);
  });
});

describe('a day', () => {
  it('is read in the order in which the days follow each other, where all could be months', () => {
    const written = ['12/05/2023', '01/06/2023', '02/06/2023', '05/06/2023'];
    const { bars } = readBars(bytes(`Date,Close,Volume\n${written.map((day) => `${day},1,1`).join('\n')}`));
    expect(bars.map(({ on }) => on)).toEqual(['2023-05-12', '2023-06-01', '2023-06-02', '2023-06-05']);
  });
});

describe('what is refused', () => {
  it.each([
    ['weeks', days(20, '2022-01-03', 7), 'one bar for each week'],
    ['months', days(20, '2020-01-31', 30), 'one bar for each 30 days'],
    [
      'minutes',
      days(3, '2023-01-03', 1).flatMap((day) => ['10:00', '10:05', '10:10'].map((at) => `${day} ${at}:00`)),
      'bars within the day',
    ],
  ])('bars of %s', (_, rows, why) => {
    const refusal = refusalOf(() => readBars(table(rows)));
    expect(refusal).toMatchObject({ code: 'not-bars' });
    expect(refusal.message).toContain(why);
  });

  it('is not a stock that trades seldom', () => {
    const seldom = ['2023-01-03', '2023-01-12', '2023-01-13', '2023-01-30', '2023-02-07', '2023-02-08'];
    expect(readBars(table(seldom)).bars).toHaveLength(6);
  });
});
