import { addDays, isDate } from '../domain/calendar/civil-date.js';
import { type Fixed, fixedOfText } from '../domain/pricing/fixed-point.js';

const empty = new Set(['', 'null', 'nan', 'na', 'n/a', '#n/a', 'none', '-', '--', '—', '.', 'nil']);

/** Whether a cell says nothing. */
export function isEmptyCell(cell: string): boolean {
  return empty.has(cell.trim().toLowerCase());
}

/** The decimal mark that the number cells of a file use. */
export function decimalMarkOf(cells: readonly string[], delimiter: string): '.' | ',' {
  const both = cells.find((cell) => cell.includes(',') && cell.includes('.'));
  if (both !== undefined) return both.lastIndexOf(',') > both.lastIndexOf('.') ? ',' : '.';
  const commas = cells.filter((cell) => cell.includes(','));
  if (commas.length === 0) return '.';
  const grouped = commas.every((cell) => /^\D*[1-9]\d{0,2}(,\d{3})+\D*$/.test(cell));
  return grouped && delimiter !== ';' ? '.' : ',';
}

const scales: Record<string, string> = { '': '', k: 'e3', m: 'e6', b: 'e9', t: 'e12' };

// Thousands stand in groups of three, or as in India of two before the last three. What is not grouped so is a
// decimal mark, whatever the other columns use.
const groups = {
  '.': /^[+-]?\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)/,
  ',': /^[+-]?\d{1,3}(?:\.\d{2,3})*\.\d{3}(?!\d)/,
};

/** The text with a point as its decimal mark and without thousands separators. */
function withPoint(text: string, mark: '.' | ','): string {
  const other = mark === '.' ? ',' : '.';
  const isMark = !text.includes(mark) && text.split(other).length === 2 && !groups[mark].test(text);
  const decimal = isMark ? other : mark;
  return text.replaceAll(decimal === '.' ? ',' : '.', '').replace(decimal, '.');
}

/**
 * The bare decimal text of a cell such as `$1,234.50 `, `157.78M` or `1.12%` (`1234.50`, `157.78e6`,
 * `1.12`); undefined when it is no number.
 */
export function numberText(cell: string, mark: '.' | ',' = '.'): string | undefined {
  const bare = cell
    .replace(/^(\(?)\s*(?:US|A|C|HK)?[$€£¥₹]\s*/u, '$1')
    .replace(/[\s'’_]/g, '')
    .replace(/(?:USD|EUR|GBP|GBX|PLN|%)$/i, '');
  const signed = /^\((.+)\)$/.exec(bare)?.[1];
  const text = signed === undefined ? bare : `-${signed}`;
  const plain = withPoint(text, mark);
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d{1,3})|([kKmMbBtT])(?:io|n|ln)?\.?)?$/.exec(plain);
  if (!match) return undefined;
  return `${match[1]}${match[2] ?? scales[(match[3] ?? '').toLowerCase()]}`;
}

/** The value of a number cell with 18 decimals; undefined when it is no number. */
export function numberOf(cell: string, mark: '.' | ',' = '.'): Fixed | undefined {
  const text = numberText(cell, mark);
  return text === undefined ? undefined : fixedOfText(text);
}

export type DayOrder = 'month-first' | 'day-first';

const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/;

/**
 * Whether `3/4/2020` is 4 March or 3 April here: what the whole column allows; then the reading in which the
 * days follow each other; month first in doubt.
 */
export function dayOrderOf(cells: readonly string[]): DayOrder {
  const parts = cells.map((cell) => slashed.exec(cell)).filter((match) => match !== null);
  if (parts.some((match) => Number(match[1]) > 12)) return 'day-first';
  if (parts.some((match) => Number(match[2]) > 12)) return 'month-first';
  const dayFirst = isInOrder(cells, 'day-first');
  if (dayFirst !== isInOrder(cells, 'month-first')) return dayFirst ? 'day-first' : 'month-first';
  return parts.some((match) => match[0].includes('.')) ? 'day-first' : 'month-first';
}

/** Whether the days of a column, so read, only rise or only fall. */
function isInOrder(cells: readonly string[], order: DayOrder): boolean {
  const days = cells.map((cell) => dayOf(cell, order)).filter((day) => day !== undefined);
  const steps = days.slice(1).map((day, i) => (day > days[i]! ? 1 : day < days[i]! ? -1 : 0));
  return !(steps.includes(1) && steps.includes(-1));
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day of the exchange that a cell names, `YYYY-MM-DD`; undefined when it names none. */
export function dayOf(cell: string, order: DayOrder): string | undefined {
  const text = cell.trim();
  const written = isoDay(text) ?? slashedDay(text, order) ?? wordedDay(text) ?? countedDay(text);
  return written !== undefined && isDate(written) ? written : undefined;
}

// A time stamp keeps the date as written: vendors stamp a session with its date, whatever the zone says.
function isoDay(text: string): string | undefined {
  const match = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:$|[T\s,])/.exec(text);
  if (!match || (match[2] === '' && (match[3]!.length !== 2 || match[4]!.length !== 2))) return undefined;
  return `${match[1]}-${two(match[3]!)}-${two(match[4]!)}`;
}

function slashedDay(text: string, order: DayOrder): string | undefined {
  const match = slashed.exec(text);
  if (!match) return undefined;
  const [day, month] = order === 'day-first' ? [match[1]!, match[2]!] : [match[2]!, match[1]!];
  return `${fullYear(match[3]!)}-${two(month)}-${two(day)}`;
}

function wordedDay(text: string): string | undefined {
  const bare = text.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i, '');
  const monthFirst = /^([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})\b/.exec(bare);
  if (monthFirst) return worded(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!);
  const dayFirst = /^(\d{1,2})[\s-]([A-Za-z]{3})[a-z]*\.?[\s-](\d{4}|\d{2})\b/.exec(bare);
  return dayFirst ? worded(fullYear(dayFirst[3]!), dayFirst[2]!, dayFirst[1]!) : undefined;
}

function worded(year: string, month: string, day: string): string | undefined {
  const index = months.indexOf(month.toLowerCase());
  return index < 0 ? undefined : `${year}-${two(String(index + 1))}-${two(day)}`;
}

// Seconds or milliseconds since 1970.
function countedDay(text: string): string | undefined {
  if (!/^\d{9,13}(?:\.0*)?$/.test(text)) return undefined;
  const seconds = Number.parseInt(text, 10) / (text.split('.')[0]!.length > 10 ? 1000 : 1);
  return addDays('1970-01-01', Math.floor(seconds / 86_400));
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

function fullYear(digits: string): string {
  if (digits.length === 4) return digits;
  return digits < '70' ? `20${digits}` : `19${digits}`;
}
