import { describe, expect, it } from 'vitest';
import { countsAsPurchaser, orderJudge } from '../../../src/domain/gates/order-gates.js';
import type { DoorDeal } from '../../../src/domain/gates/order-gate-table.js';
import { readOrderTerms } from '../../../src/domain/order.js';
import { certificate, type DoorAsk, doorDeal, judged, now, stopping } from '../../support/door-deals.js';

const quiet = (more: Partial<DoorDeal['terms']> = {}) =>
  doorDeal({ terms: { dealType: 'rule-506b', exemption: 'Rule 506(b)', ...more } });
const solicited = (more: Partial<DoorDeal['terms']> = {}) =>
  doorDeal({ terms: { dealType: 'rule-506c', exemption: 'Rule 506(c)', ...more } });
const exempt = (exemption: string) => doorDeal({ terms: { dealType: 'pipe', exemption } });
const firm = (more: Partial<DoorDeal['terms']> = {}) =>
  doorDeal({ terms: { dealType: 'firm-commitment-follow-on', ...more } });
const holding = (...certificates: ReturnType<typeof certificate>[]): DoorAsk => ({
  evidence: { certificates },
});

const wealthy = {
  test: 'net-worth',
  otherAssets: '1000000.01',
  otherLiabilities: '0',
  homeValue: '0',
  homeDebt: '0',
};
const letter = { method: 'professional-letter', evidenceOn: '2026-11-02', accredited: true };
const short = (at: string) => ({ shortSales: [{ at, shares: 5_000, reported: true }] });
const screened = {
  outcome: 'clear' as const,
  cleared: false,
  listVersion: 'a',
  screenedOn: '2026-11-20',
  owners: [],
};

const ending = (expiresAt: string) => holding(certificate('accredited', { expiresAt }));

const evidenceFor = (offering: string) => holding(certificate('accredited', { offering }));

describe('what stops an order', () => {
  it.each<[string, DoorDeal, DoorAsk, string[]]>([
    ['nothing, in a plain registered deal', doorDeal({}), {}, []],
    ['a sale before effectiveness', doorDeal({ effectiveAt: null }), {}, ['G1']],
    ['a sale a millisecond before it', doorDeal({ effectiveAt: '2026-11-20T15:00:00.001Z' }), {}, ['G1']],
    ['nothing at the instant of it', doorDeal({ effectiveAt: now }), {}, []],
    ['no indication before it', doorDeal({ effectiveAt: null }), { intent: 'indication' }, []],
    ['no conditional offer before it', doorDeal({ effectiveAt: null }), { intent: 'conditional-offer' }, []],
    [
      'an offer before the filing',
      doorDeal({ filedAt: null, effectiveAt: null }),
      { intent: 'indication' },
      ['G1'],
    ],
    ['a state that nothing opens', doorDeal({ terms: { coveredSecurity: false } }), {}, ['G11']],
    [
      'no state abroad',
      doorDeal({ terms: { coveredSecurity: false } }),
      { buyer: { country: 'GB', state: null } },
      [],
    ],
    ['an open state', doorDeal({ terms: { coveredSecurity: false, permittedStates: ['TX'] } }), {}, []],
    [
      'an indication from a closed state too',
      doorDeal({ terms: { coveredSecurity: false } }),
      { intent: 'indication' },
      ['G11'],
    ],
    ['a purchaser of whom nothing is known', quiet(), {}, ['G16']],
    ['no accredited purchaser', quiet(), holding(certificate('accredited')), []],
    ['nobody who shows the net worth', quiet(), holding(certificate('accredited', { facts: wealthy })), []],
    [
      'a net worth of exactly a million',
      quiet(),
      holding(certificate('accredited', { facts: { ...wealthy, otherAssets: '1000000' } })),
      ['G16'],
    ],
    ['no indication of one not accredited', quiet(), { intent: 'indication' }, []],
    ['no sophisticated purchaser', quiet(), holding(certificate('sophisticated-investor')), []],
    [
      'one who cannot judge the risks',
      quiet(),
      holding(
        certificate('sophisticated-investor', {
          facts: { sophisticated: false, informationDelivered: true },
        }),
      ),
      ['G16'],
    ],
    ['one verified by nobody', solicited(), holding(certificate('accredited')), ['G17']],
    [
      'no one with a fresh letter',
      solicited(),
      holding(certificate('accredited-verification', { facts: letter })),
      [],
    ],
    [
      'a letter of three months and a day',
      solicited(),
      holding(certificate('accredited-verification', { facts: { ...letter, evidenceOn: '2026-08-19' } })),
      ['G17', 'G18'],
    ],
    [
      'no letter of three months to the day',
      solicited(),
      holding(certificate('accredited-verification', { facts: { ...letter, evidenceOn: '2026-08-20' } })),
      [],
    ],
    [
      'a solicited sale under the law of 2004',
      solicited({ rulesAsOf: '2004-07-20' }),
      holding(certificate('accredited-verification')),
      ['G17', 'G18'],
    ],
    ['who is no qualified buyer', exempt('Rule 144A'), {}, ['G21']],
    ['no qualified buyer', exempt('Rule 144A'), holding(certificate('qib')), []],
    [
      'a natural person, whatever it holds',
      exempt('Rule 144A'),
      {
        buyer: { category: 'individual' },
        ...holding(certificate('qib', { facts: { buyerKind: 'institution', securitiesOwned: '200000000' } })),
      },
      ['G21'],
    ],
    ['who is at home, under Regulation S', exempt('Regulation S'), holding(certificate('non-us')), ['G22']],
    [
      'no buyer abroad',
      exempt('Regulation S'),
      { ...holding(certificate('non-us')), buyer: { country: 'GB', state: null } },
      [],
    ],
    ['abroad without evidence', exempt('Regulation S'), { buyer: { country: 'GB', state: null } }, ['G22']],
    ['the Rule 144A side of two exemptions', exempt('Rule 144A / Regulation S'), {}, ['G21']],
    [
      'the Regulation S side of two',
      exempt('Rule 144A / Regulation S'),
      { buyer: { country: 'DE', state: null } },
      ['G22'],
    ],
    ['no exemption with buyers of its own', exempt('Regulation A'), {}, []],
    [
      'who sold short in the period',
      firm(),
      holding(certificate('rule-105', { facts: short('2026-11-18T11:00:00-05:00') })),
      ['G40'],
    ],
    [
      'nobody who sold short before it',
      firm(),
      holding(certificate('rule-105', { facts: short('2026-11-02T11:00:00-05:00') })),
      [],
    ],
    ['nobody who attests no short sale', firm(), holding(certificate('rule-105')), []],
    [
      'no short seller in best efforts',
      doorDeal({}),
      holding(certificate('rule-105', { facts: short('2026-11-18T11:00:00-05:00') })),
      [],
    ],
    [
      'no short seller who covers nothing, in 2004',
      firm({ rulesAsOf: '2004-10-20' }),
      holding(
        certificate('rule-105', {
          facts: { ...short('2004-10-19T11:00:00-04:00'), coveredWithOfferingShares: 0 },
        }),
      ),
      [],
    ],
    ['who has no screening while there is a list', doorDeal({ listVersion: 'a' }), {}, ['G48']],
    ['nobody screened clear', doorDeal({ listVersion: 'a' }), { evidence: { screening: screened } }, []],
    [
      'a screening against an older list',
      doorDeal({ listVersion: 'b' }),
      { evidence: { screening: screened } },
      ['G48'],
    ],
    [
      'a possible match',
      doorDeal({ listVersion: 'a' }),
      { evidence: { screening: { ...screened, outcome: 'possible-match' } } },
      ['G48'],
    ],
    [
      'no possible match once cleared',
      doorDeal({ listVersion: 'a' }),
      { evidence: { screening: { ...screened, outcome: 'possible-match', cleared: true } } },
      [],
    ],
    [
      'no match once cleared',
      doorDeal({ listVersion: 'a' }),
      { evidence: { screening: { ...screened, outcome: 'match', cleared: true } } },
      [],
    ],
    [
      'an indication of a listed party',
      doorDeal({ listVersion: 'a' }),
      { intent: 'indication', evidence: { screening: { ...screened, outcome: 'match' } } },
      ['G48'],
    ],
    [
      'an entity that blocked owners hold together',
      doorDeal({ listVersion: 'a' }),
      {
        evidence: {
          screening: {
            ...screened,
            owners: [
              { name: 'x', blocked: true, percent: '25' },
              { name: 'y', blocked: true, percent: '25' },
            ],
          },
        },
      },
      ['G48'],
    ],
    [
      'no such entity before August 2014',
      doorDeal({ listVersion: 'a', terms: { rulesAsOf: '2014-08-12' } }),
      {
        evidence: {
          screening: {
            ...screened,
            owners: [
              { name: 'x', blocked: true, percent: '25' },
              { name: 'y', blocked: true, percent: '25' },
            ],
          },
        },
      },
      [],
    ],
  ])('%s', (_, deal, ask, gates) => {
    expect(stopping(deal, ask)).toEqual(gates);
  });

  it('lets evidence end on its instant', () => {
    expect(stopping(quiet(), ending('2026-11-20T15:00:00.001Z'))).toEqual([]);
    const over = judged(quiet(), ending(now)).G16!;
    expect(over).toMatchObject({ stops: true, result: 'unknown' });
    expect(over.remedy).toContain('Record a certificate "accredited"');
  });

  it('takes evidence for one offering for no other', () => {
    expect(stopping(quiet(), evidenceFor('offering'))).toEqual([]);
    expect(stopping(quiet(), evidenceFor('another'))).toEqual(['G16']);
  });

  it('keeps the best of several certificates and names it', () => {
    const certificates = [
      certificate('accredited', { id: 'poor', facts: { ...wealthy, otherAssets: '1' } }),
      certificate('accredited', { id: 'rich', facts: wealthy }),
    ];
    expect(judged(quiet(), { evidence: { certificates } }).G18).toMatchObject({
      result: 'pass',
      certificate: 'rich',
    });
  });
});

const counted = (count: number, soldOn = '2026-11-02') => ({ counted: [{ soldOn, count }] });

const sophisticated = (more: object): DoorAsk => ({
  evidence: { certificates: [certificate('sophisticated-investor')], ...more },
});

const takesPlace = (certificates: ReturnType<typeof certificate>[]) =>
  countsAsPurchaser(Object.values(judged(quiet(), { evidence: { certificates } })), certificates);

describe('the places of Rule 506(b)', () => {
  it('are thirty-five in ninety days', () => {
    expect(stopping(quiet(), sophisticated(counted(34)))).toEqual([]);
    expect(stopping(quiet(), sophisticated(counted(35)))).toEqual(['G16']);
    expect(stopping(quiet(), sophisticated(counted(35, '2026-08-22')))).toEqual([]);
  });

  it('are for those who are not accredited', () => {
    expect(takesPlace([certificate('sophisticated-investor')])).toBe(true);
    expect(takesPlace([certificate('sophisticated-investor'), certificate('accredited')])).toBe(false);
    const relative = { sophisticated: true, informationDelivered: true, notCounted: true };
    expect(takesPlace([certificate('sophisticated-investor', { facts: relative })])).toBe(false);
    expect(takesPlace([])).toBe(false);
  });
});

it('asks what is the same for all buyers once', () => {
  const judge = orderJudge(doorDeal({}));
  const ask = {
    intent: 'order' as const,
    buyer: { country: 'US', state: 'TX', category: 'retail' },
    evidence: { certificates: [], screening: null, counted: [] },
  };
  const first = judge({
    ...ask,
    investor: 'a',
    order: readOrderTerms({ type: 'market', shares: 1_000 }, ''),
  });
  const second = judge({
    ...ask,
    investor: 'b',
    order: readOrderTerms({ type: 'market', shares: 2_000 }, ''),
  });
  expect(second).toBe(first);
});
