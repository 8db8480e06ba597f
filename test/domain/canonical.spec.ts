import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, canonicalList, canonicalOrder } from '../../src/domain/canonical.js';
import { orders } from '../support/books.js';

it.each([
  [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
  [{ '10': 1, '9': 2, '1': 3 }, '{"1":3,"10":1,"9":2}'],
  [{ a: undefined, b: {} }, '{"b":{}}'],
  ['€"\\\n\u0001/\u2028', '"€\\"\\\\\\n\\u0001/\u2028"'],
  // RFC 8785, section 3.2.3: names are sorted by their UTF-16 code units.
  [
    {
      '\u20ac': 'Euro',
      '\r': 'CR',
      '\ufb33': 'Hebrew',
      '1': 'One',
      '\ud83d\ude00': 'Smiley',
      '\u0080': 'Control',
      '\u00f6': 'o',
    },
    '{"\\r":"CR","1":"One","\u0080":"Control","\u00f6":"o","\u20ac":"Euro","\ud83d\ude00":"Smiley","\ufb33":"Hebrew"}',
  ],
  [[], '[]'],
  [9_007_199_254_740_991, '9007199254740991'],
  [0, '0'],
])('%j', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

it('reads back as the same value, whatever the order of the fields', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(value, (json) => {
      const text = canonicalJson(json);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(json)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

it('writes the document of an order as any other', () => {
  const documents = orders({ most: 90, prices: ['8', '9.50', '10'] }, 6);
  fc.assert(
    fc.property(documents, (list) => {
      for (const document of list) {
        const named = { ...document, category: 'a "quoted" é' };
        expect(canonicalOrder(named)).toBe(canonicalJson(named));
      }
    }),
  );
});

it('writes the fields of a step in their order, however they were sent', () => {
  const steps = [{ shares: 5, limit: '10' }];
  expect(canonicalOrder({ type: 'step', steps, id: 'a' })).toBe(
    '{"id":"a","steps":[{"limit":"10","shares":5}],"type":"step"}',
  );
});

it('puts lists together in pieces, a small one in a single piece', () => {
  expect([...canonicalList(3, String)]).toHaveLength(1);
  expect([...canonicalList(0, String)].join('')).toBe('[]');
  expect([...canonicalList(3, String)].join('')).toBe('[0,1,2]');
  const pieces = [...canonicalList(30_000, String)];
  expect(pieces.length).toBeGreaterThan(1);
  expect(JSON.parse(pieces.join(''))).toHaveLength(30_000);
});
