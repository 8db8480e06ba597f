// What the API answers, by the desk's names for it. The shapes are those of the generated client, so that a change
// of the contract is a type error here; what the contract leaves open is told once, below.

import type { components, operations } from '../../../client/schema';
import type { ExplanationStep as EngineStep } from '../../../src/domain/explanation';
import type { OverrideReason } from '../../../src/domain/override';
import type { ProposalDocument } from './pricing-types';

type Schemas = components['schemas'];

/** What one of the listing operations answers for one item. */
type Answered<Name extends keyof operations> = operations[Name] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

export type Listed<T> = { items: T[]; next: string | null };

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

/** What an investor keeps: with the path from the entry to its link it shows what was in the book. */
export type Receipt = {
  order: string;
  version: number;
  receivedAt: string;
  orderHash: string;
  entryHash: string;
  linkHash?: string;
};

/** The answer to a command carries the receipt too. */
export type Order = Schemas['OrderView'] & { receipt?: Receipt };

export type Scrub = Schemas['ScrubView'];

export type OrderVersion = Omit<Schemas['VersionView'], 'document' | 'intent'> & {
  intent: Intent;
  document: { terms: OrderDocument };
};

export type Investor = Schemas['InvestorView'];
export type Invitation = Schemas['InvitationView'];
export type Approach = Schemas['ApproachView'];
export type Sounding = Schemas['SoundingView'];
export type Certificate = Schemas['CertificateView'];
export type CertificateType = Certificate['type'];
export type Screening = Schemas['ScreeningView'];
export type ListMatch = Schemas['ListMatch'];
export type SanctionsList = Schemas['SanctionsListView'];
/** An invited investor with what the gates of the offering will find of it. */
export type HeldEvidence = Schemas['InvestorEvidenceView'];
export type JudgedVersion = Schemas['JudgedVersion'];
export type Policy = Schemas['PolicyView'];
export type Proposal = Omit<Schemas['ProposalView'], 'document'> & { document: ProposalDocument };
export type Run = Schemas['RunView'];

/** A step of the engine, or the desk's own, which says why by a code. */
export type ExplanationStep = EngineStep & { reason?: OverrideReason };

export type Line = Omit<Schemas['LineView'], 'explanation'> & { explanation: ExplanationStep[] };
export type OverrideLine = Schemas['OverrideBody'];

export type OverAllotment = Schemas['OverAllotmentView'];
export type Escrow = Schemas['EscrowView'];
export type Deposit = Schemas['DepositView'];
export type DepositBody = Schemas['DepositBody'];
export type Closing = Schemas['ClosingView'];
export type MadeClosing = Schemas['MadeClosing'];
export type Refund = Schemas['RefundView'];
export type MadeRefunds = Schemas['MadeRefunds'];
export type JournalEntry = Schemas['JournalEntryView'];
export type Verification = Answered<'AuditController_verify'>;
export type PricingInput = Schemas['PricingInputView'];

export type User = Schemas['UserView'];
export type ApiKey = Schemas['ApiKeyView'];

export type ProblemBody = Pick<Schemas['Problem'], 'title' | 'status' | 'detail'> &
  Partial<Pick<Schemas['Problem'], 'path' | 'rule' | 'citation' | 'missing'>> & {
    code: string;
    /** Of a file of orders that was refused as a whole: every line that was. */
    lines?: Batch['results'];
  };
