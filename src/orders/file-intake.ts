// The way in for files of orders: those that wait together are written by one statement, each as a whole. What cannot
// be taken this way goes the slow way, which says why: files that name orders, that are tried or refused whole, that
// were sent before, whose investors must be screened first or take places that are counted.

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { Changes } from '../platform/journal/changes.js';
import { writeFiles } from './file-commit.js';
import { buyersOfFiles, decideFiles, type ReadyFile, type WaitingFile } from './file-decision.js';
import { Gathering, type Way } from './gathering.js';
import { fileKey, OrderBatches, type BatchMode } from './order-batches.service.js';
import { buyersNamed, readOrderLines, type OrderLine } from './order-lines.js';
import type { BatchView } from './orders.dto.js';

@Injectable()
export class FileIntake {
  private readonly gathering: Gathering<WaitingFile, ReadyFile>;

  constructor(
    dataSource: DataSource,
    private readonly commands: Commands,
    private readonly batches: OrderBatches,
    changes: Changes,
  ) {
    const way: Way<WaitingFile, ReadyFile> = {
      sizeOf: ({ lines }) => lines.length,
      most: 1_024,
      buyersOf: buyersOfFiles,
      decide: decideFiles,
      write: (facts, decided) => writeFiles(dataSource, facts, decided),
      slowly: ({ command, lines, mode }, offering) => this.slowly(command, offering, lines, mode),
    };
    this.gathering = new Gathering(way, dataSource, commands, changes);
  }

  async take(command: CommandRequest, offering: string, body: unknown, mode: BatchMode): Promise<Answer> {
    const before = await this.commands.answerBefore({ ...command, isTrial: mode.dryRun });
    if (before !== null) return before;
    const lines = await readOrderLines(body, command.actor);
    const { key } = command;
    if (key === null || mode.dryRun || lines.some(({ id }) => id !== undefined))
      return this.slowly(command, offering, lines, mode);
    return this.gathering.submit(offering, {
      command: { ...command, key },
      fileKey: fileKey(offering, lines, mode),
      buyers: buyersNamed(command.actor, lines),
      lines,
      mode,
    });
  }

  private slowly(
    command: CommandRequest,
    offering: string,
    lines: readonly OrderLine[],
    mode: BatchMode,
  ): Promise<Answer> {
    return this.commands.answer({ ...command, isTrial: mode.dryRun }, async (tx) => {
      const result = await this.batches.take(tx, offering, lines, mode);
      // A file refused whole is a Problem by its own status: the answer to describe is the 201's.
      return 'status' in result
        ? { status: result.status, body: result as never as BatchView }
        : { status: 201, body: result, replayed: result.takenBefore !== undefined };
    });
  }
}
