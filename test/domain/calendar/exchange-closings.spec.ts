import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { weekday } from '../../../src/domain/calendar/civil-date.js';
import { exchangeClosings, exchangeHalfDays } from '../../../src/domain/calendar/exchange-closings.js';

type Table = { source: string; closed: [string, string][]; earlyCloses: string[] };
const published = JSON.parse(
  readFileSync(new URL('../../fixtures/us-exchange-calendar-2003-2027.json', import.meta.url), 'utf8'),
) as Table;

describe('exchange closings', () => {
  it('are the published table, names included', () => {
    const ours = [...exchangeClosings.values()].map(({ date, name, observed }) => [
      date,
      observed ? `${name} (observed)` : name,
    ]);
    expect(ours).toEqual(published.closed);
    expect(ours).toHaveLength(234);
  });

  it('has the published half days, none of them a closing, all on weekdays', () => {
    expect([...exchangeHalfDays]).toEqual(published.earlyCloses);
    expect([...exchangeHalfDays].filter((date) => exchangeClosings.has(date))).toEqual([]);
    const weekend = [...exchangeHalfDays, ...exchangeClosings.keys()].filter((date) => weekday(date) > 5);
    expect(weekend).toEqual([]);
  });
});
