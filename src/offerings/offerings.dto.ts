// What the desk sends about an offering, and how an offering is shown.

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { allowedMoves, deskMoves, type DeskMove } from '../domain/offering.js';
import { dealTypes, type DealType, type OfferingTerms } from '../domain/terms.js';
import {
  IsDay,
  IsId,
  IsInstant,
  IsPercent,
  IsPrice,
  IsShares,
  IsText,
  Optional,
} from '../platform/http/validators.js';
import type { OfferingEntity } from './offering.entity.js';

export class IssuerBody {
  @IsText(200) name!: string;
  @Optional() @IsText(16) symbol?: string;
  @Optional() @IsText(100) market?: string;
}

export class SyntheticBody {
  @IsText(64) field!: string;
  @IsText(500) why!: string;
}

export class OfferingTermsBody implements OfferingTerms {
  @ValidateNested() @Type(() => IssuerBody) issuer!: IssuerBody;
  @IsText(200) placementAgent!: string;
  @IsIn(dealTypes) dealType!: DealType;
  @Optional() @IsText(64) exemption?: string;
  @Matches(/^[A-Z]{3}$/) currency!: string;
  @IsShares() shares!: number;
  @Optional() @IsShares() minimumShares?: number;
  @IsShares(0) overAllotment!: number;
  @IsPrice() tick!: string;
  @Optional() @IsPrice() floor?: string;
  @Optional() @IsPrice() cap?: string;
  @IsShares() lot!: number;
  @Optional() @IsPrice() minimumSubscription?: string;
  @Optional() @IsShares() maximumPerOrder?: number;
  @IsPercent() commissionPercent!: string;
  @Optional() @IsPrice() expenses?: string;
  @IsInt() @Min(1) @Max(365) optionDays!: number;
  @IsInt() @Min(1) @Max(604_800) conditionalWindowSeconds!: number;
  @IsBoolean() coveredSecurity!: boolean;
  @Optional() @IsArray() @ArrayMaxSize(60) @Matches(/^[A-Z]{2}$/, { each: true }) permittedStates?: string[];
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(/^[\w -]{1,64}$/, { each: true })
  permittedClasses?: string[];
  @Optional() @IsShares() sharesOutstanding?: number;
  @Optional() @IsShares() registeredShares?: number;
  @Optional() @IsBoolean() issuerSeesNames?: boolean;
  @Optional() @IsDay() rulesAsOf?: string;
  @Optional() @IsObject() gates?: Record<string, Record<string, unknown>>;
  @Optional() @IsObject() pricing?: Record<string, unknown>;
  @Optional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => SyntheticBody)
  synthetic?: SyntheticBody[];
}

export class CreateOfferingBody {
  @IsId('the party of the issuer') issuerParty!: string;
  @ValidateNested() @Type(() => OfferingTermsBody) terms!: OfferingTermsBody;
}

export class ChangeTermsBody {
  @ValidateNested() @Type(() => OfferingTermsBody) terms!: OfferingTermsBody;
}

export class EvidenceBody {
  @Optional() @IsInstant() filedAt?: string;
  @Optional() @IsText(32) registrationNumber?: string;
  @Optional() @IsInstant() effectiveAt?: string;
  @Optional() @IsText(1000) reason?: string;
}

export class TransitionBody {
  @IsIn(deskMoves) move!: DeskMove;
  @Optional() @ValidateNested() @Type(() => EvidenceBody) evidence?: EvidenceBody;
}

export class InviteBody {
  @IsArray() @ArrayMaxSize(1000) @Matches(/^[0-9a-f-]{36}$/, { each: true }) investors!: string[];
}

export type OfferingView = {
  id: string;
  state: string;
  terms: OfferingTerms;
  termsVersion: number;
  issuerParty: string;
  filedAt: string | null;
  effectiveAt: string | null;
  windowEndsAt: string | null;
  allowedMoves: string[];
  createdAt: string;
};

export function toOfferingView(offering: OfferingEntity): OfferingView {
  return {
    id: offering.id,
    state: offering.state,
    terms: offering.terms,
    termsVersion: offering.termsVersion,
    issuerParty: offering.issuerParty,
    filedAt: offering.filedAt?.toISOString() ?? null,
    effectiveAt: offering.effectiveAt?.toISOString() ?? null,
    windowEndsAt: offering.windowEndsAt?.toISOString() ?? null,
    allowedMoves: allowedMoves(offering),
    createdAt: offering.createdAt.toISOString(),
  };
}
