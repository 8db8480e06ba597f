// What a request is let in with: API keys and sessions, and the one door that asks for them.

import { Module } from '@nestjs/common';
import { ApiKeys } from './api-keys.js';
import { Attempts } from './attempts.js';
import { AuthorityGuard } from './authority.guard.js';
import { Callers } from './callers.js';
import { Credentials } from './credentials.js';
import { MeController } from './me.controller.js';
import { PasswordCheck } from './password-check.js';
import { Passwords } from './passwords.js';
import { SecurityEvents } from './security-events.js';
import { Sessions } from './sessions.js';
import { Users } from './users.js';

@Module({
  controllers: [MeController],
  providers: [
    ApiKeys,
    Attempts,
    AuthorityGuard,
    Callers,
    Credentials,
    PasswordCheck,
    Passwords,
    SecurityEvents,
    Sessions,
    Users,
  ],
  exports: [
    ApiKeys,
    Attempts,
    AuthorityGuard,
    Callers,
    Credentials,
    PasswordCheck,
    Passwords,
    SecurityEvents,
    Sessions,
    Users,
  ],
})
export class CredentialsModule {}
