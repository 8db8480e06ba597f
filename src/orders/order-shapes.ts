// Which fields go with which type of order, as the OpenAPI document says it. What decides is the engine's reader,
// src/domain/order.ts; a test holds the two against each other.

import type { OrderTerms } from '../domain/order.js';

type Shape = Readonly<{ needs: readonly string[]; may: readonly string[]; oneOf?: readonly object[] }>;

const either = [{ required: ['shares'] }, { required: ['amount'] }];

/** Fields that only some types have: those that the type needs, and those that it may have beside them. */
const shapes: Readonly<Record<OrderTerms['type'], Shape>> = {
  limit: { needs: ['limit'], may: ['shares', 'amount'], oneOf: either },
  market: { needs: [], may: ['shares', 'amount'], oneOf: either },
  step: { needs: ['steps', 'stepMode'], may: [] },
  percent: { needs: ['percent'], may: ['limit'] },
};

const fields = ['shares', 'amount', 'limit', 'steps', 'stepMode', 'percent'];

const onlyFor = (type: string, { needs, may, oneOf }: Shape): object => {
  const foreign = fields.filter((field) => !needs.includes(field) && !may.includes(field));
  return {
    if: { properties: { type: { const: type } } },
    // oxlint-disable-next-line unicorn/no-thenable -- the word is JSON Schema's
    then: {
      required: needs,
      properties: Object.fromEntries(foreign.map((field) => [field, false])),
      ...(oneOf === undefined ? {} : { oneOf }),
    },
  };
};

export const orderShapes = {
  description: `What an order asks for. Beside \`intent\` and, where wanted, \`minimumFill\` it has these fields and no other:

| type | fields |
|---|---|
| \`limit\` | \`limit\`, and either \`shares\` or \`amount\` |
| \`market\` | either \`shares\` or \`amount\` |
| \`step\` | \`steps\` and \`stepMode\` |
| \`percent\` | \`percent\`, and a \`limit\` where wanted |

An investor orders for itself. The desk and a member name their client as \`investor\`, and may say by which \`channel\` the order came.`,
  allOf: Object.entries(shapes).map(([type, shape]) => onlyFor(type, shape)),
  examples: [
    { intent: 'order', type: 'limit', shares: 250_000, limit: '0.37', minimumFill: 100_000 },
    { intent: 'order', type: 'market', amount: '1000000.00' },
    {
      intent: 'order',
      type: 'step',
      stepMode: 'exclusive',
      steps: [
        { limit: '0.40', shares: 1_000_000 },
        { limit: '0.37', shares: 2_500_000 },
      ],
    },
    { intent: 'indication', type: 'percent', percent: '5', limit: '0.40' },
  ],
};
