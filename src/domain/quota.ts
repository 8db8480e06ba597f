// A quota is what an order would get if shares could be cut at will: lots x weight / sum of weights. Here the
// whole lots of it, what remains, and whether it exceeds a limit are found exactly: by plain numbers where the
// product stays below 2^53 (the proof is in quantity.ts), by bigint where it does not.
import type { Claims } from './award.js';
import { MAX_SHARES, toNumber } from './quantity.js';
import type { Remainders } from './share-out.js';

const MILLION = 1_000_000n;

/** The quotas of the claims that are still in the sharing; freezing takes one out with its limit. */
export class Quotas {
  private readonly wants: Float64Array;
  private readonly limits: Float64Array;
  private readonly factors: Float64Array | undefined;
  private lots: number;
  private total = 0n;
  /** `total` as a number, exact up to 2^53 - 1; past it only known to be past it. */
  private totalNumber = 0;

  /** `available` shares and the claims' limits are multiples of the lot. */
  constructor(
    claims: Claims,
    available: number,
    private readonly lot: number,
  ) {
    this.wants = claims.wants;
    this.limits = claims.limits;
    this.factors = claims.weights;
    this.lots = available / lot;
    let sum = 0;
    for (let index = 0; index < this.wants.length; index += 1) sum += this.weight(index);
    if (sum <= MAX_SHARES) this.setTotal(BigInt(sum));
    else this.setTotal(this.wants.reduce((so, _, index) => so + this.exactWeight(index), 0n));
  }

  get lotsLeft(): number {
    return this.lots;
  }

  /** The quota of a claim is more than its limit. */
  exceeds(index: number): boolean {
    const limitLots = this.limits[index]! / this.lot;
    const left = this.lots * this.weight(index);
    const right = limitLots * this.totalNumber;
    if (Math.min(left, right) <= MAX_SHARES) return left > right;
    return BigInt(this.lots) * this.exactWeight(index) > BigInt(limitLots) * this.total;
  }

  /** Takes claims out of the sharing, each with the lots of its limit. */
  freeze(indices: Iterable<number>): void {
    let weight = 0;
    let exact = 0n;
    for (const index of indices) {
      this.lots -= this.limits[index]! / this.lot;
      const next = weight + this.weight(index);
      if (next <= MAX_SHARES) weight = next;
      else exact += this.exactWeight(index);
    }
    this.setTotal(this.total - exact - BigInt(weight));
  }

  wholeLots(index: number): number {
    const product = this.lots * this.weight(index);
    if (product <= MAX_SHARES) return Math.floor(product / this.totalNumber);
    return toNumber((BigInt(this.lots) * this.exactWeight(index)) / this.total);
  }

  /** What remains of each quota after its whole lots, in parts of one lot divided by the sum of weights. */
  remainders(indices: Uint32Array): Remainders {
    if (this.totalNumber > MAX_SHARES) return Array.from(indices, (index) => this.exactRemainder(index));
    const remainders = new Float64Array(indices.length);
    for (let place = 0; place < indices.length; place += 1) {
      const product = this.lots * this.weight(indices[place]!);
      const whole = Math.floor(product / this.totalNumber);
      remainders[place] =
        product <= MAX_SHARES
          ? product - whole * this.totalNumber
          : toNumber(this.exactRemainder(indices[place]!));
    }
    return remainders;
  }

  /** Twice a remainder is at least one lot. */
  isHalfOrMore(remainder: number | bigint): boolean {
    if (typeof remainder === 'number') return remainder >= this.totalNumber - remainder;
    return 2n * remainder >= this.total;
  }

  /** The quota in millionths of a share, rounded down. */
  millionths(index: number): bigint {
    return (BigInt(this.lots) * BigInt(this.lot) * MILLION * this.exactWeight(index)) / this.total;
  }

  /** Orders claims by the ratio of limit to weight: those that freeze first come first. */
  compareRatio(a: number, b: number): number {
    const left = this.limits[a]! * this.weight(b);
    const right = this.limits[b]! * this.weight(a);
    if (Math.min(left, right) <= MAX_SHARES) return left - right;
    const [exactLeft, exactRight] = [
      BigInt(this.limits[a]!) * this.exactWeight(b),
      BigInt(this.limits[b]!) * this.exactWeight(a),
    ];
    return exactLeft < exactRight ? -1 : exactLeft > exactRight ? 1 : 0;
  }

  private exactRemainder(index: number): bigint {
    return (BigInt(this.lots) * this.exactWeight(index)) % this.total;
  }

  private weight(index: number): number {
    return this.factors === undefined ? this.wants[index]! : this.wants[index]! * this.factors[index]!;
  }

  private exactWeight(index: number): bigint {
    const want = BigInt(this.wants[index]!);
    return this.factors === undefined ? want : want * BigInt(this.factors[index]!);
  }

  private setTotal(total: bigint): void {
    this.total = total;
    this.totalNumber = toNumber(total);
  }
}
