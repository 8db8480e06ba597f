import { isDate } from '../domain/calendar/civil-date.js';
import { Refusal } from '../domain/refusal.js';
import {
  type BalanceField,
  type FiledFact,
  type FlowField,
  type Results,
  resultsAsOf,
  type TaggedFacts,
} from '../domain/pricing/results.js';
import { textOf } from './csv-table.js';

/** What `greenshoe results` prints. Amounts are whole units of `currency`. */
export type CompanyResults = {
  entityName: string;
  cik: string;
  asOf: string;
  currency: string | null;
} & Results;

// Which tags carry a figure, the preferred first: total revenue before the part that is from customers, so
// those of banks, brokers and utilities, whose customers' part is not the whole, stand early.
const tags: Record<FlowField | BalanceField, readonly string[]> = {
  revenue:
    `us-gaap:Revenues us-gaap:RevenuesNetOfInterestExpense us-gaap:RegulatedAndUnregulatedOperatingRevenue
    us-gaap:RevenueFromContractWithCustomerExcludingAssessedTax us-gaap:SalesRevenueNet
    us-gaap:RevenueFromContractWithCustomerIncludingAssessedTax us-gaap:SalesRevenueGoodsNet
    us-gaap:SalesRevenueServicesNet us-gaap:RealEstateRevenueNet us-gaap:HealthCareOrganizationRevenue
    us-gaap:ElectricUtilityRevenue us-gaap:OilAndGasRevenue us-gaap:ContractsRevenue us-gaap:LicensesRevenue
    us-gaap:InterestAndDividendIncomeOperating ifrs-full:Revenue ifrs-full:RevenueFromContractsWithCustomers
    ifrs-full:RevenueFromSaleOfGoods ifrs-full:RevenueFromRenderingOfServices`.split(/\s+/),
  operatingIncome: `us-gaap:OperatingIncomeLoss
    us-gaap:IncomeLossFromContinuingOperationsBeforeInterestExpenseInterestIncomeIncomeTaxesExtraordinaryItemsNoncontrollingInterestsNet
    ifrs-full:ProfitLossFromOperatingActivities ifrs-full:OperatingProfitLoss`.split(/\s+/),
  netIncome: `us-gaap:NetIncomeLoss us-gaap:ProfitLoss us-gaap:NetIncomeLossAvailableToCommonStockholdersBasic
    ifrs-full:ProfitLoss ifrs-full:ProfitLossAttributableToOwnersOfParent`.split(/\s+/),
  operatingCashFlow: `us-gaap:NetCashProvidedByUsedInOperatingActivities
    us-gaap:NetCashProvidedByUsedInOperatingActivitiesContinuingOperations
    ifrs-full:CashFlowsFromUsedInOperatingActivities
    ifrs-full:CashFlowsFromUsedInOperatingActivitiesContinuingOperations
    ifrs-full:CashFlowsFromUsedInOperations`.split(/\s+/),
  cash: `us-gaap:CashAndCashEquivalentsAtCarryingValue us-gaap:Cash us-gaap:CashAndDueFromBanks
    us-gaap:CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents
    ifrs-full:CashAndCashEquivalents ifrs-full:Cash`.split(/\s+/),
  equity:
    `us-gaap:StockholdersEquity us-gaap:StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest
    ifrs-full:Equity ifrs-full:EquityAttributableToOwnersOfParent`.split(/\s+/),
  assets: ['us-gaap:Assets', 'ifrs-full:Assets'],
  sharesOutstanding: `dei:EntityCommonStockSharesOutstanding us-gaap:CommonStockSharesOutstanding
    us-gaap:SharesOutstanding ifrs-full:NumberOfSharesOutstanding ifrs-full:NumberOfSharesIssued
    us-gaap:CommonStockSharesIssued`.split(/\s+/),
};

type Json = { [key: string]: unknown };

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unitsOfTag(facts: Json, name: string): Json {
  const [taxonomy, tag] = name.split(':') as [string, string];
  const inTaxonomy = facts[taxonomy];
  const concept = isObject(inTaxonomy) ? inTaxonomy[tag] : undefined;
  const units = isObject(concept) ? concept['units'] : undefined;
  return isObject(units) ? units : {};
}

/** The currency in which most figures are filed: a convenience translation has fewer; dollars win a tie. */
function currencyOf(facts: Json): string | null {
  const counts = new Map<string, number>();
  for (const names of Object.values(tags)) {
    for (const name of names) {
      for (const [unit, list] of Object.entries(unitsOfTag(facts, name))) {
        if (/^[A-Z]{3}$/.test(unit) && Array.isArray(list))
          counts.set(unit, (counts.get(unit) ?? 0) + list.length);
      }
    }
  }
  const ranked = [...counts].toSorted(
    (a, b) => b[1] - a[1] || (a[0] === 'USD' ? -1 : b[0] === 'USD' ? 1 : 0),
  );
  return ranked[0]?.[0] ?? null;
}

function factOf(value: unknown): FiledFact | undefined {
  if (!isObject(value)) return undefined;
  const { start, end, val, filed } = value;
  if (!isDate(end) || !isDate(filed) || typeof val !== 'number' || !Number.isFinite(val)) return undefined;
  if (start === undefined || start === null) return { end, value: val, filed };
  return isDate(start) ? { start, end, value: val, filed } : undefined;
}

function taggedFacts(facts: Json, names: readonly string[], unit: string | null): TaggedFacts {
  return names.flatMap((name) => {
    const list = unit === null ? undefined : unitsOfTag(facts, name)[unit];
    if (!Array.isArray(list)) return [];
    const known = list.map(factOf).filter((fact) => fact !== undefined);
    return known.length > 0 ? [{ tag: name.replace(/^us-gaap:/, ''), facts: known }] : [];
  });
}

/** Reads the SEC's companyfacts JSON of an issuer (US GAAP or IFRS). Refuses `not-json`, `not-company-facts`. */
export function companyResults(bytes: Uint8Array, asOf: string): CompanyResults {
  if (!isDate(asOf)) throw new Refusal('invalid-time', 'The date is a real day written YYYY-MM-DD.', 'asOf');
  const document = jsonOf(bytes);
  const facts = isObject(document) ? document['facts'] : undefined;
  if (!isObject(document) || !isObject(facts)) {
    throw new Refusal(
      'not-company-facts',
      'This is not a companyfacts document: it has no `facts`. Take the one of the issuer from the SEC.',
      'facts',
    );
  }
  const currency = currencyOf(facts);
  const fields = Object.keys(tags) as (FlowField | BalanceField)[];
  const tagged = Object.fromEntries(
    fields.map((field) => [
      field,
      taggedFacts(facts, tags[field], field === 'sharesOutstanding' ? 'shares' : currency),
    ]),
  );
  if (Object.values(tagged).every((list) => list.length === 0)) {
    throw new Refusal('not-company-facts', 'None of the figures looked for is in this document.', 'facts');
  }
  return {
    entityName: String(document['entityName'] ?? ''),
    cik: String(document['cik'] ?? '').padStart(10, '0'),
    asOf,
    currency,
    ...resultsAsOf(tagged, asOf),
  };
}

function jsonOf(bytes: Uint8Array): unknown {
  const text = textOf(bytes);
  if (text === undefined) throw new Refusal('not-json', 'This is not a text file: companyfacts are JSON.');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refusal('not-json', 'This is not JSON: companyfacts are one JSON document.');
  }
}
