// One investor asked whether it will be told of an offering under seal. It hears a script that names nobody, and what it
// undertakes; it consents or declines, once, before the question lapses. What was asked is kept word by word.

import { missingField } from '../document.js';
import { Refusal } from '../refusal.js';

export const answers = ['consent', 'decline'] as const;
export type ApproachAnswer = (typeof answers)[number];
/** `lapsed`: not answered in time, or before the seal ended. */
export type ApproachState = 'asked' | 'consented' | 'declined' | 'lapsed';

export type Approach = Readonly<{
  answer: ApproachAnswer | null;
  lapsesAt: Date;
  cleansedAt: Date | null;
  undertakingHash: string;
}>;

/** To what an investor is held from its consent until the seal ends. */
export const undertaking =
  'By consenting I ask to be told of the offering and of its issuer. Until I am told that it is public I keep what I am told ' +
  'confidential and use it only to decide whether to take part; neither I nor anybody for whom I act buys, sells, ' +
  'recommends or cancels an order in the securities of the issuer or in anything whose price follows theirs.';

const longestDays = 30;
const dayMs = 86_400_000;

export function stateOfApproach(approach: Omit<Approach, 'undertakingHash'>, now: Date): ApproachState {
  const { answer, lapsesAt, cleansedAt } = approach;
  if (answer !== null) return answer === 'consent' ? 'consented' : 'declined';
  return cleansedAt === null && now < lapsesAt ? 'asked' : 'lapsed';
}

/** @throws out-of-range */
export function checkLapse(lapsesAt: Date, now: Date): void {
  const ahead = lapsesAt.getTime() - now.getTime();
  if (ahead > 0 && ahead <= longestDays * dayMs) return;
  throw new Refusal(
    'out-of-range',
    `"lapsesAt" must lie ahead, by ${longestDays} days at most: until then the question stands.`,
    'lapsesAt',
  );
}

/**
 * Consent names the undertaking that was read, by its hash.
 * @throws approach-over, missing-field, hash-mismatch
 */
export function refuseAnswer(
  approach: Approach,
  given: Readonly<{ answer: ApproachAnswer; undertakingHash?: string }>,
  now: Date,
): void {
  const state = stateOfApproach(approach, now);
  if (state !== 'asked')
    throw new Refusal('approach-over', `It is ${state}: an approach is answered once, and in time.`);
  if (given.answer === 'decline') return;
  if (given.undertakingHash === undefined) throw missingField('undertakingHash');
  if (given.undertakingHash !== approach.undertakingHash)
    throw new Refusal(
      'hash-mismatch',
      'This is not the undertaking that was put. Read the approach again, and consent to what it says.',
      'undertakingHash',
    );
}
