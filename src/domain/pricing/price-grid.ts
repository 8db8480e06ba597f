// Nine prices around the proposal and what each would mean: proceeds, spread, net, dilution, the discount to
// each reference, the cover. The step between them is a tick, or the least of 1, 2 and 5 times a power of
// ten ticks that reaches half a per cent of the price. Amounts are exact millionths; the spread is rounded
// once, at its total, to the cent, half up.
import { type Amount, type Percent, type Price, amountOf } from '../price.js';
import { divHalfUp } from '../quantity.js';

const rows = 9n;
const cent = 10_000n;
const hundredPercent = 100_000_000n;

/** Nine ascending prices with the proposal in the middle, unless it stands too near to zero for that. */
export function gridPrices(price: Price, tick: Price): Price[] {
  const step = gridStep(price, tick);
  const least = price - (rows / 2n) * step;
  const first = least > 0n ? least : price - ((price - 1n) / step) * step;
  return Array.from({ length: 9 }, (_, place) => first + BigInt(place) * step);
}

function gridStep(price: Price, tick: Price): Price {
  const wanted = price / 200n;
  let step = tick;
  for (let power = 1n; step < wanted; power *= 10n) {
    for (const factor of [1n, 2n, 5n, 10n]) {
      step = tick * power * factor;
      if (step >= wanted) break;
    }
  }
  return step;
}

export type Proceeds = { shares: number; gross: Amount; spread: Amount; net: Amount };

/** What so many shares bring at a price: the spread as a percentage of the gross, expenses once. */
export function proceedsOf(shares: number, price: Price, spread: Percent | null, expenses: Amount): Proceeds {
  const gross = amountOf(shares, price);
  const fee = spread === null ? 0n : divHalfUp(gross * spread, hundredPercent * cent) * cent;
  return { shares, gross, spread: fee, net: gross - fee - expenses };
}

/** New shares over all shares after, in millionths of a per cent; null where the shares before are unknown. */
export function dilutionOf(newShares: number, before: number | null): Percent | null {
  if (before === null) return null;
  return divHalfUp(BigInt(newShares) * hundredPercent, BigInt(newShares) + BigInt(before));
}
