// Answers are kept so that a repeated request gets the same one; nobody repeats a request after days.

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Rounds } from '../queue/rounds.js';

const keptHours = 72;
const mostAtOnce = 10_000;

@Injectable()
export class KeptAnswers {
  constructor(
    private readonly db: DataSource,
    rounds: Rounds,
  ) {
    rounds.register('Answers kept long enough', () => this.forgetOld());
  }

  /** What became of a file of orders stays: the same file is known however late it comes again. */
  async forgetOld(): Promise<void> {
    await this.db.query(
      `DELETE FROM idempotency_keys WHERE (party, key) IN (
         SELECT party, key FROM idempotency_keys
          WHERE created_at < now() - make_interval(hours => $1) AND key NOT LIKE 'file %'
          ORDER BY created_at LIMIT $2)`,
      [keptHours, mostAtOnce],
    );
  }
}
