import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../../src/domain/gates/certificates.js';
import { confirmationOutcomes } from '../../../src/domain/gates/confirmation-gates.js';
import { newIssueAsked, type NewIssueGate } from '../../../src/domain/gates/new-issues.js';
import { certificate, doorDeal, judged, stopping } from '../../support/door-deals.js';

const ipo = doorDeal({ terms: { dealType: 'ipo' } });
const on = (rulesAsOf: string, dealType: 'ipo' | 'cmpo' = 'ipo') =>
  doorDeal({ terms: { dealType, rulesAsOf } });
const restricted = (restrictedPercent: string, more: object = {}, kept: Partial<Certificate> = {}) =>
  certificate('restricted-person', {
    facts: { restrictedPercent, exemptAccount: false, ...more },
    ...kept,
  });
const covered = (coveredPercent: string, more: object = {}) =>
  certificate('spinning', { facts: { coveredPercent, exemptAccount: false, ...more } });
const business = { clientNow: false, lastPaidOn: null, expectsWithinThreeMonths: false };

const sale = {
  price: '0.37',
  shares: 10_000,
  preliminaryProspectus: '2000-01-03T12:00:00.000Z',
  finalProspectus: '2000-01-03T12:00:00.000Z',
  keepsFinalProspectus: true,
  offers: [],
};
const confirmed = (deal: typeof ipo, certificates: Certificate[]): string[] =>
  confirmationOutcomes(deal, sale, { certificates, screening: null }).flatMap(({ gate, stops }) =>
    stops ? [gate] : [],
  );
const clean = [restricted('0'), covered('0')];

describe('the confirmation of a new issue', () => {
  it.each<[string, typeof ipo, Certificate[], string[]]>([
    ['waits for both representations', ipo, [], ['G27', 'G28']],
    ['goes with both', ipo, clean, []],
    ['goes at ten percent', ipo, [restricted('10'), covered('0')], []],
    ['stops above ten percent', ipo, [restricted('10.000001'), covered('0')], ['G27']],
    ['goes with an exempt account', ipo, [restricted('60', { exemptAccount: true }), covered('0')], []],
    ['goes at 25 percent of a client', ipo, [restricted('0'), covered('25', { clientNow: true })], []],
    [
      'stops above it',
      ipo,
      [restricted('0'), covered('25.000001', { ...business, clientNow: true })],
      ['G28'],
    ],
    ['goes above it where there is no business', ipo, [restricted('0'), covered('100', business)], []],
    ['waits above it for what the desk knows', ipo, [restricted('0'), covered('100')], ['G28']],
    [
      'goes with what compliance concluded',
      ipo,
      [certificate('restricted-person'), certificate('spinning')],
      [],
    ],
    [
      'waits where that conclusion is older than twelve months',
      ipo,
      [certificate('restricted-person', { recordedAt: '2025-11-19T12:00:00.000Z' }), covered('0')],
      ['G27'],
    ],
    [
      'takes a representation of the same day a year back',
      ipo,
      [restricted('0', {}, { recordedAt: '2025-11-20T12:00:00.000Z' }), covered('0')],
      [],
    ],
    [
      'reads the day of the paper before that of the record',
      ipo,
      [restricted('0', { representationOn: '2025-11-19' }), covered('0')],
      ['G27'],
    ],
    ['asks for no representation before 23 March 2004', on('2004-03-22'), [], []],
    ['asks for that of NASD 2790 from that day', on('2004-03-23'), [], ['G27']],
    ['takes one for the law of 2004 that is recorded now', on('2004-03-23'), [restricted('10')], []],
    ['asks of spinning from 26 September 2011', on('2011-09-26'), [restricted('0')], ['G28']],
    ['and not the day before', on('2011-09-25'), [restricted('0')], []],
    ['is no follow-on', on('2026-11-20', 'cmpo'), [], []],
    [
      'is no placement',
      doorDeal({ terms: { dealType: 'ipo', exemption: 'Rule 506(b)' } }),
      [restricted('60'), covered('60')],
      [],
    ],
    [
      'is one under Regulation A',
      doorDeal({ terms: { dealType: 'ipo', exemption: 'Regulation A, Tier 2' } }),
      [],
      ['G27', 'G28'],
    ],
    [
      'is none of a blank-check company',
      doorDeal({
        terms: {
          dealType: 'ipo',
          gates: { G27: { offeringKind: 'spac-ipo' }, G28: { offeringKind: 'spac-ipo' } },
        },
      }),
      [],
      [],
    ],
  ])('%s', (_, deal, certificates, gates) => {
    expect(confirmed(deal, certificates).filter((gate) => gate === 'G27' || gate === 'G28')).toEqual(gates);
  });

  it('says what to do', () => {
    const [g27, g28] = confirmationOutcomes(ipo, sale, { certificates: [], screening: null }).filter(
      ({ gate }) => gate === 'G27' || gate === 'G28',
    );
    expect(g27).toMatchObject({
      result: 'fail',
      why: 'There is no eligibility representation: obtain one before the sale.',
      remedy:
        'Record a certificate "restricted-person" of the twelve months before the sale that meets the rule, or allocate nothing.',
    });
    expect(g28).toMatchObject({
      result: 'unknown',
      missing: expect.arrayContaining(['coveredPercent']) as string[],
      remedy: 'Record a certificate "spinning" that meets the rule, or allocate nothing.',
    });
  });
});

describe('an order in a new issue', () => {
  it('is taken while nobody has said anything, and shows that', () => {
    expect(stopping(ipo)).toEqual([]);
    expect(judged(ipo)).toMatchObject({
      G27: { result: 'unknown', stops: false, certificate: null },
      G28: { result: 'unknown', stops: false, certificate: null },
    });
  });

  it.each<[string, Certificate[], string[]]>([
    ['of a restricted person is refused', [restricted('10.01')], ['G27']],
    [
      'of an account of a client’s officers is refused',
      [covered('26', { ...business, clientNow: true })],
      ['G28'],
    ],
    ['of an account that may buy is taken', clean, []],
  ])('%s', (_, certificates, gates) => {
    expect(stopping(ipo, { evidence: { certificates } })).toEqual(gates);
  });

  it('is not asked in another deal', () => {
    expect(judged(doorDeal({}))).not.toHaveProperty('G27');
  });
});

it.each<[NewIssueGate, Certificate]>([
  ['G27', restricted('0')],
  ['G28', covered('0')],
])('%s rests on its certificate', (gate, one) => {
  expect(newIssueAsked(gate, ipo, clean)).toMatchObject({ answer: { result: 'pass' }, certificate: one.id });
});
