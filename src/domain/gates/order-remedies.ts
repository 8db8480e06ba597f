// What to do about a gate that stops an order, in one sentence for the desk and the investor.
import type { GateResult } from './gate-definition.js';

const remedies: Readonly<Record<string, string>> = {
  G1: 'Until then the book takes no sale.',
  G3a: 'Ask the investor to confirm at the final price, or take its line out.',
  G3b: 'Ask the investor to confirm at the final price, or take its line out.',
  G9: 'Send the preliminary prospectus, note its delivery, and confirm 48 hours later.',
  G10a: 'Deliver the final prospectus and note its delivery.',
  G11: 'Take no order from there until the terms name the state as open.',
  G15: 'Sell less, or use another exemption.',
  G16: 'Record a certificate "accredited", or "sophisticated-investor" with the Rule 502(b) information delivered.',
  G17: 'Record a certificate "accredited-verification" of this purchaser.',
  G18: 'Record a certificate "accredited" that meets the rule.',
  G21: 'Record a certificate "qib" of this buyer.',
  G22: 'Record a certificate "non-us" of this buyer.',
  G27: 'Record a certificate "restricted-person" of the twelve months before the sale that meets the rule, or allocate nothing.',
  G28: 'Record a certificate "spinning" that meets the rule, or allocate nothing.',
  G40: 'Take no order from this account in this offering.',
  G43: 'Wait for cleared funds while the clock runs; otherwise refund.',
  G44: "Record with the terms (gates.G44: holder and what goes with it) who holds the money: a bank that agreed in writing and is nobody's affiliate, or a broker that may.",
  G45b: 'Record a certificate "penny-stock-papers" with the times the papers went out and came back.',
  G47: 'Ask for fewer shares.',
  G48: 'Nothing is taken from this investor until compliance has completed it.',
};

/** `endedAt`: when the evidence that there was expired. */
export function remedyOf(gate: string, result: GateResult, endedAt: string | null): string {
  const ended = endedAt === null ? '' : `The evidence expired at ${endedAt}: record a new one. `;
  const own = remedies[gate] ?? `Record what is missing with the terms of the offering, under gates.${gate}.`;
  return result === 'warn' ? `${ended}Compliance can override this warning with a reason.` : `${ended}${own}`;
}
