// Signing in on the web: password, second factor, session; and the signature under an approval.

import { Module } from '@nestjs/common';
import { CredentialsModule } from './credentials.module.js';
import { OneTimeCodes } from './one-time-codes.js';
import { OneTimeCodesController } from './one-time-codes.controller.js';
import { Passkeys } from './passkeys.js';
import { PasskeysController } from './passkeys.controller.js';
import { SecondFactors } from './second-factors.js';
import { SessionController } from './session.controller.js';
import { SignInService } from './sign-in.service.js';
import { Signatures } from './signatures.js';

@Module({
  imports: [CredentialsModule],
  controllers: [OneTimeCodesController, PasskeysController, SessionController],
  providers: [OneTimeCodes, Passkeys, SecondFactors, SignInService, Signatures],
  exports: [SecondFactors, Signatures, SignInService],
})
export class SignInModule {}
