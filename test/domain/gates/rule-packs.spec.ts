import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/civil-date.js';
import { gates, gatesNamed, versionOn } from '../../../src/domain/gates/rule-packs.js';

describe('rule packs', () => {
  it('hold every id once, in the order of their numbers', () => {
    const ids = gates.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(0, 5)).toEqual(['G1', 'G3a', 'G3b', 'G4', 'G5']);
    expect(ids.at(-1)).toBe('G53');
  });

  it.each(gates.map((gate) => [gate.id, gate] as const))(
    '%s has disjoint, ordered versions without gaps',
    (_, gate) => {
      for (const [i, version] of gate.versions.entries()) {
        const next = gate.versions[i + 1];
        if (i > 0) expect(version.effectiveFrom).not.toBeNull();
        if (next) expect(version.effectiveTo).toBe(next.effectiveFrom);
        if (version.effectiveFrom && version.effectiveTo)
          expect(version.effectiveFrom < version.effectiveTo).toBe(true);
      }
    },
  );

  it('change on their first day and not before', () => {
    for (const gate of gates) {
      for (const version of gate.versions) {
        if (version.effectiveFrom === null) continue;
        expect(versionOn(gate, version.effectiveFrom)).toBe(version);
        expect(versionOn(gate, addDays(version.effectiveFrom, -1))).not.toBe(version);
      }
    }
  });

  it('find a gate, or the parts of a number', () => {
    expect(gatesNamed('G10').map(({ id }) => id)).toEqual(['G10a', 'G10b', 'G10c']);
    expect(gatesNamed('G35').map(({ id }) => id)).toEqual(['G35a', 'G35b', 'G35c']);
    expect(gatesNamed('G10a').map(({ id }) => id)).toEqual(['G10a']);
    expect(gatesNamed('G3').map(({ id }) => id)).toEqual(['G3a', 'G3b']);
    expect(gatesNamed('G2')).toEqual([]);
    expect(gatesNamed('G')).toEqual([]);
    expect(gatesNamed('G4').map(({ id }) => id)).toEqual(['G4']);
  });
});
