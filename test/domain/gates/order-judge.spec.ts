import { describe, expect, it } from 'vitest';
import { orderJudge } from '../../../src/domain/gates/order-gates.js';
import type { DoorDeal, InvestorEvidence, OrderAsk } from '../../../src/domain/gates/order-gate-table.js';
import { readOrderTerms } from '../../../src/domain/order.js';
import type { OfferingTerms } from '../../../src/domain/terms.js';
import { certificate, doorDeal } from '../../support/door-deals.js';

type More = Partial<Omit<OrderAsk, 'evidence'>> & { evidence?: Partial<InvestorEvidence> };

const ask = ({ evidence, ...more }: More = {}): OrderAsk => ({
  intent: 'order',
  order: readOrderTerms({ type: 'market', shares: 1_000 }, ''),
  buyer: { country: 'US', state: 'TX', category: 'retail' },
  investor: 'a',
  evidence: { certificates: [], screening: null, counted: [], ...evidence },
  ...more,
});
const clear = {
  outcome: 'clear' as const,
  cleared: false,
  listVersion: 'a',
  screenedOn: '2026-11-20',
  owners: [],
};
const owner = { name: 'x', blocked: false, percent: '25' };

const isShared = (deal: DoorDeal, first: OrderAsk, second: OrderAsk): boolean => {
  const judge = orderJudge(deal);
  return judge(first) === judge(second);
};

const overridden = (investor: string | null) => doorDeal({ overrides: [{ id: 'o', gate: 'G46', investor }] });
const under = (terms: Partial<OfferingTerms>) => doorDeal({ terms });

describe('answers that buyers share', () => {
  const listed = doorDeal({ listVersion: 'a' });
  const screened = ask({ evidence: { screening: clear } });
  const another = { investor: 'b', order: readOrderTerms({ type: 'market', shares: 2_000 }, '') };

  it('are those of whom nothing is recorded, or nothing but a clear screening', () => {
    expect(isShared(doorDeal({}), ask(), ask(another))).toBe(true);
    expect(isShared(doorDeal({}), ask(), ask({ ...another, evidence: { screening: clear } }))).toBe(true);
    expect(isShared(listed, screened, ask({ ...another, evidence: { screening: clear } }))).toBe(true);
  });

  it.each<[string, More]>([
    ['another intent', { intent: 'indication' }],
    ['a conditional offer that is accepted now', { accepts: true }],
    ['another country', { buyer: { country: 'GB', state: 'TX', category: 'retail' } }],
    ['another state', { buyer: { country: 'US', state: 'NY', category: 'retail' } }],
    ['another category', { buyer: { country: 'US', state: 'TX', category: 'fund' } }],
    ['a certificate', { evidence: { certificates: [certificate('qib')], screening: clear } }],
    ['no screening', { evidence: { screening: null } }],
    ['a possible match', { evidence: { screening: { ...clear, outcome: 'possible-match' } } }],
    ['an older list', { evidence: { screening: { ...clear, listVersion: 'b' } } }],
    ['owners', { evidence: { screening: { ...clear, owners: [owner] } } }],
  ])('are not those of a buyer with %s', (_, more) => {
    const other = ask({ ...another, ...more, evidence: { screening: clear, ...more.evidence } });
    expect(isShared(listed, screened, other)).toBe(false);
    expect(isShared(listed, other, screened)).toBe(false);
  });

  it.each<[string, DoorDeal, boolean]>([
    ['a warning is overridden for everybody', overridden(null), true],
    ['a warning is overridden for one', overridden('a'), false],
    ['an exemption has buyers of its own', under({ dealType: 'pipe', exemption: 'Rule 144A' }), false],
    ['the price decides what a penny stock is', under({ gates: { G45a: {} } }), false],
    ['the report of holders counts the shares of each', under({ gates: { G46: {} } }), false],
    ['the blocker counts the shares of each', under({ gates: { G47: {} } }), false],
    ['another gate knows more of the deal', under({ gates: { G41: {} } }), true],
  ])('where %s: %s', (_, deal, shared) => {
    expect(isShared(deal, ask(), ask(another))).toBe(shared);
  });
});
