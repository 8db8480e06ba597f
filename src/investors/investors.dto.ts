// What the desk records of an investor, and how an investor is shown.

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsPercent, IsText, Optional } from '../platform/http/validators.js';
import type { InvestorEntity, Owner } from './investor.entity.js';

const partyKinds = ['individual', 'entity'] as const;

export class OwnerBody implements Owner {
  @IsText(200) name!: string;
  @Optional() @IsIn(partyKinds) kind?: 'individual' | 'entity';
  @IsPercent() percent!: string;
}

export class InvestorBody {
  @IsText(200, 'its legal name, of 1 to 200 characters') legalName!: string;
  @Matches(/^[\w -]{1,64}$/)
  @JSONSchema({ description: 'its class, such as institutional, mutual-fund or retail' })
  category!: string;
  @Optional()
  @IsInt()
  @Min(1)
  @Max(1000)
  @JSONSchema({ description: "the desk's own ranking, from 1; the investor does not see it" })
  tier?: number;
  @Matches(/^[A-Z]{2}$/)
  @JSONSchema({ description: 'its country in two capital letters, such as US' })
  country!: string;
  @Optional()
  @Matches(/^[A-Z]{2}$/)
  @JSONSchema({ description: 'of an investor in the US its state in two capital letters' })
  state?: string;
  @Optional()
  @Matches(/^[A-Z0-9]{18}[0-9]{2}$/)
  @JSONSchema({ description: 'its legal entity identifier, of 20 characters' })
  lei?: string;
  @Optional() @IsIn(partyKinds) kind?: 'individual' | 'entity';
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/\S/, { each: true })
  @MaxLength(200, { each: true })
  aliases?: string[];
  @Optional() @IsText(200) address?: string;
  @Optional() @IsText(100) city?: string;
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => OwnerBody)
  owners?: OwnerBody[];
}

export type InvestorView = {
  id: string;
  legalName: string;
  category: string;
  tier: number | null;
  country: string;
  state: string | null;
  lei: string | null;
  kind: 'individual' | 'entity' | null;
  aliases: string[];
  address: string | null;
  city: string | null;
  owners: Owner[];
  createdAt: string;
};

/** `tier` is the desk's own judgement and not shown to the investor. */
export function toInvestorView(investor: InvestorEntity, forDesk: boolean): InvestorView {
  const { id, legalName, category, country, state, lei, kind, aliases, address, city, owners, createdAt } =
    investor;
  return {
    id,
    legalName,
    category,
    tier: forDesk ? investor.tier : null,
    country,
    state,
    lei,
    kind,
    aliases,
    address,
    city,
    owners,
    createdAt: createdAt.toISOString(),
  };
}
