// The one evaluator: picks the version of a gate that is the law on `inputs.on`, reads the inputs strictly and
// answers pass, fail, warn, not-applicable, or unknown when an input that decides is missing. It speaks of
// a rule version, never of compliance.
import { isDate } from '../calendar/civil-date.js';
import { unknownField } from '../document.js';
import { Refusal } from '../refusal.js';
import { factsOf } from './evidence.js';
import type { DatedRule, Gate, GateResult } from './gate-definition.js';
import { gates, gatesNamed, versionOn } from './rule-packs.js';

export type GateAnswer = {
  gate: string;
  result: GateResult;
  rule: string;
  citation: string;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  why: string;
  missing: readonly string[];
};

type Inputs = Readonly<Record<string, unknown>>;

function inputsOf(value: unknown): Inputs {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Inputs;
  throw new Refusal('wrong-type', 'inputs must be an object of named inputs.', 'inputs');
}

function sentence(text: string): string {
  return text === '' ? '' : `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

function withoutVersion(gate: Gate, on: unknown): GateAnswer {
  const nearest = gate.versions.find(({ effectiveFrom }) => !isDate(on) || (effectiveFrom ?? '') > on);
  const { rule, citation } = nearest ?? gate.versions.at(-1)!;
  const none = { gate: gate.id, rule, citation, effectiveFrom: null, effectiveTo: null };
  if (on === undefined) {
    return { ...none, result: 'unknown', why: whyUnknown(gate, ['on']), missing: ['on'] };
  }
  const why = nearest
    ? `${nearest.rule} took effect on ${nearest.effectiveFrom}: nothing stood on ${String(on)}`
    : `${rule} ended on ${gate.versions.at(-1)!.effectiveTo}: nothing stands on ${String(on)}`;
  return { ...none, result: 'not-applicable', why: sentence(why), missing: [] };
}

function whyUnknown(gate: Gate, missing: readonly string[]): string {
  const named = missing.map((path) => {
    const about = gate.inputs[path]?.about;
    return about ? `${path} (${about})` : path;
  });
  return sentence(`cannot be decided without ${named.join(', ')}`);
}

/** Without a date, only a gate whose one version has always been the law can be asked. */
function versionFor(gate: Gate, on: unknown): DatedRule | undefined {
  if (isDate(on)) return versionOn(gate, on);
  const [only] = gate.versions;
  const always = gate.versions.length === 1 && only!.effectiveFrom === null && only!.effectiveTo === null;
  return always ? only : undefined;
}

/** Evaluates one gate. Inputs are refused, with their path, when they are not well formed. */
export function judgeGate(gate: Gate, value: unknown): GateAnswer {
  const inputs = inputsOf(value);
  factsOf(gate.inputs, inputs, 'inputs');
  const version = versionFor(gate, inputs.on);
  if (!version) return withoutVersion(gate, inputs.on);
  const { rule, citation, effectiveFrom, effectiveTo } = version;
  const { result, why, missing } = version.judge(inputs);
  return {
    gate: gate.id,
    result,
    rule,
    citation,
    effectiveFrom,
    effectiveTo,
    why: result === 'unknown' ? whyUnknown(gate, missing) : sentence(why),
    missing,
  };
}

function ownInputs(gate: Gate, inputs: Inputs): Inputs {
  return Object.fromEntries(Object.entries(inputs).filter(([field]) => Object.hasOwn(gate.inputs, field)));
}

function judgeTogether(asked: readonly Gate[], value: unknown): GateAnswer[] {
  const inputs = inputsOf(value);
  const known = new Set(asked.flatMap((gate) => Object.keys(gate.inputs)));
  for (const field of Object.keys(inputs)) {
    if (!known.has(field)) throw unknownField(`inputs.${field}`, [...known]);
  }
  return asked.map((gate) => judgeGate(gate, ownInputs(gate, inputs)));
}

/** One answer for an id, a list for a number that has parts (`G10`); refuses an id that there is not. */
export function evaluateGate(id: unknown, inputs: unknown): GateAnswer | GateAnswer[] {
  const named = typeof id === 'string' ? gatesNamed(id) : [];
  if (named.length === 0) {
    throw new Refusal(
      'unknown-gate',
      `There is no gate ${JSON.stringify(id)}; there are ${gates.map((gate) => gate.id).join(', ')}.`,
      'gate',
    );
  }
  const [only] = named;
  return named.length === 1 && only!.id === id ? judgeGate(only!, inputs) : judgeTogether(named, inputs);
}

// Inputs that say what is asked of many gates, and so do not by themselves ask one.
const general = new Set(['on', 'holidays']);

/** Every gate whose inputs are there: those the inputs speak of and decide. */
export function evaluateGates(inputs: unknown): GateAnswer[] {
  const fields = Object.keys(inputsOf(inputs)).filter((field) => !general.has(field));
  const asked = gates.filter((gate) => fields.some((field) => Object.hasOwn(gate.inputs, field)));
  return judgeTogether(asked.length > 0 ? asked : gates, inputs).filter(({ result }) => result !== 'unknown');
}
