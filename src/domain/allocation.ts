// The allocation rule, as a syndicate desk would write it down:
//
// The supply is the offering's shares plus the over-allotment of the policy, in whole lots. Every order is
// asked what it wants at the price. The tranches run in their order; each takes its part and what the one
// before could not place, admits the orders it is meant for, and shares by its method. An order brings to a
// later tranche only what it still wants, and no investor passes its maximum. Nothing flows back. An order
// that would get less than its minimum fill gets nothing, and the whole runs again without it.
import { type Award, type Claims, sharesOfPart, sumOf } from './award.js';
import type { Book } from './book.js';
import { type Entrants, claimsOf, entrantsOf } from './claims.js';
import { clearingPrice } from './clearing.js';
import { demandOf } from './demand.js';
import { buildLadder } from './ladder.js';
import { type Rooms, numberInvestors, roomsOf, unlimitedRooms } from './maximum.js';
import { withMinimumFill, worstBelowMinimumFill } from './minimum-fill.js';
import type { Policy, Tranche } from './policy.js';
import type { Price } from './price.js';
import { floorToLot, withinRange } from './quantity.js';
import { Refusal } from './refusal.js';
import type { Offering } from './supply.js';
import { type Precedence, type Sha256, precedence } from './tie-break.js';
import { shareTranche, sharesAvailable, takesRoomByItself } from './tranche.js';

/** What one tranche did. */
export type TrancheResult = { readonly tranche: Tranche; readonly claims: Claims; readonly award: Award };

export type Allocation = {
  readonly price: Price;
  /** Shares to be allocated, before they are floored to a lot. */
  readonly supply: number;
  /** D(price) and the result, by place in the book. */
  readonly wanted: Float64Array;
  readonly shares: Float64Array;
  /** 1 where an order was struck out for its minimum fill. */
  readonly struckOut: Uint8Array;
  readonly results: readonly TrancheResult[];
};

/** What stays the same however often the tranches run. */
type Desk = {
  readonly book: Book;
  readonly policy: Policy;
  readonly price: Price;
  readonly supply: number;
  readonly wanted: Float64Array;
  /** Whom each tranche admits, in the order of the tranches. */
  readonly entrants: readonly Entrants[];
  readonly precedence: Precedence;
  readonly emptyRooms: () => Rooms;
};

export function allocate(book: Book, offering: Offering, policy: Policy, sha256: Sha256): Allocation {
  const desk = openDesk(book, offering, policy, sha256);
  const { price, supply, wanted } = desk;
  const conditional = withMinimumFill(book.orders);
  const struckOut = new Uint8Array(wanted.length);
  for (;;) {
    const { shares, results } = runTranches(desk, struckOut);
    const tooLittle = worstBelowMinimumFill(conditional, book.orders, shares, desk.precedence.ties);
    if (tooLittle.length === 0) return { price, supply, wanted, shares, struckOut, results };
    for (const order of tooLittle) struckOut[order] = 1;
  }
}

/** The tranches in their order, each with what is left for it and the orders that still want something. */
function runTranches(desk: Desk, struckOut: Uint8Array): Pick<Allocation, 'shares' | 'results'> {
  const { policy, supply, wanted } = desk;
  const shares = new Float64Array(wanted.length);
  const stillWanted = (order: number): number =>
    struckOut[order] === 1 ? 0 : wanted[order]! - shares[order]!;
  const rooms = desk.emptyRooms();
  let left = floorToLot(supply, policy.lot);
  let unplaced = 0;
  const results = policy.tranches.map((tranche, index) => {
    const available = sharesAvailable(tranche, supply, policy.lot, unplaced, left);
    const claims = claimsOf(desk.entrants[index]!, stillWanted, rooms, desk.precedence.ties);
    const award = shareTranche(tranche, claims, available, { ...desk, rooms });
    bookAward(claims, award, shares, takesRoomByItself(tranche) ? undefined : rooms);
    const placed = sumOf(award.shares);
    unplaced = available - placed;
    left -= placed;
    return { tranche, claims, award };
  });
  return { shares, results };
}

/** Books an award to its orders, and to their investors' rooms where the method has not done so itself. */
function bookAward(claims: Claims, award: Award, shares: Float64Array, rooms: Rooms | undefined): void {
  for (let index = 0; index < claims.orders.length; index += 1) {
    const order = claims.orders[index]!;
    shares[order]! += award.shares[index]!;
    rooms?.take(order, award.shares[index]!);
  }
}

function openDesk(book: Book, offering: Offering, policy: Policy, sha256: Sha256): Desk {
  const supply = offering.shares + policy.overAllotment;
  const price = policy.price === 'clearing' ? findClearingPrice(book, offering, supply) : policy.price;
  const wanted = new Float64Array(book.orders.length);
  book.orders.forEach((order, place) => (wanted[place] = demandOf(order, price, supply)));
  withinRange(sumOf(wanted), 'The demand at the price', 'orders');
  return {
    book,
    policy,
    price,
    supply,
    wanted,
    entrants: policy.tranches.map((tranche) => entrantsOf(tranche, book, wanted)),
    precedence: precedence(book, wanted, policy, sha256),
    emptyRooms: roomsUnder(policy, book, wanted, supply),
  };
}

function roomsUnder(
  { maximumPerInvestor, lot }: Policy,
  book: Book,
  wanted: Float64Array,
  supply: number,
): () => Rooms {
  if (maximumPerInvestor === undefined) return () => unlimitedRooms(lot);
  const maximum = sharesOfPart(maximumPerInvestor, supply);
  const investors = numberInvestors(book, wanted, maximum);
  return () => roomsOf(maximum, investors, lot);
}

function findClearingPrice(book: Book, offering: Offering, supply: number): Price {
  const price = clearingPrice(buildLadder(book.orders), offering, supply);
  if (price !== null) return price;
  const message =
    'There is no clearing price: at no allowed price does the demand reach the supply; name one as policy.price.';
  throw new Refusal('no-clearing-price', message, 'policy.price');
}
