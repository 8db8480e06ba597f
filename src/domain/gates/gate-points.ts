// Where each gate stands: at which points of a deal it is asked, and in which kinds of deal. A gate that stands
// may still answer not-applicable: the table says what to ask, the rule decides. An exempt offering names its
// exemption; only a firm commitment has a short, only a contingent offering an escrow with a minimum.
import { type DealType, isFirmCommitment } from '../terms.js';
import type { Severity } from './gate-definition.js';
import { gates } from './rule-packs.js';

/** Points of a deal: C, O, P, A, F, X and M of the field's table of rules. */
export const gatePointNames = {
  communication: 'C',
  order: 'O',
  pricing: 'P',
  allocation: 'A',
  confirmation: 'F',
  closing: 'X',
  aftermarket: 'M',
} as const;
export type GatePoint = keyof typeof gatePointNames;

/** What the table asks of a deal; `exemption` is absent for a registered offering. */
export type GateDeal = { dealType: DealType; exemption?: string };

type Stands = (deal: GateDeal) => boolean;
type Row = { points: readonly GatePoint[]; stands: Stands };

const placements: readonly DealType[] = ['pipe', 'rule-506b', 'rule-506c'];

const of =
  (...types: DealType[]): Stands =>
  ({ dealType }) =>
    types.includes(dealType);
const under =
  (exemption: string): Stands =>
  (deal) =>
    deal.exemption?.toLowerCase().includes(exemption) ?? false;

const any: Stands = () => true;
const exempt: Stands = (deal) => deal.exemption !== undefined || placements.includes(deal.dealType);
const registered: Stands = (deal) => !exempt(deal);
const firm: Stands = isFirmCommitment;
const contingent: Stands = of('best-efforts-min-max', 'best-efforts-all-or-none');
const newIssue: Stands = of('ipo');
const followOn: Stands = ({ dealType }) => dealType !== 'ipo';
const shelf: Stands = (deal) => registered(deal) && followOn(deal);
const privateOffering: Stands = (deal) => exempt(deal) && !under('504')(deal) && !under('regulation s')(deal);
const quiet: Stands = (deal) => privateOffering(deal) && deal.dealType !== 'rule-506c';

const row = (stands: Stands, ...points: GatePoint[]): Row => ({ points, stands });

const table: Readonly<Record<string, Row>> = {
  G1: row(registered, 'order', 'allocation', 'confirmation'),
  G3a: row(registered, 'order', 'confirmation'),
  G3b: row(registered, 'order', 'confirmation'),
  G4: row(registered, 'pricing'),
  G5: row(registered, 'pricing'),
  G6: row(any, 'pricing', 'allocation'),
  G9: row(registered, 'confirmation'),
  G10a: row(registered, 'confirmation'),
  G10b: row(registered, 'confirmation'),
  G10c: row(registered, 'confirmation'),
  G11: row(any, 'order', 'allocation'),
  G12: row(registered, 'order'),
  G13: row(exempt, 'closing'),
  G15: row(under('504'), 'order'),
  G16: row(quiet, 'order', 'allocation'),
  G17: row(privateOffering, 'order'),
  G18: row(privateOffering, 'order'),
  G21: row(under('144a'), 'order'),
  G22: row(under('regulation s'), 'order', 'allocation'),
  G23: row(registered, 'allocation'),
  G24: row(firm, 'pricing'),
  G27: row(newIssue, 'allocation'),
  G28: row(newIssue, 'allocation'),
  G30: row(exempt, 'closing'),
  G31: row(followOn, 'pricing'),
  G32: row(followOn, 'pricing'),
  G34a: row(shelf, 'pricing'),
  G34b: row(shelf, 'pricing'),
  G34c: row(registered, 'pricing'),
  G35a: row(any, 'pricing', 'aftermarket'),
  G35b: row(any, 'pricing', 'aftermarket'),
  G35c: row(any, 'pricing', 'aftermarket'),
  G37: row(firm, 'aftermarket'),
  G38: row(firm, 'aftermarket'),
  G40: row(firm, 'allocation'),
  G41: row(any, 'confirmation', 'closing'),
  G43: row(contingent, 'closing'),
  G44: row(contingent, 'order', 'closing'),
  G45a: row(any, 'order', 'confirmation'),
  G45b: row(any, 'order', 'confirmation'),
  G46: row(any, 'allocation'),
  G47: row(followOn, 'allocation'),
  G48: row(any, 'order', 'allocation', 'closing'),
  G53: row(firm, 'allocation', 'aftermarket'),
};

export type StandingGate = { gate: string; severity: Severity; points: readonly GatePoint[] };

/** Every gate with its severity and its points, in the order of their numbers. */
export const gatePoints: readonly StandingGate[] = gates.map(({ id, severity }) => ({
  gate: id,
  severity,
  points: table[id]?.points ?? [],
}));

/** The gates that stand at a point of this deal. */
export function gatesAt(point: GatePoint, deal: GateDeal): StandingGate[] {
  return gatePoints.filter(({ gate, points }) => points.includes(point) && table[gate]!.stands(deal));
}
