// What is said before consent: nothing by which the issuer is known. A script is refused that has a name of the issuer, the
// first word of one, or its ticker; whatever else it gives away is for whoever writes it.

import { Refusal } from '../refusal.js';
import type { OfferingTerms } from '../terms.js';

type Issuer = OfferingTerms['issuer'];

const companyForms = new Set(
  'the inc incorporated corp corporation co company llc lp llp ltd limited plc sa ag nv se ab asa oyj spa srl gmbh kgaa bv pty holding holdings group'.split(
    ' ',
  ),
);
/** A name may hold further ones: in brackets, or after what it does business as or was. */
const between = /[(),;/]|\bd\/?b\/?a\b|\ba\/?k\/?a\b|\bf\/?k\/?a\b|\bformerly\b/i;
/** Shorter names are looked for as words alone: run together, others would hold them. */
const shortestWithin = 6;

/** @throws names-issuer */
export function refuseNaming(script: string, issuer: Issuer, path: string): void {
  const found = namingOf(script, issuer);
  if (found === null) return;
  throw new Refusal(
    'names-issuer',
    `The script says "${found}", by which the issuer is known. Say what kind of company it is, and of which size.`,
    path,
  );
}

/** By what the script names the issuer; null where it does not. */
export function namingOf(script: string, { name, symbol }: Issuer): string | null {
  const plain = plainOf(script);
  const said = wordsOf(plain);
  const runTogether = said.join('');
  for (const one of name.split(between).map(wordsOf)) {
    const own = one.filter((word) => !companyForms.has(word));
    const [first] = own;
    if (first === undefined) continue;
    const whole = own.join('');
    if (whole.length >= shortestWithin && runTogether.includes(whole)) return own.join(' ');
    if (said.includes(first) || isSpelled(plain, first)) return first;
  }
  return symbol === undefined ? null : tickerIn(plain, symbol);
}

/** In capitals any ticker is one; in small letters a short one may be a word like another. */
function tickerIn(plain: string, symbol: string): string | null {
  const [ticker = ''] = symbol.split(/[^\p{L}\p{N}]/u);
  const words = plain.split(/[^\p{L}\p{N}]+/u);
  const isSaid = words.some(
    (word) =>
      word === ticker.toUpperCase() || (!isShort(ticker) && word.toUpperCase() === ticker.toUpperCase()),
  );
  return ticker !== '' && (isSaid || isSpelled(plain, ticker)) ? ticker : null;
}

const isShort = (word: string): boolean => word.length < 4;

/** Signs that stand alone, one after the other: S.B.L.P, S - B - L - P. */
const spelledOut = /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[^\p{L}\p{N}]{1,3}[\p{L}\p{N}](?![\p{L}\p{N}]))+/gu;

/** Spelled out, a short word is one in capitals and by itself: "A U.S. company, 3 m wide" says neither AU nor 3M. */
function isSpelled(plain: string, word: string): boolean {
  const capitals = word.toUpperCase();
  return (plain.match(spelledOut) ?? []).some((run) =>
    isShort(word)
      ? spelledWords(run).includes(capitals)
      : run
          .replaceAll(/[^\p{L}\p{N}]/gu, '')
          .toUpperCase()
          .includes(capitals),
  );
}

/** Points and hyphens hold signs together before blanks do. */
function spelledWords(run: string): string[] {
  const held = run.replaceAll(/\s*[^\p{L}\p{N}\s]+\s*/gu, '');
  return held.replaceAll(/(?<!\S)(\S)\s+(?=\S(?!\S))/gu, '$1').split(/\s+/u);
}

/** Accents, and what is not seen inside words: soft hyphens, joiners, marks of direction. */
const dropped = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** In the plain form of each letter and figure: none of full width, in a circle, or with an accent. */
const plainOf = (text: string): string => text.normalize('NFKD').replace(dropped, '');

function wordsOf(text: string): string[] {
  return plainOf(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
