// Lets the routes that take files take them: CSV as text, spreadsheets as bytes. Everywhere else such a body is
// refused as it was.

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export const csvType = 'text/csv';
export const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type FileType = typeof csvType | typeof spreadsheetType;
type Parsed = (error: Error | null, body?: unknown) => void;

/** The route takes files of these types beside JSON. */
export const TakesFiles = (...files: FileType[]): MethodDecorator => RouteConfig({ files });

@Injectable()
export class FileBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const instance: FastifyInstance = this.host.httpAdapter.getInstance();
    instance.addContentTypeParser(csvType, { parseAs: 'string' }, giver(csvType));
    instance.addContentTypeParser(spreadsheetType, { parseAs: 'buffer' }, giver(spreadsheetType));
  }
}

function giver(type: FileType) {
  return ({ routeOptions }: FastifyRequest, body: string | Buffer, done: Parsed): void => {
    const { files = [] } = routeOptions.config as { files?: readonly FileType[] };
    if (files.includes(type)) done(null, body);
    else
      done(
        Object.assign(new Error('media type'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 }),
      );
  };
}
