import { describe, expect, it } from 'vitest';
import { countsAsPurchaser } from '../../../src/domain/gates/order-gates.js';
import type { DoorDeal } from '../../../src/domain/gates/order-gate-table.js';
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

const abroad: DoorAsk = { buyer: { country: 'DE', state: null } };

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
      'no accredited one whose letter leaves that to the other certificate',
      solicited(),
      holding(
        certificate('accredited'),
        certificate('accredited-verification', {
          facts: { method: 'professional-letter', evidenceOn: '2026-11-02' },
        }),
      ),
      [],
    ],
    ['no qualified institutional buyer, who is accredited by size', quiet(), holding(certificate('qib')), []],
    ['who is unknown, though other gates are recorded', quiet({ gates: { G41: {} } }), {}, ['G16']],
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
    ['a buyer abroad without evidence, under Rule 144A alone', exempt('Rule 144A'), abroad, ['G21']],
    [
      'no institution that shows what 17 CFR 230.144A(a)(1)(i) asks, on the last day of offers to such buyers alone',
      doorDeal({ terms: { dealType: 'pipe', exemption: 'Rule 144A', rulesAsOf: '2013-09-22' } }),
      holding(certificate('qib', { facts: { buyerKind: 'institution', securitiesOwned: '100000000' } })),
      [],
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
    ['the side at home of two after a comma', exempt('Rule 144A, Regulation S'), {}, ['G21']],
    ['the side abroad of two without a space', exempt('Rule 144A/Regulation S'), abroad, ['G22']],
    ['no exemption with buyers of its own', exempt('Regulation A'), {}, []],
    ['a placement that names no exemption', doorDeal({ terms: { dealType: 'pipe' } }), {}, ['G16']],
    ['section 4(a)(2) beside Rule 144A', exempt('Section 4(a)(2) / Rule 144A'), {}, ['G16', 'G21']],
    ['a seller abroad of three exemptions', exempt('Rule 144A, Regulation S and Rule 504'), abroad, ['G22']],
    ['a buyer at home of the same', exempt('Regulation S / Rule 144A'), holding(certificate('qib')), []],
    ['a buyer at home of two that begin with a bar', exempt('/ Regulation S'), {}, ['G22']],
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

  it('keeps the newest of several certificates, for better or worse, and names it', () => {
    const poor = certificate('accredited', { id: 'poor', facts: { ...wealthy, otherAssets: '1' } });
    const rich = certificate('accredited', { id: 'rich', facts: wealthy });
    expect(judged(quiet(), { evidence: { certificates: [poor, rich] } }).G18).toMatchObject({
      result: 'pass',
      certificate: 'rich',
    });
    expect(judged(quiet(), { evidence: { certificates: [rich, poor] } }).G18).toMatchObject({
      result: 'not-applicable',
      certificate: 'poor',
    });
  });
});

const fund = certificate('qib', { id: 'fund', expiresAt: '2026-11-01T00:00:00.000Z' });
const rich = certificate('accredited', { id: 'rich', expiresAt: '2026-11-02T00:00:00.000Z' });
const poor = certificate('accredited', { id: 'poor', expiresAt: '2026-10-02T00:00:00.000Z' });
const verified = certificate('accredited-verification', { expiresAt: '2026-11-03T00:00:00.000Z' });
const elsewhere = certificate('non-us', { expiresAt: '2026-11-04T00:00:00.000Z' });

describe('what an answer says beside its result', () => {
  it('is what is missing: what the gate names, or what stops it', () => {
    const uncovered = { coveredSecurity: false };
    expect(judged(doorDeal({ effectiveAt: null })).G1!.missing).toEqual(['effectiveAt']);
    expect(judged(doorDeal({})).G1!.missing).toEqual([]);
    expect(judged(doorDeal({ terms: uncovered })).G11!.missing).toEqual(['state status of TX']);
    const stateless = judged(doorDeal({ terms: uncovered }), { buyer: { state: null } }).G11!;
    expect(stateless).toMatchObject({ result: 'unknown', stops: true, missing: ['state'] });
    const unsold = judged(quiet(), holding(certificate('sophisticated-investor', { facts: {} }))).G16!;
    expect(unsold).toMatchObject({ stops: true, missing: ['sophisticated', 'informationDelivered'] });
    const risk = { facts: { sophisticated: false, informationDelivered: true } };
    expect(judged(quiet(), holding(certificate('sophisticated-investor', risk))).G16!.missing).toEqual([]);
  });

  it('is a remedy where it stops, and none where it does not', () => {
    expect(judged(doorDeal({ effectiveAt: null })).G1!.remedy).toBe('Until then the book takes no sale.');
    expect(judged(doorDeal({})).G1!.remedy).toBe('');
  });

  it.each<[string, ReturnType<typeof certificate>[], string | undefined]>([
    ['G16', [fund, poor, rich, elsewhere], rich.expiresAt!],
    ['G16', [fund, elsewhere], fund.expiresAt!],
    ['G16', [elsewhere], undefined],
    ['G16', [], undefined],
  ])('%s is told when its evidence ended, of %j', (gate, certificates, ended) => {
    const { remedy } = judged(quiet(), holding(...certificates))[gate]!;
    const said = /expired at (\S+):/.exec(remedy)?.[1];
    expect(said).toBe(ended);
  });

  it('says nothing of evidence that ended where other evidence was judged', () => {
    const judgedNow = certificate('sophisticated-investor', { facts: { sophisticated: false } });
    expect(judged(quiet(), holding(rich, judgedNow)).G16!).toMatchObject({
      stops: true,
      certificate: judgedNow.id,
    });
    expect(judged(quiet(), holding(rich, judgedNow)).G16!.remedy).not.toContain('expired');
  });

  it('says of a qualified buyer when its evidence ended', () => {
    expect(judged(exempt('Rule 144A'), holding(fund)).G21!.remedy).toContain(fund.expiresAt!);
  });

  it('counts for Rule 506(c) what was shown of accreditation', () => {
    expect(judged(solicited(), holding(rich)).G17!.remedy).toContain(rich.expiresAt!);
    expect(judged(solicited(), holding(verified)).G18!.remedy).toContain(verified.expiresAt!);
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
    const alone = certificate('sophisticated-investor');
    const other = certificate('sophisticated-investor', { id: 'other', facts: relative });
    expect(takesPlace([other, alone])).toBe(true);
    expect(takesPlace([alone, other])).toBe(false);
    expect(takesPlace([certificate('non-us', { facts: relative }), alone])).toBe(true);
    expect(countsAsPurchaser([], [alone])).toBe(false);
    const { G16 } = judged(quiet(), { evidence: { certificates: [alone] } });
    expect(countsAsPurchaser([G16!], [])).toBe(true);
  });
});
