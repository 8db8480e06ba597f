// Lets the one route that takes files of orders take them: CSV as text, spreadsheets as bytes. Everywhere else
// such a body is refused as it was.

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { csvType, spreadsheetType } from './order-lines.js';

type Parsed = (error: Error | null, body?: unknown) => void;

@Injectable()
export class OrderFiles implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const instance: FastifyInstance = this.host.httpAdapter.getInstance();
    instance.addContentTypeParser(csvType, { parseAs: 'string' }, give);
    instance.addContentTypeParser(spreadsheetType, { parseAs: 'buffer' }, give);
  }
}

function give(request: FastifyRequest, body: string | Buffer, done: Parsed): void {
  if (request.routeOptions.url?.endsWith('/orders::batch') || request.url.includes('/orders:batch'))
    done(null, body);
  else
    done(Object.assign(new Error('media type'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 }));
}
