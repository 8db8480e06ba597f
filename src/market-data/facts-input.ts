import { enterpriseValueOf, type Peer, type Stage, stages } from '../domain/pricing/comparables.js';
import { type Fields, missingField, readFields, readList, readText, readWord } from '../domain/document.js';
import type { Fixed } from '../domain/pricing/fixed-point.js';
import { Refusal } from '../domain/refusal.js';
import { readDecimal, readOptionalDate, readPositive } from '../domain/pricing/decimal-input.js';

/** Results of twelve months in the deal's currency; null where not known. */
export type ResultsFacts = {
  end: string | null;
  revenue: Fixed | null;
  operatingIncome: Fixed | null;
  netIncome: Fixed | null;
  operatingCashFlow: Fixed | null;
  ebitda: Fixed | null;
  cash: Fixed | null;
  debt: Fixed | null;
  sharesOutstanding: number | null;
  quarters: number;
};

const resultsFields = new Set(
  `entityName cik asOf currency quarters trailingTwelveMonths cash equity assets sharesOutstanding tags debt ebitda
  source synthetic note skipped`.split(/\s+/),
);
const flows = ['revenue', 'operatingIncome', 'netIncome', 'operatingCashFlow'] as const;
const flowFields = new Set([...flows, 'end', 'from', 'ebitda', 'derived']);
const balanceFields = new Set(['end', 'value', 'filed']);

function readBalance(value: unknown, path: string): Fixed | null {
  if (typeof value !== 'object' || value === null) return readDecimal(value, path);
  return readDecimal(readFields(value, balanceFields, path).value, `${path}.value`);
}

/** Sums a figure over the last four quarters; null unless all four have it. */
function lastFour(quarters: readonly Fields[], field: string): Fixed | null {
  const values = quarters
    .slice(-4)
    .map((quarter) => readDecimal(quarter[field], `results.quarters.${field}`));
  if (values.length < 4 || values.includes(null)) return null;
  return values.reduce<Fixed>((sum, value) => sum + value!, 0n);
}

/** Reads what `greenshoe results` prints, with debt and EBITDA where the desk adds them. */
export function readResults(document: unknown): ResultsFacts {
  const fields = readFields(document, resultsFields, 'results');
  const quarters =
    fields.quarters === undefined
      ? []
      : readList(fields, 'quarters', 'results').map((quarter, i) =>
          readFields(quarter, flowFields, `results.quarters[${i}]`),
        );
  const given = fields.trailingTwelveMonths ?? null;
  const year = given === null ? {} : readFields(given, flowFields, 'results.trailingTwelveMonths');
  const figure = (field: string): Fixed | null =>
    readDecimal(year[field], `results.trailingTwelveMonths.${field}`) ?? lastFour(quarters, field);
  const shares = readBalance(fields.sharesOutstanding, 'results.sharesOutstanding');
  return {
    end: readOptionalDate(year.end ?? quarters.at(-1)?.end, 'results.trailingTwelveMonths.end'),
    revenue: figure('revenue'),
    operatingIncome: figure('operatingIncome'),
    netIncome: figure('netIncome'),
    operatingCashFlow: figure('operatingCashFlow'),
    ebitda:
      readDecimal(fields.ebitda, 'results.ebitda') ??
      readDecimal(year.ebitda, 'results.trailingTwelveMonths.ebitda'),
    cash: readBalance(fields.cash, 'results.cash'),
    debt: readBalance(fields.debt, 'results.debt'),
    sharesOutstanding: shares === null ? null : Number(shares / 10n ** 18n),
    quarters: quarters.length,
  };
}

export type ComparablesFacts = { asOf: string | null; peers: Peer[] };

const peerFields = new Set(
  `name symbol market stage marketCap enterpriseValue debt cash revenue growth ebitda evToRevenue evToEbitda source
  note`.split(/\s+/),
);

export function readPeer(value: unknown, path: string): Peer {
  const fields = readFields(value, peerFields, path);
  const figure = (field: string): Fixed | null => readDecimal(fields[field], `${path}.${field}`);
  const built = enterpriseValueOf(figure('marketCap'), figure('debt'), figure('cash'));
  const stage = fields.stage ?? null;
  return {
    name: readText(fields.name ?? fields.symbol, `${path}.name`, 200),
    stage: stage === null ? null : readWord(stage, stages, `${path}.stage`),
    enterpriseValue: figure('enterpriseValue') ?? built,
    revenue: figure('revenue'),
    ebitda: figure('ebitda'),
    toRevenue: figure('evToRevenue'),
    toEbitda: figure('evToEbitda'),
  };
}

export function readComparables(document: unknown): ComparablesFacts {
  const allowed = new Set('asOf peers layout source note synthetic skipped warnings'.split(' '));
  const fields = readFields(document, allowed, 'comparables');
  return {
    asOf: readOptionalDate(fields.asOf, 'comparables.asOf'),
    peers: readList(fields, 'peers', 'comparables').map((peer, i) =>
      readPeer(peer, `comparables.peers[${i}]`),
    ),
  };
}

/** A named person's judgement of where the business stands and what may become of it. */
export type PotentialFacts = { stage: Stage; score: number | null; rationale: string; by: string };

export function readPotential(document: unknown): PotentialFacts {
  const allowed = new Set(['stage', 'score', 'rationale', 'by', 'asOf']);
  const fields = readFields(document, allowed, 'potential');
  const score = readPositive(fields.score, 'potential.score');
  const whole = score === null ? null : Number(score / 10n ** 18n);
  if (whole !== null && (whole < 1 || whole > 5 || score! % 10n ** 18n !== 0n)) {
    throw new Refusal(
      'out-of-range',
      'potential.score must be a whole number from 1 to 5.',
      'potential.score',
    );
  }
  if (fields.stage === undefined) throw missingField('potential.stage');
  return {
    stage: readWord(fields.stage, stages, 'potential.stage'),
    score: whole,
    rationale: readText(fields.rationale, 'potential.rationale', 4000),
    by: readText(fields.by, 'potential.by', 200),
  };
}
