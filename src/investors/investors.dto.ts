// What the desk records of an investor, and how an investor is shown.

import { IsInt, Matches, Max, Min } from 'class-validator';
import { IsText, Optional } from '../platform/http/validators.js';
import type { InvestorEntity } from './investor.entity.js';

export class InvestorBody {
  @IsText(200) legalName!: string;
  @Matches(/^[\w -]{1,64}$/) category!: string;
  @Optional() @IsInt() @Min(1) @Max(1000) tier?: number;
  @Matches(/^[A-Z]{2}$/) country!: string;
  @Optional() @Matches(/^[A-Z]{2}$/) state?: string;
  @Optional() @Matches(/^[A-Z0-9]{18}[0-9]{2}$/) lei?: string;
}

export type InvestorView = {
  id: string;
  legalName: string;
  category: string;
  tier: number | null;
  country: string;
  state: string | null;
  lei: string | null;
  createdAt: string;
};

/** `tier` is the desk's own judgement and not shown to the investor. */
export function toInvestorView(investor: InvestorEntity, forDesk: boolean): InvestorView {
  const { id, legalName, category, country, state, lei, createdAt } = investor;
  return {
    id,
    legalName,
    category,
    tier: forDesk ? investor.tier : null,
    country,
    state,
    lei,
    createdAt: createdAt.toISOString(),
  };
}
