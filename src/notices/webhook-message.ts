// What a webhook says: which kind of thing happened, when, and to what. Identifiers only, no names, prices or
// amounts; whoever is told reads the rest through the API, with the rights it has then.

/** Seconds until the next attempt after the first, second, ... failure: a little over three days in all. */
export const pauses = [5, 30, 120, 600, 1_800, 7_200, 10_800, 21_600, 43_200, 86_400, 90_000];

export const triesOfMessage = pauses.length + 1;

const told = new Set(
  'order proposal run policy move from to number version intent notice subject offering entry link'.split(
    ' ',
  ),
);

export function messageBody(kind: string, at: Date, facts: Record<string, unknown>): string {
  const data = Object.fromEntries(
    Object.entries(facts).filter(
      ([name, value]) => told.has(name) && (typeof value === 'string' || typeof value === 'number'),
    ),
  );
  return JSON.stringify({ type: kind, timestamp: at.toISOString(), data });
}
