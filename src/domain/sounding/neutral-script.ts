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
  const said = wordsOf(script);
  const runTogether = said.join('');
  for (const one of name.split(between).map(wordsOf)) {
    const own = one.filter((word) => !companyForms.has(word));
    const [first] = own;
    if (first === undefined) continue;
    const whole = own.join('');
    if (whole.length >= shortestWithin && runTogether.includes(whole)) return own.join(' ');
    if (said.includes(first)) return first;
  }
  return symbol === undefined ? null : tickerIn(script, symbol);
}

/** In capitals any ticker is one; in small letters a short one may be a word like another. */
function tickerIn(script: string, symbol: string): string | null {
  const [ticker = ''] = symbol.split(/[^\p{L}\p{N}]/u);
  const words = script.split(/[^\p{L}\p{N}]+/u);
  const isShort = ticker.length < 4;
  const isSaid = words.some(
    (word) => word === ticker.toUpperCase() || (!isShort && word.toUpperCase() === ticker.toUpperCase()),
  );
  return ticker !== '' && isSaid ? ticker : null;
}

/** As text that was set in lines has them inside words: soft hyphens, joiners. */
const unseen = '\u00AD\u200C\u200D\u2060\uFEFF';
const dropped = new RegExp(`[\\p{M}${unseen}]`, 'gu');

/** In small letters, without accents and signs. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(dropped, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
