import { dayNumber } from '../domain/calendar/civil-date.js';
import { isSession, sessionsBetween } from '../domain/calendar/exchange-calendar.js';
import { firstCalendarDay, lastCalendarDay } from '../domain/calendar/exchange-closings.js';
import { type Fixed, one, over } from '../domain/pricing/fixed-point.js';
import type { BarsFile, ReadBar } from './bars-reader.js';

/** Something a desk should look at before it trusts the figures. */
export type BarWarning = { code: string; message: string; line?: number; on?: string };

const fewSessions = 30;
const staleSessions = 2;

function some(days: readonly string[]): string {
  return days.length > 8 ? `${days.slice(0, 8).join(', ')} and ${days.length - 8} more` : days.join(', ');
}

function within(date: string): boolean {
  return date >= firstCalendarDay && date <= lastCalendarDay;
}

/** Sessions of the exchange without a bar, and bars on days without a session. */
function calendarWarnings(bars: readonly ReadBar[], asOf: string): BarWarning[] {
  const days = bars.map((bar) => bar.on).filter(within);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const present = new Set(days);
  const warnings: BarWarning[] = [];
  const missing = sessionsBetween(first, last).filter((day) => !present.has(day));
  if (missing.length > 0) {
    const since = bars.at(-21)?.on ?? first;
    const recent = missing.filter((day) => day >= since).length;
    warnings.push({
      code: 'missing-sessions',
      message: `${missing.length} session(s) of the exchange calendar have no bar, ${recent} of them among the last 20: ${some(missing)}.`,
    });
  }
  const strange = days.filter((day) => !isSession(day));
  if (strange.length > 0) {
    const message = `${strange.length} bar(s) stand on days without a session: ${some(strange)}.`;
    warnings.push({ code: 'not-a-session', message });
  }
  const behind = within(asOf) ? sessionsBetween(last, asOf).length - 1 : 0;
  if (behind >= staleSessions) {
    const message = `The last session, ${last}, is ${behind} sessions before ${asOf}: the bars are stale.`;
    warnings.push({ code: 'stale', message, on: last });
  }
  return warnings;
}

function near(ratio: Fixed, target: Fixed, percent: bigint): boolean {
  const difference = ratio > target ? ratio - target : target - ratio;
  return difference * 100n <= target * percent;
}

// 2, 3, 4 ... to 1: the ratios that splits have. 3 for 2 and smaller look like news and are left alone.
function splitRatio(ratio: Fixed): string | undefined {
  const [up, large] = ratio >= one ? [true, ratio] : [false, over(one, ratio)];
  const whole = (large + one / 2n) / one;
  if (whole < 2n || !near(large, whole * one, 7n)) return undefined;
  return up ? `1 for ${whole}` : `${whole} for 1`;
}

/** Jumps that look like splits, and single rows on another basis than the rows around them. */
function jumpWarnings(bars: readonly ReadBar[]): BarWarning[] {
  const warnings: BarWarning[] = [];
  for (let i = 1; i < bars.length; i += 1) {
    const [before, bar, after] = [bars[i - 1]!, bars[i]!, bars[i + 1]];
    const ratio = over(bar.close, before.close);
    if (ratio < (one * 18n) / 10n && ratio > (one * 55n) / 100n) continue;
    if (after && near(over(after.close, before.close), one, 25n)) {
      warnings.push({
        code: 'unadjusted-row',
        on: bar.on,
        line: bar.line,
        message: `The close of ${bar.on} (${bar.closeText}) stands between ${before.closeText} and ${after.closeText}: a single row on another basis.`,
      });
      i += 1;
      continue;
    }
    const split = splitRatio(ratio);
    const opened = bar.open === null || near(over(bar.open, before.close), ratio, 15n);
    if (split !== undefined && opened) {
      warnings.push({
        code: 'suspected-split',
        on: bar.on,
        line: bar.line,
        message: `From ${before.closeText} to ${bar.closeText} on ${bar.on}: a split ${split} that the file does not adjust for, or news. Check before using figures across it.`,
      });
    }
  }
  return warnings;
}

function rowWarnings(bars: readonly ReadBar[]): BarWarning[] {
  const warnings: BarWarning[] = [];
  const odd = bars.filter((bar) => {
    const { high, low, close } = bar;
    if (high === null || low === null) return false;
    const slack = close / 1000n;
    return high + slack < low || close > high + slack || close + slack < low;
  });
  if (odd.length > 0) {
    const message = `${odd.length} bar(s) close outside their own range: ${some(odd.map((bar) => bar.on))}.`;
    warnings.push({ code: 'outside-range', message, line: odd[0]!.line });
  }
  const window = bars.slice(-20);
  const idle = window.filter((bar) => bar.volume === 0n).length;
  if (idle > 0) {
    const message = `${idle} of the last ${window.length} sessions had no trade: the average volume counts them as zero.`;
    warnings.push({ code: 'no-trade', message });
  }
  if (window.some((bar) => bar.volume === null)) {
    const message = 'A volume is missing in the last 20 sessions: no average volume is given.';
    warnings.push({ code: 'volume-missing', message });
  }
  return warnings;
}

/** All warnings about the bars up to a date; `bars` are on one basis, `restated` the splits that took. */
export function warningsOf(
  file: BarsFile,
  bars: readonly ReadBar[],
  restated: readonly string[],
  asOf: string,
): BarWarning[] {
  const warnings: BarWarning[] = [];
  const last = bars.at(-1)!;
  for (const conflict of file.conflicts) {
    const message = `${conflict.on} stands twice with other numbers: the first row is used.`;
    warnings.push({ code: 'day-twice', message, ...conflict });
  }
  if (file.unordered) {
    warnings.push({
      code: 'unordered',
      message: 'The rows run neither up nor down by date: they were sorted.',
    });
  }
  if (file.layout === 'yahoo-history') {
    const message = 'This source adjusts its closes for dividends: earlier ones are not the prices traded.';
    warnings.push({ code: 'dividend-adjusted', message });
  }
  for (const on of restated) {
    const message = `Prices and volumes before ${on} were brought to the basis after the split of that day.`;
    warnings.push({ code: 'split-restated', message, on });
  }
  if (bars.length < fewSessions) {
    const message = `Only ${bars.length} session(s) up to ${last.on}: at least ${fewSessions} are wanted.`;
    warnings.push({ code: 'few-sessions', message });
  }
  if (dayNumber(asOf) - dayNumber(last.on) > 10 && !within(asOf)) {
    const message = `The last session, ${last.on}, is long before ${asOf}: the bars are stale.`;
    warnings.push({ code: 'stale', message, on: last.on });
  }
  return [...warnings, ...calendarWarnings(bars, asOf), ...jumpWarnings(bars), ...rowWarnings(bars)];
}
