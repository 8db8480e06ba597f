import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordLikeness, wordOf } from '../../../src/domain/gates/sanctions-name.js';
import { vocabularyOf } from '../../../src/domain/gates/sanctions-vocabulary.js';

const names = ['JOSHUA MALINGA', 'MALINGA AIRLINES', 'SH BANOVIC', 'J PRIGOZHIN'];
const vocabulary = () => vocabularyOf(names.map((name) => name.split(' ').map(wordOf)));
const texts = (found: ReturnType<ReturnType<typeof vocabulary>['near']>) =>
  found.map(({ word }) => word.text).toSorted();

describe('the words of many names', () => {
  it('are held once, with the places of their names', () => {
    expect(
      vocabulary()
        .near(wordOf('MALINGA'))
        .find(({ word }) => word.text === 'MALINGA')!.names,
    ).toEqual([0, 1]);
  });

  it.each([
    ['MALYNGO', ['MALINGA']],
    ['PRIGOJINE', ['PRIGOZHIN']],
    ['AIR', ['AIRLINES']],
    ['SHARIF', ['SH']],
    ['JAMAL', ['J']],
    ['B', ['BANOVIC']],
    ['ZZZZ', []],
  ])('near %s are %j', (word, near) => {
    const alike = vocabulary()
      .near(wordOf(word))
      .filter((one) => wordLikeness(wordOf(word), one.word) > 0);
    expect(texts(alike)).toEqual(near);
  });

  it.each([
    ['MALYNGO', ['MALINGA']],
    ['WEXFORD', []],
    ['AIR', ['AIRLINES']],
    ['BANK', []],
    ['BLUE', []],
    ['B', ['BANOVIC']],
  ])('are not looked at where they are far from %s: only %j', (word, near) => {
    expect(texts(vocabulary().near(wordOf(word)))).toEqual(near);
  });

  it('may differ in a quarter of the longer one', () => {
    const of = vocabularyOf([[wordOf('ABCDEFGH')]]);
    expect(wordLikeness(wordOf('ABCDEFX'), wordOf('ABCDEFGH'))).toBe(750);
    expect(texts(of.near(wordOf('ABCDEFX')))).toEqual(['ABCDEFGH']);
  });

  it('that sound the same are found by that alone', () => {
    expect(texts(vocabulary().sounding(wordOf('PRIGOJINE')))).toEqual(['PRIGOZHIN']);
    expect(vocabulary().sounding(wordOf('MALINGAT'))).toEqual([]);
  });

  it('leave out none that a comparison would find alike', () => {
    const text = fc.stringMatching(/^(?:[ABCHIJKLMNOSUYZ]{1,9}|AIR|BANCO|BANK)$/);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), text, (known, asked) => {
        const of = vocabularyOf(known.map((word) => [wordOf(word)]));
        const alike = known.filter((word) => wordLikeness(wordOf(asked), wordOf(word)) > 0);
        expect(texts(of.near(wordOf(asked)))).toEqual(expect.arrayContaining([...new Set(alike)]));
      }),
      { numRuns: 300 },
    );
  });
});
