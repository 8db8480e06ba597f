// The JSON forms of WebAuthn's answers, as browsers make them (Web Authentication Level 3, 5.1).

import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsInt,
  IsObject,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsText, Optional } from '../http/validators.js';

const base64url = /^[A-Za-z0-9_-]+$/;

export class AssertionResponse {
  @Matches(base64url) @MaxLength(4_000) clientDataJSON!: string;
  @Matches(base64url) @MaxLength(4_000) authenticatorData!: string;
  @Matches(base64url) @MaxLength(4_000) signature!: string;
  @Optional() @IsString() @MaxLength(200) userHandle?: string;
}

/** What navigator.credentials.get gave. */
export class Assertion {
  @Matches(base64url) @MaxLength(1_400) id!: string;
  @Matches(base64url) @MaxLength(1_400) rawId!: string;
  @ValidateNested() @Type(() => AssertionResponse) response!: AssertionResponse;
  @Equals('public-key') type!: 'public-key';
  @IsObject() clientExtensionResults!: Record<string, unknown>;
  @Optional() @IsString() @MaxLength(40) authenticatorAttachment?: 'cross-platform' | 'platform';
}

export class AttestationResponse {
  @Matches(base64url) @MaxLength(4_000) clientDataJSON!: string;
  @Matches(base64url) @MaxLength(16_000) attestationObject!: string;
  @Optional() @Matches(base64url) @MaxLength(4_000) authenticatorData?: string;
  @Optional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  transports?: string[];
  @Optional() @IsInt() publicKeyAlgorithm?: number;
  @Optional() @Matches(base64url) @MaxLength(4_000) publicKey?: string;
}

/** What navigator.credentials.create gave. */
export class Attestation {
  @Matches(base64url) @MaxLength(1_400) id!: string;
  @Matches(base64url) @MaxLength(1_400) rawId!: string;
  @ValidateNested() @Type(() => AttestationResponse) response!: AttestationResponse;
  @Equals('public-key') type!: 'public-key';
  @IsObject() clientExtensionResults!: Record<string, unknown>;
  @Optional() @IsString() @MaxLength(40) authenticatorAttachment?: 'cross-platform' | 'platform';
}

export class PasskeyBody {
  @IsText(100) label!: string;
  @ValidateNested() @Type(() => Attestation) credential!: Attestation;
}

export type PasskeyView = { id: string; label: string; createdAt: string; lastUsedAt: string | null };
