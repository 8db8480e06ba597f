// What the document says of an order's fields is what the server takes: random bodies are held against both.
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readOrderTerms } from '../../src/domain/order.js';
import { Refusal } from '../../src/domain/refusal.js';
import { OrderBody, termsOf } from '../../src/orders/orders.dto.js';
import { bodyChecker, documentedSchemas } from '../../src/platform/http/schemas.js';

const schemas = documentedSchemas();
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'document', components: { schemas } });
const documented = ajv.getSchema('document#/components/schemas/OrderBody')!;
const check = bodyChecker(OrderBody);

/** What no schema can say: these compare one field with another. */
const beyondSchemas = ['minimum-fill-above-shares', 'repeated-limit', 'too-large'];

function taken(body: unknown): string | true {
  try {
    check(body);
    readOrderTerms(termsOf(body as OrderBody), '');
    return true;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const price = fc.constantFrom('0.37', '0.4', '28.2499');
const shares = fc.integer({ min: 1, max: 1_000_000 });
const anything = fc.record({
  intent: fc.constantFrom('order', 'indication', 'conditional-offer', 'firm'),
  type: fc.constantFrom('limit', 'market', 'step', 'percent', 'strike'),
  shares,
  amount: price,
  limit: price,
  steps: fc.array(fc.record({ limit: price, shares }), { maxLength: 3 }),
  stepMode: fc.constantFrom('exclusive', 'cumulative'),
  percent: fc.constantFrom('5', '100'),
  minimumFill: fc.integer({ min: 1, max: 1_000 }),
});
const sets = [
  ['shares', 'limit'],
  ['amount', 'limit'],
  ['shares'],
  ['amount'],
  ['steps', 'stepMode'],
  ['percent'],
  ['percent', 'limit'],
] as const;
const fields = ['minimumFill', ...new Set(sets.flat())] as const;
/** The fields of some type, one of them left out or another one added now and then. */
const body = fc
  .tuple(anything, fc.constantFrom(...sets), fc.option(fc.constantFrom(...fields)), fc.boolean())
  .map(([all, set, other, isLeftOut]) => {
    const kept = ['intent', 'type', ...set, ...(other === null || isLeftOut ? [] : [other])];
    return Object.fromEntries(
      Object.entries(all).filter(([name]) => kept.includes(name) && !(isLeftOut && name === other)),
    );
  });

it('takes exactly the bodies that the document describes', () => {
  let good = 0;
  fc.assert(
    fc.property(body, (one) => {
      const said = taken(one);
      if (said === true) good += 1;
      if (!beyondSchemas.includes(String(said))) expect([one, documented(one)]).toEqual([one, said === true]);
    }),
    { numRuns: 5_000 },
  );
  expect(good).toBeGreaterThan(100);
});

it('has examples that it takes, one of each type at least', () => {
  const examples = (schemas.OrderBody as { examples?: Array<{ type: string }> }).examples!;
  expect(examples.map((one) => [documented(one), taken(one)])).toEqual(examples.map(() => [true, true]));
  expect(new Set(examples.map(({ type }) => type))).toEqual(new Set(['limit', 'market', 'step', 'percent']));
});
