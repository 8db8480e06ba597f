// Finds among very many listed names those that a name may be near, without comparing it with each: a near name
// shares a word that is alike, or nearly all its letters. What it leaves out no comparison would find.
import {
  type ComparableName,
  isCore,
  isSmall,
  runTogether,
  type Word,
  wordLikeness,
  wordWeight,
} from './sanctions-name.js';
import { spellingsOf } from './sanctions-spellings.js';
import { type Known, vocabularyOf } from './sanctions-vocabulary.js';

type Entry = { comparable: ComparableName };

const sum = (words: readonly Word[]): number => words.reduce((total, word) => total + wordWeight(word), 0);
const heavy = (words: readonly Word[]): number => sum(words.filter((word) => !isSmall(word)));

const weights = (name: ComparableName) => ({
  all: sum(name.words),
  heavy: heavy(name.words),
  core: sum(name.words.filter(isCore)),
});

/** Thousandths of the weight of both names that must be alike at least. */
const nearMiss = 800;

/** What of each entry is alike: the weight of our words and of its own, and of those of them that tell companies apart. */
type Tally = Record<'ours' | 'theirs' | 'ourCore' | 'theirCore', Int32Array>;

const tallyOf = (entries: number): Tally => ({
  ours: new Int32Array(entries),
  theirs: new Int32Array(entries),
  ourCore: new Int32Array(entries),
  theirCore: new Int32Array(entries),
});

/** What a word or pair of ours weighs, and what of that tells a company from others. */
type Weight = { all: number; core: number };

const weightOf = (words: readonly Word[]): Weight => ({ all: sum(words), core: sum(words.filter(isCore)) });

/** The entries that may be near a name, in their order. */
export function nameIndex<E extends Entry>(entries: readonly E[]): (name: ComparableName) => E[] {
  const words = vocabularyOf(entries.map(({ comparable }) => comparable.words));
  const pairs = vocabularyOf(entries.map(({ comparable }) => comparable.pairs));
  const inLetters = spellingsOf(entries.map(({ comparable }) => comparable));
  const totals = entries.map(({ comparable }) => weights(comparable));
  return (name) => {
    const tally = tallyOf(entries.length);
    const own = weights(name);
    for (const word of name.words) {
      const weight = weightOf([word]);
      addAlike(tally, weight, words.near(word), (other) => wordLikeness(word, other));
      addAlike(tally, weight, pairs.sounding(word), (pair) => runTogether(word, pair));
    }
    for (const [place, pair] of name.pairs.entries()) {
      const weight = weightOf(name.words.slice(place, place + 2));
      addAlike(tally, weight, words.sounding(pair), (other) => runTogether(other, pair));
    }
    const isNear = (a: number, place: number): boolean => {
      const [b, other] = [tally.theirs[place]!, totals[place]!];
      const isSameCore = tally.ourCore[place]! >= own.core && tally.theirCore[place]! >= other.core;
      return (
        (isSameCore && other.core > 0) ||
        a >= own.heavy ||
        b >= other.heavy ||
        1000 * (a + b) >= nearMiss * (own.all + other.all)
      );
    };
    const found = inLetters(name);
    for (const [place, a] of tally.ours.entries()) if (a > 0 && isNear(a, place)) found.push(place);
    return [...new Set(found)].toSorted((a, b) => a - b).map((place) => entries[place]!);
  };
}

/** Adds, for each entry, what a word or pair of ours weighs that one of its words or pairs is like, and what those do:
 *  no less than it is. */
function addAlike(
  { ours, theirs, ourCore, theirCore }: Tally,
  { all, core }: Weight,
  others: readonly Known[],
  likeness: (other: Word) => number,
): void {
  const seen = new Set<number>();
  for (const { word, names } of others) {
    if (likeness(word) === 0) continue;
    const weight = weightOf([word]);
    for (const place of names) {
      theirs[place]! += weight.all;
      theirCore[place]! += weight.core;
      if (seen.has(place)) continue;
      seen.add(place);
      ours[place]! += all;
      ourCore[place]! += core;
    }
  }
}
