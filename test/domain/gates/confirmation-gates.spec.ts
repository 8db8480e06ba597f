import { describe, expect, it } from 'vitest';
import { confirmationOutcomes, type Deliveries } from '../../../src/domain/gates/confirmation-gates.js';
import type { DoorDeal } from '../../../src/domain/gates/order-gate-table.js';
import { doorDeal } from '../../support/door-deals.js';

const stopped = (deal: DoorDeal, deliveries: Deliveries): string[] =>
  confirmationOutcomes(deal, deliveries, null).flatMap(({ gate, stops }) => (stops ? [gate] : []));

const in2004 = doorDeal({ terms: { rulesAsOf: '2004-07-22' } });
const ipo = doorDeal({ terms: { dealType: 'ipo' } });

describe('the confirmation of a sale', () => {
  it.each<[string, DoorDeal, Deliveries, string[]]>([
    ['asks for no paper where none is kept', in2004, {}, []],
    ['waits for the final prospectus in 2004', in2004, { finalProspectus: null }, ['G10a']],
    ['goes with it', in2004, { finalProspectus: in2004.now }, []],
    ['does not go before it', in2004, { finalProspectus: '2026-11-20T15:00:00.001Z' }, ['G10a']],
    ['takes access for delivery since December 2005', doorDeal({}), { finalProspectus: null }, []],
    [
      'waits for it on the last day before',
      doorDeal({ terms: { rulesAsOf: '2005-11-30' } }),
      { finalProspectus: null },
      ['G10a'],
    ],
    ['waits for effectiveness', doorDeal({ effectiveAt: null }), { finalProspectus: null }, ['G10a']],
    ['of a new issue waits 48 hours', ipo, { preliminaryProspectus: '2026-11-18T15:00:00.001Z' }, ['G9']],
    ['of a new issue goes at 48 hours', ipo, { preliminaryProspectus: '2026-11-18T15:00:00.000Z' }, []],
    ['of a reporting issuer needs no preliminary one', doorDeal({}), { preliminaryProspectus: null }, []],
    [
      'waits while the effectiveness is suspended',
      doorDeal({ state: 'suspended' }),
      { finalProspectus: null },
      ['G10a'],
    ],
    [
      'waits where the desk noted a missed filing, though it keeps no paper',
      doorDeal({ terms: { gates: { G10a: { finalProspectus: 'missed' } } } }),
      {},
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
      { preliminaryProspectus: null },
      [],
    ],
    ['asks again whether the investor is screened', doorDeal({ listVersion: 'a' }), {}, ['G48']],
    [
      'of a placement asks for no prospectus',
      doorDeal({ terms: { exemption: 'Rule 506(b)' } }),
      { finalProspectus: null },
      [],
    ],
  ])('%s', (_, deal, deliveries, gates) => {
    expect(stopped(deal, deliveries)).toEqual(gates);
  });

  it('says what to do where it waits', () => {
    const outcomes = confirmationOutcomes(in2004, { finalProspectus: null }, null);
    expect(outcomes).toMatchObject([
      { gate: 'G10a', severity: 'hard', remedy: 'Deliver the final prospectus and note its delivery.' },
    ]);
    const [goes] = confirmationOutcomes(in2004, { finalProspectus: in2004.now }, null);
    expect(goes).toMatchObject({ stops: false, remedy: '' });
    expect(confirmationOutcomes(in2004, {}, null)).toEqual([]);
  });
});
