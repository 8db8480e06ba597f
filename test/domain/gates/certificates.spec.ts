import { describe, expect, it } from 'vitest';
import {
  attested,
  certificateGates,
  certificateTypes,
  checkFacts,
  countingOf,
  expiredAt,
  isValid,
  type Certificate,
  type CertificateType,
} from '../../../src/domain/gates/certificates.js';
import { evaluateGate, type GateAnswer } from '../../../src/domain/gates/evaluate-gate.js';
import { gatesNamed } from '../../../src/domain/gates/rule-packs.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { certificate } from '../../support/door-deals.js';

const now = '2026-11-20T15:00:00.000Z';

it.each(certificateTypes)('%s has a gate that there is', (type) => {
  expect(gatesNamed(certificateGates[type])).toHaveLength(1);
});

describe('expiry', () => {
  it.each([
    [null, true],
    ['2026-11-20T15:00:00.001Z', true],
    ['2026-11-20T15:00:00.000Z', false],
    ['2026-11-20T14:59:59.999Z', false],
  ])('at %s: %s', (expiresAt, valid) => {
    expect(isValid({ expiresAt }, now)).toBe(valid);
  });

  it('says when the last of a kind ended', () => {
    const all = [
      certificate('qib', { expiresAt: '2025-01-01T00:00:00.000Z' }),
      certificate('qib', { expiresAt: '2026-01-01T00:00:00.000Z' }),
      certificate('accredited', { expiresAt: '2026-02-01T00:00:00.000Z' }),
    ];
    expect(expiredAt(all, 'qib')).toBe('2026-01-01T00:00:00.000Z');
    expect(countingOf(all, 'qib', 'offering', now)).toBeUndefined();
    expect(expiredAt(all.toReversed(), 'qib')).toBe('2026-01-01T00:00:00.000Z');
    expect(expiredAt(all, 'non-us')).toBeNull();
    expect(expiredAt([certificate('qib')], 'qib')).toBeNull();
  });

  it.each<[string, Partial<Certificate>, CertificateType, boolean]>([
    ['of the kind, for every offering', {}, 'qib', true],
    ['of the kind, for this offering', { offering: 'offering' }, 'qib', true],
    ['of the kind, for another offering', { offering: 'another' }, 'qib', false],
    ['of the kind, over', { expiresAt: now }, 'qib', false],
    ['of another kind', {}, 'accredited', false],
  ])('counts a certificate %s', (_, more, type, counts) => {
    const one = certificate('qib', more);
    expect(countingOf([one], type, 'offering', now)).toBe(counts ? one : undefined);
  });
});

describe('of several of a kind', () => {
  const later = '2026-11-19T15:00:00.001Z';
  const ended = { expiresAt: now, broughtForward: true };

  it.each<[string, Partial<Certificate>[], string | undefined]>([
    ['the newest counts', [{}, { recordedAt: later }], '1'],
    ['the newest counts, whatever the order of reading', [{ recordedAt: later }, {}], '0'],
    ['the last read counts where two are of one moment', [{}, {}], '1'],
    ['one that runs out leaves the word to the one before', [{}, { recordedAt: later, expiresAt: now }], '0'],
    ['one that somebody ended takes those before along', [{}, { recordedAt: later, ...ended }], undefined],
    ['an older one that somebody ended takes nothing along', [ended, { recordedAt: later }], '1'],
    [
      'one that will end early counts until then',
      [{}, { recordedAt: later, broughtForward: true, expiresAt: '2026-11-20T15:00:00.001Z' }],
      '1',
    ],
    [
      'one of another offering that somebody ended says nothing here',
      [{}, { recordedAt: later, offering: 'another', ...ended }],
      '0',
    ],
    [
      'a general one counts after one for the offering',
      [{ offering: 'offering' }, { recordedAt: later }],
      '1',
    ],
  ])('%s', (_, all, counting) => {
    const read = all.map((more, place) => certificate('qib', { id: String(place), ...more }));
    expect(countingOf(read, 'qib', 'offering', now)?.id).toBe(counting);
  });
});

describe('facts', () => {
  it.each<[CertificateType, object]>([
    ['accredited', { test: 'net-worth', otherAssets: '2000000' }],
    ['accredited-verification', { method: 'professional-letter', evidenceOn: '2026-11-01' }],
    ['rule-105', { shortSales: [] }],
    ['ownership', { electedPercent: '4.99', holderShares: 0 }],
  ])('of %s are read by its gate: %j', (type, facts) => {
    expect(() => checkFacts(type, { ...facts }, '2026-11-20')).not.toThrow();
  });

  it.each<[CertificateType, object, string, string]>([
    ['accredited', { test: 'rich' }, 'out-of-range', 'facts.test'],
    ['accredited', { on: '2004-07-20' }, 'unknown-field', 'facts.on'],
    ['accredited', { colour: 'red' }, 'unknown-field', 'facts.colour'],
    ['sophisticated-investor', { accredited: true }, 'unknown-field', 'facts.accredited'],
    ['non-us', { saleToUsPersonOn: null }, 'unknown-field', 'facts.saleToUsPersonOn'],
    ['qib', { securitiesOwned: 5 }, 'price-not-a-string', 'facts.securitiesOwned'],
  ])('of %s are refused: %j', (type, facts, code, path) => {
    const refused = expect.objectContaining({ code, path }) as Refusal;
    expect(() => checkFacts(type, { ...facts }, '2026-11-20')).toThrow(refused);
  });

  it.each<[CertificateType, object, string]>([
    ['qib', { securitiesOwned: 5 }, 'facts.securitiesOwned must be a decimal string, such as "0.37".'],
    ['accredited', { on: now }, 'The field facts.on is not known here: use only the inputs of its gate.'],
    ['non-us', { colour: 'red' }, 'The field facts.colour is not known here: use only offshoreTransaction.'],
  ])('of %s are named as facts: %j', (type, facts, message) => {
    expect(() => checkFacts(type, { ...facts }, '2026-11-20')).toThrow(message);
  });
});

it('attests what is missing, never what is decided', () => {
  const open = evaluateGate('G18', { on: '2026-11-20' }) as GateAnswer;
  expect(attested(open, certificate('accredited'))).toMatchObject({ result: 'pass', missing: [] });
  expect(attested(open, certificate('accredited')).why).toBe('Attested by a certificate without expiry.');
  expect(attested(open, certificate('accredited', { expiresAt: now })).why).toBe(
    `Attested by a certificate good until ${now}.`,
  );
  expect(attested(open, certificate('accredited', { facts: {} }))).toBe(open);
  const no = { ...open, result: 'fail' as const };
  expect(attested(no, certificate('accredited'))).toBe(no);
});
