import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { Command, IdPipe } from '../platform/http/request.js';
import { IsText } from '../platform/http/validators.js';
import { ErasureService } from './erasure.service.js';
import { PersonalDataService, type PersonalData } from './personal-data.service.js';

export class ErasureBody {
  @IsText(1_000) reason!: string;
}

@ApiTags('audit')
@Controller('investors/:id')
export class PersonalDataController {
  constructor(
    private readonly commands: Commands,
    private readonly data: PersonalDataService,
    private readonly erasures: ErasureService,
  ) {}

  /** All that is known of the investor and its people, and what of it must be kept until when. */
  @Get('personal-data')
  @May('read-personal-data')
  export(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<PersonalData> {
    return this.commands.read(actor, (tx) => this.data.export(tx, id));
  }

  /** Erases what need not be kept: sign-ins at once, the name when its time is over. The answer says what stays. */
  @Post('erasure')
  @May('erase-personal-data')
  @HttpCode(200)
  erase(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: ErasureBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({ body: await this.erasures.erase(tx, id, reason) }));
  }
}
