import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { May } from '../platform/auth/route-policy.js';
import type { CommandRequest } from '../platform/http/commands.js';
import { csvType, spreadsheetType, TakesFiles } from '../platform/http/file-bodies.js';
import type { Answer } from '../platform/http/idempotency.js';
import { flagOf, queryOf } from '../platform/http/page.js';
import { Command, IdPipe } from '../platform/http/request.js';
import { FileIntake } from './file-intake.js';

const bodySchema = {
  type: 'object',
  properties: {
    orders: {
      type: 'array',
      minItems: 1,
      maxItems: 10_000,
      items: { $ref: '#/components/schemas/OrderBody' },
    },
  },
  required: ['orders'],
};

const bodyText = `As JSON a list of orders. As CSV or XLSX a header row with the names of an order's fields, in capitals or not, and a line for each order: an empty cell is a field that is not there, an empty line none, steps are written \`0.40x1000000;0.37x2500000\`, and a line that names no \`intent\` is an order. The list of orders as a file can be sent back: a line with the \`id\` of an order that stands as the line says changes nothing; without an \`id\` it is a new order. The same file sent again, under whatever key, takes nothing: it answers what became of it then, marked \`takenBefore\` and \`Idempotent-Replayed: true\`. To order the same once more, send single orders.`;

@ApiTags('orders')
@Controller('offerings/:id/orders::batch')
export class OrderBatchesController {
  constructor(private readonly files: FileIntake) {}

  /** Takes up to 10,000 orders of a file: all or none, or with atomic=false line by line; dryRun=true takes none. */
  @Post()
  @May('submit-order-files')
  @TakesFiles(csvType, spreadsheetType)
  @ApiConsumes('application/json', csvType, spreadsheetType)
  @ApiBody({ schema: bodySchema as never, description: bodyText })
  take(
    @Command() command: CommandRequest,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { atomic, dryRun } = queryOf(request, ['atomic', 'dryRun']);
    const mode = { atomic: flagOf(atomic, 'atomic', true), dryRun: flagOf(dryRun, 'dryRun', false) };
    return this.files.take(command, id, body, mode);
  }
}
