import { describe, expect, it } from 'vitest';
import {
  attestationTypes,
  type AttestationType,
  checkOwnFacts,
  checkUntil,
  endsAttestation,
  isOwn,
  refuseDecided,
  type OnRecord,
} from '../../../src/domain/gates/attestations.js';
import { roles } from '../../../src/domain/authority.js';

const now = new Date('2026-11-20T15:00:00.000Z');

const of = (
  recordedRole: string,
  version: number,
  valid: boolean,
  offering: string | null = null,
): OnRecord => ({ recordedRole, version, valid, offering });

it('are what an account’s holder represents', () => {
  expect(attestationTypes).toEqual(['rule-105', 'restricted-person', 'spinning']);
});

describe('what the investor says of itself', () => {
  it.each<[AttestationType, object]>([
    ['spinning', {}],
    ['spinning', { coveredPercent: '12', exemptAccount: false }],
    ['rule-105', { shortSales: [] }],
    ['restricted-person', { anything: true }],
  ])('%s %j', (type, facts) => {
    expect(() => checkOwnFacts(type, { ...facts })).not.toThrow();
  });

  it.each([
    [{ company: 'Alder' }, 'facts.company'],
    [{ exemptAccount: true, publicCompany: true, more: 1 }, 'facts.publicCompany'],
  ])('but not what the desk knows: %j', (facts, path) => {
    expect(() => checkOwnFacts('spinning', facts)).toThrow(
      expect.objectContaining({
        code: 'unknown-field',
        path,
        message: expect.stringContaining('coveredPercent, exemptAccount'),
      }),
    );
  });
});

describe('how long one is good', () => {
  it.each<[string, boolean]>([
    ['2026-11-20T15:00:00.000Z', false],
    ['2026-11-20T15:00:00.001Z', true],
    ['2027-11-20T15:00:00.000Z', true],
    ['2027-11-20T15:00:00.001Z', false],
    ['2026-11-19T15:00:00.000Z', false],
  ])('until %s: %s', (until, isTaken) => {
    const check = () => checkUntil(new Date(until), now);
    if (isTaken) expect(check).not.toThrow();
    else
      expect(check).toThrow(
        expect.objectContaining({
          code: 'out-of-range',
          path: 'expiresAt',
          message: 'An attestation is good until a time within 12 months from now.',
        }),
      );
  });
});

describe('whose word stands', () => {
  it.each<[string, OnRecord[], boolean]>([
    ['nothing on record', [], true],
    ['an earlier one of its own', [of('investor', 1, true)], true],
    ['an earlier one of its member', [of('member', 1, true)], true],
    ['one of its own that it has replaced', [of('investor', 2, false)], true],
    ['one of the desk that is good', [of('desk', 1, true)], false],
    ['one of compliance that is good', [of('compliance', 1, true)], false],
    ['one of compliance whose time is over', [of('compliance', 1, false)], true],
    ['one of its own that compliance has ended', [of('compliance', 2, false)], false],
    ['one of the desk among its own', [of('investor', 1, true), of('desk', 1, true)], false],
  ])('%s', (_, onRecord, isTaken) => {
    if (isTaken) expect(() => refuseDecided(onRecord)).not.toThrow();
    else expect(() => refuseDecided(onRecord)).toThrow('only they record it anew');
  });

  it.each<[string, OnRecord[], string]>([
    ['evidence that is good', [of('desk', 1, true)], 'have recorded evidence of this kind'],
    ['what they have ended', [of('compliance', 2, false)], 'have ended evidence of this kind'],
    ['both', [of('compliance', 2, false), of('desk', 1, true)], 'have recorded evidence of this kind'],
  ])('says why: %s', (_, onRecord, why) => {
    const refused = {
      code: 'evidence-decided',
      path: 'type',
      message: expect.stringContaining(why) as string,
    };
    expect(() => refuseDecided(onRecord)).toThrow(expect.objectContaining(refused));
  });

  it('is the investor’s own where it or its member has recorded it', () => {
    expect(roles.filter(isOwn)).toEqual(['member', 'investor']);
  });
});

describe('what ends an attestation', () => {
  const [general, here, there] = [null, 'here', 'there'].map((offering) =>
    of('investor', 1, true, offering),
  ) as [OnRecord, OnRecord, OnRecord];

  it.each<[string, string, string | null, OnRecord, boolean]>([
    ['a general one, a general one', 'investor', null, general, true],
    ['one for a deal, a general one', 'investor', null, here, true],
    ['a general one, one for a deal', 'investor', 'here', general, false],
    ['one for a deal, one for the same', 'investor', 'here', here, true],
    ['one for a deal, one for another', 'investor', 'here', there, false],
    ['the investor’s, its member’s for the same deal', 'member', 'here', here, true],
    ['a general one, its member’s for a deal', 'member', 'here', general, false],
    ['a general one, the desk’s for a deal', 'desk', 'here', general, true],
    ['a general one, compliance’s for a deal', 'compliance', 'here', general, true],
    ['one that is over, nothing', 'investor', null, of('investor', 2, false), false],
    ['the desk’s, nothing of the investor’s', 'investor', null, of('desk', 1, true), false],
    ['the desk’s, nothing of compliance’s', 'compliance', null, of('desk', 1, true), false],
  ])('%s', (_, role, offering, earlier, isEnded) => {
    expect(endsAttestation(role, offering, earlier)).toBe(isEnded);
  });
});
