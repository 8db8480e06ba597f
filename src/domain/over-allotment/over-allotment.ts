// Over-allotment in exact arithmetic. In a firm commitment the shares allocated beyond the base are a short of
// the syndicate, sold at the offer price on the day of pricing. The option, at most 15 % of the base, covers it
// up to its size; what is beyond is naked and must be bought. Exercises of the option issue shares at the offer
// price less the spread; purchases in the market issue none, and their gain or loss is the syndicate's. In best
// efforts there is no short: the right to additional placement only lets more shares be placed.
import { asShares } from '../gates/count.js';
import { addDays, daysBetween } from '../calendar/civil-date.js';
import { amountOf, formatAmount, formatPrice } from '../price.js';
import {
  type OverAllotmentDeal,
  type Exercise,
  type Purchase,
  readOverAllotment,
} from './over-allotment-deal.js';
import { Refusal } from '../refusal.js';

export type OverAllotmentLine = {
  on: string;
  kind: 'short' | 'stabilizing' | 'covering' | 'exercise';
  shares: number;
  price: string;
  openShort: number;
  optionLeft: number;
};

export type OverAllotmentWarning = { code: string; message: string; on?: string };

export type OverAllotmentResult = {
  shortCreated: number;
  covered: number;
  naked: number;
  openShort: number;
  exercised: number;
  optionLeft: number;
  optionExpires: string;
  sharesIssued: number;
  issuerProceeds: { base: string; option: string; total: string };
  syndicateProfit: { gross: string; netOfConcession: string | null };
  lines: OverAllotmentLine[];
  warnings: OverAllotmentWarning[];
};

const rule104 = { rule: 'Regulation M 104', citation: '17 CFR 242.104(f)(1)' };

/** A purchase or an exercise, and where it stands in the document. */
type Move = { readonly path: string } & (Purchase | (Exercise & { readonly kind: 'exercise' }));

/** Answers the document of the `over-allotment` command. */
export function overAllotment(document: unknown): OverAllotmentResult {
  const deal = readOverAllotment(document);
  return deal.isBestEfforts ? additionalPlacement(deal) : firmCommitment(deal);
}

function firmCommitment(deal: OverAllotmentDeal): OverAllotmentResult {
  const { base, option, allocated } = deal;
  const shortCreated = Math.max(0, allocated - base);
  const covered = Math.min(shortCreated, option);
  const lines = ledger(deal, shortCreated);
  const exercised = deal.exercises.reduce((sum, { shares }) => sum + shares, 0);
  const bought = deal.purchases.reduce((sum, { shares }) => sum + shares, 0);
  return {
    shortCreated,
    covered,
    naked: shortCreated - covered,
    openShort: shortCreated - bought - exercised,
    exercised,
    optionLeft: option - exercised,
    optionExpires: expiryOf(deal),
    sharesIssued: base + exercised,
    issuerProceeds: proceeds(deal, base, exercised),
    syndicateProfit: profit(deal),
    lines,
    warnings: warnings(deal, shortCreated - covered),
  };
}

function additionalPlacement(deal: OverAllotmentDeal): OverAllotmentResult {
  const { base, option, allocated } = deal;
  const exercised = Math.max(0, allocated - base);
  if (exercised > option) {
    const message = 'allocated must not exceed base and option together: nothing more may be placed.';
    throw new Refusal('placement-beyond-option', message, 'allocated');
  }
  return {
    shortCreated: 0,
    covered: 0,
    naked: 0,
    openShort: 0,
    exercised,
    optionLeft: option - exercised,
    optionExpires: expiryOf(deal),
    sharesIssued: allocated,
    issuerProceeds: proceeds(deal, Math.min(allocated, base), exercised),
    syndicateProfit: profit(deal),
    lines: [],
    warnings: [],
  };
}

/** What happened by date: the short first, then on each day purchases before exercises, then as given. */
function ledger(deal: OverAllotmentDeal, shortCreated: number): OverAllotmentLine[] {
  const net = deal.offerPrice - deal.grossSpread;
  let openShort = shortCreated;
  let optionLeft = deal.option;
  const line = (
    kind: OverAllotmentLine['kind'],
    on: string,
    shares: number,
    price: bigint,
  ): OverAllotmentLine => ({
    on,
    kind,
    shares,
    price: formatPrice(price),
    openShort,
    optionLeft,
  });
  const short = shortCreated > 0 ? [line('short', deal.pricedOn, shortCreated, deal.offerPrice)] : [];
  const moves = movesOf(deal).map((move) => {
    if (move.kind === 'exercise') requireExercise(move, deal, openShort, optionLeft);
    else requirePurchase(move, deal, openShort);
    openShort -= move.shares;
    if (move.kind === 'exercise') optionLeft -= move.shares;
    return line(move.kind, move.on, move.shares, move.kind === 'exercise' ? net : move.price);
  });
  return [...short, ...moves];
}

function movesOf({ purchases, exercises }: OverAllotmentDeal): Move[] {
  const moves: Move[] = [
    ...purchases.map((purchase, index) => ({ ...purchase, path: `purchases[${index}]` })),
    ...exercises.map((exercise, index) => ({
      ...exercise,
      kind: 'exercise' as const,
      path: `exercises[${index}]`,
    })),
  ];
  return moves.toSorted((a, b) => daysBetween(b.on, a.on));
}

function requirePurchase(
  { on, shares, price, kind, path }: Purchase & { path: string },
  deal: OverAllotmentDeal,
  openShort: number,
): void {
  requireAfterPricing(on, deal, path);
  if (kind === 'stabilizing' && price > deal.offerPrice) {
    const message = `${path}.price must not be above the offer price in a stabilizing purchase (Rule 104).`;
    throw new Refusal('stabilizing-above-offer-price', message, `${path}.price`, rule104);
  }
  if (shares <= openShort) return;
  const message = `${path}.shares must not exceed the open short, ${asShares(openShort)} on that day.`;
  throw new Refusal('purchase-beyond-short', message, `${path}.shares`);
}

function requireExercise(
  { on, shares, path }: Exercise & { path: string },
  deal: OverAllotmentDeal,
  openShort: number,
  optionLeft: number,
): void {
  requireAfterPricing(on, deal, path);
  if (daysBetween(expiryOf(deal), on) > 0) {
    const message = `${path}.on must not be after the option's last day, ${expiryOf(deal)}.`;
    throw new Refusal('after-expiry', message, `${path}.on`);
  }
  if (shares > optionLeft) {
    const message = `${path}.shares must not exceed what is left of the option, ${asShares(optionLeft)}.`;
    throw new Refusal('exercise-beyond-option', message, `${path}.shares`);
  }
  if (shares <= openShort) return;
  const message = `${path}.shares must not exceed the open short, ${asShares(openShort)} on that day.`;
  throw new Refusal('exercise-beyond-short', message, `${path}.shares`);
}

function requireAfterPricing(on: string, { pricedOn }: OverAllotmentDeal, path: string): void {
  if (daysBetween(pricedOn, on) >= 0) return;
  throw new Refusal('before-pricing', `${path}.on must not be before the day of pricing.`, `${path}.on`);
}

/** The option's last day: `optionDays` calendar days after pricing. */
function expiryOf({ pricedOn, optionDays }: OverAllotmentDeal): string {
  return addDays(pricedOn, optionDays);
}

function proceeds(
  { offerPrice, grossSpread }: OverAllotmentDeal,
  base: number,
  exercised: number,
): OverAllotmentResult['issuerProceeds'] {
  const net = offerPrice - grossSpread;
  const [ofBase, ofOption] = [amountOf(base, net), amountOf(exercised, net)];
  return {
    base: formatAmount(ofBase),
    option: formatAmount(ofOption),
    total: formatAmount(ofBase + ofOption),
  };
}

/** Over purchases only: what was sold at the offer price was bought back at another. */
function profit({
  offerPrice,
  concession,
  purchases,
}: OverAllotmentDeal): OverAllotmentResult['syndicateProfit'] {
  const gross = purchases.reduce((sum, { shares, price }) => sum + amountOf(shares, offerPrice - price), 0n);
  const bought = purchases.reduce((sum, { shares }) => sum + shares, 0);
  return {
    gross: formatAmount(gross),
    netOfConcession: concession === undefined ? null : formatAmount(gross - amountOf(bought, concession)),
  };
}

function warnings({ base, offerPrice, purchases }: OverAllotmentDeal, naked: number): OverAllotmentWarning[] {
  const isLargeNaked = BigInt(naked) * 100n > BigInt(base) * 5n;
  const nakedWarning = {
    code: 'naked-short-above-5-percent',
    message: 'The naked short is above 5 % of the base: it can only be closed by buying in the market.',
  };
  const dear = purchases
    .filter(({ kind, price }) => kind === 'covering' && price > offerPrice)
    .toSorted((a, b) => daysBetween(b.on, a.on))
    .map(({ on }) => ({
      code: 'covering-above-offer-price',
      message: 'A covering purchase above the offer price costs the syndicate more than it received.',
      on,
    }));
  return isLargeNaked ? [nakedWarning, ...dear] : dear;
}
