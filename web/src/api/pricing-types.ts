// The document of a price proposal: what the price was made from and what it means.

export type Proceeds = { shares: number; gross: string; spread: string; net: string };

export type GridRow = {
  price: string;
  isProposal: boolean;
  base: Proceeds;
  withOverAllotment: Proceeds;
  dilutionPercent: string | null;
  discountToClosePercent: string | null;
  discountToVwapPercent: string | null;
  discountToMinimumPricePercent: string | null;
  demand: number | null;
  cover: string | null;
  coverWithOverAllotment: string | null;
  gates: Record<string, string>;
};

export type Section = {
  section: string;
  title: string;
  present: boolean;
  asOf: string | null;
  stale: boolean;
  inputs: Record<string, unknown>;
  missing: string[];
  contribution: { amount: string; points: string };
  says: string;
};

export type GateAnswer = {
  gate: string;
  result: string;
  rule: string;
  citation: string;
  why: string;
  missing: string[];
};

export type Pricing = {
  asOf: string;
  issuer: string;
  currency: string;
  referencePrice: {
    kind: string;
    price: string;
    close: string | null;
    vwap: string | null;
    minimumPrice: string | null;
  };
  discount: {
    percent: string;
    errorPercent: string;
    terms: Array<{ term: string; percent: string; known: boolean }>;
    proposalToReferencePercent: string;
    proposalToClosePercent: string | null;
  };
  price: string;
  low: string;
  high: string;
  parts: Array<{
    part: string;
    weight: string;
    value: string | null;
    low: string | null;
    high: string | null;
    why?: string;
  }>;
  binding: { bound: string; at: string; without: string } | null;
  waterfall: { from: string; steps: Array<{ step: string; amount: string; points: string }>; to: string };
  sections: Section[];
  grid: GridRow[];
  gates: GateAnswer[];
  flags: Array<{ code: string; message: string; section?: string }>;
  sensitivity: Array<{ input: string; change: string; lower: string; higher: string }>;
  model: { name: string; dated: string };
};

export type UsedInput = {
  kind: string;
  id: string;
  version: number;
  source: string;
  asOf: string;
  synthetic: boolean;
};

export type ProposalDocument = {
  price: string;
  rationale: string;
  inputs?: UsedInput[];
  pricing?: Pricing;
  policy: { id: string; name: string; version: number; sentence: string };
};
