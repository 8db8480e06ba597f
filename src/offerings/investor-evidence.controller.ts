import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands } from '../platform/http/commands.js';
import { pageOfAll, PageQuery, type Listed, type Page } from '../platform/http/page.js';
import { IdPipe } from '../platform/http/request.js';
import { InvestorEvidence, type InvestorEvidenceView } from './investor-evidence.service.js';

@ApiTags('offerings')
@Controller('offerings/:id/evidence')
export class InvestorEvidenceController {
  constructor(
    private readonly commands: Commands,
    private readonly evidence: InvestorEvidence,
  ) {}

  /** Every invited investor with its certificates, good or expired, and its last screening. */
  @Get()
  @May('read-screenings')
  list(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @PageQuery() page: Page,
  ): Promise<Listed<InvestorEvidenceView>> {
    return this.commands.read(actor, async (tx) =>
      pageOfAll(await this.evidence.list(tx, id), page, (one) => one.investor),
    );
  }
}
