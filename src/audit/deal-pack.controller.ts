import { Controller, Get, Param, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../domain/authority.js';
import { By, May } from '../platform/auth/route-policy.js';
import { queryOf } from '../platform/http/page.js';
import { IdPipe } from '../platform/http/request.js';
import { DealPackService } from './deal-pack.service.js';

@ApiTags('journal')
@Controller('offerings/:id/deal-pack')
export class DealPackController {
  constructor(private readonly packs: DealPackService) {}

  /**
   * The deal as a zip file that "greenshoe verify" proves without this server. It holds every order, so the issuer gets it
   * where the desk grants the names, and in a new issue.
   */
  @Get()
  @May('read-deal-pack')
  @ApiProduces('application/zip')
  async download(
    @By() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    queryOf(request, []);
    const { stream, length } = await this.packs.download(actor, id, request.url.split('?')[0]!);
    const disposition = `attachment; filename="deal-pack-${id}.zip"`;
    return new StreamableFile(stream, { type: 'application/zip', disposition, length });
  }
}
