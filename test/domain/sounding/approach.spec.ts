import { describe, expect, it } from 'vitest';
import {
  checkLapse,
  refuseAnswer,
  stateOfApproach,
  undertaking,
  type Approach,
} from '../../../src/domain/sounding/approach.js';
import { refusalOf } from '../../support/refusals.js';

const at = (time: string) => new Date(`2026-11-02T${time}:00.000Z`);
const asked: Approach = { answer: null, lapsesAt: at('20:00'), cleansedAt: null, undertakingHash: 'hash' };

const refused = (given: Parameters<typeof refuseAnswer>[1]) =>
  refusalOf(() => refuseAnswer(asked, given, at('13:00')));
const after = (ms: number) => () => checkLapse(new Date(at('12:00').getTime() + ms), at('12:00'));

describe('an approach', () => {
  it.each<[string, Partial<Approach>, string, string]>([
    ['asked', {}, '19:59', 'is open until it lapses'],
    ['lapsed', {}, '20:00', 'lapses to the moment'],
    ['lapsed', { cleansedAt: at('18:00') }, '19:00', 'asks no more once all know'],
    ['consented', { answer: 'consent' }, '19:00', 'is consented to'],
    ['consented', { answer: 'consent', cleansedAt: at('21:00') }, '22:00', 'stays so after its end'],
    ['declined', { answer: 'decline' }, '22:00', 'is declined'],
  ])('is %s: %j at %s: it %s', (state, more, now) => {
    expect(stateOfApproach({ ...asked, ...more }, at(now))).toBe(state);
  });

  it.each(['consent', 'decline'] as const)('that is over takes no %s', (answer) => {
    for (const [approach, word] of [
      [{ ...asked, answer: 'decline' as const }, 'declined'],
      [{ ...asked, answer: 'consent' as const }, 'consented'],
      [{ ...asked, lapsesAt: at('12:00') }, 'lapsed'],
    ] as const)
      expect(
        refusalOf(() => refuseAnswer(approach, { answer, undertakingHash: 'hash' }, at('13:00'))),
      ).toMatchObject({ code: 'approach-over', message: expect.stringContaining(word) });
  });

  it('is consented to by the undertaking that was put, and declined without', () => {
    expect(refused({ answer: 'consent' })).toMatchObject({ code: 'missing-field', path: 'undertakingHash' });
    expect(refused({ answer: 'consent', undertakingHash: 'other' }).code).toBe('hash-mismatch');
    for (const given of [{ answer: 'consent', undertakingHash: 'hash' }, { answer: 'decline' }] as const)
      expect(() => refuseAnswer(asked, given, at('13:00'))).not.toThrow();
  });

  it('lapses within thirty days', () => {
    const day = 86_400_000;
    for (const ms of [1, day, 30 * day]) expect(after(ms)).not.toThrow();
    for (const ms of [0, -1, 30 * day + 1])
      expect(refusalOf(after(ms))).toMatchObject({ code: 'out-of-range', path: 'lapsesAt' });
  });

  it('binds to silence and to no trade', () => {
    expect(undertaking).toMatch(/confidential.*buys, sells/);
  });
});
