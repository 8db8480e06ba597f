import type { GridRow } from './grid-view.js';
import type { ProposalDocument } from './propose.js';
import type { Simulation } from './simulation.js';
import type { Flag, Section, SectionName } from './sections.js';

/** Who proposed, and what was decided by whom; times as they are to be read. */
export type MemoSignature = { role: string; name: string; did: string; at: string };

/** What a memo says beside the proposal itself. */
export type MemoContext = {
  /** `proposed`, `approved`, `rejected`, `withdrawn` or `superseded`. */
  state: string;
  /** The number of the proposal on its offering. */
  number?: number;
  /** The price asked for, where the desk chose another than the one worked out. */
  chosenPrice?: string;
  /** The hash that the CFO decides on, where it is not the proposal's own. */
  proposalHash?: string;
  placementAgent?: string;
  /** Why this price, in the desk's words. */
  rationale?: string;
  policySentence?: string;
  signatures: readonly MemoSignature[];
  /** The draws; null while they are under way. */
  simulation: Simulation | null;
  notes?: readonly string[];
};

export type MemoFact = { label: string; value: string };

/** The pricing committee's memo as data: what the PDF shows, in its order. */
export type MemoDocument = {
  title: string;
  issuer: string;
  currency: string;
  asOf: string;
  state: string;
  number: number | null;
  price: string;
  low: string;
  high: string;
  reference: { label: string; price: string; discountPercent: string };
  facts: MemoFact[];
  sections: (Pick<Section, 'section' | 'title' | 'present' | 'stale' | 'asOf' | 'says' | 'contribution'> & {
    facts: MemoFact[];
  })[];
  waterfall: ProposalDocument['waterfall'];
  parts: ProposalDocument['parts'];
  demand: {
    levels: { price: string; cumulative: number }[];
    base: number;
    all: number;
    clearing: string | null;
  } | null;
  grid: GridRow[];
  gates: {
    gate: string;
    result: string;
    rule: string;
    citation: string;
    why: string;
    missing: readonly string[];
  }[];
  flags: Flag[];
  sensitivity: ProposalDocument['sensitivity'];
  /** Null while the draws are still under way. */
  simulation: Simulation | null;
  signatures: readonly MemoSignature[];
  rationale: string | null;
  policySentence: string | null;
  placementAgent: string | null;
  notes: readonly string[];
  model: ProposalDocument['model'];
  inputHash: string;
  proposalHash: string;
};

const referenceNames: Record<string, string> = {
  'last-close': 'last close',
  'minimum-price': 'Minimum Price',
  vwap: 'VWAP',
};

// The inputs of each section that a committee reads first.
const shown: Record<SectionName, readonly (readonly [string, string])[]> = {
  'market-conditions': [
    ['return20', 'Index, 20 sessions'],
    ['volatility20', 'Index volatility, a year'],
  ],
  'price-and-volume': [
    ['close', 'Close'],
    ['average5Close', '5-day average'],
    ['adv20', 'Volume a day (20)'],
    ['volatility20', 'Volatility, a year'],
    ['sharesOverVolume', 'Deal in days of volume'],
  ],
  results: [
    ['revenue', 'Revenue'],
    ['netIncome', 'Net income'],
    ['cash', 'Cash'],
  ],
  comparables: [
    ['basis', 'Multiple'],
    ['median', 'Median'],
    ['value', 'Value a share'],
  ],
  potential: [
    ['stage', 'Stage'],
    ['score', 'Score, 1 to 5'],
  ],
  book: [
    ['clearingPriceWithOverAllotment', 'Clears base + over-allotment'],
    ['clearingPrice', 'Clears base'],
    ['orders', 'Orders'],
  ],
};

const asPercent = new Set(['return20', 'volatility20']);

/** A price with as many decimals as its fellows, at least two: 0.5 beside 0.37 is `0.50`. */
export function padded(text: string, places: number): string {
  const [whole, fraction = ''] = text.split('.') as [string, string?];
  return `${whole}.${fraction.padEnd(places, '0')}`;
}

function placesOf(grid: readonly GridRow[]): number {
  return Math.max(2, ...grid.map(({ price }) => price.split('.')[1]?.length ?? 0));
}

/** Whole part in groups of three: `4,070,000.00`. */
export function grouped(text: string): string {
  const [whole, fraction] = text.split('.') as [string, string?];
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}

const prices = new Set([
  'close',
  'average5Close',
  'value',
  'clearingPriceWithOverAllotment',
  'clearingPrice',
]);

function shownValue(name: string, value: unknown, places: number): string {
  const text = String(value);
  if (name === 'value') return Number(text).toFixed(places + 2);
  if (prices.has(name)) return padded(text, places);
  if (asPercent.has(name)) return `${(Number(text) * 100).toFixed(1)} %`.replace('-', '\u2212');
  if (name === 'sharesOverVolume') return Number(text).toFixed(1);
  if (name === 'adv20') return grouped(Number(text).toFixed(0));
  if (name === 'revenue' || name === 'netIncome' || name === 'cash')
    return grouped(text.split('.')[0]!).replace('-', '\u2212');
  if (name === 'basis') return text.replaceAll('-', ' ').toUpperCase().replace(' TO ', ' / ');
  return text;
}

function factsOf({ section, inputs }: Section, places: number): MemoFact[] {
  return shown[section].flatMap(([name, label]) => {
    const value = inputs[name];
    return value === null || value === undefined ? [] : [{ label, value: shownValue(name, value, places) }];
  });
}

function headFacts(row: GridRow | undefined, currency: string): MemoFact[] {
  if (!row) return [];
  const all = row.withOverAllotment;
  const facts: [string, string | null][] = [
    ['Shares with over-allotment', grouped(String(all.shares))],
    [`Gross, ${currency}`, grouped(all.gross)],
    [`Spread, ${currency}`, grouped(all.spread)],
    [`Net, ${currency}`, grouped(all.net)],
    ['Dilution', row.dilutionPercent === null ? null : `${Number(row.dilutionPercent).toFixed(2)} %`],
    [
      'Cover with over-allotment',
      row.coverWithOverAllotment === null ? null : `${Number(row.coverWithOverAllotment).toFixed(2)} times`,
    ],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

type BookInputs = {
  levels?: { price: string; cumulative: number }[];
  clearingPriceWithOverAllotment?: string | null;
};

function demandOf(proposal: ProposalDocument): MemoDocument['demand'] {
  const inputs = proposal.sections.find(({ section }) => section === 'book')!.inputs as BookInputs;
  const { levels = [], clearingPriceWithOverAllotment: clearing = null } = inputs;
  const [row] = proposal.grid;
  if (levels.length === 0 || !row) return null;
  return { levels, base: row.base.shares, all: row.withOverAllotment.shares, clearing };
}

function gatesOf({ gates }: ProposalDocument): MemoDocument['gates'] {
  return gates.map(({ gate, result, rule, citation, why, missing }) => ({
    gate,
    result,
    rule,
    citation,
    why,
    missing,
  }));
}

/** Puts a proposal and its circumstances into the order in which a pricing committee reads them. */
export function pricingMemo(proposal: ProposalDocument, context: MemoContext): MemoDocument {
  const price = context.chosenPrice ?? proposal.price;
  const row = proposal.grid.find((each) => each.price === price);
  const { kind, price: reference } = proposal.referencePrice;
  const discount = ((1 - Number(price) / Number(reference)) * 100).toFixed(2);
  const places = placesOf(proposal.grid);
  const pad = (text: string): string => padded(text, places);
  const differs = price !== proposal.price;
  return {
    title: 'Pricing committee memorandum',
    issuer: proposal.issuer,
    currency: proposal.currency,
    asOf: proposal.asOf,
    state: context.state,
    number: context.number ?? null,
    price: pad(price),
    low: pad(proposal.low),
    high: pad(proposal.high),
    reference: { label: referenceNames[kind] ?? kind, price: pad(reference), discountPercent: discount },
    facts: headFacts(row, proposal.currency),
    sections: proposal.sections.map((section) => ({
      section: section.section,
      title: section.title,
      present: section.present,
      stale: section.stale,
      asOf: section.asOf,
      says: section.says,
      contribution: section.contribution,
      facts: factsOf(section, places),
    })),
    waterfall: { ...proposal.waterfall, from: pad(proposal.waterfall.from), to: pad(proposal.waterfall.to) },
    parts: proposal.parts,
    demand: demandOf(proposal),
    grid: proposal.grid.map((each) => ({
      ...each,
      price: pad(each.price),
      isProposal: each.price === price,
    })),
    gates: gatesOf(proposal),
    flags: proposal.flags,
    sensitivity: proposal.sensitivity,
    simulation: context.simulation,
    signatures: context.signatures,
    rationale: context.rationale ?? null,
    policySentence: context.policySentence ?? null,
    placementAgent: context.placementAgent ?? null,
    notes: [
      ...(context.notes ?? []),
      ...(differs ? [`The desk proposes ${pad(price)}; the model works out ${pad(proposal.price)}.`] : []),
    ],
    model: proposal.model,
    inputHash: proposal.inputHash,
    proposalHash: context.proposalHash ?? proposal.proposalHash,
  };
}
