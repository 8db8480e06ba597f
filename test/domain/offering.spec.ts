import { describe, expect, it } from 'vitest';
import {
  afterMove,
  allowedMoves,
  moves,
  offeringStates,
  refuseImpossibleTimes,
  type Move,
  type OfferingLife,
  type OfferingState,
} from '../../src/domain/offering.js';
import { Refusal } from '../../src/domain/refusal.js';

const life = (state: OfferingState, more: Partial<OfferingLife> = {}): OfferingLife => ({
  state,
  stateBeforeSuspension: null,
  registered: true,
  ...more,
});
const evidence = {
  filedAt: '2004-05-04T17:15:00-04:00',
  registrationNumber: '333-115151',
  effectiveAt: '2004-07-20T16:00:00-04:00',
  reason: 'why',
};

describe('the life of an offering', () => {
  it('reaches every state from a draft', () => {
    const reached = new Set<OfferingState>(['draft']);
    for (const state of reached) for (const next of Object.values(moves[state])) reached.add(next);
    expect([...reached].toSorted()).toEqual([...offeringStates].toSorted());
  });

  it('ends in released and withdrawn alone', () => {
    expect(offeringStates.filter((state) => Object.keys(moves[state]).length === 0)).toEqual([
      'released',
      'withdrawn',
    ]);
  });

  it('leads a registered deal from the filing to the release', () => {
    const walk: Move[] = [
      'file',
      'declare-effective',
      'open',
      'close',
      're-open',
      'close',
      'price',
      'allocate',
      'approve-allocation',
      'release',
    ];
    const states = walk.reduce<OfferingState[]>(
      (seen, move) => [...seen, afterMove(life(seen.at(-1)!), move, evidence)],
      ['draft'],
    );
    expect(states).toEqual([
      'draft',
      'filed',
      'effective',
      'book-open',
      'book-closed',
      'book-open',
      'book-closed',
      'priced',
      'allocated-draft',
      'allocated-final',
      'released',
    ]);
  });

  it.each<[OfferingLife, Move]>([
    [life('draft'), 'open'],
    [life('draft', { registered: false }), 'file'],
    [life('filed'), 'open'],
    [life('effective'), 'close'],
    [life('priced'), 're-open'],
    [life('released'), 'withdraw'],
    [life('withdrawn'), 'file'],
    [life('book-open'), 'price'],
    [life('allocated-draft'), 'release'],
  ])('refuses %j to %s and names what is possible', (from, move) => {
    const refusal = catchRefusal(() => afterMove(from, move, evidence));
    expect(refusal.code).toBe('move-not-allowed');
    for (const allowed of allowedMoves(from)) expect(refusal.message).toContain(allowed);
  });

  it('says in words where a deal stands, and what may be done instead', () => {
    expect(catchRefusal(() => afterMove(life('filed'), 'open', evidence))).toMatchObject({
      message: 'An offering that is filed cannot open. Possible now: declare-effective, suspend, withdraw.',
      path: 'move',
    });
    expect(catchRefusal(() => afterMove(life('withdrawn'), 'file', evidence)).message).toBe(
      'An offering that is withdrawn cannot file. Nothing more can be done with it.',
    );
  });

  it('offers the desk no move that an approval or a job makes', () => {
    expect(allowedMoves(life('book-closed'))).toEqual(['re-open', 'suspend', 'withdraw']);
    expect(allowedMoves(life('priced'))).toEqual(['withdraw']);
    expect(allowedMoves(life('draft'))).toEqual(['file', 'withdraw']);
  });

  it('opens an exempt deal without a filing', () => {
    expect(afterMove(life('draft', { registered: false }), 'open')).toBe('book-open');
    expect(allowedMoves(life('draft', { registered: false }))).toEqual(['open', 'withdraw']);
  });

  it.each<[Move, OfferingState, string]>([
    ['file', 'draft', 'evidence.filedAt'],
    ['declare-effective', 'filed', 'evidence.effectiveAt'],
    ['suspend', 'book-open', 'evidence.reason'],
    ['withdraw', 'priced', 'evidence.reason'],
  ])('refuses to %s without its evidence', (move, state, path) => {
    expect(catchRefusal(() => afterMove(life(state), move, {}))).toMatchObject({
      code: 'evidence-missing',
      path,
      message: `To ${move}, "${path}" is needed.`,
    });
  });

  it('refuses a filing without its number', () => {
    const filed = { filedAt: '2004-05-04T17:15:00-04:00' };
    expect(catchRefusal(() => afterMove(life('draft'), 'file', filed)).path).toBe(
      'evidence.registrationNumber',
    );
  });

  it('returns from a suspension to where it stood, or to the draft where nothing was kept', () => {
    expect(afterMove(life('suspended'), 'resume')).toBe('draft');
    expect(afterMove(life('draft', { stateBeforeSuspension: 'book-open' }), 'file', evidence)).toBe('filed');
    expect(afterMove(life('suspended', { stateBeforeSuspension: 'book-open' }), 'resume')).toBe('book-open');
    expect(afterMove(life('suspended', { stateBeforeSuspension: 'filed' }), 'withdraw', evidence)).toBe(
      'withdrawn',
    );
  });
});

function catchRefusal(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const at = (text: string | null) => (text === null ? null : new Date(text));

describe('the times of a registration', () => {
  const now = new Date('2026-11-29T10:00:00.000Z');
  it.each([
    ['2026-11-29T10:00:00.000Z', null, null],
    ['2026-11-29T10:00:00.001Z', null, 'evidence.filedAt'],
    ['2004-05-04T21:15:00.000Z', '2004-05-04T21:15:00.000Z', null],
    ['2004-05-04T21:15:00.000Z', '2004-05-04T21:14:59.999Z', 'evidence.effectiveAt'],
    ['2004-05-04T21:15:00.000Z', '2026-11-29T10:00:00.001Z', 'evidence.effectiveAt'],
    [null, '2026-11-29T10:00:00.000Z', null],
  ])('filed at %s, effective at %s: %s is refused', (filedAt, effectiveAt, path) => {
    const look = () => refuseImpossibleTimes({ filedAt: at(filedAt), effectiveAt: at(effectiveAt) }, now);
    if (path === null) expect(look).not.toThrow();
    else expect(look).toThrow(expect.objectContaining({ code: 'out-of-range', path }));
  });

  it('is said with what to do', () => {
    const ahead = { filedAt: null, effectiveAt: at('2026-11-29T10:00:00.001Z') };
    expect(catchRefusal(() => refuseImpossibleTimes(ahead, now)).message).toBe(
      '"evidence.effectiveAt" lies ahead: declare it when it has come, with the time that it had.',
    );
    const before = { filedAt: at('2026-11-28T10:00:00.000Z'), effectiveAt: at('2026-11-27T10:00:00.000Z') };
    expect(catchRefusal(() => refuseImpossibleTimes(before, now)).message).toBe(
      '"evidence.effectiveAt" lies before the filing at 2026-11-28T10:00:00.000Z: correct it.',
    );
  });
});
