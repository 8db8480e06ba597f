// Who may do what, and when. One table: an action, the roles that may take it and the states in which it is open. HTTP
// guards ask it for the role, every command for the state before it commits, services ask `concerns` whether a deal is the
// actor's at all, and the database's row-level security is generated from it and from whose each row is:
// access/visible-rows.ts. Rules that need two persons (four eyes) live with what they protect: price-approval.ts.

import type { OfferingState } from './offering.js';
import { Refusal, type RefusalCode } from './refusal.js';

export const roles = ['desk', 'member', 'issuer', 'investor', 'compliance', 'admin'] as const;
export type Role = (typeof roles)[number];

/** A signed-in person or program: `user` is the person, `party` the house it acts for. */
export type Actor = Readonly<{ user: string; party: string; role: Role | 'system'; name: string }>;

const dealReaders = ['desk', 'issuer', 'compliance'] as const;

/** Action -> roles that may take it. What is not listed may be done by nobody. */
export const authority = {
  'read-self': roles,
  'manage-users': ['admin'],
  'manage-own-keys': roles,
  'read-investors': ['desk', 'compliance', 'investor'],
  'write-investors': ['desk'],
  'record-certificates': ['desk', 'compliance'],
  attest: ['investor', 'member'],
  'read-certificates': ['desk', 'compliance', 'investor'],
  'import-sanctions': ['compliance'],
  'read-screenings': ['desk', 'compliance'],
  'clear-screening': ['compliance'],
  'create-offering': ['desk'],
  'read-offering': ['desk', 'member', 'issuer', 'compliance', 'investor'],
  'read-events': ['desk', 'issuer', 'compliance', 'investor'],
  'write-syndicate': ['desk'],
  'read-syndicate': ['desk', 'member', 'compliance'],
  'change-offering': ['desk'],
  'move-offering': ['desk'],
  'read-gates': dealReaders,
  'override-gate': ['compliance'],
  'write-documents': ['desk'],
  'read-documents': ['desk', 'issuer', 'compliance', 'investor'],
  'read-deliveries': ['desk', 'compliance', 'investor'],
  'read-order-gates': ['desk', 'compliance'],
  'read-terms': dealReaders,
  invite: ['desk'],
  'read-invitations': ['desk', 'compliance'],
  sound: ['desk'],
  'read-soundings': ['desk', 'compliance'],
  'read-own-approaches': ['investor'],
  'answer-approach': ['desk', 'investor'],
  'submit-order': ['desk', 'member', 'investor'],
  'submit-order-files': ['desk', 'investor'],
  'read-orders': ['desk', 'member', 'compliance', 'investor'],
  'change-order': ['desk', 'member', 'investor'],
  'scrub-order': ['desk'],
  'read-scrubs': ['desk', 'compliance'],
  'read-book': dealReaders,
  'read-pot': ['desk', 'member', 'issuer', 'compliance'],
  'read-same-interest': ['desk', 'compliance'],
  'write-inputs': ['desk'],
  'read-inputs': dealReaders,
  'preview-price': ['desk', 'issuer'],
  'propose-price': ['desk'],
  'read-proposals': dealReaders,
  'decide-price': ['issuer'],
  'withdraw-proposal': ['desk'],
  'write-policy': ['desk'],
  'read-policies': dealReaders,
  'run-allocation': ['desk'],
  'read-allocation': dealReaders,
  'read-desk-edition': ['desk', 'compliance'],
  'approve-allocation': ['issuer'],
  'release-allocation': ['desk'],
  'read-own-allocations': ['investor'],
  'read-client-allocations': ['member'],
  'exercise-option': ['desk'],
  'record-purchase': ['desk'],
  'read-over-allotment': dealReaders,
  'record-deposit': ['desk'],
  'extend-minimum': ['desk'],
  'make-closing': ['desk'],
  'refund-deposits': ['desk'],
  'read-escrow': dealReaders,
  'read-deposits': ['desk', 'member', 'issuer', 'compliance', 'investor'],
  'read-journal': dealReaders,
  'read-deal-pack': dealReaders,
  'read-audit': ['compliance'],
  'read-personal-data': ['compliance'],
  'erase-personal-data': ['compliance'],
  'read-sign-ins': ['compliance', 'admin'],
  'manage-webhooks': ['desk', 'issuer', 'compliance', 'investor'],
  'read-inbox': ['investor'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof authority;

/** The states of an offering in which an action is open; one that is not listed asks for none, or moves the state. */
const openIn = {
  // With which intent: order-admission.ts.
  'submit-order': ['filed', 'effective', 'book-open'],
  'submit-order-files': ['filed', 'effective', 'book-open'],
  'change-order': ['filed', 'effective', 'book-open', 'suspended'],
  'scrub-order': ['filed', 'effective', 'book-open', 'book-closed', 'suspended'],
  'propose-price': ['effective', 'book-open', 'book-closed'],
  // A what-if changes nothing of the deal and runs in any.
  'run-allocation': ['priced', 'allocated-draft'],
  // Money that comes while the offering is suspended is there, and once it is withdrawn it must go back.
  'record-deposit': [
    'effective',
    'book-open',
    'book-closed',
    'priced',
    'allocated-draft',
    'allocated-final',
    'released',
    'suspended',
    'withdrawn',
  ],
  'make-closing': ['released'],
  'exercise-option': ['allocated-final', 'released'],
  'record-purchase': ['allocated-final', 'released'],
} as const satisfies Partial<Record<Action, readonly OfferingState[]>>;

/** An action that not every state of an offering allows. */
export type StatefulAction = keyof typeof openIn;

export function isStateful(action: string): action is StatefulAction {
  return Object.hasOwn(openIn, action);
}

/** Whether the state of an offering lets the action be taken. */
export function isOpen(action: StatefulAction, state: OfferingState): boolean {
  const states: readonly OfferingState[] = openIn[action];
  return states.includes(state);
}

const closed: Readonly<Record<StatefulAction, readonly [RefusalCode, string]>> = {
  'submit-order': ['book-closed', 'The book takes nothing'],
  'submit-order-files': ['book-closed', 'The book takes nothing'],
  'change-order': ['book-closed', 'No order changes'],
  'scrub-order': ['book-closed', 'What counts of the demand is settled'],
  'propose-price': ['move-not-allowed', 'No price is proposed'],
  'run-allocation': ['move-not-allowed', 'Only a scenario runs'],
  'record-deposit': ['move-not-allowed', 'No payment is taken'],
  'make-closing': ['move-not-allowed', 'No list is closed'],
  'exercise-option': ['move-not-allowed', 'Nothing is issued under the option'],
  'record-purchase': ['move-not-allowed', 'No purchase is recorded'],
};

/** Refuses with 409 what the state of an offering does not allow; says which states do. */
export function refuseUnlessOpen(action: StatefulAction, state: OfferingState): void {
  if (isOpen(action, state)) return;
  const [code, what] = closed[action];
  const states = openIn[action].join(', ').replace(/, ([^,]*)$/, ' or $1');
  throw new Refusal(code, `${what} while the offering is ${state}; it must be ${states}.`);
}

/** The states in which any of the actions is open; null where one of them asks for none. */
export function openStates(actions: readonly Action[]): readonly OfferingState[] | null {
  const states = actions.map(
    (action) => (openIn as Partial<Record<Action, readonly OfferingState[]>>)[action],
  );
  return states.includes(undefined) ? null : [...new Set(states.flatMap((some) => some ?? []))];
}

export function may(role: Role | 'system', action: Action): boolean {
  const allowed: readonly string[] = authority[action];
  return role === 'system' || allowed.includes(role);
}

/** What a role should know that reaches for what is another's on purpose. */
const reasons: Partial<Record<Action, string>> = {
  'decide-price': "Only the issuer's CFO approves or rejects a price, and never the person who proposed it",
  'approve-allocation': 'Only the issuer approves the list of allocations',
  'override-gate': 'Only compliance overrides a warning, and a hard gate nobody',
  'clear-screening': 'Only compliance clears a match with the sanctions list',
  'submit-order': 'Only an investor, or the desk or a member for its client, places an order',
};

/** Refuses with 403 what the role may never do; says which roles may, because that is no secret. */
export function authorise(actor: Actor, action: Action): void {
  if (may(actor.role, action)) return;
  const reason = reasons[action] ?? `This takes the role ${authority[action].join(' or ')}`;
  throw new Refusal('role-may-not', `${reason}; you are signed in as ${actor.role}.`);
}

/** The parties of a deal, as its row holds them. `invited` tells whether this investor or member may know of it. */
export type DealParties = Readonly<{ deskParty: string; issuerParty: string }>;

/** Whether a deal exists for this actor. If not, every answer is that it is not there. */
export function concerns(actor: Actor, deal: DealParties, invited: boolean): boolean {
  switch (actor.role) {
    case 'desk':
      return actor.party === deal.deskParty;
    case 'issuer':
      return actor.party === deal.issuerParty;
    case 'investor':
    case 'member':
      return invited;
    case 'compliance':
    case 'system':
      return true;
    default:
      return false;
  }
}
