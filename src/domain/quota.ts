// A quota is what an order would get if shares could be cut at will: lots x weight / sum of weights. Here the
// whole lots of it, what remains, and whether it exceeds a limit are found exactly: in plain numbers where the
// weights add up to no more than 2^53 - 1, in bigint where they do not.
import type { Claims } from './award.js';
import { MAX_SHARES, compareProducts, mulDivFloor, mulMod, toNumber } from './quantity.js';
import type { Remainders } from './share-out.js';

const MILLION = 1_000_000n;

/** The quotas of the claims that are still in the sharing. */
export type Quotas = {
  readonly lotsLeft: number;
  /** The quota of a claim is more than its limit. */
  exceeds(index: number): boolean;
  /** Takes claims out of the sharing, each with the lots of its limit. */
  freeze(indices: Iterable<number>): void;
  wholeLots(index: number): number;
  /** What remains of each quota after its whole lots, in parts of one lot divided by the sum of weights. */
  remainders(indices: Uint32Array): Remainders;
  /** Twice a remainder is at least one lot. */
  isHalfOrMore(remainder: number | bigint): boolean;
  /** The quota in millionths of a share, rounded down. */
  millionths(index: number): bigint;
  /** Orders claims by the ratio of limit to weight: those that freeze first come first. */
  compareRatio(a: number, b: number): number;
};

/** `available` shares and the claims' limits are multiples of the lot. */
export function quotasOf({ wants, limits, weights }: Claims, available: number, lot: number): Quotas {
  const inLots = limits.map((limit) => limit / lot);
  // A product or sum past the range comes out past it, so the sum tells whether every weight is exact.
  const weighted = weights === undefined ? wants : wants.map((want, index) => want * weights[index]!);
  const total = weighted.reduce((sum, weight) => sum + weight, 0);
  if (total <= MAX_SHARES) return new PlainQuotas(weighted, inLots, available / lot, lot, total);
  const exact = Array.from(wants, (want, index) => BigInt(want) * BigInt(weights?.[index] ?? 1));
  return new LongQuotas(exact, inLots, available / lot, lot);
}

/** Weights that add up to at most 2^53 - 1. Limits are in lots, as they are below. */
class PlainQuotas implements Quotas {
  constructor(
    private readonly weights: Float64Array,
    private readonly limits: Float64Array,
    public lotsLeft: number,
    private readonly lot: number,
    private total: number,
  ) {}

  exceeds(index: number): boolean {
    return compareProducts(this.lotsLeft, this.weights[index]!, this.limits[index]!, this.total) > 0;
  }

  freeze(indices: Iterable<number>): void {
    for (const index of indices) {
      this.lotsLeft -= this.limits[index]!;
      this.total -= this.weights[index]!;
    }
  }

  wholeLots(index: number): number {
    return mulDivFloor(this.lotsLeft, this.weights[index]!, this.total);
  }

  remainders(indices: Uint32Array): Remainders {
    const remainders = new Float64Array(indices.length);
    indices.forEach((index, place) => {
      remainders[place] = mulMod(this.lotsLeft, this.weights[index]!, this.total);
    });
    return remainders;
  }

  isHalfOrMore(remainder: number): boolean {
    return remainder >= this.total - remainder;
  }

  millionths(index: number): bigint {
    const shares = BigInt(this.lotsLeft * this.lot);
    return (shares * MILLION * BigInt(this.weights[index]!)) / BigInt(this.total);
  }

  compareRatio(a: number, b: number): number {
    return compareProducts(this.limits[a]!, this.weights[b]!, this.limits[b]!, this.weights[a]!);
  }
}

/** The same for weights of any size. */
class LongQuotas implements Quotas {
  private total: bigint;

  constructor(
    private readonly weights: readonly bigint[],
    private readonly limits: Float64Array,
    public lotsLeft: number,
    private readonly lot: number,
  ) {
    this.total = weights.reduce((sum, weight) => sum + weight, 0n);
  }

  exceeds(index: number): boolean {
    return this.product(index) > BigInt(this.limits[index]!) * this.total;
  }

  freeze(indices: Iterable<number>): void {
    for (const index of indices) {
      this.lotsLeft -= this.limits[index]!;
      this.total -= this.weights[index]!;
    }
  }

  wholeLots(index: number): number {
    return toNumber(this.product(index) / this.total);
  }

  remainders(indices: Uint32Array): Remainders {
    return Array.from(indices, (index) => this.product(index) % this.total);
  }

  isHalfOrMore(remainder: bigint): boolean {
    return 2n * remainder >= this.total;
  }

  millionths(index: number): bigint {
    return (this.product(index) * BigInt(this.lot) * MILLION) / this.total;
  }

  compareRatio(a: number, b: number): number {
    const left = BigInt(this.limits[a]!) * this.weights[b]!;
    const right = BigInt(this.limits[b]!) * this.weights[a]!;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  private product(index: number): bigint {
    return BigInt(this.lotsLeft) * this.weights[index]!;
  }
}
