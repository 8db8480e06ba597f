// Leaves a trace of reading: which investors' names an answer showed, to whom, and what somebody asked for in
// vain. An answer whose trace cannot be written is not given. Investors see their own name only, and leave none.

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../domain/authority.js';
import { Refusal } from '../../domain/refusal.js';
import type { SignedInRequest } from '../auth/route-policy.js';
import { Commands } from './commands.js';
import { isId } from './validators.js';

/** What a reader is refused that somebody may have been after: commands note their refusals themselves. */
const worthNoting = new Set(['not-found', 'role-may-not', 'outside-scope']);

@Injectable()
export class ReadTrail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
  ) {}

  /** Whether what this request is shown must be noted. */
  isNeeded({ actor }: SignedInRequest): boolean {
    return actor !== undefined && actor.role !== 'investor';
  }

  /** Notes the names in an answer. */
  async noteNames(request: SignedInRequest, body: unknown): Promise<void> {
    const { actor, action = 'read-self' } = request;
    if (actor === undefined || !this.isNeeded(request)) return;
    const shown = new Set<string>();
    collectNamed(body, shown);
    await this.note(actor, action, targetOf(request), [...shown]);
  }

  /** Notes what somebody who was let in asked for in vain. */
  async noteMiss(request: SignedInRequest, error: unknown): Promise<void> {
    const { actor, action = 'read-self', isLetIn } = request;
    if (actor === undefined || isLetIn !== true) return;
    if (error instanceof Refusal && worthNoting.has(error.code))
      await this.commands.noteRefusal(actor, action, targetOf(request), error);
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
}

const targetOf = ({ url }: SignedInRequest): string => url.split('?')[0]!;

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
