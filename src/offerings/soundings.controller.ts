import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { listed, PageQuery, type Listed, type Page } from '../platform/http/page.js';
import { Command, IdPipe } from '../platform/http/request.js';
import { toSoundingView } from './approach-rows.js';
import { toOfferingView } from './offerings.dto.js';
import { ApproachBody, CleanseBody, type SoundingView } from './soundings.dto.js';
import { SoundingsService } from './soundings.service.js';

@ApiTags('soundings')
@Controller('offerings/:id')
export class SoundingsController {
  constructor(
    private readonly commands: Commands,
    private readonly soundings: SoundingsService,
  ) {}

  /** Puts a draft under seal: until it is cleansed, no investor is told of it that has not consented. */
  @Post('seal')
  @May('sound')
  seal(@Command() command: CommandRequest, @Param('id', IdPipe) id: string): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: toOfferingView(await this.soundings.seal(tx, id), tx.actor),
    }));
  }

  /** Ends the seal because the offering is public; the move that makes it public does so too. */
  @Post('cleanse')
  @May('sound')
  cleanse(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: CleanseBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: toOfferingView(await this.soundings.cleanse(tx, id, body.reason), tx.actor),
    }));
  }

  /** Asks investors whether they will be told of the offering. Says how many were asked. */
  @Post('approaches')
  @May('sound')
  approach(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Body() body: ApproachBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      status: 201,
      body: { approached: await this.soundings.approach(tx, id, body) },
    }));
  }

  /** The log: who was asked when, with which script, what was answered by whom, when it was cleansed. */
  @Get('approaches')
  @May('read-soundings')
  log(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @PageQuery() page: Page,
  ): Promise<Listed<SoundingView>> {
    return this.commands.read(actor, async (tx) =>
      listed(await this.soundings.log(tx, id, page), page, (row) => toSoundingView(row, tx.now)),
    );
  }
}
