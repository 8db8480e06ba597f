// What the desk sends about an offering, and how an offering is shown.

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsObject,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { shownTerms } from '../domain/access/shown-terms.js';
import type { Actor } from '../domain/authority.js';
import { allowedMoves, type DeskMove, type OfferingState } from '../domain/offering.js';
import { fieldChanges, type FieldChange } from '../domain/records/field-changes.js';
import type { DealType, GivenTerms, OfferingTerms } from '../domain/terms.js';
import {
  IsDay,
  IsId,
  IsInstant,
  IsOneOf,
  IsPercent,
  IsPrice,
  IsShares,
  IsText,
  Optional,
  uuidPattern,
} from '../platform/http/validators.js';
import type { OfferingEntity } from './offering.entity.js';
import type { ComparedTerms } from './offerings.service.js';

const window = {
  default: 3_600,
  description: 'seconds from the notice of effectiveness to the conversion of conditional offers',
};

const gateFacts = {
  description:
    'what gates need to know beyond these terms, by the gate and the names of its inputs; `GET .../gates` says what is missing, `docs/gates.md` how rules are read',
  additionalProperties: { type: 'object' as const },
  examples: [{ G44: { holder: 'bank-escrow', writtenEscrowAgreement: true, bankAffiliated: false } }],
};

const boardChoices = {
  description:
    "the board's choices for the price, the fields of `pricing` of a proposal; what is usual need not be said",
  examples: [{ reference: { vwap: 5 }, maximumDiscountPercent: '30', tolerances: { lastClosePercent: '2' } }],
};

export class IssuerBody {
  @IsText(200) name!: string;
  @Optional() @IsText(16) symbol?: string;
  @Optional() @IsText(100) market?: string;
}

export class SyntheticBody {
  @IsText(64) field!: string;
  @IsText(500) why!: string;
}

export class EscrowTermsBody {
  @IsText(200, 'the bank that holds the money') bank!: string;
  @IsDay('the last day in New York on which cleared money may reach the minimum, YYYY-MM-DD') minBy!: string;
  @Optional()
  @IsInt()
  @Min(0)
  @Max(365)
  @JSONSchema({
    description: 'how many days the offering document lets the minimum be extended; none if absent',
  })
  extensionDays?: number;
}

export class OfferingTermsBody implements GivenTerms {
  @ValidateNested() @Type(() => IssuerBody) issuer!: IssuerBody;
  @IsText(200) placementAgent!: string;
  @IsOneOf<DealType>({
    'firm-commitment-follow-on': 'underwriters buy the shares of a public company and sell them on',
    cmpo: 'a confidentially marketed public offering: a follow-on that is announced when it is priced',
    'registered-direct': 'registered shares placed with chosen investors, best efforts',
    pipe: 'unregistered shares of a public company placed with chosen investors',
    'best-efforts-min-max': 'sold as far as there is interest, from a minimum to a maximum',
    'best-efforts-all-or-none': 'sold whole or not at all',
    'rule-506b': 'an unregistered placement without general solicitation',
    'rule-506c': 'an unregistered placement to verified accredited investors, with general solicitation',
    'block-bought': 'a bank buys a block and places it',
    ipo: 'a first public offering',
  })
  dealType!: DealType;
  @Optional()
  @IsText(
    64,
    'what an unregistered deal relies on, such as Rule 506(b); with it the deal opens from its draft, without it only after it was filed and declared effective',
  )
  exemption?: string;
  @Matches(/^[A-Z]{3}$/)
  @JSONSchema({ description: 'its currency in three capital letters, such as USD' })
  currency!: string;
  @IsShares() shares!: number;
  @Optional() @IsShares(1, 'the fewest shares that must be sold, at least 1') minimumShares?: number;
  @Optional() @ValidateNested() @Type(() => EscrowTermsBody) escrow?: EscrowTermsBody;
  @IsShares(0, 'the shares beyond the base that may be placed, from 0') overAllotment!: number;
  @IsPrice('the step between prices, a decimal string above zero') tick!: string;
  @Optional() @IsPrice('the lowest price, a decimal string on the tick') floor?: string;
  @Optional() @IsPrice('the highest price, a decimal string on the tick') cap?: string;
  @IsShares(1, 'the lot: an order in shares and every allocation is a multiple of it, at least 1')
  lot!: number;
  @Optional()
  @IsPrice('the least that an order is worth, an amount as a decimal string')
  minimumSubscription?: string;
  @Optional()
  @IsShares(
    1,
    'the most shares that one order asks for, in money at the highest price that it pays, at least 1',
  )
  maximumPerOrder?: number;
  @IsPercent('the gross spread in per cent of the price, a decimal string above 0 and at most 100')
  commissionPercent!: string;
  @Optional() @IsPrice('what the deal costs the issuer beside the spread, an amount') expenses?: string;
  @IsInt()
  @Min(1)
  @Max(365)
  @JSONSchema({ description: 'how many calendar days from pricing on the option runs' })
  optionDays!: number;
  @Optional() @IsInt() @Min(1) @Max(604_800) @JSONSchema(window) conditionalWindowSeconds?: number;
  @IsBoolean()
  @JSONSchema({ description: 'whether it is pre-empted from state registration (Securities Act section 18)' })
  coveredSecurity!: boolean;
  @Optional()
  @IsArray()
  @ArrayMaxSize(60)
  @Matches(/^[A-Z]{2}$/, { each: true })
  @JSONSchema({
    description:
      'where it may be sold unless it is covered, each state in two capital letters; nowhere in the US if absent',
  })
  permittedStates?: string[];
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(/^[\w -]{1,64}$/, { each: true })
  @JSONSchema({ description: 'the classes of investors it is open to, their `category`; all if absent' })
  permittedClasses?: string[];
  @Optional() @IsShares(1, 'the shares of the issuer before the deal, from 1') sharesOutstanding?: number;
  @Optional() @IsShares(1, 'the shares that the registration covers, from 1') registeredShares?: number;
  @Optional()
  @IsBoolean()
  @JSONSchema({ description: 'whether the issuer reads investors by name; in a new issue it always does' })
  issuerSeesNames?: boolean;
  @Optional() @IsDay('the day whose law applies, YYYY-MM-DD; today if absent') rulesAsOf?: string;
  @Optional() @IsObject() @JSONSchema(gateFacts) gates?: Record<string, Record<string, unknown>>;
  @Optional() @IsObject() @JSONSchema(boardChoices) pricing?: Record<string, unknown>;
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
  @IsOneOf<DeskMove>({
    file: 'a registered deal is filed; evidence: filedAt, registrationNumber',
    'declare-effective':
      'its registration is effective; evidence: effectiveAt. The window of conditional offers begins',
    open: 'the book opens: after effectiveness, or for an exempt deal from its draft',
    close: 'the book closes and is frozen; not before the window of conditional offers is over',
    're-open': 'the book opens again, before a price is approved',
    suspend: 'nothing is taken for now; evidence: reason',
    resume: 'back to the state before the suspension',
    withdraw: 'the deal ends without a sale; evidence: reason',
  })
  move!: DeskMove;
  @Optional() @ValidateNested() @Type(() => EvidenceBody) evidence?: EvidenceBody;
}

export class InviteBody {
  @IsArray() @ArrayMaxSize(1000) @Matches(uuidPattern, { each: true }) investors!: string[];
}

export type OfferingView = {
  id: string;
  state: OfferingState;
  /** To an investor and a member without `pricing`, `gates` and `issuerSeesNames`. */
  terms: OfferingTerms;
  /** The version of the terms: the ETag that a change of them names. */
  termsVersion: number;
  issuerParty: string;
  filedAt: string | null;
  effectiveAt: string | null;
  /** When conditional offers that were not withdrawn become orders. */
  windowEndsAt: string | null;
  /** Since when nobody is told of it without consent; null of an offering that was never under seal. */
  sealedAt: string | null;
  /** When the seal ended. */
  cleansedAt: string | null;
  /** The moves that are possible now. */
  allowedMoves: DeskMove[];
  createdAt: string;
};

export type TermsView = {
  offering: string;
  version: number;
  recordedAt: string;
  terms: OfferingTerms;
  /** The version that `changes` are told from; null of the first. */
  since: number | null;
  changes: FieldChange[];
};

/** An offering as its reader may have it. */
export function toOfferingView(offering: OfferingEntity, reader: Pick<Actor, 'role'>): OfferingView {
  return {
    id: offering.id,
    state: offering.state,
    terms: shownTerms(reader, offering.terms),
    termsVersion: offering.termsVersion,
    issuerParty: offering.issuerParty,
    filedAt: offering.filedAt?.toISOString() ?? null,
    effectiveAt: offering.effectiveAt?.toISOString() ?? null,
    windowEndsAt: offering.windowEndsAt?.toISOString() ?? null,
    sealedAt: offering.sealedAt?.toISOString() ?? null,
    cleansedAt: offering.cleansedAt?.toISOString() ?? null,
    allowedMoves: allowedMoves(offering),
    createdAt: offering.createdAt.toISOString(),
  };
}

export function toTermsView(offering: string, { terms, other }: ComparedTerms): TermsView {
  return {
    offering,
    version: terms.version,
    recordedAt: terms.recorded_at.toISOString(),
    terms: terms.terms,
    since: other?.version ?? null,
    changes: other === null ? [] : fieldChanges(other.terms, terms.terms),
  };
}
