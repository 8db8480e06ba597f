import { describe, expect, it } from 'vitest';
import { gateRefusal, hardGateRefusal, type OrderOutcome } from '../../../src/domain/gates/gate-refusal.js';

const outcome = (more: Partial<OrderOutcome>): OrderOutcome => ({
  gate: 'G40',
  result: 'fail',
  rule: 'a rule',
  citation: 'a citation',
  effectiveFrom: null,
  effectiveTo: null,
  why: 'It does not hold.',
  missing: ['this'],
  severity: 'hard',
  stops: true,
  certificate: null,
  override: null,
  remedy: 'Do that.',
  ...more,
});

describe('a gate that stops', () => {
  it('becomes a refusal with its rule, what is missing and the remedy', () => {
    const refusal = gateRefusal([outcome({ gate: 'G12', stops: false }), outcome({})], 'Or this.')!;
    expect(refusal.message).toBe('It does not hold. Do that. Or this.');
    expect(refusal.regulation).toEqual({
      rule: 'a rule',
      citation: 'a citation',
      missing: ['this'],
      gate: 'G40',
      remedy: 'Do that. Or this.',
    });
    expect(refusal.outcomes).toHaveLength(2);
  });

  it.each<[Partial<OrderOutcome>, string]>([
    [{ gate: 'G1' }, 'before-effectiveness'],
    [{ gate: 'G11' }, 'state-not-permitted'],
    [{ gate: 'G48', result: 'unknown' }, 'sanctions-not-cleared'],
    [{ gate: 'G18', result: 'unknown' }, 'evidence-missing'],
    [{ gate: 'G46', result: 'warn' }, 'warning-stands'],
    [{}, 'gate-failed'],
  ])('%j is refused as %s', (more, code) => {
    expect(gateRefusal([outcome(more)])!.code).toBe(code);
  });

  it('is about the intent where the statement is not effective, and about nothing else', () => {
    expect(gateRefusal([outcome({ gate: 'G1' })])!.path).toBe('intent');
    expect(gateRefusal([outcome({})])!.path).toBeUndefined();
  });

  it('has no blanks where there is nothing to advise', () => {
    const bare = gateRefusal([outcome({ remedy: '' })])!;
    expect([bare.message, bare.regulation!.remedy]).toEqual(['It does not hold.', '']);
    expect(gateRefusal([outcome({})])!.message).toBe('It does not hold. Do that.');
  });

  it.each<[Partial<OrderOutcome>, string]>([
    [{ gate: 'G48' }, 'The identification of this investor is not complete.'],
    [{ gate: 'G16' }, 'It does not hold.'],
    [{ gate: 'G40', why: '35 are allowed.' }, '35 are allowed.'],
    [
      { gate: 'G16', why: '36 purchasers were counted in 90 days, over 35: the exemption is lost.' },
      'No further investor without accreditation can be taken under Rule 506(b).',
    ],
  ])('says of %j: %s', (more, said) => {
    expect(gateRefusal([outcome({ ...more, remedy: '' })])!.message).toBe(said);
  });

  it('tells nobody what a list says of it, nor how many others there are', () => {
    expect(gateRefusal([outcome({ gate: 'G48', why: 'On the list.' })])!.message).not.toContain(
      'On the list',
    );
    const others =
      'This would be purchaser 36 in 90 days, where 35 are allowed: sell to accredited investors only.';
    expect(gateRefusal([outcome({ gate: 'G16', why: others })])!.message).not.toContain('36');
  });

  it('says the same of who was never screened, of who may be on a list and of who is', () => {
    const states: Partial<OrderOutcome>[] = [
      { result: 'unknown', why: 'Cannot be decided without outcome.', missing: ['outcome', 'listVersion'] },
      { result: 'fail', why: 'A possible match.', missing: [] },
      { result: 'fail', why: 'On the list: do not deal, and tell compliance.', missing: [] },
      { result: 'fail', why: 'Screened against a, but b is in force: screen again.', missing: [] },
    ];
    const told = states.map((state) => {
      const { code, message, path, regulation } = gateRefusal([outcome({ gate: 'G48', ...state })])!;
      return { code, message, path, regulation };
    });
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(told[0]!.message).not.toMatch(/sanction|list|match|OFAC/i);
    expect(told[0]!.regulation!.missing).toEqual(['identification']);
  });

  it('is nothing where none stops', () => {
    expect(gateRefusal([outcome({ stops: false })])).toBeUndefined();
  });
});

describe('one hard gate', () => {
  const answer = outcome({ gate: 'G43' });

  it.each<[OrderOutcome['result'], string | undefined]>([
    ['fail', 'gate-failed'],
    ['unknown', 'evidence-missing'],
    ['pass', undefined],
    ['not-applicable', undefined],
  ])('that says %s is refused as %s', (result, code) => {
    expect(hardGateRefusal({ ...answer, result })?.code).toBe(code);
  });

  it('says what to do', () => {
    const refusal = hardGateRefusal(answer)!;
    expect(refusal.message).toBe(
      'It does not hold. Wait for cleared funds while the clock runs; otherwise refund.',
    );
    expect(refusal.outcomes).toMatchObject([{ severity: 'hard', stops: true }]);
  });
});
