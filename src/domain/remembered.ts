// What a short text was read as, kept for the next time: the orders of a great book name the same few limits,
// amounts and days. Only the first texts are kept, so that no book can fill the memory.
const MOST_KEPT = 4_096;
const LONGEST_KEPT = 12;

/** The same function of a text, which reads most texts once; what it refuses it refuses every time. */
export function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const value = read(text);
    if (known.size < MOST_KEPT && text.length <= LONGEST_KEPT) known.set(text, value);
    return value;
  };
}
