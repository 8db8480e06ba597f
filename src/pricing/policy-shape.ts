// The policy of an allocation as the OpenAPI document says it. What decides is the engine's reader, src/domain/policy.ts.

const shareCount = { type: 'integer', format: 'int64', minimum: 1 };
const percent = { type: 'string', description: 'per cent of the supply', examples: ['20'] };
const choice = (meanings: Record<string, string>): object => ({
  type: 'string',
  enum: Object.keys(meanings),
  description: Object.entries(meanings)
    .map(([word, meaning]) => `\`${word}\`: ${meaning}`)
    .join('; '),
});
const tranche = {
  type: 'object',
  required: ['name', 'method'],
  description:
    'Takes `shares` or `percent` of the supply and what the tranche before it could not place; without either all that is left.',
  properties: {
    name: { type: 'string' },
    shares: shareCount,
    percent,
    who: {
      type: 'object',
      description: 'the orders that take part; all unless given',
      properties: {
        category: { type: 'array', items: { type: 'string' } },
        tier: { type: 'array', items: { type: 'integer' } },
        investor: { type: 'array', items: { type: 'string' } },
        minShares: shareCount,
        maxShares: shareCount,
      },
    },
    method: choice({
      'pro-rata': 'in proportion to what each still wants',
      'price-priority': 'the highest limits first, the last level pro rata',
      'time-priority': 'the earliest first',
      equal: 'the same to everyone, up to what each wants',
      'minimum-then-pro-rata': 'the `minimum` to every order, the rest pro rata',
      draw: 'lots of the `minimum`, drawn with the `seed`',
    }),
    minimum: shareCount,
    weights: { type: 'object', description: 'of pro rata: by tier', examples: [{ tier: { 1: 3, 2: 1 } }] },
    by: choice({ orders: 'groups of a draw count by orders', shares: 'by the shares they ask for' }),
  },
};
export const policyShape = {
  type: 'object',
  description: 'How the shares are allocated; its price comes with the run.',
  required: ['tranches'],
  properties: {
    lot: { ...shareCount, description: 'every allocation is a multiple of it; 1 unless given' },
    overAllotment: {
      ...shareCount,
      minimum: 0,
      description: 'shares beyond the base, at most the over-allotment of the terms; 0 unless given',
    },
    rounding: choice({
      'largest-remainder': 'down to lots, then one lot each by largest remainder; the usual one',
      nearest: 'each to the nearest lot',
      down: 'down to lots, the rest flows on',
    }),
    tieBreak: choice({
      received: 'the earlier order first; the usual one',
      size: 'the larger order first',
      draw: 'by the seed',
    }),
    seed: { type: 'string', description: 'needed where anything is drawn; fixed before the book closes' },
    maximumPerInvestor: {
      type: 'object',
      description: 'over all orders of one investor',
      properties: { shares: shareCount, percent },
    },
    tranches: {
      type: 'array',
      minItems: 1,
      items: tranche,
      description: 'in this order; nothing flows back',
    },
  },
  examples: [
    {
      lot: 1_000,
      overAllotment: 1_000_000,
      maximumPerInvestor: { percent: '20' },
      tranches: [
        { name: 'reserved for funds', percent: '5', who: { category: ['mutual-fund'] }, method: 'pro-rata' },
        { name: 'everyone', method: 'pro-rata' },
      ],
    },
  ],
};
