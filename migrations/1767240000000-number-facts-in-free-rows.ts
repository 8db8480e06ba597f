import type { MigrationInterface, QueryRunner } from 'typeorm';

const slots = 128;

// Whoever changes facts adds to a row that nobody else holds, its connection's own where that is free: two whose rows
// were the same waited for each other, a close of a great book among them. The sum is what counts.
export class NumberFactsInFreeRows1767240000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      INSERT INTO fact_numbers SELECT slot, 0 FROM generate_series(0, ${slots - 1}) slot ON CONFLICT DO NOTHING;
      CREATE OR REPLACE FUNCTION number_facts() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        own integer := pg_backend_pid() % ${slots};
        free integer;
      BEGIN
        SELECT slot INTO free FROM fact_numbers ORDER BY slot <> own, slot LIMIT 1 FOR UPDATE SKIP LOCKED;
        UPDATE fact_numbers SET number = number + 1 WHERE slot = coalesce(free, own);
        RETURN NULL;
      END $$;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE OR REPLACE FUNCTION number_facts() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        INSERT INTO fact_numbers AS kept (slot, number) VALUES (pg_backend_pid() % ${slots}, 1)
        ON CONFLICT (slot) DO UPDATE SET number = kept.number + 1;
        RETURN NULL;
      END $$;
    `);
  }
}
