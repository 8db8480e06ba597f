import { describe, expect, it } from 'vitest';
import { type GatePoint, gatePoints, gatesAt } from '../../../src/domain/gates/gate-points.js';
import { gates } from '../../../src/domain/gates/rule-packs.js';
import { dealTypes } from '../../../src/domain/terms.js';

const ids = (point: GatePoint, deal: Parameters<typeof gatesAt>[1]) =>
  gatesAt(point, deal).map(({ gate }) => gate);

describe('where the gates stand', () => {
  it('has every gate at one point at least, with its severity', () => {
    expect(gatePoints.map(({ gate }) => gate)).toEqual(gates.map(({ id }) => id));
    expect(gatePoints.filter(({ points }) => points.length === 0)).toEqual([]);
    expect(gatePoints.find(({ gate }) => gate === 'G12')).toEqual({
      gate: 'G12',
      severity: 'information',
      points: ['order'],
    });
  });

  it.each<[GatePoint, (typeof dealTypes)[number], string[]]>([
    ['order', 'best-efforts-min-max', ['G1', 'G3a', 'G3b', 'G11', 'G12', 'G44', 'G45a', 'G45b', 'G48']],
    ['closing', 'best-efforts-min-max', ['G41', 'G43', 'G44', 'G48']],
    ['order', 'rule-506c', ['G11', 'G17', 'G18', 'G45a', 'G45b', 'G48']],
    ['order', 'rule-506b', ['G11', 'G16', 'G17', 'G18', 'G45a', 'G45b', 'G48']],
    ['closing', 'pipe', ['G13', 'G30', 'G41', 'G48']],
    ['allocation', 'ipo', ['G1', 'G6', 'G11', 'G23', 'G27', 'G28', 'G40', 'G46', 'G48', 'G53']],
    ['allocation', 'registered-direct', ['G1', 'G6', 'G11', 'G23', 'G46', 'G47', 'G48']],
    ['aftermarket', 'firm-commitment-follow-on', ['G35a', 'G35b', 'G35c', 'G37', 'G38', 'G53']],
    ['aftermarket', 'best-efforts-min-max', ['G35a', 'G35b', 'G35c']],
    ['communication', 'ipo', []],
  ])('%s of a %s deal', (point, dealType, expected) => {
    expect(ids(point, { dealType })).toEqual(expected);
  });

  it('asks an exempt best-efforts deal for its exemption and not for effectiveness', () => {
    const deal = { dealType: 'best-efforts-all-or-none', exemption: 'Rule 504' } as const;
    expect(ids('order', deal)).toEqual(['G11', 'G15', 'G44', 'G45a', 'G45b', 'G48']);
    expect(ids('pricing', deal)).not.toContain('G34a');
    expect(ids('pricing', { dealType: 'registered-direct' })).toContain('G34a');
    expect(ids('pricing', { dealType: 'ipo' })).not.toContain('G34a');
    expect(ids('order', { dealType: 'pipe', exemption: 'Rule 504' })).not.toContain('G18');
    expect(ids('order', { dealType: 'pipe', exemption: 'Regulation S' })).not.toContain('G18');
    expect(ids('order', { dealType: 'pipe', exemption: 'Rule 506(b)' })).toContain('G18');
    expect(ids('order', { dealType: 'pipe', exemption: 'Regulation S' })).toContain('G22');
    expect(ids('order', { dealType: 'pipe', exemption: 'Rule 144A' })).toContain('G21');
  });

  it('asks the registered amount and sanctions of every deal', () => {
    for (const dealType of dealTypes) {
      expect(ids('pricing', { dealType })).toContain('G6');
      expect(ids('allocation', { dealType })).toEqual(expect.arrayContaining(['G6', 'G48']));
    }
  });
});
