// Which version of a gate is the law on a date. A gate's versions are disjoint and in order; the one in force
// is the one with effectiveFrom <= date < effectiveTo (null is open). Outside every version the gate does
// not apply. A letter after the number is a part of that gate: G10 is G10a, G10b and G10c.
import type { IsoDate } from '../calendar/civil-date.js';
import { distributionPack } from './distribution-pack.js';
import type { DatedRule, Gate } from './gate-definition.js';
import { placementPack } from './placement-pack.js';
import { registeredOfferingPack } from './registered-offering-pack.js';

function numberOf({ id }: Gate): number {
  return Number.parseInt(id.slice(1), 10);
}

function byNumber(a: Gate, b: Gate): number {
  return numberOf(a) - numberOf(b) || (a.id < b.id ? -1 : 1);
}

/** Every gate that is decided by number, time or list, in the order of their numbers. */
export const gates: readonly Gate[] = [
  ...registeredOfferingPack,
  ...placementPack,
  ...distributionPack,
].toSorted(byNumber);

/** The gate of that id, or the parts of that number; empty when there is none. */
export function gatesNamed(id: string): readonly Gate[] {
  return gates.filter(
    (gate) => gate.id === id || (/^G\d+[a-z]$/.test(gate.id) && gate.id.slice(0, -1) === id),
  );
}

/** The version of a gate in force on a date; undefined outside every version. */
export function versionOn(gate: Gate, date: IsoDate): DatedRule | undefined {
  return gate.versions.find(
    ({ effectiveFrom, effectiveTo }) =>
      (effectiveFrom === null || effectiveFrom <= date) && (effectiveTo === null || date < effectiveTo),
  );
}
