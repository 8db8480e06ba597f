// Names as sanctions screening compares them: plain letters, no corporate form, no title; the order of the words
// does not count, nor whether they are run together. Two words are alike by edit distance, or when they
// sound alike after the usual transliterations (Mohammed, Muhammad; Prigozhin, Prigojine). All scores are whole
// thousandths.
import { isKnownByGiven, partedArabic } from './sanctions-arabic.js';
import { withoutCorporateForm } from './sanctions-forms.js';
import { plainLetters } from './sanctions-letters.js';
import { foldedSpelling, soundsOf } from './sanctions-sounds.js';
import { commonWords, kinshipOf, smallWords, spelledOut, titles } from './sanctions-words.js';

/** A name in words to compare; `small` words (al, de, of) weigh one letter. `joined` has no gaps; `turns` are
 *  the same with each of the words first: JONGUNKIM, UNKIMJONG, KIMJONGUN. `pairs` are each word run together with the
 *  next: BINLADIN. `family` are the words before the comma of a person's name; `isKnownByGiven` where the first two of
 *  the others name it alone. */
export type ComparableName = {
  words: readonly Word[];
  pairs: readonly Word[];
  family: ReadonlySet<string>;
  isKnownByGiven: boolean;
  joined: string;
  turns: ReadonlySet<string>;
  letters: number;
};
/** `folded` is the word in one spelling of the Latin languages; `sounds` what it may sound like in them; `kin` the
 *  words of one meaning that it is one of. */
export type Word = {
  text: string;
  folded: string;
  sounds: readonly string[];
  letters: number;
  kin: number | undefined;
};

/** `score` in thousandths; `exact` when every word but the small ones is the same on both sides; `sameCore` when
 *  companies' names differ in nothing but the words that say what companies do and where. */
export type Likeness = { score: number; exact: boolean; contained: boolean; sameCore: boolean };

/** Prepares a name; `SURNAME, Given` is read as Given Surname where the name is an individual's. */
export function comparableName(name: string, individual: boolean): ComparableName {
  const [given, family] = individual
    ? wordsOfPerson(name)
    : [legibleOf(withoutCorporateForm(plainLetters(name))), []];
  const texts = partedArabic([...given, ...family]).map((word) => spelledOut[word] ?? word);
  const words = texts.map(wordOf);
  const joined = texts.join('');
  const turns = texts.map((_, first) => [...texts.slice(first), ...texts.slice(0, first)].join(''));
  return {
    words,
    pairs: texts.slice(1).map((word, before) => wordOf(texts[before]! + word)),
    family: new Set(partedArabic(family).filter((word) => !smallWords.has(word))),
    isKnownByGiven: isKnownByGiven(partedArabic(given), partedArabic(family)),
    joined,
    turns: new Set(turns),
    letters: lettersOf(joined),
  };
}

/** Beside words in Latin letters those of another script say nothing more. */
function legibleOf(words: readonly string[]): readonly string[] {
  const legible = words.filter((word) => /[A-Z\d]/.test(word));
  return legible.length > 0 ? legible : words;
}

// The dots of a person stand between initials, not inside a form. Before a comma stands the family, after it given names
// or a title alone: John Smith, Jr.
function wordsOfPerson(name: string): readonly [given: readonly string[], family: readonly string[]] {
  const [before = '', ...after] = name.replaceAll('.', ' ').split(',');
  const [family, given] = [before, after.join(' ')].map((part) => legibleOf(plainLetters(part).split(' ')));
  const [named, surname] = [given!, family!].map((part) =>
    part.filter((word) => word !== '' && !titles.has(word)),
  );
  if (named!.length + surname!.length === 0)
    return [[...given!, ...family!].filter((word) => word !== ''), []];
  return named!.length === 0 ? [surname!, []] : [named!, surname!];
}

/** Changes of one letter (put in, taken out, replaced, or two swapped) from one text to the other; any number
 *  above `most` when there are more than that. */
export function editDistance(a: string, b: string, most: number = a.length + b.length): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    // The row before was at least one less, so that a swap, which looks back to it, leads past the limit as well.
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length]!;
}

const soundsAlike = 900;
/** The most that two words reach that are spelled differently. */
const sameSpelling = 950;
const initialOnly = 700;

// Which letters a text has, a bit each. One change makes at most two bits differ, so texts whose bits differ in
// more than twice the changes allowed need no closer look.
function lettersOf(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i += 1) bits |= 1 << (text.charCodeAt(i) % 31);
  return bits;
}

function differTooMuch(a: number, b: number, most: number): boolean {
  let bits = a ^ b;
  for (let left = 2 * most; bits !== 0; left -= 1) {
    if (left === 0) return true;
    bits &= bits - 1;
  }
  return false;
}

/** A word with its sound and its letters, worked out once. */
export function wordOf(text: string): Word {
  const folded = foldedSpelling(text);
  return { text, folded, sounds: soundsOf(text), letters: lettersOf(folded), kin: kinshipOf(text) };
}

/** A letter alone, or two that one Cyrillic letter is written as. */
export const isInitial = ({ text }: Word): boolean => /^(?:.|SH|CH|ZH|KH|TS)$/.test(text);

/** Likeness of two words in thousandths, 0 when they are not alike. */
export function wordLikeness(a: Word, b: Word): number {
  if (a.text === b.text) return 1000;
  if (isInitial(a)) return b.text.startsWith(a.text) ? initialOnly : 0;
  if (isInitial(b)) return a.text.startsWith(b.text) ? initialOnly : 0;
  if (a.folded === b.folded) return sameSpelling;
  if (a.kin !== undefined && a.kin === b.kin) return soundsAlike;
  const longest = Math.max(a.folded.length, b.folded.length);
  const shortest = Math.min(a.folded.length, b.folded.length);
  const difference = longest - shortest;
  const alikeInSound = difference <= 2 && a.sounds.some((sound) => b.sounds.includes(sound));
  const most = Math.floor(longest / (alikeInSound ? 2 : 4));
  if (shortest < 4 || difference > most || differTooMuch(a.letters, b.letters, most)) return 0;
  const distance = editDistance(a.folded, b.folded, most);
  if (distance > most) return 0;
  const spelled = Math.min(sameSpelling, Math.floor((1000 * (longest - distance)) / longest));
  return alikeInSound ? Math.max(soundsAlike, spelled) : spelled;
}

/** Words that many names share and that tell nobody from another: al, de, of. */
export const isSmall = ({ text }: Word): boolean => smallWords.has(text);
/** What a word counts for in a name. */
export const wordWeight = (word: Word): number => (isSmall(word) ? 1 : word.text.length);

/** Which words of one name are which of the other: one is one, or two that stand together are one. */
type Pair = { i: readonly number[]; j: readonly number[]; likeness: number };

/** Likeness of a word and two that are run together: they sound alike and hardly differ in spelling, or it is 0. */
export function runTogether(word: Word, pair: Word): number {
  if (isSmall(pair) || !word.sounds.some((sound) => pair.sounds.includes(sound))) return 0;
  const longest = Math.max(word.folded.length, pair.folded.length);
  const most = Math.floor(longest / 7);
  return editDistance(word.folded, pair.folded, most) <= most ? wordLikeness(word, pair) : 0;
}

// Best pairs first; equal ones by their place, so the order of the words given decides nothing else.
function pairsOf(a: ComparableName, b: ComparableName): Pair[] {
  const all: Pair[] = [];
  const add = (i: readonly number[], j: readonly number[], likeness: number): void => {
    if (likeness > 0) all.push({ i, j, likeness });
  };
  for (const [i, word] of a.words.entries()) {
    for (const [j, other] of b.words.entries()) add([i], [j], wordLikeness(word, other));
    for (const [j, pair] of b.pairs.entries()) add([i], [j, j + 1], runTogether(word, pair));
  }
  for (const [i, pair] of a.pairs.entries())
    for (const [j, word] of b.words.entries()) add([i, i + 1], [j], runTogether(word, pair));
  const used = { i: new Set<number>(), j: new Set<number>() };
  return all
    .toSorted((x, y) => y.likeness - x.likeness)
    .filter(({ i, j }) => {
      if (i.some((place) => used.i.has(place)) || j.some((place) => used.j.has(place))) return false;
      for (const place of i) used.i.add(place);
      for (const place of j) used.j.add(place);
      return true;
    });
}

function coverage(words: readonly Word[], found: ReadonlyMap<number, number>) {
  const heavy = words.filter((word) => !isSmall(word));
  const total = words.reduce((sum, word) => sum + wordWeight(word), 0);
  const points = [...found].reduce((sum, [i, likeness]) => sum + wordWeight(words[i]!) * likeness, 0);
  const left = words.some((word, i) => !isSmall(word) && !found.has(i));
  return { total, points, whole: !left && heavy.length > 0, words: heavy.length };
}

/** Two given names alone are nobody's; with a third, with a word of the family, or as those by which somebody is known,
 *  they may be somebody's. */
const leastGiven = 3;

function isNamed(
  { words, family, isKnownByGiven: isKnown }: ComparableName,
  found: ReadonlyMap<number, number>,
): boolean {
  if (isKnown && [0, 1].every((place) => (found.get(place) ?? 0) >= soundsAlike)) return true;
  const met = [...found.keys()].map((j) => words[j]!).filter((word) => !isSmall(word));
  return family.size === 0 || met.length >= leastGiven || met.some(({ text }) => family.has(text));
}

/** Whether two names are the same letters when their words are run together, from whichever word on. */
function isSameInLetters(a: ComparableName, b: ComparableName): boolean {
  return a.letters === b.letters && (a.turns.has(b.joined) || b.turns.has(a.joined));
}

/** How many letters may differ between names of these lengths that are run together or apart: one in ten. */
export const mostChanges = (one: number, other: number): number => Math.floor(Math.max(one, other) / 10);

// Words run together or apart.
function letterLikeness(a: ComparableName, b: ComparableName) {
  const longest = Math.max(a.joined.length, b.joined.length);
  const most = mostChanges(a.joined.length, b.joined.length);
  if (Math.abs(a.joined.length - b.joined.length) > most || differTooMuch(a.letters, b.letters, most))
    return 0;
  const distances = [
    ...[...a.turns].map((turn) => editDistance(turn, b.joined, most)),
    ...[...b.turns].map((turn) => editDistance(a.joined, turn, most)),
  ];
  const distance = Math.min(...distances);
  return distance > most ? 0 : Math.floor((1000 * (longest - distance)) / longest);
}

/** Whether a word tells a company from others: many do not have it, and it has three letters or more. */
export const isCore = (word: Word): boolean =>
  word.text.length > 2 && !isSmall(word) && !commonWords.has(word.text);

export const coreOf = ({ words }: ComparableName): Word[] => words.filter(isCore);

/** A word that hardly any two companies choose by chance; an acronym is one. */
const isAcronym = ({ text }: Word): boolean => /^[^AEIOUY]{3,}$/.test(text);
const isDistinctive = (word: Word): boolean => word.text.length >= 5 || isAcronym(word);
const isRare = (word: Word): boolean => word.text.length >= 7 || isAcronym(word);

function isSameCore(a: ComparableName, b: ComparableName, pairs: readonly Pair[]): boolean {
  const cores = [coreOf(a), coreOf(b)] as const;
  const alike = pairs.filter(({ likeness }) => likeness >= soundsAlike);
  const found = [
    new Set(alike.flatMap(({ i }) => i.map((place) => a.words[place]!))),
    new Set(alike.flatMap(({ j }) => j.map((place) => b.words[place]!))),
  ] as const;
  if (!cores.every((core, side) => core.length > 0 && core.every((word) => found[side]!.has(word))))
    return false;
  const isBare = [a, b].some((name, side) =>
    name.words.every((word) => isSmall(word) || cores[side]!.includes(word)),
  );
  return cores.some((core) => core.some((word) => (isBare ? isDistinctive(word) : isRare(word))));
}

/** How alike a name is to a listed one; `contained` when one has every word of the other, and that is at least two. */
export function nameLikeness(a: ComparableName, listed: ComparableName): Likeness {
  if (isSameInLetters(a, listed)) return { score: 1000, exact: true, contained: true, sameCore: true };
  const byLetters = letterLikeness(a, listed);
  const pairs = pairsOf(a, listed);
  const foundIn = (side: 'i' | 'j') =>
    new Map(pairs.flatMap((pair) => pair[side].map((place) => [place, pair.likeness] as const)));
  const inA = coverage(a.words, foundIn('i'));
  const inListed = coverage(listed.words, foundIn('j'));
  const named = isNamed(listed, foundIn('j'));
  const byWords = named ? Math.floor((inA.points + inListed.points) / (inA.total + inListed.total)) : 0;
  const exact = inA.whole && inListed.whole && pairs.every(({ likeness }) => likeness === 1000);
  // Two names that run together sound like one word are not two that were met.
  const several = named && pairs.length >= 2;
  const contained = several && ((inA.whole && inA.words >= 2) || (inListed.whole && inListed.words >= 2));
  const sameCore = isSameCore(a, listed, pairs);
  return { score: exact ? 1000 : Math.max(byWords, byLetters), exact, contained, sameCore };
}
