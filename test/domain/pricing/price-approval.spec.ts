import { describe, expect, it } from 'vitest';
import {
  approveProposal,
  counterProposal,
  defaultTolerances,
  movedSince,
  proposalMoves,
  rejectProposal,
  supersedeProposal,
  withdrawProposal,
  type OpenProposal,
  type ProposalGround,
  type ProposalState,
} from '../../../src/domain/pricing/price-approval.js';
import { Refusal } from '../../../src/domain/refusal.js';

const ground: ProposalGround = {
  terms: { shares: '10000000', overAllotment: '1000000' },
  lastClose: 500_000n,
  demandAtPrice: 15_702_702,
};
const proposal: OpenProposal = {
  id: 'p-1',
  state: 'proposed',
  proposedBy: 'ann',
  proposalHash: 'aa11',
  ground,
};
const cfo = { id: 'carl', role: 'issuer' };
const desk = { id: 'dora', role: 'desk' };
const facts = { bookClosed: true, ground };

function refusalOf(act: () => unknown): Refusal {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
  throw new Error('nothing was refused');
}

describe('approveProposal', () => {
  it('approves what was seen, and leaves the proposal as it was', () => {
    expect(approveProposal(proposal, cfo, 'aa11', facts)).toEqual({
      ...proposal,
      state: 'approved',
      decidedBy: 'carl',
    });
    expect(proposal.state).toBe('proposed');
  });

  const open = { bookClosed: false, ground };
  const rows: [string, OpenProposal, { id: string; role: string }, string, typeof facts, string][] = [
    ['the desk approves', proposal, desk, 'aa11', facts, 'cfo-only'],
    ['compliance approves', proposal, { id: 'c', role: 'compliance' }, 'aa11', facts, 'cfo-only'],
    ['an administrator approves', proposal, { id: 'r', role: 'admin' }, 'aa11', facts, 'cfo-only'],
    ['an investor approves', proposal, { id: 'i', role: 'investor' }, 'aa11', facts, 'cfo-only'],
    ['a member approves', proposal, { id: 'm', role: 'member' }, 'aa11', facts, 'cfo-only'],
    ['the CFO proposed it', { ...proposal, proposedBy: 'carl' }, cfo, 'aa11', facts, 'four-eyes'],
    ['it is approved already', { ...proposal, state: 'approved' }, cfo, 'aa11', facts, 'proposal-not-open'],
    ['it was rejected', { ...proposal, state: 'rejected' }, cfo, 'aa11', facts, 'proposal-not-open'],
    ['it was withdrawn', { ...proposal, state: 'withdrawn' }, cfo, 'aa11', facts, 'proposal-not-open'],
    ['it was superseded', { ...proposal, state: 'superseded' }, cfo, 'aa11', facts, 'proposal-not-open'],
    ['the book is open', proposal, cfo, 'aa11', open, 'book-not-closed'],
    ['another hash was seen', proposal, cfo, 'aa12', facts, 'hash-mismatch'],
  ];
  it.each(rows)('%s', (_, what, by, hash, when, code) => {
    const refusal = refusalOf(() => approveProposal(what, by, hash, when));
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatchSnapshot();
    expect(refusal.path).toBe(code === 'hash-mismatch' ? 'proposalHash' : undefined);
  });

  const moves: [string, Partial<ProposalGround>, boolean][] = [
    ['nothing', {}, false],
    ['the close by exactly 2 % down', { lastClose: 490_000n }, false],
    ['the close by a millionth more', { lastClose: 489_999n }, true],
    ['the close by exactly 2 % up', { lastClose: 510_000n }, false],
    ['the close by a millionth more up', { lastClose: 510_001n }, true],
    ['demand by just under 5 %', { demandAtPrice: 14_917_567 }, false],
    ['demand by just over 5 %', { demandAtPrice: 14_917_566 }, true],
    ['one term by one share', { terms: { ...ground.terms, shares: '10000001' } }, true],
    ['a term that is gone', { terms: { shares: '10000000' } }, true],
    ['a term that is new', { terms: { ...ground.terms, lot: '1000' } }, true],
  ];
  it.each(moves)('when what moved is: %s', (_, change, refused) => {
    const now = { bookClosed: true, ground: { ...ground, ...change } };
    if (refused)
      expect(refusalOf(() => approveProposal(proposal, cfo, 'aa11', now)).code).toBe('proposal-moved');
    else expect(approveProposal(proposal, cfo, 'aa11', now).state).toBe('approved');
  });

  it('says what moved, in words and as a list', () => {
    const now = { terms: { ...ground.terms, shares: '9000000' }, lastClose: 470_000n, demandAtPrice: 9 };
    const refusal = refusalOf(() =>
      approveProposal(proposal, cfo, 'aa11', { bookClosed: true, ground: now }),
    );
    expect(refusal.message).toBe(
      'Since this proposal, the term shares went from 10000000 to 9000000, the last close went from 0.5 to 0.47, ' +
        'demand went from 15702702 to 9; ask the desk for a fresh proposal.',
    );
    const other = { ...ground, terms: { shares: '10000000', lot: '1000' } };
    const named = refusalOf(() =>
      approveProposal(proposal, cfo, 'aa11', { bookClosed: true, ground: other }),
    );
    expect(named.message).toBe(
      'Since this proposal, the term lot went from nothing to 1000, the term overAllotment went from 1000000 ' +
        'to nothing; ask the desk for a fresh proposal.',
    );
    expect(movedSince(ground, now).map((movement) => movement.what)).toEqual([
      'terms',
      'last-close',
      'demand-at-price',
    ]);
  });

  it('takes other tolerances', () => {
    const now = { ...ground, lastClose: 470_000n };
    expect(movedSince(ground, now, { ...defaultTolerances, lastClose: 6_000_000n })).toEqual([]);
    expect(movedSince({ ...ground, demandAtPrice: 0 }, ground)).toHaveLength(1);
  });

  it('lets the terms change that are named, and no others', () => {
    const now = { ...ground, terms: { shares: '9000000', overAllotment: '900000' } };
    const tolerances = { ...defaultTolerances, terms: ['overAllotment'] as const };
    expect(movedSince(ground, now, tolerances).map(({ name }) => name)).toEqual(['shares']);
  });
});

describe('the other ends of a proposal', () => {
  it('is rejected by the CFO, with words', () => {
    expect(rejectProposal(proposal, cfo, ' too low ')).toMatchObject({ state: 'rejected', words: 'too low' });
    expect(refusalOf(() => rejectProposal(proposal, desk, 'no')).code).toBe('cfo-only');
    expect(refusalOf(() => rejectProposal(proposal, cfo, '  ')).code).toBe('missing-field');
  });

  it('is withdrawn by the desk and superseded by a fresh one', () => {
    expect(withdrawProposal(proposal, desk).state).toBe('withdrawn');
    expect(refusalOf(() => withdrawProposal(proposal, cfo)).code).toBe('desk-only');
    expect(supersedeProposal(proposal, 'p-2')).toMatchObject({ state: 'superseded', supersededBy: 'p-2' });
  });

  it('takes a counter as a request on the tick', () => {
    const counter = counterProposal(proposal, cfo, 390_000n, 'nearer the close', 10_000n);
    expect(counter).toEqual({ proposal: 'p-1', price: 390_000n, words: 'nearer the close', by: 'carl' });
    expect(refusalOf(() => counterProposal(proposal, cfo, 395_000n, 'x', 10_000n)).code).toBe('off-tick');
    for (const price of [0n, -10_000n]) {
      const refusal = refusalOf(() => counterProposal(proposal, cfo, price, 'x', 10_000n));
      expect(refusal).toMatchObject({ code: 'off-tick', path: 'price' });
      expect(refusal.message).toBe('A counter price must be a positive multiple of 0.01.');
    }
    expect(refusalOf(() => counterProposal(proposal, desk, 390_000n, 'x', 10_000n)).code).toBe('cfo-only');
  });

  it('says who may, and what is wanted', () => {
    const messages = [
      () => rejectProposal(proposal, desk, 'no'),
      () => rejectProposal(proposal, cfo, '  '),
      () => withdrawProposal(proposal, cfo),
      () => counterProposal(proposal, desk, 390_000n, 'x', 10_000n),
    ].map((act) => refusalOf(act).message);
    expect(messages).toEqual([
      "Only the issuer's CFO rejects a price.",
      'Words for the desk are required here.',
      'Only the desk withdraws a price proposal; the issuer may reject it.',
      "Only the issuer's CFO counters a price.",
    ]);
    expect(refusalOf(() => rejectProposal(proposal, cfo, '')).path).toBe('words');
  });

  it('is final in every state but proposed', () => {
    const states = Object.keys(proposalMoves) as ProposalState[];
    for (const state of states.filter((name) => name !== 'proposed')) {
      expect(proposalMoves[state]).toEqual([]);
      expect(proposalMoves.proposed).toContain(state);
      const decided = { ...proposal, state };
      expect(refusalOf(() => rejectProposal(decided, cfo, 'x')).code).toBe('proposal-not-open');
      expect(refusalOf(() => withdrawProposal(decided, desk)).code).toBe('proposal-not-open');
      expect(refusalOf(() => supersedeProposal(decided, 'p-3')).code).toBe('proposal-not-open');
    }
  });
});
