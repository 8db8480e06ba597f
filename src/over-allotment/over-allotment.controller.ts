import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands } from '../platform/http/commands.js';
import { IdPipe } from '../platform/http/request.js';
import { OverAllotmentService, type OverAllotmentView } from './over-allotment.service.js';

@ApiTags('over-allotment')
@Controller('offerings/:id/over-allotment')
export class OverAllotmentController {
  constructor(
    private readonly commands: Commands,
    private readonly overAllotment: OverAllotmentService,
  ) {}

  @Get()
  @May('read-over-allotment')
  read(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<OverAllotmentView> {
    return this.commands.read(actor, (tx) => this.overAllotment.read(tx, id));
  }
}
