import { describe, expect, it } from 'vitest';
import { offeringStates, type Move, type OfferingState } from '../../../src/domain/offering.js';
import {
  endsSeal,
  isSealed,
  notInvited,
  refuseApproaching,
  refuseSealing,
  refuseUnlessSealed,
  type Seal,
} from '../../../src/domain/sounding/seal.js';
import { dealTypes, type DealType } from '../../../src/domain/terms.js';
import { refusalOf } from '../../support/refusals.js';

const [monday, tuesday] = [new Date('2026-11-02T15:00:00Z'), new Date('2026-11-03T11:45:00Z')];
const never = { sealedAt: null, cleansedAt: null };
const sealed = { sealedAt: monday, cleansedAt: null };
const cleansed = { sealedAt: monday, cleansedAt: tuesday };

describe('a seal', () => {
  it('holds from when it is set until it is cleansed', () => {
    expect([never, sealed, cleansed].map(isSealed)).toEqual([false, true, false]);
  });

  it('is set on a draft alone', () => {
    const refused = offeringStates.filter((state) => {
      try {
        refuseSealing({ ...never, state }, false);
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toEqual(offeringStates.filter((state) => state !== 'draft'));
  });

  it.each<[string, Seal, OfferingState, boolean, RegExp]>([
    ['twice', sealed, 'draft', false, /once/],
    ['again after its end', cleansed, 'draft', false, /once/],
    ['on what is filed', never, 'filed', false, /this offering is filed. Make another/],
    ['on what somebody knows of', never, 'draft', true, /told of this offering already/],
  ])('is not set %s', (_, seal, state, isKnown, message) => {
    const refusal = refusalOf(() => refuseSealing({ ...seal, state }, isKnown));
    expect([refusal.code, refusal.message]).toEqual(['move-not-allowed', expect.stringMatching(message)]);
  });

  it('is asked for where it must be', () => {
    expect(() => refuseUnlessSealed(sealed)).not.toThrow();
    expect(refusalOf(() => refuseUnlessSealed(never))).toMatchObject({
      code: 'not-under-seal',
      message: expect.stringContaining('is not under seal'),
    });
    expect(refusalOf(() => refuseUnlessSealed(cleansed)).message).toContain('2026-11-03T11:45:00.000Z');
  });

  it('lets investors be approached in every state but the end without a sale', () => {
    for (const state of offeringStates.filter((one) => one !== 'withdrawn'))
      expect(() => refuseApproaching({ ...sealed, state })).not.toThrow();
    expect(refusalOf(() => refuseApproaching({ ...sealed, state: 'withdrawn' })).code).toBe(
      'move-not-allowed',
    );
    expect(refusalOf(() => refuseApproaching({ ...cleansed, state: 'filed' })).code).toBe('not-under-seal');
  });
});

describe('the move that ends a seal', () => {
  const moves: Move[] = [
    'file',
    'declare-effective',
    'open',
    'close',
    're-open',
    'suspend',
    'resume',
    'price',
  ];
  const ending = (dealType: DealType, exemption?: string) =>
    [...moves, 'withdraw', 'release'].filter((move) =>
      endsSeal({ dealType, ...(exemption === undefined ? {} : { exemption }) }, move as Move),
    );

  it.each<[DealType, string | undefined, string[]]>([
    ['ipo', undefined, ['file', 'release']],
    ['best-efforts-min-max', undefined, ['file', 'release']],
    ['best-efforts-all-or-none', undefined, ['file', 'release']],
    ['best-efforts-min-max', 'Rule 506(b)', ['release']],
    ['firm-commitment-follow-on', undefined, ['open', 'release']],
    ['block-bought', undefined, ['open', 'release']],
    ['block-bought', 'Rule 144A', ['release']],
    ['cmpo', undefined, ['release']],
    ['registered-direct', undefined, ['release']],
    ['pipe', 'Section 4(a)(2)', ['release']],
    ['rule-506b', 'Rule 506(b)', ['release']],
    ['rule-506c', 'Rule 506(c)', ['open', 'release']],
  ])('%s, exempt by %s: %j', (dealType, exemption, expected) => {
    expect(ending(dealType, exemption)).toEqual(expected);
  });

  it('is there for every kind of deal, and never the end without a sale', () => {
    for (const dealType of dealTypes) {
      expect(ending(dealType)).toContain('release');
      expect(ending(dealType)).not.toContain('withdraw');
    }
  });
});

describe('who was not invited', () => {
  it('has not crossed, as the desk is told under seal with rule and remedy', () => {
    expect(notInvited({ role: 'desk' }, true, 'investor')).toMatchObject({
      code: 'not-crossed',
      path: 'investor',
      regulation: { citation: '17 CFR 243.100(b)(2)(ii)', remedy: expect.stringContaining('consent') },
    });
  });

  it('is unknown otherwise, and to a member whoever it is', () => {
    for (const [role, isUnderSeal] of [
      ['desk', false],
      ['member', true],
      ['investor', true],
    ] as const)
      expect(notInvited({ role }, isUnderSeal, 'investor').code).toBe('unknown-investor');
  });
});
