import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NameChannels1767230460000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE orders DROP CONSTRAINT orders_channel_check;
      ALTER TABLE orders ADD CONSTRAINT orders_channel_check CHECK (channel ~ '^[a-z][a-z0-9 -]{0,31}$');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE orders DROP CONSTRAINT orders_channel_check;
      ALTER TABLE orders ADD CONSTRAINT orders_channel_check CHECK (channel IN ('investor', 'desk'));
    `);
  }
}
