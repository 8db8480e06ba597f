import { describe, expect, it } from 'vitest';
import type { GateResult, Severity } from '../../../src/domain/gates/gate-definition.js';
import { overrideOf, stopsOrder } from '../../../src/domain/gates/order-stops.js';
import type { Intent } from '../../../src/domain/order-admission.js';

describe('what stops', () => {
  it.each<[string, GateResult, Severity, string | null, Intent, boolean]>([
    ['G1', 'fail', 'hard', null, 'order', true],
    ['G1', 'pass', 'hard', null, 'order', false],
    ['G1', 'not-applicable', 'hard', null, 'order', false],
    ['G1', 'unknown', 'hard', null, 'order', false],
    ['G47', 'unknown', 'hard', null, 'order', false],
    ['G11', 'pass', 'hard', null, 'order', false],
    ['G11', 'unknown', 'hard', null, 'order', true],
    ['G16', 'unknown', 'hard', null, 'order', true],
    ['G17', 'unknown', 'hard', null, 'order', true],
    ['G18', 'unknown', 'hard', null, 'order', true],
    ['G21', 'unknown', 'hard', null, 'order', true],
    ['G22', 'unknown', 'hard', null, 'order', true],
    ['G48', 'unknown', 'hard', null, 'order', true],
    ['G46', 'warn', 'warning', null, 'order', true],
    ['G46', 'warn', 'warning', 'an override', 'order', false],
    ['G46', 'pass', 'warning', null, 'order', false],
    ['G46', 'unknown', 'warning', null, 'order', false],
    ['G12', 'warn', 'information', null, 'order', false],
    ['G12', 'fail', 'information', null, 'order', false],
    ['G3a', 'fail', 'hard', null, 'conditional-offer', false],
    ['G3b', 'fail', 'hard', null, 'order', false],
    ['G1', 'fail', 'hard', null, 'indication', true],
    ['G11', 'fail', 'hard', null, 'indication', true],
    ['G48', 'unknown', 'hard', null, 'indication', true],
    ['G18', 'fail', 'hard', null, 'indication', false],
    ['G46', 'warn', 'warning', null, 'indication', false],
    ['G18', 'fail', 'hard', null, 'conditional-offer', true],
  ])('%s %s, %s, override %s, %s: %s', (gate, result, severity, override, intent, stops) => {
    expect(stopsOrder({ gate, result }, severity, override, { intent })).toBe(stops);
  });

  it.each([
    ['G3a', 'fail', true],
    ['G3b', 'fail', true],
    ['G3a', 'unknown', false],
  ] as const)('%s %s stops an offer that is accepted: %s', (gate, result, stops) => {
    const accepted = { intent: 'order', accepts: true } as const;
    expect(stopsOrder({ gate, result }, 'hard', null, accepted)).toBe(stops);
  });
});

describe('an override', () => {
  const overrides = [
    { id: 'another gate', gate: 'G30', investor: null },
    { id: 'another investor', gate: 'G46', investor: 'b' },
    { id: 'a', gate: 'G46', investor: 'a' },
  ];

  it.each<[string, Severity, string, string | null]>([
    ['G46', 'warning', 'a', 'a'],
    ['G46', 'warning', 'c', null],
    ['G30', 'warning', 'c', 'another gate'],
    ['G13', 'warning', 'a', null],
    ['G46', 'hard', 'a', null],
    ['G46', 'information', 'a', null],
  ])('of %s (%s) for %s is %s', (gate, severity, investor, id) => {
    expect(overrideOf(gate, severity, overrides, investor)).toBe(id);
  });
});
