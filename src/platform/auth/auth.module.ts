// Who asks, and what proves it.

import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts.module.js';
import { CredentialsModule } from './credentials.module.js';
import { SignInModule } from './sign-in.module.js';

@Module({
  imports: [AccountsModule, CredentialsModule, SignInModule],
  exports: [AccountsModule, CredentialsModule, SignInModule],
})
export class AuthModule {}
