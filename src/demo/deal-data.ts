// What the founding deal is played from: its facts with their sources, and an order book that says of itself
// that it is invented. What could not be found is marked synthetic wherever it is used.

import type { Schemas } from '#client';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { dataFile } from '../platform/package-root.js';

export type Fact<T> = { value: T; source?: string; note?: string; synthetic?: string };

export type DealFacts = {
  sources: Record<string, string>;
  issuer: Record<'name' | 'symbol' | 'market', Fact<string>>;
  registration: Record<'form' | 'number' | 'filedAt' | 'effectiveAt', Fact<string>>;
  terms: {
    placementAgent: Fact<string>;
    shares: Fact<number>;
    minimumShares: Fact<number>;
    overAllotment: Fact<number>;
    commissionPercent: Fact<string>;
    expenses: Fact<string>;
    minimumSubscription: Fact<string>;
    tick: Fact<string>;
    lot: Fact<number>;
    permittedStates: Fact<string[]>;
    sharesOutstanding: Fact<number>;
    registeredShares: Fact<number>;
    gates: Fact<Record<string, Record<string, unknown>>>;
  };
  market: {
    close: Fact<string> & { on: string };
    bars: { file: string; synthetic: string };
    index: { file: string; source: string };
  };
  results: Record<'revenue' | 'revenueBefore' | 'netIncome', Fact<string> & { year: number }>;
  peers: Array<{
    name: string;
    symbol: string;
    stage: string;
    marketCap?: string;
    revenue?: string;
    source: string;
    note: string;
  }>;
  price: Fact<string>;
};

type OrderBody = Schemas['OrderBody'];

/** One line of the order book: who does what in which phase, and the refusal that is expected, if any. */
export type BookLine = {
  phase: 'filed' | 'window' | 'open' | 'late';
  investor: string;
  action: 'submit' | 'amend' | 'withdraw';
  intent: OrderBody['intent'];
  type: OrderBody['type'];
  shares: string;
  amount: string;
  limit: string;
  steps: string;
  stepMode: NonNullable<OrderBody['stepMode']> | '';
  channel: 'investor' | 'desk';
  expect: string;
  note: string;
};

export function readFacts(): DealFacts {
  return JSON.parse(readFileSync(dataFile('demonstration', 'rush-2004.json'), 'utf8')) as DealFacts;
}

export function readBookLines(): BookLine[] {
  return rowsOf<BookLine>('rush-2004-book.csv');
}

export type Bar = { date: string; open: string; high: string; low: string; close: string; volume: number };

export function readBars(file: string): Bar[] {
  return rowsOf<Record<string, string>>(file).map((row) => {
    const field = (name: string): string =>
      row[name] ?? row[`${name[0]!.toUpperCase()}${name.slice(1)}`] ?? '';
    return {
      date: field('date'),
      open: field('open'),
      high: field('high'),
      low: field('low'),
      close: field('close'),
      volume: Number(field('volume')),
    };
  });
}

function rowsOf<T>(file: string): T[] {
  return parse(readFileSync(dataFile('demonstration', file), 'utf8'), {
    columns: true,
    comment: '#',
    comment_no_infix: true,
  });
}

/** The order that a line asks for, as the API takes it. */
export function orderOf({ intent, type, shares, amount, limit, steps, stepMode }: BookLine): OrderBody {
  return {
    intent,
    type,
    ...(shares === '' ? {} : { shares: Number(shares) }),
    ...(amount === '' ? {} : { amount }),
    ...(limit === '' ? {} : { limit }),
    ...(steps === '' ? {} : { steps: steps.split(';').map(stepOf) }),
    ...(stepMode === '' ? {} : { stepMode }),
  };
}

function stepOf(text: string): { limit: string; shares: number } {
  const [limit = '', shares = ''] = text.split('x');
  return { limit, shares: Number(shares) };
}
