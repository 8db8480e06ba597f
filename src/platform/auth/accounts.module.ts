// Users and the API keys of their parties.

import { Module } from '@nestjs/common';
import { AcceptInvitation } from './accept-invitation.js';
import { AcceptInvitationController } from './accept-invitation.controller.js';
import { ApiKeysController } from './api-keys.controller.js';
import { ApiKeysService } from './api-keys.service.js';
import { CredentialsModule } from './credentials.module.js';
import { FirstAdmin } from './first-admin.js';
import { SignInModule } from './sign-in.module.js';
import { UserAccountsController } from './user-accounts.controller.js';
import { UserAccounts } from './user-accounts.service.js';
import { UserInvitations } from './user-invitations.js';

@Module({
  imports: [CredentialsModule, SignInModule],
  controllers: [AcceptInvitationController, ApiKeysController, UserAccountsController],
  providers: [AcceptInvitation, ApiKeysService, FirstAdmin, UserAccounts, UserInvitations],
  exports: [FirstAdmin],
})
export class AccountsModule {}
