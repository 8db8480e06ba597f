// The way in for orders. Those that arrive at once, or while a commit is under way, share the next one: no timer,
// so that a lone order does not wait, and one durable commit before each answer. Whatever a batch cannot take
// (a refusal, a key seen before, an offering that has just moved) goes the slow way by itself, so that none
// spoils its neighbours and every refusal is recorded as it always is.

import { Injectable, Logger } from '@nestjs/common';
import { setImmediate as everyoneAtTheDoor } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Refusal } from '../domain/refusal.js';
import type { Moment } from '../platform/database/transaction.js';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { Changes } from '../platform/journal/changes.js';
import { buyersOf, claimOf, decideBatch, type Waiting } from './intake-batch.js';
import { writeBatch } from './intake-commit.js';
import { type Facts, KeptFacts } from './intake-facts.js';
import { OrdersService } from './orders.service.js';
import type { OrderBody } from './orders.dto.js';
import { outcomeOf } from './order-outcome.js';

const mostInBatch = 256;
const mostUnderWay = 2;
/** Keys that were used elsewhere meanwhile leave the batch, evidence that moved is read again; more than once is seldom. */
const mostTries = 3;
const mostWaiting = 10_000;

type Entry = Waiting & { answer: (answer: Answer | Promise<Answer>) => void };

/**
 * The orders that wait for one offering, and how many those have that are under way. The journal is one chain, so a
 * second batch begins beside a first only when it has grown as large: PostgreSQL then has the next one at hand while
 * this process reads and answers, and none is small because of it.
 */
type Line = { waiting: Entry[]; underWay: number[]; isGathering: boolean; holds: number };

@Injectable()
export class Intake {
  private readonly log = new Logger(Intake.name);
  private readonly lines = new Map<string, Line>();
  private readonly running = new Set<string>();
  private readonly facts: KeptFacts;
  private waiting = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
    private readonly orders: OrdersService,
    private readonly changes: Changes,
  ) {
    this.facts = new KeptFacts(dataSource);
  }

  async submit(command: CommandRequest, offering: string, body: OrderBody): Promise<Answer> {
    const { key } = command;
    if (key === null) return this.slowly(command, offering, body);
    const claim = claimOf({ ...command, key });
    if (this.running.has(claim)) return this.commands.answerBegun(command);
    if (this.waiting >= mostWaiting) {
      throw new Refusal(
        'busy',
        'More orders wait than can be taken. Send this one again, with the same key.',
      );
    }
    this.running.add(claim);
    this.waiting += 1;
    try {
      return await new Promise<Answer>((answer) => {
        const line = this.lineOf(offering);
        line.waiting.push({ id: uuid(), command: { ...command, key }, body, answer });
        this.start(offering, line);
      });
    } finally {
      this.running.delete(claim);
      this.waiting -= 1;
    }
  }

  /** Lets no new batch of the offering begin until the release: who wants it alone need not wait for a stream. */
  hold(offering: string): () => void {
    const line = this.lineOf(offering);
    line.holds += 1;
    return () => {
      line.holds -= 1;
      this.start(offering, line);
    };
  }

  private lineOf(offering: string): Line {
    const known = this.lines.get(offering);
    if (known) return known;
    const line: Line = { waiting: [], underWay: [], isGathering: false, holds: 0 };
    this.lines.set(offering, line);
    return line;
  }

  private start(offering: string, line: Line): void {
    const { waiting, underWay, isGathering, holds } = line;
    if (isGathering || holds > 0) return;
    if (waiting.length === 0) {
      if (underWay.length === 0) this.lines.delete(offering);
      return;
    }
    if (underWay.length === mostUnderWay || waiting.length < (underWay[0] ?? 0)) return;
    line.isGathering = true;
    void this.take(offering, line);
  }

  private async take(offering: string, line: Line): Promise<void> {
    await everyoneAtTheDoor();
    const batch = line.waiting.splice(0, mostInBatch);
    line.underWay.push(batch.length);
    const taken = await this.factsOf(offering, line, batch)
      .then((facts) => this.takeAtOnce(batch, facts))
      .catch((error: unknown) => {
        this.log.warn(
          `A batch goes the slow way: ${error instanceof Error ? error.message : 'unknown error'}`,
        );
        return null;
      });
    line.underWay.splice(line.underWay.indexOf(batch.length), 1);
    this.start(offering, line);
    if (taken) this.changes.announce([offering]);
    for (const entry of batch) {
      entry.answer(taken?.get(entry) ?? this.slowly(entry.command, offering, entry.body));
    }
  }

  /** The next batch begins with a time that is no earlier: what arrived later is received later. */
  private async factsOf(offering: string, line: Line, batch: Entry[]): Promise<Facts> {
    try {
      return await this.facts.read(offering, buyersOf(batch), newestOf(batch));
    } finally {
      line.isGathering = false;
      this.start(offering, line);
    }
  }

  private async takeAtOnce(batch: Entry[], first: Facts): Promise<Map<Waiting, Answer> | null> {
    let facts = first;
    let decided = decideBatch(facts, batch, uuid);
    for (let attempt = 0; attempt < mostTries && decided.length > 0; attempt += 1) {
      const taken = await writeBatch(this.dataSource, facts, decided);
      if (taken !== 'moved') {
        if ('answers' in taken) return taken.answers;
        decided = decided.filter((one) => !taken.known.has(one));
        continue;
      }
      const moved = await this.facts.read(facts.offering!.id, buyersOf(batch));
      if (!isSameDeal(moved, facts)) return null;
      // Received when it was first read: a later batch may have its own time already.
      facts = { ...moved, now: facts.now };
      decided = decideBatch(facts, batch, uuid);
    }
    return null;
  }

  private slowly(command: CommandRequest, offering: string, body: OrderBody): Promise<Answer> {
    return this.commands.answer(command, async (tx) =>
      outcomeOf(await this.orders.submit(tx, offering, body), 201),
    );
  }
}

/** The last moment at which it was seen who sends one of these; null where that is not known of each. */
function newestOf(batch: readonly Entry[]): Moment | null {
  let newest: Moment | null = null;
  for (const { command } of batch) {
    if (command.moment === null) return null;
    if (newest === null || command.moment.now > newest.now) newest = command.moment;
  }
  return newest;
}

/** Whether only what is known of investors moved: of another deal the slow path decides. */
function isSameDeal({ offering: now }: Facts, { offering: before }: Facts): boolean {
  return now?.epoch === before?.epoch && now?.terms_version === before?.terms_version;
}
