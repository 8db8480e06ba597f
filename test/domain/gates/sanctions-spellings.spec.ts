import fc from 'fast-check';
import { expect, it } from 'vitest';
import { comparableName, editDistance, mostChanges } from '../../../src/domain/gates/sanctions-name.js';
import { spellingsOf } from '../../../src/domain/gates/sanctions-spellings.js';

const nameOf = (text: string) => comparableName(text, true);

it.each([
  ['one letter of ten replaced', 'ABCDEFGHIJ', 'ABCDEFGHIX', true],
  ['two of ten', 'ABCDEFGHIJ', 'ABCDEFGHXX', false],
  ['one letter of nine', 'ABCDEFGHI', 'ABCDEFGHX', false],
  ['one letter put in, which makes ten', 'ABCDEFGHI', 'ABCDEFGHIJ', true],
  ['two put in', 'ABCDEFGHI', 'ABCDEFGHIJK', false],
  ['two replaced of twenty', 'ABCDEFGHIJABCDEFGHIJ', 'ABCDEFGHIJABCDEFGHXX', true],
  ['letters in another order', 'ABCDEFGHI', 'IHGFEDCBA', true],
])('%s: %s may be %s: %s', (_, listed, asked, found) => {
  expect(spellingsOf([nameOf(listed)])(nameOf(asked))).toEqual(found ? [0] : []);
});

it('leaves out no name that so few changes lead to, and keeps their order', () => {
  const text = fc.stringMatching(/^[A-D]{1,24}$/);
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), text, (listed, asked) => {
      const near = listed.flatMap((one, place) =>
        editDistance(one, asked) <= mostChanges(one.length, asked.length) ? [place] : [],
      );
      const found = spellingsOf(listed.map(nameOf))(nameOf(asked));
      expect(found).toEqual(expect.arrayContaining(near));
      expect(found).toEqual(found.toSorted((a, b) => a - b));
    }),
    { numRuns: 300 },
  );
});
