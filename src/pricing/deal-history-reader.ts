import { circumstancesOf, type DealType, type DiscountFacts, slopes } from '../domain/pricing/discount.js';
import {
  decimalText,
  divHalfAway,
  type Fixed,
  fixedOfText,
  one,
  over,
  unitsOf,
} from '../domain/pricing/fixed-point.js';
import { Refusal } from '../domain/refusal.js';
import type { ModelDeal } from '../domain/pricing/price-model.js';

/** Past deals that can be learnt from or tested on, and those that cannot, each with the reason. */
export type DealHistory = {
  deals: (ModelDeal & { facts: DiscountFacts })[];
  leftOut: { id: string; why: string }[];
};

type Json = { [key: string]: unknown };
type DealText = {
  id: string;
  ticker: unknown;
  date: unknown;
  type: unknown;
  currency: unknown;
  close: unknown;
  discount: unknown;
  offerPrice: unknown;
  shares: unknown;
  percentOfOutstanding: unknown;
  sharesOverVolume: unknown;
  averageVolume: unknown;
  yearVolatility: unknown;
  indexVolatility: unknown;
  indexReturn: unknown;
  warrants: unknown;
};

// US dollars for one unit. They stand only inside a logarithm of the price: right to a third is enough.
const dollars: Record<string, string> = {
  USD: '1', GBP: '1.3', GBP100: '0.013', EUR: '1.1', AUD: '0.7', CAD: '0.75', NZD: '0.62', CHF: '1.1', JPY: '0.008',
  HKD: '0.128', CNY: '0.14', INR: '0.012', SEK: '0.1', NOK: '0.1', DKK: '0.15', PLN: '0.25', SGD: '0.74', ZAR: '0.055',
  KRW: '0.0008', TWD: '0.032', BRL: '0.2', ILS: '0.28', MXN: '0.055',
}; // prettier-ignore

function dollarsFor(currency: unknown): Fixed | undefined {
  const code = typeof currency === 'string' ? currency.trim() : 'USD';
  const key = /^(GBp|GBX|GBx|p|pence)$/.test(code) ? 'GBP100' : code.toUpperCase();
  return dollars[key] === undefined ? undefined : fixedOfText(dollars[key]);
}

/** The type of deal that a desk's words mean. */
export function dealTypeOf(words: string): DealType {
  const said = words.toLowerCase();
  if (/open offer|rights|entitlement/.test(said)) return 'rights-issue';
  if (/registered[- ]direct/.test(said)) return 'registered-direct';
  if (/best[- ]efforts|\bunits?\b/.test(said)) return 'best-efforts';
  if (/\bpipe\b|unregistered|private placement|restricted/.test(said)) return 'unregistered-placement';
  if (/overnight|accelerated|block|bought|placing|placement|\bqip\b|re-?offer|spot/.test(said))
    return 'overnight';
  return 'marketed-follow-on';
}

/** How many warrants come with a share, of words such as `0.5 per share, strike 0.26` or `1 C + 1 D`. */
export function warrantsOf(words: unknown): Fixed | null {
  if (typeof words === 'number') return fixedOfText(String(words)) ?? null;
  if (typeof words !== 'string') return null;
  if (/^\s*(none|no\b|0(?![.\d]))/i.test(words)) return 0n;
  const counts = words.split('+').map((part) => /^\s*(\d*\.?\d+)\s/.exec(part)?.[1]);
  if (counts[0] === undefined) return one;
  return counts.reduce((sum, count) => sum + (fixedOfText(count ?? '0') ?? 0n), 0n);
}

function fixed(value: unknown): Fixed | null {
  if (typeof value === 'number' && Number.isFinite(value)) return fixedOfText(String(value)) ?? null;
  return typeof value === 'string' ? (fixedOfText(value.trim()) ?? null) : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** A case of a list of published deals. */
function publishedDeal(item: Json): DealText {
  const [inputs, expected] = [object(item['inputs']), object(item['expected'])];
  return {
    id: String(item['id']),
    ticker: inputs['ticker'],
    date: inputs['date'],
    type: inputs['type'],
    currency: inputs['currency'],
    close: inputs['prior_close'],
    discount: expected['discount_pct'],
    offerPrice: expected['offer_price'],
    shares: inputs['shares'],
    percentOfOutstanding: inputs['pct_of_outstanding'],
    sharesOverVolume: inputs['shares_over_adv'],
    averageVolume: inputs['adv_shares'],
    yearVolatility: null,
    indexVolatility: null,
    indexReturn: null,
    warrants: inputs['warrants'],
  };
}

/** A deal with the statistics of the daily bars before it. */
function dealWithBars(item: Json): DealText {
  const bars = object(item['fromBars']);
  const proxy = object(bars['indexProxyQQQ']);
  const index = 'volatility20Annualised' in object(bars['indexSPX']) ? object(bars['indexSPX']) : proxy;
  return {
    id: String(item['id']),
    ticker: item['ticker'],
    date: item['pricingDate'],
    type: item['type'],
    currency: item['currency'],
    close: bars['closeAsTraded'] ?? bars['closeInFile'],
    discount: item['discountToLastClosePct'],
    offerPrice: item['offerPrice'],
    shares: item['shares'],
    percentOfOutstanding: item['pctOfOutstanding'],
    sharesOverVolume: item['sharesOverAdv20'],
    averageVolume: bars['adv20AsTraded'],
    yearVolatility: bars['volatility20Annualised'],
    indexVolatility: index['volatility20Annualised'],
    indexReturn: index['return20'],
    warrants: item['warrants'],
  };
}

const rootOfYear = fixedOfText('15.874507866387544')!;

function factsOf(deal: DealText, close: Fixed, inDollars: Fixed): DiscountFacts {
  const [shares, volume, percent] = [
    fixed(deal.shares),
    fixed(deal.averageVolume),
    fixed(deal.percentOfOutstanding),
  ];
  const measured = shares !== null && volume !== null && volume > 0n ? over(shares, volume) : null;
  const yearly = fixed(deal.yearVolatility);
  return {
    type: dealTypeOf(String(deal.type ?? '')),
    price: divHalfAway(close * inDollars, one),
    sizeOfOutstanding: percent === null ? null : percent / 100n,
    sharesOverVolume: fixed(deal.sharesOverVolume) ?? measured,
    dailyVolatility: yearly === null ? null : over(yearly, rootOfYear),
    indexVolatility: fixed(deal.indexVolatility),
    indexReturn: fixed(deal.indexReturn),
    revenue: null,
    profitable: null,
    warrants: warrantsOf(deal.warrants),
  };
}

function readDeal(deal: DealText): (ModelDeal & { facts: DiscountFacts }) | string {
  const close = fixed(deal.close);
  if (close === null || close <= 0n) return 'no close before pricing';
  const [offer, stated] = [fixed(deal.offerPrice), fixed(deal.discount)];
  const actual = stated !== null ? stated / 100n : offer === null ? null : one - over(offer, close);
  if (actual === null) return 'no discount and no offer price';
  const inDollars = dollarsFor(deal.currency);
  if (inDollars === undefined) return `the currency ${String(deal.currency)} is not known`;
  const facts = factsOf(deal, close, inDollars);
  const found = circumstancesOf(facts);
  const circumstances = Object.fromEntries(
    slopes.flatMap((slope) => (found[slope] === null ? [] : [[slope, sixDecimals(found[slope])]])),
  );
  const { id, ticker, date, offerPrice } = deal;
  const names = { ticker: text(ticker), date: text(date), offerPrice: text(offerPrice) };
  return { id, ...names, type: facts.type, circumstances, actual: sixDecimals(actual), facts };
}

export function sixDecimals(value: Fixed): string {
  return decimalText(unitsOf(value, 6), 6);
}

/** Reads past deals of either shape: `cases` of published deals, or `deals` with bars. Refuses `not-deals`. */
export function dealHistory(document: unknown): DealHistory {
  const { cases, deals } = object(document);
  const list = Array.isArray(deals) ? deals.map(object).map(dealWithBarsOrPublished) : undefined;
  const published = Array.isArray(cases) ? cases.map(object).map(publishedDeal) : undefined;
  const texts = list ?? published;
  if (!texts) {
    throw new Refusal(
      'not-deals',
      'A file of past deals has `cases` (published deals) or `deals` (with bars).',
      'cases',
    );
  }
  const history: DealHistory = { deals: [], leftOut: [] };
  for (const deal of texts) {
    const read = readDeal(deal);
    if (typeof read === 'string') history.leftOut.push({ id: deal.id, why: read });
    else history.deals.push(read);
  }
  return history;
}

function dealWithBarsOrPublished(item: Json): DealText {
  return 'inputs' in item ? publishedDeal(item) : dealWithBars(item);
}
