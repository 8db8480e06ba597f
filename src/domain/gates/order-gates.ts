// The gates at the door of a book: which of them an order meets, what each is told, and which stop it. The
// gate functions decide, under the law of the deal's date; here stands only who tells them what: the deal, the
// evidence recorded of the investor, the order itself.
import type { Buyer } from '../order-admission.js';
import {
  type Certificate,
  type CertificateType,
  certificateGates,
  certificateTypes,
  expiredAt,
} from './certificates.js';
import type { GateAnswer } from './evaluate-gate.js';
import { gatePoints, gatesAt } from './gate-points.js';
import { isFirmCommitment, type OfferingTerms } from '../terms.js';
import type { OrderOutcome } from './gate-refusal.js';
import type { Asked } from './asked-gate.js';
import { type DoorDeal, type OrderAsk, orderGateTable } from './order-gate-table.js';
import { remedyOf } from './order-remedies.js';
import { overrideOf, stopsOrder } from './order-stops.js';

const severityOf = new Map(gatePoints.map(({ gate, severity }) => [gate, severity]));

/** Evaluates an order's gates; buyers of whom nothing is recorded share their answers. */
export function orderJudge(deal: DoorDeal): (ask: OrderAsk) => readonly OrderOutcome[] {
  const plain = new Map<string, readonly OrderOutcome[]>();
  return (ask) => {
    if (!isPlain(deal, ask)) return judgeOrder(deal, ask);
    const { country, state, category } = ask.buyer;
    const key = `${ask.intent}\n${ask.accepts === true}\n${country}\n${state}\n${category}`;
    const known = plain.get(key);
    if (known !== undefined) return known;
    const outcomes = judgeOrder(deal, ask);
    plain.set(key, outcomes);
    return outcomes;
  };
}

/** Nothing that is this investor's or this order's own decides. */
function isPlain({ terms, overrides, listVersion }: DoorDeal, { evidence }: OrderAsk): boolean {
  const { certificates, screening } = evidence;
  const isScreened =
    listVersion === null ||
    (screening?.outcome === 'clear' &&
      screening.listVersion === listVersion &&
      screening.owners.length === 0);
  return (
    certificates.length === 0 &&
    isScreened &&
    overrides.every(({ investor }) => investor === null) &&
    terms.exemption === undefined &&
    terms.gates?.G45a === undefined &&
    terms.gates?.G46 === undefined &&
    terms.gates?.G47 === undefined
  );
}

function judgeOrder(deal: DoorDeal, ask: OrderAsk): readonly OrderOutcome[] {
  const answers = new Map<string, Asked>();
  const read = (gate: string): Asked | null => {
    const found = answers.get(gate) ?? orderGateTable[gate]?.(deal, ask, read) ?? null;
    if (found !== null) answers.set(gate, found);
    return found;
  };
  return standing(deal.terms, ask).flatMap((gate) => {
    const asked = read(gate);
    return asked === null ? [] : [outcomeOf(gate, asked, deal, ask)];
  });
}

/** The gates of the deal's table at this point, and those of the allocation that already bind who orders. */
function standing(terms: OfferingTerms, { buyer }: OrderAsk): string[] {
  const { dealType } = terms;
  const exemption = exemptionFor(terms.exemption, buyer);
  const atOrder = gatesAt('order', { dealType, exemption }).map(({ gate }) => gate);
  const ofNewIssue = dealType === 'ipo' ? ['G27', 'G28'] : [];
  const early = [...ofNewIssue, ...(isFirmCommitment(terms) ? ['G40'] : []), 'G46', 'G47'];
  const asked = [...atOrder, ...early];
  return isRegulationD(exemption) ? asked : asked.filter((gate) => !regulationD.has(gate));
}

const regulationD: ReadonlySet<string> = new Set(['G16', 'G17', 'G18']);

/** Exemptions with buyers of their own do not ask for accredited ones. */
function isRegulationD(exemption: string | undefined): boolean {
  if (exemption === undefined || /506|4\(a\)\(2\)/.test(exemption)) return true;
  return !/144a|regulation a\b|regulation cf|crowdfunding|\b147|3\(a\)/i.test(exemption);
}

/** Of several exemptions the one that is for this buyer: Regulation S abroad, the others at home. */
function exemptionFor(exemption: string | undefined, { country }: Buyer): string | undefined {
  if (exemption === undefined) return undefined;
  const parts = exemption.split(/\s*(?:[/,;+&]|\band\b|\bor\b)\s*/i).filter((part) => part !== '');
  const offshore = parts.filter((part) => /regulation s\b/i.test(part));
  if (offshore.length === 0 || offshore.length === parts.length) return exemption;
  return country === 'US' ? parts.filter((part) => !offshore.includes(part)).join(' and ') : offshore[0];
}

function outcomeOf(
  gate: string,
  { answer, certificate }: Asked,
  deal: DoorDeal,
  ask: OrderAsk,
): OrderOutcome {
  const severity = severityOf.get(gate)!;
  const override = overrideOf(gate, severity, deal.overrides, ask.investor);
  const stops = stopsOrder(answer, severity, override, ask);
  return {
    ...answer,
    severity,
    certificate,
    stops,
    override,
    missing: stops && answer.missing.length === 0 ? lacking(answer, ask) : answer.missing,
    remedy: stops ? remedyOf(gate, answer.result, endedOf(gate, certificate, ask)) : '',
  };
}

function lacking({ gate }: GateAnswer, { buyer }: OrderAsk): readonly string[] {
  if (gate === 'G1') return ['effectiveAt'];
  return gate === 'G11' ? [`state status of ${buyer.state ?? 'unknown'}`] : [];
}

/** Evidence that would also do for a gate besides its own. */
const alsoBy: Readonly<Record<string, readonly CertificateType[]>> = {
  G16: ['accredited', 'qib'],
  G17: ['accredited'],
  G18: ['qib', 'accredited-verification'],
};

/** When the evidence for a gate ended, where nothing has taken its place. */
function endedOf(gate: string, certificate: string | null, { evidence }: OrderAsk): string | null {
  if (certificate !== null) return null;
  const own = certificateTypes.filter((one) => certificateGates[one] === gate);
  const ends = [...own, ...(alsoBy[gate] ?? [])].flatMap(
    (type) => expiredAt(evidence.certificates, type) ?? [],
  );
  return ends.toSorted().at(-1) ?? null;
}

/** Whether the buyer takes one of the places that Rule 506(b) has for purchasers without accreditation. */
export function countsAsPurchaser(
  outcomes: readonly OrderOutcome[],
  certificates: readonly Certificate[],
): boolean {
  const limit = outcomes.find(({ gate }) => gate === 'G16');
  const accredited = outcomes.find(({ gate }) => gate === 'G18');
  const evidence = certificates.find(({ id }) => id === limit?.certificate);
  return limit?.result === 'pass' && accredited?.result !== 'pass' && evidence?.facts?.notCounted !== true;
}
