import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { Command, IdPipe } from '../platform/http/request.js';
import { AttestationBody } from './attestations.dto.js';
import { AttestationsService } from './attestations.service.js';

@ApiTags('investors')
@Controller('investors/:id/attestations')
export class AttestationsController {
  constructor(
    private readonly commands: Commands,
    private readonly attestations: AttestationsService,
  ) {}

  /**
   * Records what the investor states of itself: for Rule 105 of Regulation M its short sales before pricing, for FINRA
   * 5130 and 5131 whom the account belongs to. It is evidence with hash and expiry, read by the gate of its kind; a
   * later one replaces it. Where the desk or compliance have recorded evidence of that kind, theirs stands (409).
   */
  @Post()
  @May('attest')
  attest(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: AttestationBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: await this.attestations.attest(tx, id, body),
    }));
  }
}
