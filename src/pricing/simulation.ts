import { divHalfAway, type Fixed, one, shortText, times, unitsOf } from '../domain/pricing/fixed-point.js';
import type { PriceAnswer, PriceQuestion, Valued } from '../domain/pricing/pricing.js';

/** Prices in ascending order of chance, from draws that the stored seed repeats exactly. */
export type Simulation = { seed: string; runs: number; p10: string; p50: string; p90: string };

const runs = 1000;
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

/** Draws every part within its uncertainty, weighs and moves to the tick, a thousand times. */
export function simulate(
  question: PriceQuestion,
  answer: PriceAnswer,
  seed: string,
  sha256: (text: string) => string,
): Simulation {
  const numbers = uniforms(seed, sha256);
  const unknown = { value: 0n, low: -1n, high: 1n };
  const parts = [
    { part: answer.market, weight: BigInt(answer.weights.market) },
    { part: question.comparables ?? unknown, weight: BigInt(answer.weights.comparables) },
    { part: question.book ?? unknown, weight: BigInt(answer.weights.book) },
  ];
  const prices = Array.from({ length: runs }, () => {
    const weighed = parts.reduce((sum, { part, weight }) => {
      const deviation = normal(numbers);
      return weight === 0n ? sum : sum + drawn(part, deviation) * weight;
    }, 0n);
    const onTick = divHalfAway(weighed, question.tick * 1_000_000n) * question.tick;
    return onTick < question.tick ? question.tick : onTick;
  }).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const at = (place: number): string => shortText(unitsOf(prices[place]!, 6), 6);
  return { seed, runs, p10: at(100), p50: at(500), p90: at(900) };
}
