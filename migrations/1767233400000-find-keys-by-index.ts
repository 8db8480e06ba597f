import type { MigrationInterface, QueryRunner } from 'typeorm';

const functions = [
  'intake_facts(uuid, uuid[], uuid[], text[])',
  'take_orders(uuid, integer, integer, timestamptz, json, json, text, text)',
];

/** A plan made while a table is new and empty reads it whole ever after; a batch looks up some hundred rows by their keys. */
export class FindKeysByIndex1767233400000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const one of functions)
      await run.query(
        `ALTER FUNCTION ${one} SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off`,
      );
  }

  async down(run: QueryRunner): Promise<void> {
    for (const one of functions)
      await run.query(
        `ALTER FUNCTION ${one} RESET enable_seqscan RESET enable_hashjoin RESET enable_mergejoin`,
      );
  }
}
