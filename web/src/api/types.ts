// What the API answers, as the desk reads it. Prices and amounts are decimal strings, shares whole numbers.

import type { ProposalDocument } from './pricing-types';

export type Role = 'desk' | 'member' | 'issuer' | 'investor' | 'compliance' | 'admin';

export type Me = {
  user: string;
  party: string;
  role: Role;
  name: string;
  may: string[];
  /** How many passkeys can sign for this person. */
  passkeys?: number;
  oneTimeCode?: boolean;
};

export type Listed<T> = { items: T[]; next: string | null };

export type Terms = {
  issuer: { name: string; symbol?: string; market?: string };
  placementAgent: string;
  dealType: string;
  exemption?: string;
  currency: string;
  shares: number;
  minimumShares?: number;
  overAllotment: number;
  tick: string;
  floor?: string;
  cap?: string;
  lot: number;
  minimumSubscription?: string;
  maximumPerOrder?: number;
  commissionPercent: string;
  expenses?: string;
  optionDays: number;
  conditionalWindowSeconds: number;
  coveredSecurity: boolean;
  permittedStates?: string[];
  permittedClasses?: string[];
  sharesOutstanding?: number;
  registeredShares?: number;
  rulesAsOf?: string;
  synthetic?: Array<{ field: string; why: string }>;
};

export type Offering = {
  id: string;
  state: string;
  terms: Terms;
  termsVersion: number;
  issuerParty: string;
  filedAt: string | null;
  effectiveAt: string | null;
  windowEndsAt: string | null;
  allowedMoves: string[];
  createdAt: string;
};

export type Level = {
  price: string;
  shares: number;
  cumulative: number;
  market: number;
  orders: number;
  cover: string;
  coverWithOverAllotment: string;
};

export type BreakDown = { name: string; orders: number; shares: number };

export type Book = {
  offering: string;
  asOf: string;
  levels: Level[];
  clearingPrice: string | null;
  clearingPriceWithOverAllotment: string | null;
  shares: number;
  overAllotment: number;
  orders: number;
  at: string | null;
  demand: number;
  cover: string;
  byClass: BreakDown[];
  byCountry: BreakDown[];
  indications: BreakDown;
  conditionalOffers: BreakDown;
};

export type Intent = 'indication' | 'conditional-offer' | 'order';
export type OrderType = 'limit' | 'market' | 'step' | 'percent';

export type OrderDocument = {
  type: OrderType;
  shares?: number;
  amount?: string;
  limit?: string;
  steps?: Array<{ limit: string; shares: number }>;
  stepMode?: 'exclusive' | 'cumulative';
  percent?: string;
  minimumFill?: number;
};

export type OrderBody = OrderDocument & { intent: Intent; investor?: string };

/** What an investor keeps: with the path from the entry to its link it shows what was in the book. */
export type Receipt = {
  order: string;
  version: number;
  receivedAt: string;
  orderHash: string;
  entryHash: string;
  linkHash?: string;
};

export type Order = OrderDocument & {
  id: string;
  offering: string;
  investor: string;
  intent: Intent;
  state: string;
  version: number;
  channel: string;
  receivedAt: string;
  changedAt: string;
  receipt?: Receipt;
};

export type OrderVersion = {
  version: number;
  event: string;
  intent: Intent;
  receivedAt: string;
  recordedAt: string;
  document: { terms: OrderDocument };
  receipt: { orderHash: string; entryHash: string; linkHash: string };
};

export type Investor = {
  id: string;
  legalName: string;
  category: string;
  tier: number | null;
  country: string;
  state: string | null;
  lei: string | null;
  createdAt: string;
};

export type Policy = {
  id: string;
  name: string;
  version: number;
  sentence: string;
  policy: Record<string, unknown>;
  recordedAt: string;
};

export type Proposal = {
  id: string;
  offering: string;
  number: number;
  state: string;
  price: string;
  policy: string;
  proposalHash: string;
  answers: string | null;
  proposedBy: string;
  proposedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  words: string | null;
  counterPrice: string | null;
  document: ProposalDocument;
};

export type Run = {
  id: string;
  offering: string;
  number: number;
  scenario: boolean;
  state: string;
  policy: string;
  proposal: string | null;
  price: string | null;
  supply: number | null;
  allocated: number | null;
  unallocated: number | null;
  grossProceeds: string | null;
  inputHash: string | null;
  resultHash: string | null;
  error: { code: string; message: string; path?: string } | null;
  requestedAt: string;
  finishedAt: string | null;
  approvedAt: string | null;
  releasedAt: string | null;
};

export type ExplanationStep = {
  tranche: string;
  method: string;
  wanted: number;
  quota: string | null;
  capped: boolean;
  floored: number;
  remainderLot: number;
  shares: number;
};

export type Line = {
  order: string;
  investor: string;
  legalName?: string;
  category?: string;
  wanted: number;
  shares: number;
  overAllotted: number | null;
  amount: string;
  reason: string | null;
  explanation: ExplanationStep[];
};

export type OverAllotment = {
  run: string;
  kind: 'short' | 'additional-placement';
  offerPrice: string;
  shortCreated: number;
  covered: number;
  naked: number;
  openShort: number;
  exercised: number;
  optionLeft: number;
  optionExpires: string;
  sharesIssued: number;
  issuerProceeds: { base: string; option: string; total: string };
  syndicateProfit: { gross: string; netOfConcession: string | null };
  lines: Array<{
    on: string;
    kind: string;
    shares: number;
    price: string;
    openShort: number;
    optionLeft: number;
  }>;
  warnings: Array<{ code: string; message: string; on?: string }>;
};

export type JournalEntry = {
  id: string;
  offering: string;
  kind: string;
  at: string;
  actor: { user: string; party: string; role: string };
  payload: Record<string, unknown>;
  link: number;
  position: number;
  hash: string;
};

export type Verification = { links: number; entries: number; brokenAt: string | null };

export type PricingInput = {
  id: string;
  kind: string;
  version: number;
  source: string;
  asOf: string;
  synthetic: boolean;
  recordedAt: string;
  recordedBy: string;
  document: Record<string, unknown>;
};

export type ProblemBody = {
  title: string;
  status: number;
  detail: string;
  code: string;
  path?: string;
  rule?: string;
  citation?: string;
  missing?: string[];
};
