// What the API answers, by the desk's names for it: the shapes are those of the generated client, so that a change of
// the contract is a type error here.

import type { AnswerOf, Schemas } from '#client';

export type Me = Schemas['MeView'];
export type Role = Me['role'];

export type Offering = Schemas['OfferingView'];
export type Book = Schemas['BookView'];
export type Level = Schemas['Level'];
export type BreakDown = Schemas['BreakDown'];
export type Gate = Schemas['GateView'];
export type DealDocument = Schemas['DocumentView'];
export type DocumentKind = DealDocument['kind'];

export type OrderBody = Schemas['OrderBody'];
export type Intent = OrderBody['intent'];
export type OrderDocument = Omit<OrderBody, 'intent' | 'investor'>;
export type Batch = Schemas['BatchView'];

/** The answer to a command carries its receipt, by which it can be shown what was in the book. */
type Taken = AnswerOf<'post', '/api/v1/offerings/{id}/orders'>;
export type Receipt = Taken['receipt'];
export type Order = Schemas['OrderView'] & Partial<Pick<Taken, 'receipt'>>;

export type Scrub = Schemas['ScrubView'];

export type Investor = Schemas['InvestorView'];
export type Invitation = Schemas['InvitationView'];
export type Approach = Schemas['ApproachView'];
export type Sounding = Schemas['SoundingView'];
export type Certificate = Schemas['CertificateView'];
export type CertificateType = Certificate['type'];
export type Screening = Schemas['ScreeningView'];
export type ListMatch = Schemas['ListMatch'];
/** An invited investor with what the gates of the offering will find of it. */
export type HeldEvidence = Schemas['InvestorEvidenceView'];
export type Policy = Schemas['PolicyView'];
export type Proposal = Schemas['ProposalView'];
export type Pricing = Schemas['ProposalDocument'];
export type GridRow = Schemas['GridRow'];
export type Section = Schemas['Section'];
export type GateAnswer = Schemas['GateAnswer'];
export type UsedInput = Schemas['UsedInput'];
export type Run = Schemas['RunView'];

export type ExplanationStep = Schemas['LineStep'];
export type Line = Schemas['LineView'];
export type OverrideLine = Schemas['OverrideBody'];

export type OverAllotment = Schemas['OverAllotmentView'];
export type Escrow = Schemas['EscrowView'];
export type Deposit = Schemas['DepositView'];
export type DepositBody = Schemas['DepositBody'];
export type Closing = Schemas['ClosingView'];
export type Refund = Schemas['RefundView'];
export type JournalEntry = Schemas['JournalEntryView'];
export type Verification = Schemas['VerificationView'];
export type PricingInput = Schemas['PricingInputView'];
export type InputKind = 'market-data' | 'index-data' | 'results' | 'comparables' | 'potential';

export type User = Schemas['UserView'];
export type ApiKey = Schemas['ApiKeyView'];
