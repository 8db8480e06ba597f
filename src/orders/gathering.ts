// Requests that share a commit. Those that arrive at once, or while a commit is under way, share the next one: no timer,
// so that a lone one does not wait, and one durable commit before each answer. Whatever a batch cannot take (a refusal,
// a key seen before, an offering that has just moved) goes the slow way by itself, so that none spoils its neighbours
// and every refusal is recorded as it always is.

import { Logger } from '@nestjs/common';
import { setImmediate as everyoneAtTheDoor } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { Refusal } from '../domain/refusal.js';
import type { Moment } from '../platform/database/transaction.js';
import type { Commands, CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import type { Changes } from '../platform/journal/changes.js';
import { type Facts, KeptFacts } from './intake-facts.js';

const mostUnderWay = 2;
/** Keys that were used elsewhere meanwhile leave the batch, evidence that moved is read again; more than once is seldom. */
const mostTries = 3;
const mostWaiting = 10_000;

export type Keyed = { command: CommandRequest & { key: string } };

/** What became of a batch: answers, or those whose keys were used before; `moved` when any of the facts is another by now. */
export type Taken<Request, Decided> = { answers: Map<Request, Answer> } | { known: Set<Decided> } | 'moved';

/** How requests of one kind are taken together, and how one is by itself. */
export type Way<Request, Decided> = {
  /** How many orders one has, and the most that a batch has; one request may have more. */
  sizeOf(request: Request): number;
  most: number;
  /** For whom these order. */
  buyersOf(batch: readonly Request[]): string[];
  /** Those that the rules admit; the others are for the slow way. */
  decide(facts: Facts, batch: readonly Request[]): Promise<Decided[]>;
  write(facts: Facts, decided: readonly Decided[]): Promise<Taken<Request, Decided>>;
  slowly(request: Request, offering: string): Promise<Answer>;
};

type Entry<Request> = { request: Request; answer: (answer: Answer | Promise<Answer>) => void };

/**
 * The requests that wait for one offering, and how many those have that are under way. The journal is one chain, so a
 * second batch begins beside a first only when it has grown as large: PostgreSQL then has the next one at hand while
 * this process reads and answers, and none is small because of it.
 */
type Line<Request> = {
  waiting: Entry<Request>[];
  underWay: number[];
  isGathering: boolean;
  holds: number;
};

export class Gathering<Request extends Keyed, Decided> {
  private readonly log = new Logger(Gathering.name);
  private readonly lines = new Map<string, Line<Request>>();
  private readonly running = new Set<string>();
  private readonly facts: KeptFacts;
  private waiting = 0;

  constructor(
    private readonly way: Way<Request, Decided>,
    dataSource: DataSource,
    private readonly commands: Commands,
    private readonly changes: Changes,
  ) {
    this.facts = new KeptFacts(dataSource);
  }

  async submit(offering: string, request: Request): Promise<Answer> {
    const { actor, key } = request.command;
    const claim = `${actor.party}\n${key}`;
    if (this.running.has(claim)) return this.commands.answerBegun(request.command);
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
        line.waiting.push({ request, answer });
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

  private lineOf(offering: string): Line<Request> {
    const known = this.lines.get(offering);
    if (known) return known;
    const line: Line<Request> = { waiting: [], underWay: [], isGathering: false, holds: 0 };
    this.lines.set(offering, line);
    return line;
  }

  private start(offering: string, line: Line<Request>): void {
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

  private async take(offering: string, line: Line<Request>): Promise<void> {
    await everyoneAtTheDoor();
    const entries = this.nextOf(line);
    const batch = entries.map(({ request }) => request);
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
    for (const { request, answer } of entries) {
      answer(taken?.get(request) ?? this.way.slowly(request, offering));
    }
  }

  private nextOf({ waiting }: Line<Request>): Entry<Request>[] {
    let size = 0;
    const end = waiting.findIndex(({ request }, index) => {
      size += this.way.sizeOf(request);
      return index > 0 && size > this.way.most;
    });
    return waiting.splice(0, end < 0 ? waiting.length : end);
  }

  /** The next batch begins with a time that is no earlier: what arrived later is received later. */
  private async factsOf(offering: string, line: Line<Request>, batch: Request[]): Promise<Facts> {
    try {
      return await this.facts.read(offering, this.way.buyersOf(batch), newestOf(batch));
    } finally {
      line.isGathering = false;
      this.start(offering, line);
    }
  }

  private async takeAtOnce(batch: Request[], first: Facts): Promise<Map<Request, Answer> | null> {
    let facts = first;
    let decided = await this.way.decide(facts, batch);
    for (let attempt = 0; attempt < mostTries && decided.length > 0; attempt += 1) {
      const taken = await this.way.write(facts, decided);
      if (taken !== 'moved') {
        if ('answers' in taken) return taken.answers;
        decided = decided.filter((one) => !taken.known.has(one));
        continue;
      }
      const moved = await this.facts.read(facts.offering!.id, this.way.buyersOf(batch));
      if (!isSameDeal(moved, facts)) return null;
      // Received when it was first read: a later batch may have its own time already.
      facts = { ...moved, now: facts.now };
      decided = await this.way.decide(facts, batch);
    }
    return null;
  }
}

/** The last moment at which it was seen who sends one of these; null where that is not known of each. */
function newestOf(batch: readonly Keyed[]): Moment | null {
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
