import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands } from '../platform/http/commands.js';
import { IdPipe } from '../platform/http/request.js';
import { PotService, type PotView, type SameInterestView } from './pot.service.js';

@ApiTags('book')
@Controller('offerings/:id')
export class PotController {
  constructor(
    private readonly commands: Commands,
    private readonly pot: PotService,
  ) {}

  /** The totals of the book, without its levels and without anybody's name. */
  @Get('pot')
  @May('read-pot')
  read(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<PotView> {
    return this.commands.read(actor, (tx) => this.pot.read(tx, id));
  }

  /** Investors whose live orders came through more than one house: perhaps the same interest twice. */
  @Get('same-interest')
  @May('read-same-interest')
  sameInterest(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<{ items: SameInterestView[] }> {
    return this.commands.read(actor, async (tx) => ({ items: await this.pot.sameInterest(tx, id) }));
  }
}
