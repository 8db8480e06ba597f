import { describe, expect, it } from 'vitest';
import { RowReader } from '../../../src/domain/deal-pack/difference.js';
import { PayloadReader } from '../../../src/domain/deal-pack/payload-reader.js';
import { differenceOf } from '../../support/deal-packs.js';

const read = new PayloadReader(
  { text: 'a', number: 1, object: { b: 2 }, nothing: null, amount: '37000.01', price: '0.37' },
  new RowReader('journal.ndjson', []),
);

describe('a payload', () => {
  it('is read by its fields', () => {
    expect([read.text('text'), read.number('number'), read.object('object')]).toEqual(['a', 1, { b: 2 }]);
    expect([read.amount('amount'), read.amount('price')]).toEqual([37_000_010_000n, 370_000n]);
  });

  it.each<[string, () => unknown, string, string]>([
    ['a number', () => read.text('number'), 'a string', '1'],
    ['nothing', () => read.object('nothing'), 'an object', 'null'],
    ['what is not there', () => read.number('absent'), 'a number', 'nothing'],
    ['a word', () => read.amount('text'), 'an amount', 'a'],
  ])('%s is not what it must be', (_, act, expected, found) => {
    expect(differenceOf(act)).toMatchObject({ file: 'journal.ndjson', expected, found });
  });
});
