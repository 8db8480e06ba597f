// Signing in on the web: password and second factor, or another provider; session; and the signature under an approval.

import { Module } from '@nestjs/common';
import { CredentialsModule } from './credentials.module.js';
import { OneTimeCodes } from './one-time-codes.js';
import { OneTimeCodesController } from './one-time-codes.controller.js';
import { OpenIdController } from './openid.controller.js';
import { OpenIdLinks } from './openid-links.js';
import { OpenIdProvider } from './openid-provider.js';
import { OpenIdService } from './openid.service.js';
import { Passkeys } from './passkeys.js';
import { PasskeysController } from './passkeys.controller.js';
import { SecondFactors } from './second-factors.js';
import { SessionController } from './session.controller.js';
import { SignInService } from './sign-in.service.js';
import { Signatures } from './signatures.js';

@Module({
  imports: [CredentialsModule],
  controllers: [OneTimeCodesController, OpenIdController, PasskeysController, SessionController],
  providers: [
    OneTimeCodes,
    OpenIdLinks,
    OpenIdProvider,
    OpenIdService,
    Passkeys,
    SecondFactors,
    SignInService,
    Signatures,
  ],
  exports: [OpenIdLinks, SecondFactors, Signatures, SignInService],
})
export class SignInModule {}
