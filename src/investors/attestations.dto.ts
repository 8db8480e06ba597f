// What an investor states of itself.

import { IsIn, IsObject } from 'class-validator';
import { attestationTypes, type AttestationType } from '../domain/gates/attestations.js';
import { IsHash, IsId, IsInstant, Optional } from '../platform/http/validators.js';

export class AttestationBody {
  @IsIn(attestationTypes) type!: AttestationType;
  /** Inputs of the gate that reads it: for Rule 105 the short sales and the purchases in the market. */
  @IsObject() facts!: Record<string, unknown>;
  @IsInstant('from this time on it counts no more; at most 12 months ahead') expiresAt!: string;
  @Optional() @IsId('the one offering it is for; every one when left out') offering?: string;
  @Optional()
  @IsHash('SHA-256 of the paper that was signed; of the canonical statement itself when left out')
  documentHash?: string;
}
