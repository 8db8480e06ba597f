// What is recorded after pricing, and how it is shown: exercises of the option and purchases in the market.

import { IsDay, IsOneOf, IsPrice, IsShares } from '../platform/http/validators.js';

/** An exercise is made when its notice is recorded: its day is that of New York, by the database's clock. */
export class ExerciseBody {
  @IsShares(1, 'the shares of the option that are exercised') shares!: number;
}

export class PurchaseBody {
  @IsDay('the day of the trade in New York, YYYY-MM-DD') on!: string;
  @IsShares(1, 'the shares that were bought') shares!: number;
  @IsPrice('the price of a share, a decimal string') price!: string;
  @IsOneOf<'stabilizing' | 'covering'>({
    stabilizing: 'a bid at or below the offer price that holds the market',
    covering: 'a purchase in the market that closes the short',
  })
  kind!: 'stabilizing' | 'covering';
}

export type ExerciseView = {
  id: string;
  offering: string;
  on: string;
  shares: number;
  recordedAt: string;
};

export type PurchaseView = ExerciseView & { price: string; kind: 'stabilizing' | 'covering' };
