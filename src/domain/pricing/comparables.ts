// The value of a share by its peers: the median multiple of the peers nearest in stage, applied to the
// issuer's figure of twelve months, plus net cash, over its diluted shares. Enterprise value over EBITDA is
// used where the issuer's EBITDA and that of enough peers is positive, otherwise over revenue. The range is
// from the lower to the upper quartile of the multiples (linear between neighbours).
import { type Fixed, divHalfAway, over, times } from './fixed-point.js';

export const stages = ['concept', 'development', 'early-revenue', 'growth', 'profitable'] as const;
export type Stage = (typeof stages)[number];

/** A peer's figures in one currency, whole units as fixed-point; null where not known. */
export type Peer = {
  name: string;
  stage: Stage | null;
  enterpriseValue: Fixed | null;
  revenue: Fixed | null;
  ebitda: Fixed | null;
  /** Multiples that a source gives directly. */
  toRevenue: Fixed | null;
  toEbitda: Fixed | null;
};

export type IssuerFigures = {
  stage: Stage | null;
  revenue: Fixed | null;
  ebitda: Fixed | null;
  /** Cash less debt; may be negative. */
  netCash: Fixed;
  dilutedShares: number;
};

export type ValueByPeers = {
  basis: 'ev-to-revenue' | 'ev-to-ebitda';
  peers: { name: string; multiple: Fixed; used: boolean }[];
  lower: Fixed;
  median: Fixed;
  upper: Fixed;
  value: Fixed;
  low: Fixed;
  high: Fixed;
};

const fewestPeers = 3;

function positive(value: Fixed | null): value is Fixed {
  return value !== null && value > 0n;
}

function multipleOf(peer: Peer, basis: ValueByPeers['basis']): Fixed | null {
  const [given, figure] =
    basis === 'ev-to-revenue' ? [peer.toRevenue, peer.revenue] : [peer.toEbitda, peer.ebitda];
  if (positive(given)) return given;
  return positive(peer.enterpriseValue) && positive(figure) ? over(peer.enterpriseValue, figure) : null;
}

/** The quantile of ascending values, linear between neighbours; `quarters` of four. */
export function quartile(ascending: readonly Fixed[], quarters: 1 | 2 | 3): Fixed {
  const places = (ascending.length - 1) * quarters;
  const at = Math.floor(places / 4);
  const below = ascending[at]!;
  const above = ascending[Math.min(at + 1, ascending.length - 1)]!;
  return below + divHalfAway((above - below) * BigInt(places % 4), 4n);
}

/** How many steps of development lie between; a peer without a stage comes last. */
function stepsApart(a: Stage | null, b: Stage | null): number {
  if (a === null || b === null) return stages.length;
  return Math.abs(stages.indexOf(a) - stages.indexOf(b));
}

/** The nearest peers in stage: whole steps are added until there are enough. */
function nearest<T extends { peer: Peer }>(found: readonly T[], stage: Stage | null): T[] {
  for (let steps = 0; steps < stages.length; steps += 1) {
    const near = found.filter(({ peer }) => stepsApart(peer.stage, stage) <= steps);
    if (near.length >= fewestPeers) return near;
  }
  return [...found];
}

function multiplesOn(
  basis: ValueByPeers['basis'],
  peers: readonly Peer[],
): { peer: Peer; multiple: Fixed }[] {
  return peers.flatMap((peer) => {
    const multiple = multipleOf(peer, basis);
    return multiple === null ? [] : [{ peer, multiple }];
  });
}

/** The value by peers, or why there is none. */
export function valueByPeers(peers: readonly Peer[], issuer: IssuerFigures): ValueByPeers | string {
  if (issuer.dilutedShares <= 0) return 'the diluted shares of the issuer are not known';
  const byEbitda = multiplesOn('ev-to-ebitda', peers);
  const basis = positive(issuer.ebitda) && byEbitda.length >= fewestPeers ? 'ev-to-ebitda' : 'ev-to-revenue';
  const found = basis === 'ev-to-ebitda' ? byEbitda : multiplesOn('ev-to-revenue', peers);
  const figure = basis === 'ev-to-ebitda' ? issuer.ebitda : issuer.revenue;
  if (!positive(figure)) return 'the issuer has no revenue of twelve months to value';
  if (found.length === 0) return 'no peer has a multiple';
  const used = nearest(found, issuer.stage);
  const ascending = used.map(({ multiple }) => multiple).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const [lower, median, upper] = [quartile(ascending, 1), quartile(ascending, 2), quartile(ascending, 3)];
  const perShare = (multiple: Fixed): Fixed =>
    divHalfAway(times(multiple, figure) + issuer.netCash, BigInt(issuer.dilutedShares));
  const value = perShare(median);
  if (value <= 0n) return 'by its peers the shares would be worth nothing after debt';
  const low = perShare(lower);
  return {
    basis,
    peers: found.map((entry) => ({
      name: entry.peer.name,
      multiple: entry.multiple,
      used: used.includes(entry),
    })),
    lower,
    median,
    upper,
    value,
    low: low > 0n ? low : 0n,
    high: perShare(upper),
  };
}

/** An enterprise value of its parts; the market value stands in where debt and cash are not known. */
export function enterpriseValueOf(
  marketCap: Fixed | null,
  debt: Fixed | null,
  cash: Fixed | null,
): Fixed | null {
  return marketCap === null ? null : marketCap + (debt ?? 0n) - (cash ?? 0n);
}
