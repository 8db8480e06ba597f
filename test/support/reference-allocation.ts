// A second allocation, written from the words of the policy and not from the engine: exact fractions, plain
// loops, everything computed again every time. It is slow and meant to be obviously right; the engine has to
// agree with it on every book. It expects input that is valid.
import { createHash } from 'node:crypto';
import { type Fraction, compare, decimal, div, floor, frac, minus, mul } from './fraction.js';

type Json = Record<string, unknown>;
export type OrderDocument = Json & { id: string; investor: string; type: string };
export type AllocationInput = { offering: Json; orders: OrderDocument[]; policy: Json };

type Seat = { order: OrderDocument; want: bigint; limit: bigint; weight: bigint };
type Result = Map<string, bigint>;
type Tranche = Json & { method: string };

const sum = (values: Iterable<bigint>): bigint => [...values].reduce((so, value) => so + value, 0n);
const least = (...values: bigint[]): bigint => values.reduce((a, b) => (b < a ? b : a));
const greatest = (...values: bigint[]): bigint => values.reduce((a, b) => (b > a ? b : a));

export function referenceDemand(order: OrderDocument, price: Fraction, supply: bigint): bigint {
  const within = (limit: unknown): boolean => compare(price, decimal(limit as string)) <= 0;
  if (order.type === 'step') {
    const steps = (order.steps as { limit: string; shares: number }[]).filter(({ limit }) => within(limit));
    const sizes = steps.map(({ shares }) => BigInt(shares));
    return order.stepMode === 'cumulative' ? sum(sizes) : greatest(0n, ...sizes);
  }
  if (order.limit !== undefined && !within(order.limit)) return 0n;
  if (order.type === 'percent')
    return floor(mul(frac(supply), mul(decimal(order.percent as string), frac(1, 100))));
  if (order.amount !== undefined) return floor(div(decimal(order.amount as string), price));
  return BigInt(order.shares as number);
}

/** The highest multiple of the tick, tried one by one from the top. */
export function referenceClearingPrice(
  input: Pick<AllocationInput, 'offering' | 'orders'>,
  supply: bigint,
): Fraction | null {
  const { offering, orders } = input;
  const tick = decimal(offering.tick as string);
  const limits = orders.flatMap((order) =>
    order.type === 'step'
      ? (order.steps as { limit: string }[]).map(({ limit }) => decimal(limit))
      : order.limit === undefined
        ? []
        : [decimal(order.limit as string)],
  );
  const top = offering.cap === undefined ? limits.toSorted(compare).at(-1) : decimal(offering.cap as string);
  if (top === undefined) return null;
  const bottom = offering.floor === undefined ? tick : decimal(offering.floor as string);
  for (let ticks = floor(div(top, tick)); ticks > 0n; ticks -= 1n) {
    const price = mul(tick, frac(ticks));
    if (compare(price, bottom) < 0) return null;
    if (sum(orders.map((order) => referenceDemand(order, price, supply))) >= supply) return price;
  }
  return null;
}

export function referenceAllocation(input: AllocationInput): { price: Fraction; shares: Result } {
  const { offering, orders, policy } = input;
  const supply = BigInt(offering.shares as number) + BigInt((policy.overAllotment as number) ?? 0);
  const price =
    policy.price === 'clearing' ? referenceClearingPrice(input, supply)! : decimal(policy.price as string);
  const struckOut = new Set<string>();
  for (;;) {
    const run = new ReferenceRun(input, price, supply, struckOut);
    const shares = run.all();
    const short = run.byTieBreak(orders).filter((order) => {
      const got = shares.get(order.id)!;
      return got > 0n && got < BigInt((order.minimumFill as number) ?? 0);
    });
    if (short.length === 0) return { price, shares };
    // Lowest ratio first; of equal ratios the last in the tie-break first.
    const ratio = (order: OrderDocument): Fraction =>
      frac(shares.get(order.id)!, order.minimumFill as number);
    const worst = short.toReversed().toSorted((a, b) => compare(ratio(a), ratio(b)));
    for (const order of worst.slice(0, Math.ceil(short.length / 8))) struckOut.add(order.id);
  }
}

class ReferenceRun {
  private readonly shares: Result = new Map();
  private readonly lot: bigint;

  constructor(
    private readonly input: AllocationInput,
    private readonly price: Fraction,
    private readonly supply: bigint,
    private readonly struckOut: ReadonlySet<string>,
  ) {
    this.lot = BigInt((input.policy.lot as number) ?? 1);
    for (const order of input.orders) this.shares.set(order.id, 0n);
  }

  all(): Result {
    let left = this.toLot(this.supply);
    let unplaced = 0n;
    for (const tranche of this.input.policy.tranches as Tranche[]) {
      const own = this.part(tranche);
      const available = own === undefined ? left : least(this.toLot(own) + unplaced, left);
      const before = sum(this.shares.values());
      this.share(tranche, available);
      const placed = sum(this.shares.values()) - before;
      unplaced = available - placed;
      left -= placed;
    }
    return this.shares;
  }

  byTieBreak(orders: OrderDocument[]): OrderDocument[] {
    const tieBreak = (this.input.policy.tieBreak as string) ?? 'received';
    if (tieBreak === 'draw') return this.byDraw(orders);
    const received = byReceipt(orders);
    if (tieBreak === 'received') return received;
    return received.toSorted((a, b) => Number(this.demand(b) - this.demand(a)));
  }

  private byDraw(orders: OrderDocument[]): OrderDocument[] {
    const digest = ({ id }: OrderDocument): string =>
      createHash('sha256')
        .update(`${this.input.policy.seed as string}\n${id}`)
        .digest('hex');
    return orders.toSorted((a, b) => (digest(a) < digest(b) ? -1 : 1));
  }

  private share(tranche: Tranche, available: bigint): void {
    const orders = this.input.orders.filter(
      (order) => this.admits(tranche, order) && this.stillWants(order) > 0n,
    );
    if (tranche.method === 'time-priority') return this.timePriority(orders, available);
    if (tranche.method === 'price-priority') return this.pricePriority(tranche, orders, available);
    const seats = this.seats(
      tranche,
      orders.map((order) => ({ order, want: this.stillWants(order) })),
    );
    if (tranche.method === 'pro-rata') return this.give(this.proRata(seats, available));
    if (tranche.method === 'equal') return this.give(this.equal(seats, available));
    if (tranche.method === 'draw') return this.give(this.draw(seats, available, tranche));
    const minimum = BigInt(tranche.minimum as number);
    const first = new Map(seats.map(({ order, limit }) => [order.id, least(limit, minimum)]));
    if (sum(first.values()) > available)
      return this.give(this.draw(seats, available, { ...tranche, by: 'orders' }));
    const reduced = seats.map((seat) => {
      const has = first.get(seat.order.id)!;
      return { ...seat, want: seat.want - has, limit: seat.limit - has };
    });
    this.give(first);
    this.give(this.proRata(reduced, available - sum(first.values())));
  }

  private proRata(seats: Seat[], available: bigint): Result {
    const { lot } = this;
    const result: Result = new Map(seats.map(({ order, limit }) => [order.id, limit]));
    if (sum(seats.map(({ limit }) => limit)) <= available) return result;
    let rest = available;
    let others = seats;
    let quotas = new Map<Seat, Fraction>();
    for (;;) {
      const weights = sum(others.map(({ want, weight }) => want * weight));
      quotas = new Map(others.map((seat) => [seat, frac(rest * seat.want * seat.weight, weights)]));
      const over = others.filter((seat) => compare(quotas.get(seat)!, frac(seat.limit)) > 0);
      if (over.length === 0) break;
      rest -= sum(over.map(({ limit }) => limit));
      others = others.filter((seat) => !over.includes(seat));
    }
    const remainders = new Map<Seat, Fraction>();
    for (const seat of others) {
      const floored = this.toLot(floor(quotas.get(seat)!));
      result.set(seat.order.id, floored);
      remainders.set(seat, minus(quotas.get(seat)!, frac(floored)));
    }
    const tieOrder = this.byTieBreak(others.map(({ order }) => order));
    const ranked = tieOrder
      .map((order) => others.find((seat) => seat.order === order)!)
      .toSorted((a, b) => compare(remainders.get(b)!, remainders.get(a)!));
    const rounding = (this.input.policy.rounding as string) ?? 'largest-remainder';
    const placed = (): bigint => sum(others.map(({ order }) => result.get(order.id)!));
    const step = (seat: Seat, shares: bigint): unknown =>
      result.set(seat.order.id, result.get(seat.order.id)! + shares);
    if (rounding === 'largest-remainder') {
      for (const seat of ranked) {
        if (placed() + lot <= rest && result.get(seat.order.id)! + lot <= seat.limit) step(seat, lot);
      }
    }
    if (rounding === 'nearest') {
      const up = ranked.filter(
        (seat) =>
          compare(mul(remainders.get(seat)!, frac(2)), frac(lot)) >= 0 &&
          result.get(seat.order.id)! + lot <= seat.limit,
      );
      for (const seat of up) step(seat, lot);
      for (const seat of up.toReversed()) if (placed() > rest) step(seat, -lot);
    }
    return result;
  }

  private pricePriority(tranche: Tranche, orders: OrderDocument[], available: bigint): void {
    const limitsOf = (order: OrderDocument): string[] =>
      order.type === 'step'
        ? (order.steps as { limit: string }[]).map(({ limit }) => limit)
        : order.limit === undefined
          ? []
          : [order.limit as string];
    const levels = orders
      .flatMap(limitsOf)
      .map(decimal)
      .filter((limit) => compare(limit, this.price) >= 0)
      .toSorted((a, b) => compare(b, a))
      .filter((limit, index, all) => index === 0 || compare(limit, all[index - 1]!) !== 0);
    const before = new Map(orders.map(({ id }) => [id, this.shares.get(id)!]));
    let left = available;
    for (const level of [undefined, ...levels]) {
      const here = orders.filter((order) =>
        level === undefined
          ? limitsOf(order).length === 0
          : limitsOf(order).some((limit) => compare(decimal(limit), level) === 0),
      );
      const wants = here.map((order) => {
        const upToHere =
          order.type === 'step' ? referenceDemand(order, level!, this.supply) : this.demand(order);
        const served = greatest(before.get(order.id)!, this.shares.get(order.id)!);
        return { order, want: greatest(0n, upToHere - served) };
      });
      const seats = this.seats(
        tranche,
        wants.filter(({ want }) => want > 0n),
      );
      const result = this.proRata(seats, left);
      this.give(result);
      left -= sum(result.values());
      if (seats.some(({ order, limit }) => result.get(order.id)! < limit)) return;
    }
  }

  private timePriority(orders: OrderDocument[], available: bigint): void {
    const tieOrder = this.byTieBreak(orders);
    let left = available;
    for (const order of tieOrder.toSorted((a, b) => Number(receipt(a) - receipt(b)))) {
      const shares = least(this.toLot(least(this.stillWants(order), this.room(order.investor))), left);
      this.give(new Map([[order.id, shares]]));
      left -= shares;
    }
  }

  private equal(seats: Seat[], available: bigint): Result {
    const result: Result = new Map(seats.map(({ order }) => [order.id, 0n]));
    const inTieOrder = this.byTieBreak(seats.map(({ order }) => order));
    const limitOf = (order: OrderDocument): bigint => seats.find((seat) => seat.order === order)!.limit;
    let left = available;
    for (;;) {
      const open = inTieOrder.filter((order) => result.get(order.id)! < limitOf(order));
      if (open.length === 0 || left < this.lot) return result;
      // As many whole rounds as nobody's limit stops; where not even one fits, a lot each while they last.
      const toLimits = open.map((order) => (limitOf(order) - result.get(order.id)!) / this.lot);
      const rounds = least(left / this.lot / BigInt(open.length), ...toLimits);
      for (const order of open) {
        const shares = least(rounds === 0n ? this.lot : rounds * this.lot, left);
        result.set(order.id, result.get(order.id)! + shares);
        left -= shares;
      }
    }
  }

  private draw(seats: Seat[], available: bigint, tranche: Json): Result {
    const minimum = BigInt(tranche.minimum as number);
    const entrants = seats.filter(({ limit }) => limit >= minimum);
    const wants = [...new Set(entrants.map(({ want }) => want))].toSorted((a, b) => Number(b - a));
    const groups = wants.map((want) => entrants.filter((seat) => seat.want === want));
    const won = groups.map(() => 0n);
    let left = least(available / minimum, BigInt(entrants.length));
    while (left > 0n) {
      const weights = groups.map((group, index) => {
        if (won[index] === BigInt(group.length)) return 0n;
        return tranche.by === 'shares' ? sum(group.map(({ want }) => want)) : BigInt(group.length);
      });
      const more = largestRemainder(left, weights);
      left = 0n;
      groups.forEach((group, index) => {
        const taken = least(more[index]!, BigInt(group.length) - won[index]!);
        won[index]! += taken;
        left += more[index]! - taken;
      });
    }
    const result: Result = new Map();
    groups.forEach((group, index) => {
      const drawn = this.byDraw(group.map(({ order }) => order));
      for (const order of drawn.slice(0, Number(won[index]))) result.set(order.id, minimum);
    });
    return result;
  }

  /** Wants with their limits: the want floored to a lot, and the part of the investor's room. */
  private seats(tranche: Tranche, wants: { order: OrderDocument; want: bigint }[]): Seat[] {
    const weights = (tranche.weights as { tier: Record<string, number> } | undefined)?.tier ?? {};
    return wants.map(({ order, want }) => {
      const sameInvestor = wants.filter((other) => other.order.investor === order.investor);
      const room = this.room(order.investor);
      let limit = this.toLot(want);
      if (sum(sameInvestor.map((other) => other.want)) > room) {
        const inOrder = this.byTieBreak(sameInvestor.map((other) => other.order));
        const wantOf = (one: OrderDocument): bigint =>
          sameInvestor.find((other) => other.order === one)!.want;
        const lots = largestRemainder(room / this.lot, inOrder.map(wantOf));
        limit = least(limit, lots[inOrder.indexOf(order)]! * this.lot);
      }
      return { order, want, limit, weight: BigInt(weights[String(order.tier)] ?? 1) };
    });
  }

  private room(investor: string): bigint {
    const { maximumPerInvestor } = this.input.policy;
    if (maximumPerInvestor === undefined) return 1n << 80n;
    const held = this.input.orders
      .filter((order) => order.investor === investor)
      .map(({ id }) => this.shares.get(id)!);
    return this.part(maximumPerInvestor as Json)! - sum(held);
  }

  private part(part: Json): bigint | undefined {
    if (part.shares !== undefined) return BigInt(part.shares as number);
    if (part.percent === undefined) return undefined;
    return floor(mul(frac(this.supply), mul(decimal(part.percent as string), frac(1, 100))));
  }

  private admits(tranche: Tranche, order: OrderDocument): boolean {
    const who = (tranche.who ?? {}) as Record<string, unknown>;
    const listed = (field: string): boolean =>
      who[field] === undefined || (who[field] as unknown[]).includes(order[field]);
    const wanted = this.demand(order);
    return (
      ['category', 'tier', 'investor'].every(listed) &&
      wanted >= BigInt((who.minShares as number) ?? 0) &&
      (who.maxShares === undefined || wanted <= BigInt(who.maxShares as number))
    );
  }

  private demand(order: OrderDocument): bigint {
    return referenceDemand(order, this.price, this.supply);
  }

  private stillWants(order: OrderDocument): bigint {
    return this.struckOut.has(order.id) ? 0n : this.demand(order) - this.shares.get(order.id)!;
  }

  private give(result: Result): void {
    for (const [id, shares] of result) this.shares.set(id, this.shares.get(id)! + shares);
  }

  private toLot(shares: bigint): bigint {
    return shares - (shares % this.lot);
  }
}

/** Nanoseconds since 1970; an order without a time comes after all that have one. */
function receipt({ receivedAt }: OrderDocument): bigint {
  if (receivedAt === undefined) return 1n << 100n;
  const text = receivedAt as string;
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? '';
  const seconds = Date.parse(text.replace(/\.\d+/, '')) / 1000;
  return BigInt(seconds) * 1_000_000_000n + BigInt(fraction.padEnd(9, '0'));
}

function byReceipt(orders: OrderDocument[]): OrderDocument[] {
  return orders
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .toSorted((a, b) => Number(receipt(a) - receipt(b)));
}

/** Whole units in proportion to weights, ties to the earlier. */
export function largestRemainder(total: bigint, weights: bigint[]): bigint[] {
  const all = sum(weights);
  if (total === 0n) return weights.map(() => 0n);
  const parts = weights.map((weight) => (total * weight) / all);
  const left = Number(total - sum(parts));
  const ranked = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % all }))
    .toSorted((a, b) => Number(b.remainder - a.remainder) || a.index - b.index);
  for (const { index } of ranked.slice(0, left)) parts[index]! += 1n;
  return parts;
}
