// One command is one transaction. `Tx` is what a service gets inside it: the manager to read and save with,
// the actor, the database's clock, and two lists that are written last, just before the commit: journal
// entries and work. A refusal rolls back what the command did and still leaves its entry in the journal.

import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../domain/authority.js';
import type { IsoDate } from '../../domain/calendar/civil-date.js';
import { newYorkDay } from '../../domain/calendar/new-york.js';
import type { OfferingState } from '../../domain/offering.js';
import type { JobName } from '../queue/jobs.js';
import { appRole } from './database-roles.js';

export type JournalDraft = { id: string; offering: string; kind: string; payload: Record<string, unknown> };

export type WorkDraft = {
  kind: JobName;
  offering: string;
  aggregate: string;
  epoch: number;
  notBefore?: Date;
};

export class Tx {
  readonly journal: JournalDraft[] = [];
  readonly workRows: WorkDraft[] = [];
  /** The offering that the command turned out to be about, once it is known to be the actor's. */
  offering: string | null = null;
  /** Its state, once the command holds it so that nobody moves it meanwhile. */
  heldState: OfferingState | null = null;
  /** False once the command turned out to go in any state: a what-if, an answer given before, what a bank reports. */
  dependsOnState = true;

  private currentRole: string;

  constructor(
    readonly manager: EntityManager,
    readonly actor: Actor,
    /** The database's clock at the start of the transaction, or when it was asked anew, cut to milliseconds. */
    public now: Date,
    /** The database role that reads or commands for the actor. */
    private readonly databaseRole: string,
  ) {
    this.currentRole = databaseRole;
  }

  /** The day in New York of `now`: by it the law applies, trades are dated and options end. */
  get today(): IsoDate {
    return newYorkDay(this.now.toISOString());
  }

  /** Asks the clock anew, for a command that has waited: what came before it is not later than it. */
  async askClock(): Promise<void> {
    this.now = (await this.row<ClockRow>(clockSql))!.now;
  }

  /** Notes a fact for the offering's journal and returns the entry's id. */
  record(offering: string, kind: string, payload: Record<string, unknown>): string {
    const id = uuid();
    this.journal.push({ id, offering, kind, payload });
    return id;
  }

  /** Asks for work that must follow the commit. The same kind, aggregate and epoch is done once, ever. */
  follow(work: WorkDraft): void {
    this.workRows.push(work);
  }

  /** Drops what was noted so far, because the command was refused. */
  forget(): void {
    this.journal.length = 0;
    this.workRows.length = 0;
  }

  /** Writes a new row as it is; unlike `save`, it never reads first and never turns into an update. */
  async insert<E extends ObjectLiteral>(target: EntityTarget<E>, row: E): Promise<void> {
    await this.manager.insert(target, row as never);
  }

  async rows<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    const result: unknown = await this.manager.query(sql, parameters);
    // For UPDATE and DELETE TypeORM answers [rows, count], otherwise the rows.
    const rows =
      Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) ? result[0] : result;
    return rows as T[];
  }

  /**
   * Reaches rows that are not the actor's, as the application. Nothing may leave but what is meant for the actor: the
   * sums of a book, the name of who signed.
   */
  async beyondOwn<T>(look: () => Promise<T>): Promise<T> {
    if (this.currentRole === appRole) return look();
    await this.become(appRole);
    this.currentRole = appRole;
    const result = await look().catch(async (error: unknown) => {
      // After a statement that failed nobody reads on in this transaction, and stepping back fails too.
      await this.stepBack().catch(() => undefined);
      throw error;
    });
    await this.stepBack();
    return result;
  }

  private stepBack(): Promise<unknown> {
    this.currentRole = this.databaseRole;
    return this.become(this.databaseRole);
  }

  private become(role: string): Promise<unknown> {
    return this.rows(`SELECT set_config('role', $1, true)`, [role]);
  }

  async row<T>(sql: string, parameters: unknown[] = []): Promise<T | undefined> {
    return (await this.rows<T>(sql, parameters))[0];
  }
}

export type ClockRow = { now: Date };
export const clockSql = "SELECT date_trunc('milliseconds', clock_timestamp()) AS now";

/**
 * The clock, and the number of the facts that processes keep. Whatever changes any of them (a deal, an investor, evidence,
 * a key, a user) changes the number in its own transaction: the same number, the same facts. `readAt`: when this process
 * had it, in milliseconds of its own monotonic clock.
 */
export type Moment = ClockRow & { number: string; readAt: number };
