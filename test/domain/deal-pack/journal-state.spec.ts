import { describe, expect, it } from 'vitest';
import { RowReader } from '../../../src/domain/deal-pack/difference.js';
import { JournalState } from '../../../src/domain/deal-pack/journal-state.js';
import { differenceOf } from '../../support/deal-packs.js';

type Entry = [kind: string, payload: Record<string, unknown>];

const actor = { user: 'ann', party: 'desk', role: 'desk' };

function stateOf(entries: readonly Entry[]): JournalState {
  const state = new JournalState();
  const reader = new RowReader('journal.ndjson', []);
  for (const [index, [kind, payload]] of entries.entries()) {
    reader.row = index + 1;
    const at = `2026-01-05T00:00:0${index % 10}.000Z`;
    state.take({ id: `${index}`, offering: 'deal', kind, at, actor, payload }, reader);
  }
  return state;
}

const order = (kind: string, version: number, more: object = {}): Entry => [
  `order-${kind}`,
  {
    order: 'o-1',
    version,
    investor: 'i-1',
    intent: 'order',
    receivedAt: '2026-01-05T00:00:00.000Z',
    terms: { type: 'market', shares: version },
    ...more,
  },
];

describe('orders', () => {
  it('stand as their last version leaves them', () => {
    const amended = stateOf([order('submitted', 1), order('amended', 2)]);
    expect(amended.orders.get('o-1')).toMatchObject({ version: 2, terms: { shares: 2 } });
    for (const kind of ['withdrawn', 'lapsed'])
      expect(stateOf([order('submitted', 1), order(kind, 2)]).orders.size).toBe(0);
    const converted = [order('submitted', 1, { intent: 'conditional-offer' }), order('converted', 2)];
    expect(stateOf(converted).orders.get('o-1')).toMatchObject({ intent: 'order' });
    expect(stateOf([order('submitted', 1)]).orders.get('o-1')).toEqual({
      version: 1,
      investor: 'i-1',
      intent: 'order',
      receivedAt: '2026-01-05T00:00:00.000Z',
      terms: { type: 'market', shares: 1 },
    });
  });

  it.each<[string, Entry[], string]>([
    ['a version that is left out', [order('submitted', 1), order('amended', 3)], '2'],
    ['a version that comes twice', [order('submitted', 1), order('amended', 2), order('amended', 2)], '3'],
    ['a second beginning', [order('submitted', 1), order('submitted', 1)], '1'],
    ['a beginning in the middle', [order('submitted', 2)], '1'],
    ['a change of what is not there', [order('amended', 2)], '1'],
  ])('%s is found', (_, entries, expected) => {
    expect(differenceOf(() => stateOf(entries))).toMatchObject({
      row: entries.length,
      path: 'fact.payload.version',
      expected,
    });
  });
});

describe('runs', () => {
  const proposal: Entry[] = [
    ['price-proposed', { proposal: 'p-1', policy: 'policy-1' }],
    ['price-approved', { proposal: 'p-1' }],
    ['book-frozen', { number: 1, snapshot: 's', orders: 0, hash: 'x' }],
    ['allocated', { run: 'r-1' }],
  ];

  it('are made of the approved policy, or of the one that was asked for', () => {
    const state = stateOf([
      ...proposal,
      ['run-requested', { run: 'r-2', policy: 'policy-2', scenario: false }],
      ['allocated', { run: 'r-2' }],
    ]);
    expect(state.runs.get('r-1')).toMatchObject({ policy: 'policy-1', parent: null, snapshot: 1, row: 4 });
    expect(state.runs.get('r-2')).toMatchObject({ policy: 'policy-2', parent: null, snapshot: 1, row: 6 });
  });

  it('know the line of runs that they were made of by hand', () => {
    const state = stateOf([
      ...proposal,
      ['allocation-overridden', { run: 'r-2', parent: 'r-1' }],
      ['allocation-overridden', { run: 'r-3', parent: 'r-2' }],
      ['allocation-overridden', { run: 'r-4', parent: 'scenario' }],
      ['allocation-approved', { run: 'r-3' }],
      ['allocation-released', { run: 'r-3' }],
    ]);
    expect(state.ancestry('r-3').map(({ run }) => run)).toEqual(['r-1', 'r-2', 'r-3']);
    expect(state.ancestry('r-4')).toEqual([]);
    expect(state.runs.get('r-3')).toEqual({
      run: 'r-3',
      row: 6,
      at: '2026-01-05T00:00:05.000Z',
      snapshot: 1,
      policy: 'policy-1',
      parent: 'r-2',
      payload: { run: 'r-3', parent: 'r-2' },
    });
    expect(state.approved).toMatchObject({ run: 'r-3', by: 'ann' });
    expect(state.released).toMatchObject({ by: 'ann' });
  });

  it('of a price that nobody proposed have no policy', () => {
    const state = stateOf([
      ['price-approved', { proposal: 'another' }],
      ['allocated', { run: 'r-1' }],
    ]);
    expect(state.runs.get('r-1')).toMatchObject({ policy: '', snapshot: 0 });
  });

  const recordedIn = (pricedOn?: string): string | undefined => {
    const of = pricedOn === undefined ? {} : { pricedOn };
    return stateOf([...proposal, ['over-allotment-recorded', { run: 'r-1', ...of }]]).recorded.get('r-1');
  };

  it('have their over-allotment priced on New York’s day of the approval; an older one on that of its list', () => {
    expect([recordedIn(), recordedIn('2026-01-04')]).toEqual(['2026-01-04', '2026-01-04']);
    expect(differenceOf(() => recordedIn('2026-01-05'))).toMatchObject({
      path: 'fact.payload.pricedOn',
      expected: '2026-01-04',
      found: '2026-01-05',
    });
  });

  it('that name each other in a circle end', () => {
    const state = stateOf([
      ...proposal,
      ['allocation-overridden', { run: 'r-2', parent: 'r-1' }],
      ['allocation-overridden', { run: 'r-1', parent: 'r-2' }],
    ]);
    expect(state.ancestry('r-2')).toHaveLength(2);
  });
});

describe('terms, policies and what came after pricing', () => {
  it('are kept in their order', () => {
    const state = stateOf([
      ['offering-created', { terms: { shares: 1 } }],
      ['terms-changed', { version: 2, terms: { shares: 2 } }],
      ['moved', { move: 'file', from: 'draft', to: 'filed' }],
      ['policy-recorded', { policyId: 'p', name: 'All', version: 1, policy: { lot: 1 } }],
      ['option-exercised', { exercise: 'e', on: '2026-01-06', shares: 5 }],
      ['purchase-recorded', { purchase: 'b', on: '2026-01-06', shares: 6, price: '9', kind: 'covering' }],
      ['something-else', {}],
    ]);
    expect(state.terms.map(({ version, terms }) => [version, terms.shares])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(state).toMatchObject({
      state: 'filed',
      policies: [{ id: 'p', recordedBy: 'ann' }],
      exercises: [{ exercise: 'e', shares: 5 }],
      purchases: [{ purchase: 'b', price: '9' }],
    });
  });

  it('are a draft until something moves it, each with its day and its hand', () => {
    const state = stateOf([
      ['offering-created', { terms: { shares: 1 } }],
      ['policy-recorded', { policyId: 'p', name: 'All', version: 3, policy: { lot: 1 } }],
      ['book-frozen', { number: 4, orders: 0 }],
      ['over-allotment-recorded', { run: 'r' }],
    ]);
    const signed = { recordedBy: 'ann' };
    expect(state.state).toBe('draft');
    expect(state.newestTerms).toEqual({ shares: 1 });
    expect(state.terms).toEqual([
      { version: 1, terms: { shares: 1 }, recordedAt: '2026-01-05T00:00:00.000Z', ...signed },
    ]);
    expect(state.policies).toEqual([
      {
        id: 'p',
        name: 'All',
        version: 3,
        policy: { lot: 1 },
        recordedAt: '2026-01-05T00:00:01.000Z',
        ...signed,
      },
    ]);
    expect(state.snapshots).toEqual([{ number: 4, orders: 0 }]);
    expect([...state.recorded.keys()]).toEqual(['r']);
    expect(stateOf([]).newestTerms).toBeUndefined();
    expect(stateOf([])).toMatchObject({ offering: '', state: '', approved: null, released: null });
  });

  it('stay where they moved when the terms change', () => {
    const state = stateOf([
      ['offering-created', { terms: {} }],
      ['moved', { to: 'filed' }],
      ['terms-changed', { terms: {} }],
    ]);
    expect(state.state).toBe('filed');
  });

  it('are kept with every field of what was bought and exercised', () => {
    const state = stateOf([
      ['option-exercised', { exercise: 'e', on: '2026-01-06', shares: 5, more: 1 }],
      ['purchase-recorded', { purchase: 'b', on: '2026-01-07', shares: 6, price: '9', kind: 'covering' }],
    ]);
    expect(state.exercises).toEqual([{ exercise: 'e', on: '2026-01-06', shares: 5 }]);
    expect(state.purchases).toEqual([
      { purchase: 'b', on: '2026-01-07', shares: 6, price: '9', kind: 'covering' },
    ]);
  });

  it.each<[Entry, string, string, string]>([
    [['moved', {}], 'to', 'a string', 'nothing'],
    [['moved', { to: 7 }], 'to', 'a string', '7'],
    [['offering-created', { terms: null }], 'terms', 'an object', 'null'],
    [['book-frozen', { number: '1' }], 'number', 'a number', '"1"'],
  ])('%j says what was expected and what stands there', (entry, field, expected, found) => {
    const place = { file: 'journal.ndjson', row: 1, path: `fact.payload.${field}`, expected, found };
    expect(differenceOf(() => stateOf([entry]))).toEqual(place);
  });

  it.each<[Entry, string]>([
    [['policy-recorded', { name: 'All', version: 1, policy: {} }], 'policyId'],
    [['policy-recorded', { policyId: 'p', version: 1, policy: {} }], 'name'],
    [['policy-recorded', { policyId: 'p', name: 'All', policy: {} }], 'version'],
    [['policy-recorded', { policyId: 'p', name: 'All', version: 1 }], 'policy'],
    [['option-exercised', { on: '2026-01-06', shares: 5 }], 'exercise'],
    [['option-exercised', { exercise: 'e', shares: 5 }], 'on'],
    [['purchase-recorded', { on: '2026-01-06', shares: 6, price: '9', kind: 'covering' }], 'purchase'],
    [['purchase-recorded', { purchase: 'b', on: '2026-01-06', shares: 6, kind: 'covering' }], 'price'],
    [['purchase-recorded', { purchase: 'b', on: '2026-01-06', shares: 6, price: '9' }], 'kind'],
    [['price-proposed', { policy: 'x' }], 'proposal'],
    [['price-proposed', { proposal: 'x' }], 'policy'],
    [['price-approved', {}], 'proposal'],
    [['run-requested', { policy: 'x' }], 'run'],
    [['run-requested', { run: 'x' }], 'policy'],
    [['allocated', {}], 'run'],
    [['allocation-overridden', { run: 'x' }], 'parent'],
    [['allocation-approved', {}], 'run'],
    [['over-allotment-recorded', {}], 'run'],
    [order('submitted', 1, { order: null }), 'order'],
    [order('submitted', 1, { version: '1' }), 'version'],
    [order('submitted', 1, { investor: null }), 'investor'],
    [order('submitted', 1, { intent: null }), 'intent'],
    [order('submitted', 1, { receivedAt: null }), 'receivedAt'],
    [['moved', {}], 'to'],
    [['moved', { to: null }], 'to'],
    [['offering-created', { terms: null }], 'terms'],
    [['allocated', { run: 1 }], 'run'],
    [['option-exercised', { exercise: 'e', on: '2026-01-06', shares: '5' }], 'shares'],
  ])('%j is no payload of its kind', (entry, field) => {
    expect(differenceOf(() => stateOf([entry]))).toMatchObject({ row: 1, path: `fact.payload.${field}` });
  });
});
