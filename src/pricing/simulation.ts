// The interval of a price by draws: every part of the proposal is drawn within the range that is printed for
// it, weighed as printed and moved to the tick. Whoever holds the proposal can repeat it: nothing else goes in.

import {
  divHalfAway,
  type Fixed,
  fixedOfText,
  one,
  shortText,
  times,
  unitsOf,
} from '../domain/pricing/fixed-point.js';
import type { Valued } from '../domain/pricing/pricing.js';
import { invariant } from '../domain/refusal.js';

/** What is drawn from, how often, and the tick that every draw is moved to. */
export type Draws = { seed: string; runs: number; tick: string };

/** Prices in ascending order of chance, from draws that the stored seed repeats exactly. */
export type Simulation = { seed: string; runs: number; p10: string; p50: string; p90: string };

/** A part of a proposal as it is printed; null where it has no inputs. */
export type DrawnPart = { weight: string; value: string | null; low: string | null; high: string | null };

const sixtyFourBits = 2n ** 64n;

/** Uniform numbers from SHA-256 of the seed and a counter: the same on every machine. */
function* uniforms(seed: string, sha256: (text: string) => string): Generator<Fixed, never> {
  for (let block = 0; ; block += 1) {
    const hex = sha256(`${seed}\n${block}`);
    for (let at = 0; at < 64; at += 16) {
      yield (BigInt(`0x${hex.slice(at, at + 16)}`) * one) / sixtyFourBits;
    }
  }
}

/** A standard normal number: the sum of twelve uniform ones less six (Irwin and Hall). */
function normal(numbers: Generator<Fixed, never>): Fixed {
  let sum = -6n * one;
  for (let i = 0; i < 12; i += 1) sum += numbers.next().value;
  return sum;
}

/** A part drawn around its value: its half-ranges are one standard error below and above. */
function drawn(part: Valued, deviation: Fixed): Fixed {
  const half = deviation < 0n ? part.value - part.low : part.high - part.value;
  const value = part.value + times(half, deviation);
  return value > 0n ? value : 0n;
}

function fixedOf(text: string): Fixed {
  const value = fixedOfText(text);
  invariant(value !== undefined, 'a proposal prints decimals');
  return value;
}

function valuedOf({ value, low, high }: DrawnPart): Valued | null {
  if (value === null || low === null || high === null) return null;
  return { value: fixedOf(value), low: fixedOf(low), high: fixedOf(high) };
}

/** Draws every part within its uncertainty, weighs and moves to the tick, as often as was declared. */
export function simulate(
  printed: readonly DrawnPart[],
  { seed, runs, tick: ofTick }: Draws,
  sha256: (text: string) => string,
): Simulation {
  const numbers = uniforms(seed, sha256);
  const tick = fixedOf(ofTick);
  const parts = printed.map((part) => ({ weight: fixedOf(part.weight), part: valuedOf(part) }));
  const prices = Array.from({ length: runs }, () => {
    const weighed = parts.reduce((sum, { part, weight }) => {
      const deviation = normal(numbers);
      return part === null ? sum : sum + drawn(part, deviation) * weight;
    }, 0n);
    const onTick = divHalfAway(weighed, tick * one) * tick;
    return onTick < tick ? tick : onTick;
  }).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const at = (tenths: number): string => shortText(unitsOf(prices[Math.floor((runs * tenths) / 10)]!, 6), 6);
  return { seed, runs, p10: at(1), p50: at(5), p90: at(9) };
}
