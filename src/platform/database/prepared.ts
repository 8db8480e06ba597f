// A statement that runs all the time. PostgreSQL parses it once for each connection, and it passes TypeORM by, which
// would set up a query runner for each run.

import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

export class Prepared<Row extends object> {
  /** One text for a name: a name may not stand for two statements. */
  constructor(
    private readonly name: string,
    private readonly text: string,
  ) {}

  async rows({ driver }: DataSource, values: readonly unknown[]): Promise<Row[]> {
    const pool = (driver as PostgresDriver).master as Pool;
    const { name, text } = this;
    return (await pool.query<Row>({ name, text, values: [...values] })).rows;
  }
}
