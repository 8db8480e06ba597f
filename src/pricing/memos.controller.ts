import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { Commands } from '../platform/http/commands.js';
import { IdPipe } from '../platform/http/request.js';
import { memoPdf } from './memo-pdf.js';
import type { MemoDocument } from './memo.js';
import { MemosService } from './memos.service.js';

@ApiTags('pricing')
@Controller('price-proposals/:id')
export class MemosController {
  constructor(
    private readonly commands: Commands,
    private readonly memos: MemosService,
  ) {}

  /** The pricing committee's memo as data. */
  @Get('memo')
  @May('read-proposals')
  memo(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<MemoDocument> {
    return this.commands.read(actor, (tx) => this.memos.read(tx, id));
  }

  /** The pricing committee's memo as a PDF of two pages. */
  @Get('memo.pdf')
  @May('read-proposals')
  @ApiProduces('application/pdf')
  async pdf(@By() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    const memo = await this.commands.read(actor, (tx) => this.memos.read(tx, id));
    return new StreamableFile(await memoPdf(memo), {
      type: 'application/pdf',
      disposition: 'inline; filename="pricing-memo.pdf"',
    });
  }
}
