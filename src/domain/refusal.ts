// Every way the product says no. A refusal is an answer about the world, not a bug: it carries a code
// that programs can rely on (changing one is a breaking change), one sentence that a desk understands,
// the path of the field it is about and, where a regulation speaks, the rule, its citation and what is
// missing. Bugs trip `invariant` instead.

export type RefusalCode = (typeof refusalCodes)[number];

/** The closed list of reasons to say no, in kebab case, as facts about the world. */
export const refusalCodes = [
  'unknown-field',
  'missing-field',
  'wrong-type',
  'out-of-range',
  'too-large',
  'not-json',
  'price-not-a-string',
  'invalid-decimal',
  'invalid-time',
  'invalid-identifier',

  // Requests: who asks, which version, which key
  'not-signed-in',
  'role-may-not',
  'not-found',
  'version-missing',
  'version-moved',
  'version-invalid',
  'idempotency-key-missing',
  'idempotency-key-invalid',
  'idempotency-key-reused',
  'request-in-progress',
  'busy',

  // Sign-in: who somebody is, and how that was proven
  'sign-in-failed',
  'second-factor-missing',
  'second-factor-failed',
  'second-factor-not-enrolled',
  'last-second-factor',
  'sign-in-again',
  'signature-missing',
  'signature-invalid',
  'already-enrolled',
  'cross-site',
  'demonstration-elsewhere',
  'outside-scope',
  'key-revoked',
  'unknown-user',
  'user-exists',
  'party-of-another-role',
  'last-admin',
  'invitation-over',
  'openid-refused',
  'openid-not-linked',
  'openid-linked-already',
  'openid-away',
  'secret-unreadable',

  // What others are told
  'webhook-target',
  'webhook-ended',
  'too-many-attempts',
  'too-many-requests',

  // The deal: its life, and what its book takes
  'move-not-allowed',
  'evidence-missing',
  'evidence-decided',
  'names-not-granted',
  'terms-invalid',
  'already-invited',
  'in-running-deal',
  'unknown-investor',
  'names-issuer',
  'not-crossed',
  'not-under-seal',
  'approach-over',
  'book-closed',
  'before-effectiveness',
  'window-open',
  'intent-not-taken',
  'state-not-permitted',
  'class-not-permitted',
  'gate-failed',
  'warning-stands',
  'sanctions-not-cleared',
  'hard-gate',
  'nothing-to-override',
  'nothing-to-clear',
  'off-lot',
  'below-minimum',
  'above-maximum',
  'order-not-live',
  'unknown-order',
  'order-differs',
  'no-book',
  'book-drift',
  'lines-refused',
  'too-many-lines',
  'no-policy',
  'price-approved',
  'run-not-done',
  'above-supply',
  'run-not-approved',
  'already-approved',
  'already-released',
  'not-countered',
  'seed-after-close',

  // The escrow and its closings
  'no-escrow',
  'deposit-known',
  'deposit-decided',
  'already-extended',
  'minimum-missed',
  'nothing-to-answer',
  'nothing-to-close',
  'nothing-to-refund',

  // The exchange calendar and the gates
  'outside-calendar',
  'unknown-gate',
  'sanctions-list-malformed',
  'sanctions-list-known',
  // The price: its approval, what it is made from, the model
  'cfo-only',
  'desk-only',
  'four-eyes',
  'proposal-not-open',
  'book-not-closed',
  'hash-mismatch',
  'proposal-moved',
  'not-bars',
  'no-sessions',
  'several-securities',
  'not-company-facts',
  'not-comparables',
  'not-results',
  'no-reference-price',
  'not-deals',
  'too-few-deals',
  'not-a-model',

  // The engine: what a book, a policy and an over-allotment may say
  'zero-price',
  'zero-amount',
  'zero-order',
  'zero-supply',
  'zero-lot',
  'zero-tick',
  'zero-minimum',
  'unknown-value',
  'invalid-text',
  'invalid-date',
  'shares-or-amount',
  'shares-or-percent',
  'minimum-fill-above-shares',
  'empty-list',
  'repeated-limit',
  'repeated-id',
  'repeated-field',
  'orders-twice',
  'off-tick',
  'floor-above-cap',
  'outside-floor-and-cap',
  'no-clearing-price',
  'seed-missing',
  'not-a-multiple-of-lot',
  'over-allotment-above-option',
  'weights-missing',
  'option-above-15-percent',
  'spread-above-price',
  'exercise-beyond-option',
  'exercise-beyond-short',
  'purchase-beyond-short',
  'before-pricing',
  'after-expiry',
  'stabilizing-above-offer-price',
  'placement-beyond-option',
  'not-in-best-efforts',

  // The command line: its words and its files
  'unknown-command',
  'unknown-option',
  'unreadable-file',
  'unwritable-file',
  'unknown-format',
  'not-utf-8',
  'not-csv',
  'not-a-deal-pack',
] as const;

/** What a regulation adds to a refusal: its name, where it is written, the evidence that is missing, the remedy. */
export type RefusalRule = {
  rule: string;
  citation: string;
  missing?: readonly string[];
  gate?: string;
  remedy?: string;
};

/** A sentence and a path may repeat what was sent; of anything this long the middle says nothing more. */
const mostCharacters = { sentence: 2_000, path: 400 };

export class Refusal extends Error {
  readonly path?: string;

  constructor(
    readonly code: RefusalCode,
    sentence: string,
    path?: string,
    readonly regulation?: RefusalRule,
  ) {
    super(withoutMiddle(sentence, mostCharacters.sentence));
    this.name = 'Refusal';
    if (path !== undefined) this.path = withoutMiddle(path, mostCharacters.path);
  }
}

/** Begins and ends as the text does, which may begin with the field and end with the remedy; no character is halved. */
function withoutMiddle(text: string, most: number): string {
  if (text.length <= most) return text;
  const half = Math.floor(most / 2);
  const [start, end] = [text.slice(0, half), text.slice(-half)];
  return `${start.replace(/[\uD800-\uDBFF]$/, '')} ... ${end.replace(/^[\uDC00-\uDFFF]/, '')}`;
}

/** Throws when a fact that the program itself guarantees does not hold: a bug, never the caller's fault. */
export function invariant(holds: boolean, fact: string): asserts holds {
  if (!holds) throw new Error(`Invariant broken: ${fact}`);
}
