import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Positions were dated by the day in UTC: what was priced in the evening of New York stands a day late. A position stays
 * as it is where the option was exercised on the last day that it allowed.
 */
export class PriceByNewYork1767236400000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE over_allotment_positions DISABLE TRIGGER over_allotment_positions_once;
      UPDATE over_allotment_positions position
      SET priced_on = (run.finished_at AT TIME ZONE 'America/New_York')::date
      FROM allocation_runs run
      WHERE run.id = position.run AND priced_on > (run.finished_at AT TIME ZONE 'America/New_York')::date
        AND NOT EXISTS (SELECT FROM over_allotment_moves move WHERE move.offering = position.offering
          AND kind = 'exercise' AND made_on >= priced_on + option_days);
      ALTER TABLE over_allotment_positions ENABLE TRIGGER over_allotment_positions_once;
    `);
  }

  async down(): Promise<void> {
    // The days that were wrong are not brought back.
  }
}
