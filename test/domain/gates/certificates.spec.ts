import { describe, expect, it } from 'vitest';
import {
  attested,
  certificateGates,
  certificateTypes,
  checkFacts,
  expiredAt,
  isValid,
  validOf,
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
    expect(validOf(all, 'qib', 'offering', now)).toEqual([]);
    expect(expiredAt(all.toReversed(), 'qib')).toBe('2026-01-01T00:00:00.000Z');
    expect(expiredAt(all, 'non-us')).toBeNull();
    expect(expiredAt([certificate('qib')], 'qib')).toBeNull();
  });

  it.each<[string, Partial<Certificate>, CertificateType, number]>([
    ['of the kind, for every offering', {}, 'qib', 1],
    ['of the kind, for this offering', { offering: 'offering' }, 'qib', 1],
    ['of the kind, for another offering', { offering: 'another' }, 'qib', 0],
    ['of the kind, over', { expiresAt: now }, 'qib', 0],
    ['of another kind', {}, 'accredited', 0],
  ])('counts a certificate %s', (_, more, type, count) => {
    expect(validOf([certificate('qib', more)], type, 'offering', now)).toHaveLength(count);
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
