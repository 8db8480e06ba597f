import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { pageOfAll, PageQuery, type Listed, type Page } from '../platform/http/page.js';
import { Command, IdPipe, IfMatch } from '../platform/http/request.js';
import { CertificateBody, CertificateChangeBody, type CertificateView } from './certificates.dto.js';
import { CertificatesService } from './certificates.service.js';

@ApiTags('investors')
@Controller('investors/:id/certificates')
export class CertificatesController {
  constructor(
    private readonly commands: Commands,
    private readonly certificates: CertificatesService,
  ) {}

  /** Records evidence of an investor: its kind, its expiry and the hash of the paper. */
  @Post()
  @May('record-certificates')
  record(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: CertificateBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: await this.certificates.record(tx, id, body),
    }));
  }

  /** The investor's evidence, every version of it. */
  @Get()
  @May('read-certificates')
  list(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @PageQuery('whole') page: Page,
  ): Promise<Listed<CertificateView>> {
    return this.commands.read(actor, async (tx) =>
      pageOfAll(await this.certificates.list(tx, id), page, (one) => one.id),
    );
  }

  /** Brings the expiry of a certificate forward, or back, with the reason. */
  @Patch(':certificate')
  @May('record-certificates')
  change(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Param('certificate', IdPipe) certificate: string,
    @IfMatch() versions: ReadonlySet<number>,
    @Body() body: CertificateChangeBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      body: await this.certificates.change(tx, id, certificate, versions, body),
    }));
  }
}
