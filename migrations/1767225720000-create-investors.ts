import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInvestors1767225720000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE investors (
        id uuid PRIMARY KEY,
        legal_name text NOT NULL CHECK (length(legal_name) BETWEEN 1 AND 200),
        category text NOT NULL CHECK (length(category) BETWEEN 1 AND 64),
        tier integer CHECK (tier >= 1),
        country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
        state text CHECK (state ~ '^[A-Z]{2}$'),
        lei text CHECK (lei ~ '^[A-Z0-9]{18}[0-9]{2}$'),
        created_at timestamptz(3) NOT NULL,
        CHECK (country <> 'US' OR state IS NOT NULL)
      );
      GRANT SELECT, INSERT, UPDATE ON investors TO greenshoe_app;
      GRANT SELECT ON investors TO greenshoe_investor;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE investors;
    `);
  }
}
