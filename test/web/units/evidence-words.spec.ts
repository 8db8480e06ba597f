import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../../web/src/api/types.js';
import { counted, heldAs } from '../../../web/src/compliance/evidence-words.js';

const now = Date.parse('2001-03-01T00:00:00Z');
const held = { type: 'qib', expiresAt: null, valid: true, counts: true } as const;

describe('evidence in words', () => {
  it.each([
    [held, 'good', 'good, no end'],
    [{ ...held, expiresAt: '2001-10-30T12:00:00Z' }, 'good', 'to 30 Oct 2001'],
    [{ ...held, expiresAt: '2001-03-30T12:00:00Z' }, 'warn', 'ends 30 Mar 2001'],
    [{ ...held, expiresAt: '2001-02-27T12:00:00Z', valid: false }, 'bad', 'ended 27 Feb 2001'],
    [{ ...held, expiresAt: '2001-10-30T12:00:00Z', counts: false }, 'plain', 'left for a newer one'],
    [{ ...held, counts: false }, 'plain', 'left for a newer one'],
  ])('%j is %s: %s', (one, tone, word) => expect(heldAs(one, now)).toEqual({ tone, word }));
});

describe('of several of a kind', () => {
  const one = (id: string, more: Partial<Certificate> = {}): Certificate =>
    ({ id, type: 'qib', offering: null, valid: true, version: 1, ...more }) as Certificate;
  const counting = (...all: Certificate[]) => counted(all).flatMap(({ id, counts }) => (counts ? id : []));

  it.each([
    ['the newest counts', [one('1'), one('2')], ['2']],
    [
      'one that ran out leaves the word to the one before',
      [one('1'), one('2', { valid: false })],
      ['1', '2'],
    ],
    ['one that was ended takes it along', [one('1'), one('2', { valid: false, version: 2 })], ['2']],
    ['another kind leaves it', [one('1'), one('2', { type: 'non-us' })], ['1', '2']],
    ['one for a deal leaves that for all', [one('1'), one('2', { offering: 'a' })], ['1', '2']],
    ['one for all takes that for a deal along', [one('1', { offering: 'a' }), one('2')], ['2']],
    [
      'one for a deal takes that for it along',
      [one('1', { offering: 'a' }), one('2', { offering: 'a' })],
      ['2'],
    ],
    ['two deals are apart', [one('1', { offering: 'a' }), one('2', { offering: 'b' })], ['1', '2']],
  ])('%s', (_, all, ids) => expect(counting(...all)).toEqual(ids));
});
