import { Controller, Get, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../domain/authority.js';
import { Refusal } from '../domain/refusal.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands } from '../platform/http/commands.js';
import { listed, pageOf, queryOf, sizesOf, type Listed } from '../platform/http/page.js';
import { isId } from '../platform/http/validators.js';
import {
  dated,
  TrailService,
  type EvidenceView,
  type NameReadView,
  type OverrideView,
  type RefusalView,
  type SignInView,
} from './trail.service.js';

@ApiTags('audit')
@Controller('audit')
export class TrailController {
  constructor(
    private readonly commands: Commands,
    private readonly trail: TrailService,
  ) {}

  /** Who was shown which investor's name, when and where. */
  @Get('name-reads')
  @May('read-audit')
  nameReads(@By() actor: Actor, @Req() request: FastifyRequest): Promise<Listed<NameReadView>> {
    const asked = queryOf(request, ['limit', 'after', 'user', 'investor', 'offering']);
    const page = pageOf(asked.limit, asked.after, sizesOf(request));
    const filter = filterOf(asked);
    return this.commands.read(actor, async (tx) =>
      listed(await this.trail.nameReads(tx, page, filter), page, dated),
    );
  }

  /** Who tried what, and was refused. */
  @Get('refusals')
  @May('read-audit')
  refusals(@By() actor: Actor, @Req() request: FastifyRequest): Promise<Listed<RefusalView>> {
    const asked = queryOf(request, ['limit', 'after', 'user', 'offering']);
    const page = pageOf(asked.limit, asked.after, sizesOf(request));
    const filter = filterOf(asked);
    return this.commands.read(actor, async (tx) =>
      listed(await this.trail.refusals(tx, page, filter), page, dated),
    );
  }

  /** Every warning, match or list that somebody set aside, with the reason, from the journals of all offerings. */
  @Get('overrides')
  @May('read-audit')
  overrides(@By() actor: Actor, @Req() request: FastifyRequest): Promise<Listed<OverrideView>> {
    const asked = queryOf(request, ['limit', 'after', 'user', 'offering']);
    const page = pageOf(asked.limit, asked.after, sizesOf(request));
    const filter = filterOf(asked);
    return this.commands.read(actor, async (tx) =>
      listed(await this.trail.overrides(tx, page, filter), page, dated),
    );
  }

  /** What was recorded as evidence of which investor, by whom, and who ended it: in a deal or in none. */
  @Get('evidence')
  @May('read-audit')
  evidence(@By() actor: Actor, @Req() request: FastifyRequest): Promise<Listed<EvidenceView>> {
    const asked = queryOf(request, ['limit', 'after', 'user', 'investor', 'offering']);
    const page = pageOf(asked.limit, asked.after, sizesOf(request));
    const filter = filterOf(asked);
    return this.commands.read(actor, async (tx) =>
      listed(await this.trail.evidence(tx, page, filter), page, (one) => one),
    );
  }

  /** Sign-ins, failed and good, and what was done to users and their keys. */
  @Get('sign-ins')
  @May('read-sign-ins')
  signIns(@By() actor: Actor, @Req() request: FastifyRequest): Promise<Listed<SignInView>> {
    const asked = queryOf(request, ['limit', 'after', 'user']);
    const page = pageOf(asked.limit, asked.after, sizesOf(request));
    const { user } = filterOf(asked);
    return this.commands.read(actor, async (tx) =>
      listed(await this.trail.signIns(tx, page, user), page, dated),
    );
  }
}

function filterOf(asked: Record<string, string | undefined>) {
  const one = (name: string): string | null => {
    const id = asked[name];
    if (id === undefined || isId(id)) return id ?? null;
    throw new Refusal('invalid-identifier', `"${name}" is an identifier that the server gave.`, name);
  };
  return { user: one('user'), investor: one('investor'), offering: one('offering') };
}
