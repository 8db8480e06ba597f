import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameIndex } from '../../../src/domain/gates/sanctions-index.js';
import { comparableName, nameLikeness } from '../../../src/domain/gates/sanctions-name.js';

const words = [
  'AL',
  'BANOVIC',
  'MALINGA',
  'JOSHUA',
  'JOSUA',
  'MUHAMMAD',
  'MOHAMED',
  'DE',
  'TRADING',
  'LTD',
  'RUSSIA',
  'SBERBANK',
  'ABDURRAHMAN',
  'J',
  'ABU',
  'KARADZIC',
];
const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const misspelt = fc
  .tuple(name, fc.nat(30), fc.constantFrom('', 'A', 'X', 'E'))
  .map(([text, at, letter]) => text.slice(0, at % text.length) + letter + text.slice((at % text.length) + 1));

it('leaves nothing out that a comparison would find near', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), misspelt, (listed, asked) => {
      const entries = listed.map((text) => ({ text, comparable: comparableName(text, true) }));
      const comparable = comparableName(asked, true);
      const near = (one: (typeof entries)[number]): boolean => {
        const { score, exact, contained, sameCore } = nameLikeness(comparable, one.comparable);
        return exact || contained || sameCore || score >= 800;
      };
      const found = nameIndex(entries)(comparable);
      expect(found.filter(near)).toEqual(entries.filter(near));
    }),
    { numRuns: 500 },
  );
});

it('keeps the order of the list', () => {
  const entries = ['JOSHUA MALINGA', 'ALDER', 'MALINGA'].map((text) => ({
    comparable: comparableName(text, true),
  }));
  const found = nameIndex(entries)(comparableName('Malinga', true));
  expect(found).toEqual([entries[0], entries[2]]);
});

it.each([
  ['KIM UN', 'Kimun', true],
  ['ALEXANDER BANOVIC LEE', 'Alexander Banovic Kim', true],
  ['ABCDEFGH XY', 'Abcdefgh Zw', true],
  ['ABCDEFGH XYZ', 'Abcdefgh Zw', false],
  ['JOSHUA KARADZIC PETROV', 'Joshua Banovic', false],
  ['ABCDEFGHIJKL XYZ', 'Abcdefghijkl Uvw', true],
  ['JOSHUA JOSHUA PETROV', 'Joshua Banovic Alder', false],
  ['JOSHUA JOSHUA PETROV', 'Joshua Alder', false],
  ['ALDER TRADING', 'Alder Banovic', false],
  ['ALDER BANOVIC', 'Alder Trading', false],
  ['AL', 'Malinga', false],
  ['AL MALINGA', 'al Banovic', false],
  ['ALDER', 'Malinga', false],
])('%s is met by %s: %s', (listed, asked, found) => {
  const entries = [{ comparable: comparableName(listed, true) }];
  expect(nameIndex(entries)(comparableName(asked, true))).toHaveLength(found ? 1 : 0);
});
