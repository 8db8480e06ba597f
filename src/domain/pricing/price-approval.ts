// A price is proposed by the desk and decided by the issuer. A proposal never changes: it is approved,
// rejected, withdrawn or superseded, once. Only the issuer's CFO approves or rejects, never the person who
// proposed (four eyes), only after the book is closed, and only the exact proposal that was seen, named by
// its hash. If the terms, the last close or the demand at the price have moved beyond the tolerances since,
// the approval is refused with what moved, and a fresh proposal is needed.
import { Refusal } from '../refusal.js';
import { shortText } from './fixed-point.js';

export type ProposalState = 'proposed' | 'approved' | 'rejected' | 'withdrawn' | 'superseded';

/** Which states may follow which; every state but `proposed` is final. */
export const proposalMoves = {
  proposed: ['approved', 'rejected', 'withdrawn', 'superseded'],
  approved: [],
  rejected: [],
  withdrawn: [],
  superseded: [],
} as const satisfies Record<ProposalState, readonly ProposalState[]>;

/** The terms that a price depends on; `version` stands for all the others. */
export const termNames = [
  'version',
  'shares',
  'minimumShares',
  'overAllotment',
  'tick',
  'floor',
  'cap',
  'lot',
  'commissionPercent',
] as const;
export type TermName = (typeof termNames)[number];

/**
 * What a proposal rested on and what can move until it is decided: the terms as name and canonical text,
 * the last close in millionths of the currency, the shares demanded at the proposed price.
 */
export type ProposalGround = {
  terms: Readonly<Record<string, string>>;
  lastClose: bigint;
  demandAtPrice: number;
};

export type OpenProposal = {
  id: string;
  state: ProposalState;
  proposedBy: string;
  proposalHash: string;
  ground: ProposalGround;
};

export type Decider = { id: string; role: string };

/**
 * How far the ground may move, in millionths of a per cent (2 % is 2_000_000n), and which terms may change; the
 * usual answer is none.
 */
export type ApprovalTolerances = { lastClose: bigint; demandAtPrice: bigint; terms: readonly TermName[] };

export const defaultTolerances: ApprovalTolerances = {
  lastClose: 2_000_000n,
  demandAtPrice: 5_000_000n,
  terms: [],
};

/** What is true when the decision is made. */
export type DecisionFacts = { bookClosed: boolean; ground: ProposalGround };

/** One thing that moved too far; `from` and `to` as a desk reads them, null where a term did not exist. */
export type Movement = {
  what: 'terms' | 'last-close' | 'demand-at-price';
  name?: string;
  from: string | null;
  to: string | null;
};

/** Everything that moved beyond the tolerances between the proposal and now, terms first. */
export function movedSince(
  then: ProposalGround,
  now: ProposalGround,
  tolerances: ApprovalTolerances = defaultTolerances,
): Movement[] {
  const mayChange: readonly string[] = tolerances.terms;
  const moved: Movement[] = movedTerms(then.terms, now.terms).filter(({ name }) => !mayChange.includes(name));
  if (movedBeyond(then.lastClose, now.lastClose, tolerances.lastClose)) {
    moved.push({ what: 'last-close', from: shortText(then.lastClose, 6), to: shortText(now.lastClose, 6) });
  }
  if (movedBeyond(BigInt(then.demandAtPrice), BigInt(now.demandAtPrice), tolerances.demandAtPrice)) {
    const [before, after] = [String(then.demandAtPrice), String(now.demandAtPrice)];
    moved.push({ what: 'demand-at-price', from: before, to: after });
  }
  return moved;
}

/**
 * Approves exactly the proposal that was seen. Refuses with `cfo-only`, `four-eyes`, `proposal-not-open`,
 * `book-not-closed`, `hash-mismatch` or `proposal-moved`, in this order.
 */
export function approveProposal<P extends OpenProposal>(
  proposal: P,
  by: Decider,
  seenHash: string,
  facts: DecisionFacts,
  tolerances: ApprovalTolerances = defaultTolerances,
): P & { state: 'approved'; decidedBy: string } {
  refuseUnlessCfo(by, 'approves');
  if (by.id === proposal.proposedBy) {
    throw new Refusal('four-eyes', 'The person who proposed a price cannot approve it; another must decide.');
  }
  refuseUnlessOpen(proposal);
  if (!facts.bookClosed) {
    throw new Refusal(
      'book-not-closed',
      'A price is approved after the book is closed; close the book first.',
    );
  }
  if (seenHash !== proposal.proposalHash) {
    throw new Refusal(
      'hash-mismatch',
      'The approval names another proposalHash than this proposal has; read the proposal again and decide on that.',
      'proposalHash',
    );
  }
  const moved = movedSince(proposal.ground, facts.ground, tolerances);
  if (moved.length > 0) {
    throw new Refusal(
      'proposal-moved',
      `Since this proposal, ${moved.map(inWords).join(', ')}; ask the desk for a fresh proposal.`,
    );
  }
  return { ...proposal, state: 'approved', decidedBy: by.id };
}

/** Rejects an open proposal; only the issuer's CFO, and with words. */
export function rejectProposal<P extends OpenProposal>(
  proposal: P,
  by: Decider,
  words: string,
): P & { state: 'rejected'; decidedBy: string; words: string } {
  refuseUnlessCfo(by, 'rejects');
  refuseUnlessOpen(proposal);
  return { ...proposal, state: 'rejected', decidedBy: by.id, words: spoken(words) };
}

/** Withdraws an open proposal; the desk's to do. */
export function withdrawProposal<P extends OpenProposal>(
  proposal: P,
  by: Decider,
): P & { state: 'withdrawn'; decidedBy: string } {
  if (by.role !== 'desk') {
    throw new Refusal('desk-only', 'Only the desk withdraws a price proposal; the issuer may reject it.');
  }
  refuseUnlessOpen(proposal);
  return { ...proposal, state: 'withdrawn', decidedBy: by.id };
}

/** What a fresh proposal does to the one that is still open. */
export function supersedeProposal<P extends OpenProposal>(
  proposal: P,
  successor: string,
): P & { state: 'superseded'; supersededBy: string } {
  refuseUnlessOpen(proposal);
  return { ...proposal, state: 'superseded', supersededBy: successor };
}

/** A price the CFO would rather see: a request, not a decision. The desk answers with a new proposal naming it. */
export type CounterRequest = { proposal: string; price: bigint; words: string; by: string };

/** Takes down a counter to an open proposal; the price, in millionths, must be a multiple of the tick. */
export function counterProposal(
  proposal: OpenProposal,
  by: Decider,
  price: bigint,
  words: string,
  tick: bigint,
): CounterRequest {
  refuseUnlessCfo(by, 'counters');
  refuseUnlessOpen(proposal);
  if (price <= 0n || price % tick !== 0n) {
    throw new Refusal(
      'off-tick',
      `A counter price must be a positive multiple of ${shortText(tick, 6)}.`,
      'price',
    );
  }
  return { proposal: proposal.id, price, words: spoken(words), by: by.id };
}

function refuseUnlessCfo(by: Decider, verb: string): void {
  if (by.role !== 'issuer') throw new Refusal('cfo-only', `Only the issuer's CFO ${verb} a price.`);
}

function refuseUnlessOpen(proposal: OpenProposal): void {
  if (proposal.state !== 'proposed') {
    throw new Refusal(
      'proposal-not-open',
      `This proposal is ${proposal.state} and can no longer be decided; decide on the open one or make a new one.`,
    );
  }
}

function spoken(words: string): string {
  const said = words.trim();
  if (said.length === 0) throw new Refusal('missing-field', 'Words for the desk are required here.', 'words');
  return said;
}

function movedTerms(
  then: ProposalGround['terms'],
  now: ProposalGround['terms'],
): (Movement & { name: string })[] {
  const names = [...new Set([...Object.keys(then), ...Object.keys(now)])].toSorted();
  return names
    .filter((name) => then[name] !== now[name])
    .map((name) => ({ what: 'terms', name, from: then[name] ?? null, to: now[name] ?? null }));
}

function movedBeyond(then: bigint, now: bigint, tolerance: bigint): boolean {
  const move = now > then ? now - then : then - now;
  return move * 100_000_000n > tolerance * then;
}

function inWords(movement: Movement): string {
  const what = {
    terms: `the term ${movement.name}`,
    'last-close': 'the last close',
    'demand-at-price': 'demand',
  };
  return `${what[movement.what]} went from ${movement.from ?? 'nothing'} to ${movement.to ?? 'nothing'}`;
}
