// Tests that know three answers: it holds, it does not, or an input that decides is missing. One condition
// that is not met decides a conjunction, one that is met decides a disjunction, whatever else is missing
// (Kleene's strong logic); only then is a missing input asked for.
import { Absent, TooLittle } from './evidence.js';

/** `holds` is undefined when `missing` names the inputs that decide. */
export type Finding = { holds: boolean | undefined; why: string; missing: readonly string[] };
export type Test<F> = (facts: F) => Finding;

/** A finding with the sentence for each side; an empty sentence adds nothing. */
export function say(holds: boolean, yes: string, no: string): Finding {
  return { holds, why: holds ? yes : no, missing: [] };
}

/** A finding that speaks only where it does not hold. */
export function unless(outside: boolean, why: string): Finding {
  return { holds: !outside, why: outside ? why : '', missing: [] };
}

/** A finding that decides without a word: another one, or the scope, speaks. */
export function silently(holds: boolean): Finding {
  return say(holds, '', '');
}

/** Runs a test; what it misses becomes part of the finding, with what it would read next. */
export function settle<F>(test: Test<F>, facts: F): Finding {
  const missing: string[] = [];
  const forget: (() => void)[] = [];
  try {
    for (;;) {
      try {
        const finding = test(facts);
        return missing.length === 0 ? finding : { holds: undefined, why: '', missing };
      } catch (error) {
        if (!(error instanceof Absent)) throw error;
        // With a stand-in elsewhere, too little may only seem so.
        if (!(error instanceof TooLittle && missing.length > 0)) missing.push(error.path);
        if (!error.assume()) return { holds: undefined, why: '', missing };
        forget.push(error.forget);
      }
    }
  } finally {
    for (const undo of forget) undo();
  }
}

function combine(findings: readonly Finding[], deciding: boolean): Finding {
  const decided = findings.filter(({ holds }) => holds === deciding);
  const open = findings.filter(({ holds }) => holds === undefined);
  const speaking = decided.length > 0 ? decided : findings;
  return {
    holds: decided.length > 0 ? deciding : open.length > 0 ? undefined : !deciding,
    why: [...new Set(speaking.map(({ why }) => why).filter((why) => why !== ''))].join('; '),
    missing: decided.length > 0 ? [] : [...new Set(open.flatMap(({ missing }) => missing))],
  };
}

/** Every condition holds. */
export function allOf<F>(...tests: readonly Test<F>[]): Test<F> {
  return (facts) =>
    combine(
      tests.map((test) => settle(test, facts)),
      false,
    );
}

/** At least one condition holds. */
export function anyOf<F>(...tests: readonly Test<F>[]): Test<F> {
  return (facts) =>
    combine(
      tests.map((test) => settle(test, facts)),
      true,
    );
}
