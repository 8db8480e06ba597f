import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { Type } from 'class-transformer';
import { Matches, ValidateNested } from 'class-validator';
import { IsText, Optional } from '../http/validators.js';
import { Assertion } from './passkeys.dto.js';
import type { SignedIn } from './sign-in.service.js';
import type { Factor } from './second-factors.js';

const digits = /^[0-9]{6}$/;

export class SignInBody {
  @IsText(320) email!: string;
  @IsText(200) password!: string;
  /** The code of an authenticator app, when it is known already. */
  @Optional() @Matches(digits) code?: string;
}

export class CodeBody {
  @Matches(digits) code!: string;
}

/** One of both. */
export class SecondFactorBody {
  @Optional() @Matches(digits) code?: string;
  @Optional() @ValidateNested() @Type(() => Assertion) passkey?: Assertion;
}

export type SessionState = 'signed-in' | 'second-factor' | 'enrol';

export type SessionView = {
  state: SessionState;
  /** What `second-factor` can be answered with. */
  factors: Factor[];
  /** The options for navigator.credentials.get, when a passkey can answer. */
  passkey: PublicKeyCredentialRequestOptionsJSON | null;
  name: string;
  role: string;
};

export function toSessionView({ stage, factors, passkey, actor }: Omit<SignedIn, 'token'>): SessionView {
  const state = stage === 'complete' ? 'signed-in' : stage;
  return { state, factors, passkey, name: actor.name, role: actor.role };
}
