import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../../src/domain/gates/certificates.js';
import { confirmationOutcomes, type ConfirmedSale } from '../../../src/domain/gates/confirmation-gates.js';
import type { OrderOutcome } from '../../../src/domain/gates/gate-refusal.js';
import type { DoorDeal } from '../../../src/domain/gates/order-gate-table.js';
import { certificate, doorDeal, now } from '../../support/door-deals.js';

const sale: ConfirmedSale = {
  price: '0.37',
  shares: 10_000,
  preliminaryProspectus: null,
  finalProspectus: null,
  keepsFinalProspectus: false,
  offers: [],
};

/** What the owners of any account that buys a new issue have to represent. */
const represented = [certificate('restricted-person'), certificate('spinning')];

const outcomes = (
  deal: DoorDeal,
  more: Partial<ConfirmedSale> = {},
  certificates: Certificate[] = [],
): OrderOutcome[] =>
  confirmationOutcomes(
    deal,
    { ...sale, ...more },
    { certificates: [...represented, ...certificates], screening: null },
  );

const stopped = (...ask: Parameters<typeof outcomes>): string[] =>
  outcomes(...ask).flatMap(({ gate, stops }) => (stops ? [gate] : []));

const on = (rulesAsOf: string): DoorDeal => doorDeal({ terms: { rulesAsOf } });
const in2004 = on('2004-07-22');
const ipo = doorDeal({ terms: { dealType: 'ipo' } });
const sent = (preliminaryProspectus: string | null) => ({ preliminaryProspectus });

const why = (keepsFinalProspectus: boolean) => outcomes(doorDeal({}), { keepsFinalProspectus })[1]!.why;

describe('the papers of a sale', () => {
  it.each<[string, DoorDeal, Partial<ConfirmedSale>, string[]]>([
    ['waits for the final prospectus in 2004, kept or not', in2004, {}, ['G10a']],
    ['waits for it where another got it', in2004, { keepsFinalProspectus: true }, ['G10a']],
    ['goes with it', in2004, { finalProspectus: now }, []],
    ['does not go before it', in2004, { finalProspectus: '2026-11-20T15:00:00.001Z' }, ['G10a']],
    ['takes access for delivery since December 2005', on('2005-12-01'), {}, []],
    ['waits for it on the last day before', on('2005-11-30'), {}, ['G10a']],
    ['waits for effectiveness', doorDeal({ effectiveAt: null }), {}, ['G10a']],
    ['of a new issue waits for the preliminary one', ipo, {}, ['G9']],
    ['of a new issue waits 48 hours', ipo, sent('2026-11-18T15:00:00.001Z'), ['G9']],
    ['of a new issue goes at 48 hours', ipo, sent('2026-11-18T15:00:00.000Z'), []],
    ['of a reporting issuer needs no preliminary one', doorDeal({}), {}, []],
    ['waits while the effectiveness is suspended', doorDeal({ state: 'suspended' }), {}, ['G10a']],
    [
      'waits where the desk noted a missed filing',
      doorDeal({ terms: { gates: { G10a: { finalProspectus: 'missed' } } } }),
      { keepsFinalProspectus: true },
      ['G10a'],
    ],
    [
      'asks a follow-on for the preliminary one where the desk noted an issuer that does not report',
      doorDeal({ terms: { gates: { G9: { issuerReporting: false } } } }),
      {},
      ['G9'],
    ],
    [
      'of a placement asks for none, even of a private issuer',
      doorDeal({ terms: { dealType: 'ipo', exemption: 'Rule 506(b)' } }),
      {},
      [],
    ],
    ['asks again whether the investor is screened', doorDeal({ listVersion: 'a' }), {}, ['G48']],
    ['of a placement asks for none', doorDeal({ terms: { exemption: 'Rule 506(b)' } }), {}, []],
  ])('%s', (_, deal, more, gates) => {
    expect(stopped(deal, more)).toEqual(gates);
  });

  it('say what to do where it waits', () => {
    expect(outcomes(in2004).find(({ gate }) => gate === 'G10a')).toMatchObject({
      severity: 'hard',
      remedy: 'Deliver the final prospectus and note its delivery.',
    });
    const goes = outcomes(in2004, { finalProspectus: now }).find(({ gate }) => gate === 'G10a');
    expect(goes).toMatchObject({ stops: false, remedy: '' });
  });

  it('are filed where they are recorded, and expected where not', () => {
    expect(why(true)).toContain('is filed');
    expect(why(false)).toContain('will be filed in time');
  });
});

const offeredOn = (price: string, rangeLow?: string, rangeHigh?: string, reconfirmed = false) => ({
  price,
  offers: [{ ...(rangeLow && { rangeLow }), ...(rangeHigh && { rangeHigh }), reconfirmed }],
});

describe('a conditional offer', () => {
  const deal = doorDeal({
    terms: { floor: '0.10', cap: '0.90' },
    noticedAt: '2026-11-18T21:00:00.000Z',
    windowEndsAt: '2026-11-18T22:00:00.000Z',
  });
  const looser = doorDeal({
    ...deal,
    terms: { ...deal.terms, gates: { G3b: { reconfirmed: false } } },
  });

  it.each<[string, DoorDeal, Partial<ConfirmedSale>, string[]]>([
    ['is sold at the low end of its range', deal, offeredOn('0.37', '0.37', '0.44'), []],
    ['is sold at the high end', deal, offeredOn('0.44', '0.37', '0.44'), []],
    [
      'is not sold a cent below, whatever the terms say by now',
      deal,
      offeredOn('0.36', '0.37', '0.44'),
      ['G3a'],
    ],
    ['is not sold a cent above', deal, offeredOn('0.45', '0.37', '0.44'), ['G3a']],
    ['is sold above once it is confirmed', deal, offeredOn('0.45', '0.37', '0.44', true), []],
    ['decides nothing without a range', deal, offeredOn('0.45'), []],
    ['is sold within 20 percent by the looser policy', looser, offeredOn('0.52', '0.37', '0.44'), []],
    ['and not at 20 percent', looser, offeredOn('0.528', '0.37', '0.44'), ['G3b']],
    ['is none where the investor ordered', deal, { price: '0.95' }, []],
  ])('%s', (_, of, more, gates) => {
    expect(stopped(of, more)).toEqual(gates);
  });

  it('that the price misses is told before one that it reaches', () => {
    const offers = [...offeredOn('', '0.30', '0.50').offers, ...offeredOn('', '0.37', '0.44').offers];
    expect(stopped(deal, { price: '0.45', offers })).toEqual(['G3a']);
  });
});

const short = (at: string) => [
  certificate('rule-105', { facts: { shortSales: [{ at, shares: 100, reported: true }] } }),
];

describe('a short sale', () => {
  const firm = { terms: { dealType: 'firm-commitment-follow-on' as const } };
  const pricedAt = '2026-11-20T21:30:00.000Z';

  it.each<[string, Parameters<typeof doorDeal>[0], Certificate[], string[]]>([
    ['in the five days before pricing', firm, short('2026-11-18T10:00:00-05:00'), ['G40']],
    ['after pricing', firm, short('2026-11-20T16:31:00-05:00'), []],
    ['in a best-efforts deal', {}, short('2026-11-18T10:00:00-05:00'), []],
    ['of which nobody knows', firm, [], []],
    ['that the investor denies', firm, [certificate('rule-105', { facts: { shortSales: [] } })], []],
  ])('%s', (_, of, certificates, gates) => {
    const deal = doorDeal({ filedAt: '2026-11-02T13:00:00.000Z', pricedAt, ...of });
    expect(stopped(deal, {}, certificates)).toEqual(gates);
  });
});
