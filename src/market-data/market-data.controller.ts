import { Body, Controller, Get, Param, ParseEnumPipe, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../domain/authority.js';
import { Refusal } from '../domain/refusal.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { Command, IdPipe } from '../platform/http/request.js';
import { documentOfFile } from './input-files.js';
import {
  InputFileBody,
  PricingInputBody,
  toPricingInputView,
  type PricingInputView,
} from './market-data.dto.js';
import { MarketDataService } from './market-data.service.js';
import type { InputKind } from './pricing-input.entity.js';

/** The path of each kind of input. */
const kinds: Record<string, InputKind> = {
  'market-data': 'market',
  'index-data': 'index',
  results: 'results',
  comparables: 'comparables',
  potential: 'potential',
};

const kindPipe = new ParseEnumPipe(Object.fromEntries(Object.keys(kinds).map((name) => [name, name])), {
  exceptionFactory: () => new Refusal('not-found', 'There is no such thing here.'),
});

@ApiTags('pricing inputs')
@Controller('offerings/:id/inputs/:kind')
export class MarketDataController {
  constructor(
    private readonly commands: Commands,
    private readonly marketData: MarketDataService,
  ) {}

  @Put()
  @May('write-inputs')
  record(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Param('kind', kindPipe) kind: string,
    @Body() body: PricingInputBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      body: toPricingInputView(await this.marketData.record(tx, id, kinds[kind]!, body)),
    }));
  }

  /** Reads a file of one of the vendors' layouts, or filed company facts, into a new version. */
  @Post('import')
  @May('write-inputs')
  import(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Param('kind', kindPipe) kind: string,
    @Body() body: InputFileBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => {
      const document = documentOfFile(kinds[kind]!, body);
      const { source, asOf, synthetic } = body;
      return {
        status: 201,
        body: toPricingInputView(
          await this.marketData.record(tx, id, kinds[kind]!, { source, asOf, synthetic, document }),
        ),
      };
    });
  }

  @Get()
  @May('read-inputs')
  read(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('kind', kindPipe) kind: string,
  ): Promise<PricingInputView> {
    return this.commands.read(actor, async (tx) =>
      toPricingInputView(await this.marketData.read(tx, id, kinds[kind]!)),
    );
  }
}
