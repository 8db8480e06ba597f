import {
  Body,
  Controller,
  createParamDecorator,
  Get,
  Param,
  Post,
  Put,
  Req,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import { csvType, TakesFiles } from '../platform/http/file-bodies.js';
import type { Answer } from '../platform/http/idempotency.js';
import { numberedVersion, queryOf } from '../platform/http/page.js';
import { Command, IdPipe } from '../platform/http/request.js';
import { documentOfFile, sentFile } from './input-files.js';
import { PricingInputBody, toPricingInputView, type PricingInputView } from './market-data.dto.js';
import { MarketDataService } from './market-data.service.js';
import type { InputKind } from './pricing-input.entity.js';

/** The path of each kind of input. */
const kinds: Readonly<Record<string, InputKind>> = {
  'market-data': 'market',
  'index-data': 'index',
  results: 'results',
  comparables: 'comparables',
  potential: 'potential',
  'pricing-model': 'model',
};
const paths = Object.keys(kinds);
const filePaths = paths.filter((path) => path !== 'potential' && path !== 'pricing-model');

/** The kind that the last part of the route's path names. */
const Kind = createParamDecorator((_: unknown, context: ExecutionContext): InputKind => {
  const { url = '' } = context.switchToHttp().getRequest<FastifyRequest>().routeOptions;
  return kinds[url.split('/').at(-1)!]!;
});

const fileSchema = { $ref: '#/components/schemas/InputFileBody' };

@ApiTags('pricing inputs')
@Controller('offerings/:id')
export class MarketDataController {
  constructor(
    private readonly commands: Commands,
    private readonly marketData: MarketDataService,
  ) {}

  /** Records figures as the next version of an input, with their source and the day they stand for. */
  @Put(paths)
  @May('write-inputs')
  record(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Kind() kind: InputKind,
    @Body() body: PricingInputBody,
  ): Promise<Answer> {
    return this.commands.answer(command, async (tx) => ({
      body: toPricingInputView(await this.marketData.record(tx, id, kind, body)),
    }));
  }

  /** Reads a file into a new version: CSV as the body, with source and asOf in the query, or inside JSON. */
  @Post(filePaths)
  @May('write-inputs')
  @TakesFiles(csvType)
  @ApiConsumes('application/json', csvType)
  @ApiBody({ schema: fileSchema as never })
  import(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Kind() kind: InputKind,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<Answer> {
    const file = sentFile(body, queryOf(request, ['source', 'asOf', 'synthetic', 'splitFactor']));
    return this.commands.answer(command, async (tx) => {
      const { source, asOf, synthetic } = file;
      const document = documentOfFile(kind, file);
      return {
        status: 201,
        body: toPricingInputView(
          await this.marketData.record(tx, id, kind, { source, asOf, synthetic, document }),
        ),
      };
    });
  }

  /** The newest version of an input, or the one that the query names. */
  @Get(paths)
  @May('read-inputs')
  read(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Kind() kind: InputKind,
    @Req() request: FastifyRequest,
  ): Promise<PricingInputView> {
    const { version } = queryOf(request, ['version']);
    return this.commands.read(actor, async (tx) =>
      toPricingInputView(await this.marketData.read(tx, id, kind, numberedVersion(version, 'version'))),
    );
  }
}
