// Finds among very many listed names those that a name may be near, without comparing it with each: a near name
// shares a word that is alike, or nearly all its letters. What it leaves out no comparison would find.
import {
  type ComparableName,
  coreOf,
  isSmall,
  mayBeAlikeInLetters,
  type Word,
  wordLikeness,
  wordWeight,
} from './sanctions-name.js';

type Entry = { comparable: ComparableName };

/** Every word of the names once, with the names that have it. */
type Vocabulary = { word: Word; names: number[] }[];

function vocabularyOf(entries: readonly Entry[]): Vocabulary {
  const known = new Map<string, Vocabulary[number]>();
  for (const [place, { comparable }] of entries.entries()) {
    for (const word of comparable.words) {
      const one = known.get(word.text) ?? { word, names: [] };
      one.names.push(place);
      known.set(word.text, one);
    }
  }
  return [...known.values()];
}

const sum = (words: readonly Word[]): number => words.reduce((total, word) => total + wordWeight(word), 0);
const heavy = (words: readonly Word[]): number => sum(words.filter((word) => !isSmall(word)));

const weights = (name: ComparableName) => ({
  all: sum(name.words),
  heavy: heavy(name.words),
  core: sum(coreOf(name)),
});

/** Thousandths of the weight of both names that must be alike at least. */
const nearMiss = 800;

/** The entries that may be near a name, in their order. */
export function nameIndex<E extends Entry>(entries: readonly E[]): (name: ComparableName) => E[] {
  const vocabulary = vocabularyOf(entries);
  const totals = entries.map(({ comparable }) => weights(comparable));
  return (name) => {
    const ours = new Int32Array(entries.length);
    const theirs = new Int32Array(entries.length);
    addAlike(name, vocabulary, ours, theirs);
    const own = weights(name);
    return entries.filter(({ comparable }, place) => {
      if (mayBeAlikeInLetters(name, comparable)) return true;
      const [a, b, other] = [ours[place]!, theirs[place]!, totals[place]!];
      if (a === 0) return false;
      if (a >= own.core && b >= other.core) return true;
      return a >= own.heavy || b >= other.heavy || 1000 * (a + b) >= nearMiss * (own.all + other.all);
    });
  };
}

/** Adds up, for each entry, the weight of the words that have one alike on the other side: no less than it is. */
function addAlike(name: ComparableName, vocabulary: Vocabulary, ours: Int32Array, theirs: Int32Array): void {
  const seen = new Int32Array(ours.length);
  for (const [number, word] of name.words.entries()) {
    for (const one of vocabulary) {
      if (wordLikeness(word, one.word) === 0) continue;
      for (const place of one.names) {
        theirs[place]! += wordWeight(one.word);
        if (seen[place] === number + 1) continue;
        seen[place] = number + 1;
        ours[place]! += wordWeight(word);
      }
    }
  }
}
