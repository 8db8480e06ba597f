// Whether what a gate says stops an order. A hard gate stops what fails it, and what it cannot decide for want of
// evidence that the sale rests on. A warning stops until compliance has overridden it.
import type { GateAnswer } from './evaluate-gate.js';
import type { Severity } from './gate-definition.js';
import type { OrderAsk } from './order-gate-table.js';

type Override = Readonly<{ id: string; gate: string; investor: string | null }>;

/** Without these a sale has nothing to rest on, so that an open question stops it as a no would. */
const needed: ReadonlySet<string> = new Set(['G11', 'G16', 'G17', 'G18', 'G21', 'G22', 'G48']);
/** An indication binds nobody: only what forbids the offer itself, or the person, stops it. */
const stopsIndication: ReadonlySet<string> = new Set(['G1', 'G11', 'G48']);
/** What is accepted only later is judged then. */
const waits: ReadonlySet<string> = new Set(['G3a', 'G3b']);

/** The override of a warning for everybody or for this investor; of other gates nobody overrides anything. */
export function overrideOf(
  gate: string,
  severity: Severity,
  overrides: readonly Override[],
  investor: string,
): string | null {
  if (severity !== 'warning') return null;
  const found = overrides.find((one) => one.gate === gate && (one.investor ?? investor) === investor);
  return found?.id ?? null;
}

export function stopsOrder(
  { gate, result }: Pick<GateAnswer, 'gate' | 'result'>,
  severity: Severity,
  override: string | null,
  { intent, accepts }: Pick<OrderAsk, 'intent' | 'accepts'>,
): boolean {
  if (waits.has(gate) && accepts !== true) return false;
  if (intent === 'indication' && !stopsIndication.has(gate)) return false;
  if (severity === 'warning') return result === 'warn' && override === null;
  return severity === 'hard' && (result === 'fail' || (result === 'unknown' && needed.has(gate)));
}
