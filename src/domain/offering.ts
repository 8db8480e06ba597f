// The life of an offering, as a table of moves. A registered deal is filed, becomes effective and only then
// opens its book; an exempt deal opens on the evidence of its exemption. The desk closes the book, and may
// open it again until a price is approved. The issuer's approvals and the jobs that follow them make the
// remaining moves. Nothing leads out of `withdrawn`; a suspended deal returns to where it stood.

import { Refusal } from './refusal.js';

export const offeringStates = [
  'draft',
  'filed',
  'effective',
  'book-open',
  'book-closed',
  'priced',
  'allocated-draft',
  'allocated-final',
  'released',
  'suspended',
  'withdrawn',
] as const;
/**
 * `draft`, `filed` with the regulator, `effective`; `book-open`, `book-closed` (frozen); `priced` (approved by the issuer),
 * `allocated-draft` (a list stands), `allocated-final` (the issuer approved it), `released`; `suspended`, `withdrawn`.
 */
export type OfferingState = (typeof offeringStates)[number];

/** Moves that the desk asks for. */
export const deskMoves = [
  'file',
  'declare-effective',
  'open',
  'close',
  're-open',
  'suspend',
  'resume',
  'withdraw',
] as const;
export type DeskMove = (typeof deskMoves)[number];

/** Moves that follow from an approval, a job or a release. */
export type InnerMove = 'price' | 'allocate' | 'approve-allocation' | 'release';
export type Move = DeskMove | InnerMove;

/** State -> move -> next state. `resume` leads back to the state before the suspension. */
export const moves: Record<OfferingState, Partial<Record<Move, OfferingState>>> = {
  draft: { file: 'filed', open: 'book-open', withdraw: 'withdrawn' },
  filed: { 'declare-effective': 'effective', suspend: 'suspended', withdraw: 'withdrawn' },
  effective: { open: 'book-open', suspend: 'suspended', withdraw: 'withdrawn' },
  'book-open': { close: 'book-closed', suspend: 'suspended', withdraw: 'withdrawn' },
  'book-closed': { 're-open': 'book-open', price: 'priced', suspend: 'suspended', withdraw: 'withdrawn' },
  priced: { allocate: 'allocated-draft', withdraw: 'withdrawn' },
  'allocated-draft': { 'approve-allocation': 'allocated-final', withdraw: 'withdrawn' },
  'allocated-final': { release: 'released', withdraw: 'withdrawn' },
  released: {},
  suspended: { resume: 'draft', withdraw: 'withdrawn' },
  withdrawn: {},
};

/** What the lifecycle needs to know of a deal. */
export type OfferingLife = Readonly<{
  state: OfferingState;
  stateBeforeSuspension: OfferingState | null;
  /** Registered deals cannot open before effectiveness; exempt ones need the exemption. */
  registered: boolean;
}>;

/** The evidence that a move rests on. */
export type MoveEvidence = Readonly<{
  filedAt?: string;
  registrationNumber?: string;
  effectiveAt?: string;
  reason?: string;
}>;

/** The desk's moves that are possible now. */
export function allowedMoves(life: OfferingLife): DeskMove[] {
  return deskMoves.filter((move) => {
    if (moves[life.state][move] === undefined) return false;
    if (life.state !== 'draft') return true;
    return life.registered ? move !== 'open' : move !== 'file';
  });
}

/** The state after a move, or a refusal that names the moves that are allowed. */
export function afterMove(life: OfferingLife, move: Move, evidence: MoveEvidence = {}): OfferingState {
  const next = moves[life.state][move];
  const isDesk = (deskMoves as readonly string[]).includes(move);
  if (next === undefined || (isDesk && !allowedMoves(life).includes(move as DeskMove))) {
    const allowed = allowedMoves(life);
    const instead =
      allowed.length > 0 ? `Possible now: ${allowed.join(', ')}.` : 'Nothing more can be done with it.';
    throw new Refusal(
      'move-not-allowed',
      `An offering that is ${life.state} cannot ${move}. ${instead}`,
      'move',
    );
  }
  refuseWithoutEvidence(move, evidence);
  return move === 'resume' ? (life.stateBeforeSuspension ?? next) : next;
}

const needed: Partial<Record<Move, readonly (keyof MoveEvidence)[]>> = {
  file: ['filedAt', 'registrationNumber'],
  'declare-effective': ['effectiveAt'],
  suspend: ['reason'],
  withdraw: ['reason'],
};

function refuseWithoutEvidence(move: Move, evidence: MoveEvidence): void {
  for (const name of needed[move] ?? []) {
    if (evidence[name] === undefined) {
      throw new Refusal('evidence-missing', `To ${move}, "evidence.${name}" is needed.`, `evidence.${name}`);
    }
  }
}

/** Refuses a filing or an effectiveness that lies ahead of `now`, and an effectiveness before the filing. */
export function refuseImpossibleTimes(
  { filedAt, effectiveAt }: Readonly<{ filedAt: Date | null; effectiveAt: Date | null }>,
  now: Date,
): void {
  for (const [name, at] of Object.entries({ filedAt, effectiveAt }))
    if (at !== null && at > now)
      throw outOfRange(name, 'lies ahead: declare it when it has come, with the time that it had');
  if (filedAt !== null && effectiveAt !== null && effectiveAt < filedAt)
    throw outOfRange('effectiveAt', `lies before the filing at ${filedAt.toISOString()}: correct it`);
}

const outOfRange = (name: string, what: string): Refusal =>
  new Refusal('out-of-range', `"evidence.${name}" ${what}.`, `evidence.${name}`);
