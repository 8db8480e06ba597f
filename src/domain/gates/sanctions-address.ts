// Addresses as sanctions screening compares them: a listed street address is met when it has the same words,
// whatever their order, accents and usual abbreviations, or when one holds the other with its house number, in
// the same town where both name one. A town or a country alone is nobody's address.
import { plainLetters } from './sanctions-letters.js';

type Addressed = Readonly<{
  addresses: ReadonlyArray<Readonly<{ address: string | null; city: string | null }>>;
}>;
export type AddressMatch<P> = { party: P; listedAddress: string; score: number };

const abbreviated: Readonly<Record<string, string>> = {
  ST: 'STREET',
  STR: 'STREET',
  RD: 'ROAD',
  AVE: 'AVENUE',
  AV: 'AVENUE',
  AVENIDA: 'AVENUE',
  BLVD: 'BOULEVARD',
  BLDG: 'BUILDING',
  APT: 'APARTMENT',
  FL: 'FLOOR',
  STE: 'SUITE',
  SQ: 'SQUARE',
  LN: 'LANE',
  DR: 'DRIVE',
};
const idle = new Set(['NO', 'NUM', 'NUMBER', 'NR', 'THE', 'OF', 'AND', 'PO', 'BOX']);

/** The words of an address that tell it from others. */
export function addressWords(address: string): readonly string[] {
  const words = plainLetters(address).split(' ');
  return [...new Set(words.map((word) => abbreviated[word] ?? word))].filter(
    (word) => word !== '' && !idle.has(word),
  );
}

const isNumber = (word: string): boolean => /\d/.test(word);

/** Prepares the listed addresses once; a party without a street address meets none. */
export function addressScreener<P extends Addressed>(
  parties: readonly P[],
): (of: { address?: string; city?: string }) => AddressMatch<P>[] {
  type Listed = { party: P; listedAddress: string; words: readonly string[]; city: string | null };
  const byWord = new Map<string, Listed[]>();
  for (const party of parties) {
    for (const { address, city } of party.addresses) {
      if (address === null) continue;
      const words = addressWords(address);
      const listed = {
        party,
        listedAddress: address,
        words,
        city: city === null ? null : plainLetters(city),
      };
      const keys = words.some(isNumber) ? words.filter(isNumber) : words.slice(0, 1);
      for (const key of keys) byWord.set(key, [...(byWord.get(key) ?? []), listed]);
    }
  }
  return ({ address, city }) => {
    if (address === undefined) return [];
    const words = addressWords(address);
    const town = city === undefined ? null : plainLetters(city);
    const found = new Set(words.flatMap((word) => byWord.get(word) ?? []));
    return [...found].flatMap((listed) => {
      const score = likeness(words, listed.words);
      const inTown = town === null || listed.city === null || sameTown(town, listed.city);
      return score > 0 && inTown ? [{ party: listed.party, listedAddress: listed.listedAddress, score }] : [];
    });
  };
}

/** Kabul is Kabul City. */
function sameTown(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

/** Thousandths of the words that both have; 0 where one does not hold the other. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const holds = short.length >= 2 && short.every((word) => long.includes(word));
  const isWhole = short.length === long.length;
  if (!holds || (!isWhole && !(short.some(isNumber) && short.some((word) => !isNumber(word))))) return 0;
  return Math.floor((1000 * short.length) / long.length);
}
