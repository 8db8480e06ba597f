import { Matches } from 'class-validator';
import { IsId, IsInstant, IsText, Optional } from '../platform/http/validators.js';

/** A warning that compliance lets pass, and why. */
export class GateOverrideBody {
  @Matches(/^G\d{1,2}[a-z]?$/) gate!: string;
  @Matches(/\S/) @IsText(1000, 'why the warning may pass') reason!: string;
  @Optional() @IsId('the one investor it is for; all when left out') investor?: string;
  @Optional() @IsInstant('from this time on it counts no more') expiresAt?: string;
}
