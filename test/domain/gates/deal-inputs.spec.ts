import { describe, expect, it } from 'vitest';
import { dealInputs, dealMoment, lawDate } from '../../../src/domain/gates/deal-inputs.js';
import { doorDeal } from '../../support/door-deals.js';

describe('what a deal tells its gates', () => {
  it('dates the law by the terms, or by today', () => {
    expect(lawDate(doorDeal({}))).toBe('2026-11-20');
    expect(lawDate(doorDeal({ terms: { rulesAsOf: '2004-07-20' } }))).toBe('2004-07-20');
    expect(dealMoment(doorDeal({ terms: { rulesAsOf: '2004-07-20' } }))).toBe('2004-07-20T15:00:00.000Z');
  });

  it.each<[string, object, object]>([
    ['G1', {}, { act: 'sale', filedAt: '2026-11-02T13:00:00.000Z', stopOrder: false }],
    ['G1', { state: 'suspended' }, { stopOrder: true }],
    ['G6', { terms: { registeredShares: 5 } }, { baseShares: 10_000_000, registeredShares: 5 }],
    ['G11', { terms: { coveredSecurity: false, permittedStates: ['TX'] } }, { covered: false }],
    ['G11', { terms: { coveredSecurity: false, dealType: 'rule-506b' } }, { covered: true }],
    [
      'G11',
      { terms: { coveredSecurity: false, exemption: 'Rule 506(c)', dealType: 'pipe' } },
      { covered: true },
    ],
    [
      'G11',
      { terms: { coveredSecurity: false, dealType: 'rule-506b', rulesAsOf: '1996-10-10' } },
      { covered: false },
    ],
    ['G15', { terms: { cap: '0.45' } }, { thisOffering: '4950000.00' }],
    ['G24', {}, { underwriting: 'best-efforts' }],
    ['G9', { terms: { gates: { G9: { issuerReporting: true } } } }, { issuerReporting: true }],
  ])('%s of %j', (gate, deal, inputs) => {
    expect(dealInputs(gate, doorDeal(deal))).toMatchObject(inputs);
  });

  it('lets what the desk recorded go first, and leaves gaps out', () => {
    const deal = doorDeal({ terms: { gates: { G6: { baseShares: 1 } } } });
    expect(dealInputs('G6', deal)).toEqual({ on: '2026-11-20', baseShares: 1, additionalShares: 1_000_000 });
  });
});
