// Every word of very many names once, with the names that have it. Words that may be alike are found by their sound,
// by their kin, by their first letter where one is an initial, and else by lengths and letters that hardly differ.
import { isInitial, type Word } from './sanctions-name.js';

export type Known = { word: Word; names: number[] };
export type Vocabulary = {
  /** Words that may be alike. */
  near: (word: Word) => Known[];
  /** Words that may sound alike. */
  sounding: (word: Word) => Known[];
};

function grouped<K>(known: readonly Known[], keysOf: (word: Word) => readonly K[]): Map<K, number[]> {
  const groups = new Map<K, number[]>();
  for (const [number, { word }] of known.entries())
    for (const key of keysOf(word)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [number]);
      else group.push(number);
    }
  return groups;
}

/** How many of 31 bits are set. */
function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The words of names, by the place of each name. */
export function vocabularyOf(names: readonly (readonly Word[])[]): Vocabulary {
  const byText = new Map<string, Known>();
  for (const [place, words] of names.entries())
    for (const word of words) {
      const one = byText.get(word.text) ?? { word, names: [] };
      one.names.push(place);
      byText.set(word.text, one);
    }
  const known = [...byText.values()];
  const letters = Int32Array.from(known, ({ word }) => word.letters);
  const lengths = Int32Array.from(known, ({ word }) => word.folded.length);
  const bySound = grouped(known, ({ sounds }) => sounds);
  const byKin = grouped(known, ({ kin }) => (kin === undefined ? [] : [kin]));
  const byFirst = grouped(known, ({ text }) => [text.slice(0, 1)]);
  const initials = grouped(known, (word) => (isInitial(word) ? [word.text.slice(0, 1)] : []));

  // One change makes at most two letters differ, and a word that does not sound alike has at most one in four.
  function spelledLike({ folded, letters: own }: Word): number[] {
    const found: number[] = [];
    for (let number = 0; number < known.length; number += 1) {
      const length = lengths[number]!;
      const most = Math.max(length, folded.length) >> 2;
      if (Math.abs(length - folded.length) > most) continue;
      if (bitsIn(letters[number]! ^ own) <= 2 * most) found.push(number);
    }
    return found;
  }

  const soundingLike = ({ sounds }: Word): number[] => sounds.flatMap((sound) => bySound.get(sound) ?? []);
  const wordsAt = (numbers: Iterable<number>): Known[] =>
    [...new Set(numbers)].map((number) => known[number]!);

  return {
    sounding: (word) => wordsAt(soundingLike(word)),
    near: (word) => {
      const first = word.text.slice(0, 1);
      return wordsAt([
        ...soundingLike(word),
        ...(word.kin === undefined ? [] : (byKin.get(word.kin) ?? [])),
        ...((isInitial(word) ? byFirst : initials).get(first) ?? []),
        ...spelledLike(word),
      ]);
    },
  };
}
