import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { pageOfAll, PageQuery, type Listed, type Page } from '../platform/http/page.js';
import { Command, IdPipe } from '../platform/http/request.js';
import { DeliveryBody, DocumentBody, type DeliveryView, type DocumentView } from './documents.dto.js';
import { Documents } from './documents.service.js';
import type { GateOverrideView } from './override-rows.js';
import { GateOverrideBody } from './gate-overrides.dto.js';
import { GateOverrides } from './gate-overrides.service.js';

@ApiTags('offerings')
@Controller('offerings/:id')
export class EvidenceController {
  constructor(
    private readonly commands: Commands,
    private readonly documents: Documents,
    private readonly overrides: GateOverrides,
  ) {}

  /** Lets a warning pass, with the reason; a hard gate cannot be overridden. */
  @Post('overrides')
  @May('override-gate')
  override(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: GateOverrideBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: await this.overrides.override(tx, id, body),
    }));
  }

  /** The warnings that compliance has let pass, each with its reason. */
  @Get('overrides')
  @May('read-gates')
  overridden(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @PageQuery('whole') page: Page,
  ): Promise<Listed<GateOverrideView>> {
    return this.commands.read(actor, async (tx) =>
      pageOfAll(await this.overrides.list(tx, id), page, (one) => one.id),
    );
  }

  /** Adds a document, or another version of one of its kind. */
  @Post('documents')
  @May('write-documents')
  add(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: DocumentBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: await this.documents.add(tx, id, body),
    }));
  }

  /** The documents of the offering, every version of each. */
  @Get('documents')
  @May('read-documents')
  listed(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @PageQuery('whole') page: Page,
  ): Promise<Listed<DocumentView>> {
    return this.commands.read(actor, async (tx) =>
      pageOfAll(await this.documents.list(tx, id), page, (one) => one.id),
    );
  }

  /** Who got or read which version when; an investor sees its own alone. */
  @Get('documents/deliveries')
  @May('read-deliveries')
  deliveries(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<{ items: DeliveryView[] }> {
    return this.commands.read(actor, async (tx) => ({ items: await this.documents.deliveries(tx, id) }));
  }

  /** One document; that an investor read it is kept. */
  @Get('documents/:document')
  @May('read-documents')
  open(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('document', IdPipe) document: string,
  ): Promise<DocumentView> {
    return this.commands.run(actor, (tx) => this.documents.open(tx, id, document));
  }

  /** Notes that a document went out to investors. */
  @Post('documents/:document/deliveries')
  @May('write-documents')
  send(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Param('document', IdPipe) document: string,
    @Body() body: DeliveryBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: { delivered: await this.documents.send(tx, id, document, body) },
    }));
  }
}
