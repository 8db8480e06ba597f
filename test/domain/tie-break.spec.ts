import { expect, it } from 'vitest';
import { readBook } from '../../src/domain/book.js';
import { readPolicy } from '../../src/domain/policy.js';
import { readOffering } from '../../src/domain/supply.js';
import { type Compare, type Precedence, precedence } from '../../src/domain/tie-break.js';
import { sha256 } from '../support/deals.js';

const times: Record<string, string | undefined> = {
  a: undefined,
  b: '2026-11-02T12:00:00Z',
  c: '2026-11-02T11:00:00Z',
  d: '2026-11-02T13:00:00+01:00',
  e: undefined,
};
const sizes: Record<string, number> = { a: 5, b: 5, c: 1, d: 9, e: 5 };
const documents = Object.keys(times).map((id) => ({
  id,
  investor: `i-${id}`,
  type: 'market',
  shares: sizes[id]!,
  ...(times[id] && { receivedAt: times[id] }),
}));
const book = readBook(documents, 'orders');
const wanted = Float64Array.from(book.orders, ({ id }) => sizes[id]!);

function precedenceBy(tieBreak: string): Precedence {
  const document = { price: '1', tieBreak, seed: 'seed', tranches: [{ name: 'all', method: 'pro-rata' }] };
  return precedence(book, wanted, readPolicy(document, readOffering({ shares: 1 }, ''), ''), sha256);
}

const ordered = (compare: Compare): string =>
  [...book.orders.keys()]
    .toReversed()
    .toSorted(compare)
    .map((place) => book.orders[place]!.id)
    .join('');

const drawn = [...'abcde']
  .toSorted((a, b) => (sha256([`seed\n${a}`]) < sha256([`seed\n${b}`]) ? -1 : 1))
  .join('');

it.each([
  ['received', 'cbdae', 'cbdae'],
  ['size', 'dbaec', 'cdbae'],
])('%s: ties %s, times %s', (tieBreak, ties, inTime) => {
  const { ties: tieOrder, times: inTimes, draw } = precedenceBy(tieBreak);
  expect([tieOrder, inTimes, draw].map((compare) => ordered(compare))).toEqual([ties, inTime, drawn]);
});

it('draws ties, and times that are the same', () => {
  const { ties, times: inTimes } = precedenceBy('draw');
  expect(ordered(ties)).toBe(drawn);
  const groups = ['c', 'bd', 'ae'].map((group) => [...drawn].filter((id) => group.includes(id)).join(''));
  expect(ordered(inTimes)).toBe(groups.join(''));
});

it('draws only what is compared, and each order once', () => {
  const hashed: string[] = [];
  const document = { price: '1', seed: 's', tieBreak: 'draw', tranches: [{ name: 'all', method: 'equal' }] };
  const policy = readPolicy(document, readOffering({ shares: 1 }, ''), '');
  const { ties } = precedence(book, wanted, policy, (pieces) => {
    hashed.push(...pieces);
    return sha256(hashed.slice(-1));
  });
  ties(0, 1);
  ties(1, 0);
  expect(hashed.toSorted()).toEqual(['s\na', 's\nb']);
});

const alike = (pieces: Iterable<string>): string =>
  `${'0'.repeat(12)}${[...pieces].join('').endsWith('a') ? 'f' : '1'}`;

it('compares digests to the end when they begin alike', () => {
  const document = { price: '1', tieBreak: 'draw', seed: '', tranches: [{ name: 'all', method: 'equal' }] };
  const { ties } = precedence(book, wanted, readPolicy(document, readOffering({ shares: 1 }, ''), ''), alike);
  expect(ordered(ties)).toBe('bcdea');
});
