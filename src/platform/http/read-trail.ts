// Leaves a trace of reading: which investors' names an answer showed, to whom, and what somebody asked for in
// vain. An answer whose trace cannot be written is not given. Investors see their own name only, and leave none.

import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { catchError, mergeMap, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../domain/authority.js';
import { Refusal } from '../../domain/refusal.js';
import type { SignedInRequest } from '../auth/route-policy.js';
import { Commands } from './commands.js';
import { Answer } from './idempotency.js';
import { isId } from './validators.js';

/** What a reader is refused that somebody may have been after: commands note their refusals themselves. */
const worthNoting = new Set(['not-found', 'role-may-not', 'outside-scope']);

@Injectable()
export class ReadTrail implements NestInterceptor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const { actor, action = 'read-self' } = request;
    if (actor === undefined) return next.handle();
    const target = request.url.split('?')[0]!;
    return next.handle().pipe(
      mergeMap(async (result) => {
        await this.noteNames(actor, action, target, result);
        return result;
      }),
      catchError(async (error: unknown) => {
        if (error instanceof Refusal && worthNoting.has(error.code))
          await this.commands.noteRefusal(actor, action, target, error);
        throw error;
      }),
    );
  }

  /** Notes an answer that is not given as a body, such as a file, with the investors whose names are in it. */
  async note(actor: Actor, action: string, target: string, investors: readonly string[]): Promise<void> {
    if (actor.role === 'investor' || investors.length === 0) return;
    await this.dataSource.query(
      `INSERT INTO name_reads (id, at, user_id, party, role, action, target, investors)
       VALUES ($1, clock_timestamp(), $2, $3, $4, $5, $6, $7)`,
      [uuid(), actor.user, actor.party, actor.role, action, target, investors],
    );
  }

  private async noteNames(actor: Actor, action: string, target: string, result: unknown): Promise<void> {
    if (actor.role === 'investor') return;
    const shown = new Set<string>();
    collectNamed(result instanceof Answer ? result.body : result, shown);
    await this.note(actor, action, target, [...shown]);
  }
}

/** Every answer that names an investor says `legalName` beside `investor`, or beside its own `id`. */
function collectNamed(value: unknown, shown: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) collectNamed(one, shown);
    return;
  }
  const { legalName, investor, id } = value as Record<string, unknown>;
  const whose = investor ?? id;
  if (typeof legalName === 'string' && typeof whose === 'string' && isId(whose)) shown.add(whose);
  for (const part of Object.values(value)) collectNamed(part, shown);
}
