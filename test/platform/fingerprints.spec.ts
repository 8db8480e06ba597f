// Two requests have one fingerprint exactly where they ask for the same.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical.js';
import { fingerprintAsSent, fingerprintOf, type Asked } from '../../src/platform/http/fingerprints.js';

const asked = (body: unknown, more: Partial<Asked> = {}): Asked => ({
  method: 'POST',
  url: '/api/v1/offerings/1/orders',
  version: null,
  body,
  ...more,
});
const of = (body: unknown, more?: Partial<Asked>): string => fingerprintOf(asked(body, more));

/** The same value with the fields of every object the other way round. */
function turned(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, field]) => [name, turned(field)] as const)
      .toReversed(),
  );
}
const key = fc.string().filter((name) => name !== '__proto__');
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5 }),
  ),
}));

it('the order of the fields of a body is nothing that it asks for, however deep', () => {
  fc.assert(fc.property(value, (body) => of(turned(body)) === of(body)));
});

it('bodies that differ in anything else are told apart', () => {
  fc.assert(
    fc.property(
      value,
      value,
      (one, two) => (of(one) === of(two)) === (canonicalJson(one) === canonicalJson(two)),
    ),
  );
  const order = { type: 'step', steps: [{ limit: '0.40' }, { limit: '0.37' }], shares: 1 };
  const others = [
    { ...order, steps: order.steps.toReversed() },
    { ...order, shares: '1' },
    { ...order, steps: [{ limit: '0.4' }, { limit: '0.37' }] },
    { ...order, minimumFill: null },
    [order],
    null,
  ];
  expect(new Set([order, ...others].map((body) => of(body))).size).toBe(1 + others.length);
});

it('method, address and version count', () => {
  const all = [{}, { method: 'PUT' }, { url: '/api/v1/offerings/1/orders?dryRun=true' }, { version: '"1"' }];
  expect(new Set(all.map((more) => of({}, more))).size).toBe(all.length);
});

it('files count by their bytes', () => {
  const [one, same, other] = ['a', 'a', 'b'].map((text) => of(Buffer.from(text)));
  expect([one === same, one === other]).toEqual([true, false]);
  expect(of('a,b\n1,2')).not.toBe(of('b,a\n2,1'));
});

it('as it was sent, the order of the fields counts', () => {
  const [one, two] = [asked({ a: 1, b: 2 }), asked({ b: 2, a: 1 })];
  expect(fingerprintAsSent(one)).not.toBe(fingerprintAsSent(two));
});
