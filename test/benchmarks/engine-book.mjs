// A book like those that desks see, of any size, the same on every run: mostly limit and market orders, some in
// money, some in steps, a few in per cent, in three tiers and four categories.
const CATEGORIES = ['institutional', 'mutual-fund', 'retail', 'employee'];

export const COLUMNS = [
  'id',
  'investor',
  'category',
  'tier',
  'receivedAt',
  'type',
  'shares',
  'amount',
  'limit',
  'percent',
  'stepMode',
  'steps',
  'minimumFill',
];

/** Numbers from 0 to 2^32 - 1, the same sequence for the same seed. */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

export function bookOf(count, seed = 7) {
  const next = numbers(seed);
  const below = (most) => next() % most;
  const limit = () => `0.${30 + below(20)}`;
  return Array.from({ length: count }, (_, index) => {
    const order = {
      id: `o-${index}`,
      investor: `inv-${below(Math.ceil(count / 2))}`,
      category: CATEGORIES[below(4)],
      tier: 1 + below(3),
      receivedAt: new Date(1_793_000_000_000 + below(86_400_000)).toISOString(),
    };
    return { ...order, ...termsOf(below(100), below, limit) };
  });
}

function termsOf(kind, below, limit) {
  const shares = (1 + below(400)) * 50;
  if (kind < 50)
    return { type: 'limit', shares, limit: limit(), ...(kind < 2 && { minimumFill: shares / 2 }) };
  if (kind < 72) return { type: 'market', shares };
  if (kind < 80) return { type: 'market', amount: String((1 + below(5_000)) * 20) };
  if (kind < 88) return { type: 'limit', amount: `${(1 + below(90_000)) * 3}.50`, limit: limit() };
  if (kind < 98) {
    const top = 40 + below(10);
    const steps = [0, 3, 7].map((down, rung) => ({ limit: `0.${top - down}`, shares: shares * (rung + 1) }));
    return { type: 'step', stepMode: kind < 93 ? 'exclusive' : 'cumulative', steps };
  }
  return { type: 'percent', percent: `0.000${1 + below(9)}`, limit: limit() };
}

export function csvOf(orders) {
  const lines = orders.map((order) =>
    COLUMNS.map((column) => {
      const value = order[column] ?? '';
      return Array.isArray(value) ? value.map((step) => `${step.limit}x${step.shares}`).join(';') : value;
    }).join(','),
  );
  return `${COLUMNS.join(',')}\n${lines.join('\n')}\n`;
}

/** Three tranches with largest remainder over `count` orders, about twice covered. */
export function questionOf(count, orders) {
  return {
    offering: {
      shares: count * 20_000,
      overAllotment: count * 2_000,
      tick: '0.01',
      floor: '0.30',
      cap: '0.50',
    },
    ...(orders && { orders }),
    policy: {
      price: '0.37',
      lot: 100,
      overAllotment: count * 2_000,
      maximumPerInvestor: { percent: '5' },
      tranches: [
        { name: 'funds', percent: '20', who: { category: ['mutual-fund'] }, method: 'pro-rata' },
        { name: 'employees', percent: '5', who: { category: ['employee'] }, method: 'pro-rata' },
        { name: 'everyone', method: 'pro-rata', weights: { tier: { 1: 3, 2: 2 } } },
      ],
    },
  };
}
