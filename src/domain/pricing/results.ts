// Results of operations as they stood on a date, from the facts an issuer has filed. Only facts filed on or
// before that date count; of several filings of one period the last one holds. A quarter is a fact of 80 to
// 100 days; where none is filed, the difference of two year-to-date facts with the same start is used, and
// the field says so in `derived`. Balances are those of the latest balance date. What cannot be had is null.
import { daysBetween, type IsoDate } from '../calendar/civil-date.js';

/** One filed figure: a balance has no start. Values are whole units of the currency, or shares. */
export type FiledFact = { start?: IsoDate; end: IsoDate; value: number; filed: IsoDate };

/** The facts of one figure under each tag that may carry it, the preferred tag first. */
export type TaggedFacts = readonly { tag: string; facts: readonly FiledFact[] }[];

export const flowFields = ['revenue', 'operatingIncome', 'netIncome', 'operatingCashFlow'] as const;
export const balanceFields = ['cash', 'equity', 'assets', 'sharesOutstanding'] as const;
export type FlowField = (typeof flowFields)[number];
export type BalanceField = (typeof balanceFields)[number];

export type Quarter = { end: IsoDate; derived?: FlowField[] } & Record<FlowField, number | null>;
export type Balance = { end: IsoDate; value: number; filed: IsoDate };
export type TwelveMonths = { end: IsoDate; from: 'quarters' | 'year' } & Record<FlowField, number | null>;

export type Results = {
  quarters: Quarter[];
  trailingTwelveMonths: TwelveMonths | null;
  tags: Partial<Record<FlowField | BalanceField, string[]>>;
} & Record<BalanceField, Balance | null>;

type Found = { value: number; derived: boolean; tag: string };

const quarterCount = 8;

function isQuarter(days: number): boolean {
  return days >= 80 && days <= 100;
}

function daysOf(fact: FiledFact): number {
  return fact.start === undefined ? 0 : daysBetween(fact.start, fact.end);
}

/** The last filing of each period known on the date. */
function lastFiled(facts: readonly FiledFact[], asOf: IsoDate): FiledFact[] {
  const periods = new Map<string, FiledFact>();
  for (const fact of facts) {
    if (fact.filed > asOf || fact.end > asOf) continue;
    const key = `${fact.start ?? ''} ${fact.end}`;
    const held = periods.get(key);
    if (!held || fact.filed >= held.filed) periods.set(key, fact);
  }
  return [...periods.values()];
}

/** All quarters that one tag gives, filed or as a difference of year-to-date facts. */
function quartersOf(tag: string, facts: readonly FiledFact[]): Map<IsoDate, Found> {
  const found = new Map<IsoDate, Found>();
  for (const fact of facts) {
    if (isQuarter(daysOf(fact))) found.set(fact.end, { value: fact.value, derived: false, tag });
  }
  for (const whole of facts.toSorted((a, b) => daysOf(a) - daysOf(b))) {
    if (found.has(whole.end)) continue;
    const before = facts.find(
      (fact) =>
        fact.start === whole.start && isLastPart(daysBetween(fact.end, whole.end)) && daysOf(fact) > 0,
    );
    if (before) found.set(whole.end, { value: whole.value - before.value, derived: true, tag });
  }
  return found;
}

// The last quarter of a retailer's year may have 16 weeks.
function isLastPart(days: number): boolean {
  return days >= 80 && days <= 120;
}

type Flows = Record<
  FlowField,
  { quarters: Map<IsoDate, Found>; years: Map<IsoDate, Omit<Found, 'derived'>> }
>;

function flowsOf(facts: Partial<Record<FlowField, TaggedFacts>>, asOf: IsoDate): Flows {
  const entries = flowFields.map((field) => {
    const quarters = new Map<IsoDate, Found>();
    const years = new Map<IsoDate, Omit<Found, 'derived'>>();
    for (const { tag, facts: filed } of facts[field] ?? []) {
      const known = lastFiled(filed, asOf);
      for (const [end, found] of quartersOf(tag, known)) if (!quarters.has(end)) quarters.set(end, found);
      for (const fact of known) {
        const isYear = daysOf(fact) >= 350 && daysOf(fact) <= 380;
        if (isYear && !years.has(fact.end)) years.set(fact.end, { value: fact.value, tag });
      }
    }
    return [field, { quarters, years }] as const;
  });
  return Object.fromEntries(entries) as Flows;
}

// A period that only one figure knows is a fragment (an acquired business, say), unless all are like that.
function quarterEnds(flows: Flows): IsoDate[] {
  const counts = new Map<IsoDate, number>();
  for (const field of flowFields) {
    for (const end of flows[field].quarters.keys()) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const ends = [...counts].filter(([, count]) => count >= Math.min(2, most)).map(([end]) => end);
  return ends.toSorted().slice(-quarterCount);
}

function quarterOf(flows: Flows, end: IsoDate): Quarter {
  const found = flowFields.map((field) => [field, flows[field].quarters.get(end)] as const);
  const derived = found.filter(([, value]) => value?.derived).map(([field]) => field);
  const values = Object.fromEntries(found.map(([field, value]) => [field, value?.value ?? null]));
  return { end, ...(values as Record<FlowField, number | null>), ...(derived.length > 0 ? { derived } : {}) };
}

function twelveMonths(flows: Flows, quarters: readonly Quarter[]): TwelveMonths | null {
  const year = latestYear(flows);
  const last = quarters.slice(-4);
  const follow =
    last.length === 4 && last.every((q, i) => i === 0 || isLastPart(daysBetween(last[i - 1]!.end, q.end)));
  if (!follow || (year && year.end > last[3]!.end)) return year;
  const sum = (field: FlowField): number | null => {
    const values = last.map((quarter) => quarter[field]);
    if (values.every((value) => value !== null))
      return values.reduce<number>((total, value) => total + value, 0);
    return flows[field].years.get(last[3]!.end)?.value ?? null;
  };
  return { end: last[3]!.end, from: 'quarters', ...eachFlow(sum) };
}

function latestYear(flows: Flows): TwelveMonths | null {
  const end = flowFields
    .flatMap((field) => [...flows[field].years.keys()])
    .toSorted()
    .at(-1);
  if (end === undefined) return null;
  return { end, from: 'year', ...eachFlow((field) => flows[field].years.get(end)?.value ?? null) };
}

function eachFlow(value: (field: FlowField) => number | null): Record<FlowField, number | null> {
  return Object.fromEntries(flowFields.map((field) => [field, value(field)])) as Record<
    FlowField,
    number | null
  >;
}

function balanceOf(facts: TaggedFacts, asOf: IsoDate): { balance: Balance; tag: string } | null {
  let latest: { balance: Balance; tag: string } | null = null;
  for (const { tag, facts: filed } of facts) {
    for (const { start, end, value, filed: on } of lastFiled(filed, asOf)) {
      if (start !== undefined || (latest && end <= latest.balance.end)) continue;
      latest = { balance: { end, value, filed: on }, tag };
    }
  }
  return latest;
}

/** The last eight quarters, balances and twelve months known on the date, with the tags they came from. */
export function resultsAsOf(
  facts: Partial<Record<FlowField | BalanceField, TaggedFacts>>,
  asOf: IsoDate,
): Results {
  const flows = flowsOf(facts, asOf);
  const ends = quarterEnds(flows);
  const quarters = ends.map((end) => quarterOf(flows, end));
  const trailing = twelveMonths(flows, quarters);
  const balances = balanceFields.map((field) => [field, balanceOf(facts[field] ?? [], asOf)] as const);
  const tags: Results['tags'] = {};
  for (const field of flowFields) {
    const used = ends.map((end) => flows[field].quarters.get(end)?.tag);
    const yearly = trailing && flows[field].years.get(trailing.end)?.tag;
    const names = [...new Set([...used, ends.length === 0 ? yearly : undefined])].filter(
      (tag) => typeof tag === 'string',
    );
    if (names.length > 0) tags[field] = names;
  }
  for (const [field, found] of balances) if (found) tags[field] = [found.tag];
  const values = Object.fromEntries(balances.map(([field, found]) => [field, found?.balance ?? null]));
  return {
    quarters,
    trailingTwelveMonths: trailing,
    ...(values as Record<BalanceField, Balance | null>),
    tags,
  };
}
