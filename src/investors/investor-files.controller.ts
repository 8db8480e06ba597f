import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { May } from '../platform/auth/route-policy.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import { csvType, spreadsheetType, TakesFiles } from '../platform/http/file-bodies.js';
import { isFile, readLines, wholeNumberOf, type GivenLine } from '../platform/http/file-lines.js';
import type { Answer } from '../platform/http/idempotency.js';
import { flagOf, queryOf } from '../platform/http/page.js';
import { Command } from '../platform/http/request.js';
import { fieldsOf } from '../platform/http/schemas.js';
import { InvestorBody } from './investors.dto.js';
import { InvestorFiles, type InvestorFileView, type InvestorLine } from './investor-files.service.js';

const bodySchema = {
  type: 'object',
  properties: {
    investors: {
      type: 'array',
      minItems: 1,
      maxItems: 10_000,
      items: { $ref: '#/components/schemas/InvestorBody' },
    },
  },
  required: ['investors'],
};

const columns = [...fieldsOf(InvestorBody), 'id', 'createdAt'];

const bodyText = `As JSON a list of investors. As CSV or XLSX a header row with the names of an investor's fields, in capitals or not, and a line for each investor; an empty cell is a field that is not there, an empty line none. The list of investors as a file can be sent back: a line with an \`id\` is about that investor.`;

@ApiTags('investors')
@Controller('investors::batch')
export class InvestorFilesController {
  constructor(
    private readonly commands: Commands,
    private readonly files: InvestorFiles,
  ) {}

  /** Records up to 10,000 investors of a file: who is known, by LEI or else by name and country, is brought up to date. */
  @Post()
  @May('write-investors')
  @TakesFiles(csvType, spreadsheetType)
  @ApiConsumes('application/json', csvType, spreadsheetType)
  @ApiBody({ schema: bodySchema as never, description: bodyText })
  async take(
    @Command() command: CommandRequest,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { atomic, dryRun } = queryOf(request, ['atomic', 'dryRun']);
    const mode = { atomic: flagOf(atomic, 'atomic', true), dryRun: flagOf(dryRun, 'dryRun', false) };
    const asked = { ...command, isTrial: mode.dryRun };
    const before = await this.commands.answerBefore(asked);
    if (before !== null) return before;
    const given = await readLines(body, { name: 'investors', columns, read: cellOf });
    const lines = given.map(isFile(body) ? fromExport : alone);
    return this.commands.answer(asked, async (tx) => {
      const result = await this.files.take(tx, lines, mode);
      if ('status' in result) return { status: result.status, body: result as never as InvestorFileView };
      return { status: 201, body: result };
    });
  }
}

const alone = ({ line, given }: GivenLine): InvestorLine => ({ line, body: given });

/** A file may be one that the list was exported to: its identifier says whom a line is about. */
function fromExport({ line, given }: GivenLine): InvestorLine {
  const { id, createdAt: _createdAt, ...body } = given as Record<string, unknown>;
  return typeof id === 'string' ? { line, id, body } : { line, body };
}

function cellOf(column: string, text: string): unknown {
  if (column === 'tier') return wholeNumberOf(text);
  if (column === 'owners') return ownersOf(text);
  return column === 'aliases' ? text.split(';').map((name) => name.trim()) : text;
}

/** Owners stand in their cell as JSON; what is none is left for the check to refuse. */
function ownersOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
