// Names as sanctions screening compares them: plain letters, no corporate form, no title; the order of the words
// does not count, nor whether they are run together. Two words are alike by edit distance, or when they
// sound alike after the usual transliterations (Mohammed, Muhammad; Prigozhin, Prigojine). All scores are whole
// thousandths.
import { partedArabic } from './sanctions-arabic.js';
import { withoutCorporateForm } from './sanctions-forms.js';
import { plainLetters } from './sanctions-letters.js';

/** A name in words to compare; `small` words (al, de, of) weigh one letter. `joined` has no gaps; `turns` are
 *  the same with each of the words first: JONGUNKIM, UNKIMJONG, KIMJONGUN. */
export type ComparableName = {
  words: readonly Word[];
  joined: string;
  turns: ReadonlySet<string>;
  letters: number;
};
/** `folded` is the word in one spelling of the Latin languages; `sounds` what it may sound like in them. */
export type Word = { text: string; folded: string; sounds: readonly string[]; letters: number };

/** `score` in thousandths; `exact` when every word but the small ones is the same on both sides; `sameCore` when
 *  companies' names differ in nothing but the words that say what companies do and where. */
export type Likeness = { score: number; exact: boolean; contained: boolean; sameCore: boolean };

const titles = new Set(['MR', 'MRS', 'MS', 'MISS', 'DR', 'PROF', 'SIR', 'ESQ', 'JR', 'SR', 'II', 'III']);
const smallWords = new Set(
  'AL EL BIN IBN BINT BEN OULD WALAD DE DEL DA DOS LA LAS LOS VAN VON DER THE OF AND Y E FOR VA SHAYKH SHEIKH SHAIKH CHEIKH HAJI HAJJI HADJI MULLAH MAULAVI MAWLAWI AYATOLLAH'.split(
    ' ',
  ),
);
// What companies do and where: words that tell nobody from another where the rest is the same.
const commonWords = new Set(
  `BANK GROUP HOLDING HOLDINGS INTERNATIONAL GLOBAL WORLD TRADING TRADE COMMERCE COMMERCIAL GENERAL INDUSTRY
   INDUSTRIES INDUSTRIAL ENTERPRISE ENTERPRISES CAPITAL INVESTMENT INVESTMENTS FINANCE FINANCIAL FUND MANAGEMENT
   PARTNERS SERVICE SERVICES SHIPPING LINE LINES MARINE MARITIME EXCHANGE EXPORT IMPORT OIL GAS ENERGY PETROLEUM
   NATIONAL STATE CENTRAL PUBLIC TECHNOLOGY TECHNOLOGIES SOLUTIONS LOGISTICS CONSTRUCTION ENGINEERING AIRLINES
   RUSSIA RUSSIAN IRAN IRANIAN SYRIA SYRIAN CUBA CUBAN KOREA KOREAN CHINA CHINESE VENEZUELA BELARUS UKRAINE MYANMAR
   LEBANON IRAQ YEMEN LIBYA SUDAN EUROPE EUROPEAN ASIA AFRICA AMERICA PACIFIC ATLANTIC EAST WEST NORTH SOUTH
   EASTERN WESTERN NORTHERN SOUTHERN MIDDLE UNITED MOSCOW TEHRAN DUBAI SWITZERLAND CYPRUS TURKEY GULF`.split(
    /\s+/,
  ),
);
const spelledOut: Record<string, string> = { INTL: 'INTERNATIONAL', BROS: 'BROTHERS', MFG: 'MANUFACTURING' };

/** Prepares a name; `SURNAME, Given` is read as Given Surname where the name is an individual's. */
export function comparableName(name: string, individual: boolean): ComparableName {
  const all = individual ? wordsOfPerson(name) : withoutCorporateForm(plainLetters(name));
  const words = partedArabic(all).map((word) => spelledOut[word] ?? word);
  const joined = words.join('');
  const turns = words.map((_, first) => [...words.slice(first), ...words.slice(0, first)].join(''));
  return { words: words.map(wordOf), joined, turns: new Set(turns), letters: lettersOf(joined) };
}

// The dots of a person stand between initials, not inside a form.
function wordsOfPerson(name: string): readonly string[] {
  const [surname, ...given] = name.replaceAll('.', ' ').split(',');
  const all = plainLetters(`${given.join(' ')} ${surname}`).split(' ');
  const named = all.filter((word) => !titles.has(word));
  return named.length > 0 ? named : all;
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

/** What stays of a word when its vowels and the usual choices of transliteration are taken away. */
export function soundOf(word: string): string {
  return word
    .replace(/PH/g, 'F')
    .replace(/X/g, 'KS')
    .replace(/TSCH|TCH/g, 'K')
    .replace(/SHCH|SCH/g, 'SH')
    .replace(/DZH|DJ/g, 'J')
    .replace(/KH|GH|CH|CK|Q|G|C/g, 'K')
    .replace(/SH|TS|TZ|DZ|Z/g, 'S')
    .replace(/DH|TH/g, (pair) => pair[0]!)
    .replace(/W/g, 'V')
    .replace(/J/g, 'Y')
    .replace(/^[AEIOUY]/, 'A')
    .replace(/(?<=.)[AEIOUYH]/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** A word in the spelling that English has for it: French Prigojine, Loukachenko and German Lukaschenko less their
 *  endings and letters. */
export function foldedSpelling(word: string): string {
  return word
    .replace(/TSCH|TCH/g, 'CH')
    .replace(/SCH/g, 'SH')
    .replace(/OU|OO/g, 'U')
    .replace(/EE/g, 'I')
    .replace(/GU(?=[EI])/g, 'G')
    .replace(/PH/g, 'F')
    .replace(/CK|Q/g, 'K')
    .replace(/X/g, 'KS')
    .replace(/W/g, 'V')
    .replace(/Y/g, 'I')
    .replace(/OFF$/, 'OV')
    .replace(/EFF$/, 'EV')
    .replace(/INE$/, 'IN')
    .replace(/(.)\1+/g, '$1');
}

// French writes ch where English writes sh, and j where it writes zh.
const readings: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word.replace(/(?<![TS])CH/g, 'SH'),
  (word) => word.replace(/(?<!D)J/g, 'ZH'),
  (word) => word.replace(/(?<![TS])CH/g, 'SH').replace(/(?<!D)J/g, 'ZH'),
];

function soundsOf(word: string): readonly string[] {
  return [...new Set(readings.map((read) => soundOf(read(word))))];
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
  return { text, folded, sounds: soundsOf(text), letters: lettersOf(folded) };
}

/** Likeness of two words in thousandths, 0 when they are not alike. */
export function wordLikeness(a: Word, b: Word): number {
  if (a.text === b.text) return 1000;
  if (a.text.length === 1) return b.text.startsWith(a.text) ? initialOnly : 0;
  if (b.text.length === 1) return a.text.startsWith(b.text) ? initialOnly : 0;
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

type Pair = { i: number; j: number; likeness: number };

// Best pairs first; equal ones by their place, so the order of the words given decides nothing else.
function pairsOf(a: readonly Word[], b: readonly Word[]): Pair[] {
  const all = a.flatMap((first, i) =>
    b.map((second, j) => ({ i, j, likeness: wordLikeness(first, second) })),
  );
  const used = { i: new Set<number>(), j: new Set<number>() };
  return all
    .filter(({ likeness }) => likeness > 0)
    .toSorted((x, y) => y.likeness - x.likeness)
    .filter(({ i, j }) => {
      if (used.i.has(i) || used.j.has(j)) return false;
      used.i.add(i);
      used.j.add(j);
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

/** Whether two names are the same letters when their words are run together, from whichever word on. */
function isSameInLetters(a: ComparableName, b: ComparableName): boolean {
  return a.letters === b.letters && (a.turns.has(b.joined) || b.turns.has(a.joined));
}

/** Whether two names may be alike in their letters alone; a quick no, and a yes that is still to be proven. */
export function mayBeAlikeInLetters(a: ComparableName, b: ComparableName): boolean {
  const longest = Math.max(a.joined.length, b.joined.length);
  const most = Math.floor(longest / 10);
  const difference = Math.abs(a.joined.length - b.joined.length);
  return difference <= most && !differTooMuch(a.letters, b.letters, most);
}

// Words run together or apart: at most one letter in ten may differ.
function letterLikeness(a: ComparableName, b: ComparableName) {
  if (!mayBeAlikeInLetters(a, b)) return 0;
  const longest = Math.max(a.joined.length, b.joined.length);
  const most = Math.floor(longest / 10);
  const distances = [
    ...[...a.turns].map((turn) => editDistance(turn, b.joined, most)),
    ...[...b.turns].map((turn) => editDistance(a.joined, turn, most)),
  ];
  const distance = Math.min(...distances);
  return distance > most ? 0 : Math.floor((1000 * (longest - distance)) / longest);
}

/** What tells a company from others: its words less those that many have, and less than three letters. */
export const coreOf = ({ words }: ComparableName): Word[] =>
  words.filter((word) => word.text.length > 2 && !isSmall(word) && !commonWords.has(word.text));

/** A word that hardly any two companies choose by chance; an acronym is one. */
const isAcronym = ({ text }: Word): boolean => /^[^AEIOUY]{3,}$/.test(text);
const isDistinctive = (word: Word): boolean => word.text.length >= 5 || isAcronym(word);
const isRare = (word: Word): boolean => word.text.length >= 7 || isAcronym(word);

function isSameCore(a: ComparableName, b: ComparableName, pairs: readonly Pair[]): boolean {
  const cores = [coreOf(a), coreOf(b)] as const;
  const alike = pairs.filter(({ likeness }) => likeness >= soundsAlike);
  const found = [
    new Set(alike.map(({ i }) => a.words[i]!)),
    new Set(alike.map(({ j }) => b.words[j]!)),
  ] as const;
  if (!cores.every((core, side) => core.length > 0 && core.every((word) => found[side]!.has(word))))
    return false;
  const isBare = [a, b].some((name, side) =>
    name.words.every((word) => isSmall(word) || cores[side]!.includes(word)),
  );
  return cores[0].some((word) => (isBare ? isDistinctive(word) : isRare(word)));
}

/** How alike two names are; `contained` when one has every word of the other, and that is at least two. */
export function nameLikeness(a: ComparableName, b: ComparableName): Likeness {
  if (isSameInLetters(a, b)) return { score: 1000, exact: true, contained: true, sameCore: true };
  const byLetters = letterLikeness(a, b);
  const pairs = pairsOf(a.words, b.words);
  const inA = coverage(a.words, new Map(pairs.map(({ i, likeness }) => [i, likeness])));
  const inB = coverage(b.words, new Map(pairs.map(({ j, likeness }) => [j, likeness])));
  const byWords = Math.floor((inA.points + inB.points) / (inA.total + inB.total));
  const exact = inA.whole && inB.whole && pairs.every(({ likeness }) => likeness === 1000);
  const sameCore = isSameCore(a, b, pairs);
  const contained = (inA.whole && inA.words >= 2) || (inB.whole && inB.words >= 2);
  return { score: exact ? 1000 : Math.max(byWords, byLetters), exact, contained, sameCore };
}
