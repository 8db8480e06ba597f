import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../../config.js';
import { Settings } from '../http/settings.js';
import { callerAddress, isAtThisMachine } from './caller.js';
import { relyingParty, type RelyingParty } from './relying-party.js';

/** Where somebody signs in from, and under which name of ours. */
export type Caller = { address: string; isAtThisMachine: boolean; party: RelyingParty };

@Injectable()
export class Callers {
  constructor(@Settings() private readonly config: Config) {}

  of(request: FastifyRequest): Caller {
    return {
      address: callerAddress(request),
      isAtThisMachine: isAtThisMachine(request),
      party: relyingParty(this.config.publicUrl, request),
    };
  }
}
