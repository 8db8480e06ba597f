// What is recorded as evidence of an investor, and how it is shown.

import { IsObject, Matches } from 'class-validator';
import type { CertificateType } from '../domain/gates/certificates.js';
import { IsHash, IsId, IsInstant, IsOneOf, IsText, Optional } from '../platform/http/validators.js';

export class CertificateBody {
  @IsOneOf<CertificateType>({
    accredited: 'an accredited investor (Rule 501)',
    'accredited-verification': 'that was verified (Rule 506(c))',
    'sophisticated-investor': 'sophisticated, though not accredited (Rule 506(b))',
    qib: 'a qualified institutional buyer (Rule 144A)',
    'non-us': 'outside the United States (Regulation S)',
    'restricted-person': 'no restricted person (FINRA 5130)',
    spinning: 'no executive who is favoured for business (FINRA 5131)',
    'rule-105': 'no short sale before pricing (Regulation M 105)',
    'penny-stock-papers': 'has the penny stock papers (Rules 15g-2 to 15g-9)',
    ownership: 'what it owns already, and its ownership blocker',
  })
  type!: CertificateType;
  @IsHash('SHA-256 of the document that proves it, 64 hex digits') documentHash!: string;
  @Optional() @IsInstant('from this time on it counts no more') expiresAt?: string;
  @Optional() @IsId('the one offering it is for; every one when left out') offering?: string;
  /** Inputs of the gate that reads it; without them the certificate is the conclusion itself. */
  @Optional() @IsObject() facts?: Record<string, unknown>;
  @Optional() @IsText(500) note?: string;
}

export class CertificateChangeBody {
  @IsInstant('from this time on it counts no more') expiresAt!: string;
  @Matches(/\S/) @IsText(500, 'why the expiry changes') note!: string;
}

export type CertificateView = {
  id: string;
  investor: string;
  version: number;
  type: CertificateType;
  /** The gate that reads it. */
  gate: string;
  offering: string | null;
  facts: Record<string, unknown> | null;
  documentHash: string;
  /** SHA-256 of an attestation's canonical statement; null for other evidence. */
  statementHash: string | null;
  expiresAt: string | null;
  valid: boolean;
  note: string | null;
  recordedBy: string | null;
  recordedRole: string;
  recordedAt: string;
};
