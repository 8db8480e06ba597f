// The way in for files of orders: decided on facts that are kept, as a batch of single orders is, and written by one
// statement. What cannot be taken this way goes the slow way, which says why: files that name orders, that are tried or
// refused whole, that were sent before, whose investors must be screened first or take places that are counted.

import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Prepared } from '../platform/database/prepared.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import { Answer } from '../platform/http/idempotency.js';
import { Changes } from '../platform/journal/changes.js';
import { decideFile, groundOfFacts } from './file-decision.js';
import { KeptFacts } from './intake-facts.js';
import { fileKey, OrderBatches, type BatchMode } from './order-batches.service.js';
import { buyersNamed, readOrderLines, type OrderLine } from './order-lines.js';
import { actorText } from './order-versions.js';
import type { BatchView } from './orders.dto.js';
import { callOf, writtenParameters, writtenValues } from './written-orders.js';

type Outcome = 'taken' | 'moved' | 'known';

const own = [
  'of_offering',
  'at_number',
  'at_time',
  'of_party',
  'request_key',
  'fingerprint',
  'file_key',
  'answer',
];
const takeFile = new Prepared<{ outcome: Outcome }>(
  'take a file',
  `SELECT ${callOf('take_file', [...own, ...writtenParameters])} AS outcome`,
);

@Injectable()
export class FileIntake {
  private readonly log = new Logger(FileIntake.name);
  private readonly facts: KeptFacts;

  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
    private readonly batches: OrderBatches,
    private readonly changes: Changes,
  ) {
    this.facts = new KeptFacts(dataSource);
  }

  async take(command: CommandRequest, offering: string, body: unknown, mode: BatchMode): Promise<Answer> {
    const before = await this.commands.answerBefore({ ...command, isTrial: mode.dryRun });
    if (before !== null) return before;
    const lines = await readOrderLines(body, command.actor);
    const view = await this.atOnce(command, offering, lines, mode).catch((error: unknown) => {
      this.log.warn(`A file goes the slow way: ${error instanceof Error ? error.message : 'unknown error'}`);
      return null;
    });
    if (view === null) return this.slowly(command, offering, lines, mode);
    this.changes.announce([offering]);
    return new Answer(201, view);
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

  private async atOnce(
    command: CommandRequest,
    offering: string,
    lines: readonly OrderLine[],
    mode: BatchMode,
  ): Promise<BatchView | null> {
    const { actor, key, fingerprint, moment } = command;
    if (key === null || mode.dryRun || lines.some(({ id }) => id !== undefined)) return null;
    const facts = await this.facts.read(offering, buyersNamed(actor, lines), moment);
    const ground = groundOfFacts(actor, facts);
    const ready = ground && (await decideFile(ground, lines, mode));
    if (!ready) return null;
    const { view, written, links } = ready;
    const [row] = await takeFile.rows(this.dataSource, [
      offering,
      facts.number,
      facts.now,
      actor.party,
      key,
      fingerprint,
      fileKey(offering, lines, mode),
      JSON.stringify(view),
      ...writtenValues(written, [actorText(actor)], links),
    ]);
    return row!.outcome === 'taken' ? view : null;
  }
}
