// Lets the routes that take files take them: CSV as text, which it must be in an encoding that
// can be told, spreadsheets as bytes. Everywhere else such a body is
// refused as it was.

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/refusal.js';

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
    instance.addContentTypeParser(csvType, { parseAs: 'buffer' }, giver(csvType, textOf));
    instance.addContentTypeParser(spreadsheetType, { parseAs: 'buffer' }, giver(spreadsheetType, asItIs));
  }
}

function giver(type: FileType, read: (bytes: Buffer) => string | Buffer | Refusal) {
  return ({ routeOptions }: FastifyRequest, body: Buffer, done: Parsed): void => {
    const { files = [] } = routeOptions.config as { files?: readonly FileType[] };
    if (!files.includes(type)) return done(notTaken());
    const given = read(body);
    if (given instanceof Refusal) done(given);
    else done(null, given);
  };
}

const asItIs = (bytes: Buffer): Buffer => bytes;

/** UTF-8, or UTF-16 where the file begins with its mark, as "Unicode text" of a spreadsheet does. */
function textOf(bytes: Buffer): string | Refusal {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return new Refusal(
      'not-utf-8',
      'The file is not text in UTF-8, so its letters cannot be told. Save it as "CSV UTF-8", or as .xlsx.',
    );
  }
}

function notTaken(): Error {
  return Object.assign(new Error('media type'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 });
}
