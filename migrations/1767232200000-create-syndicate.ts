import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSyndicate1767232200000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE syndicate_members (
        offering uuid NOT NULL REFERENCES offerings (id),
        party uuid NOT NULL,
        added_at timestamptz(3) NOT NULL,
        added_by uuid NOT NULL,
        PRIMARY KEY (offering, party)
      );
      CREATE TABLE member_clients (
        offering uuid NOT NULL,
        member uuid NOT NULL,
        investor uuid NOT NULL,
        added_at timestamptz(3) NOT NULL,
        added_by uuid NOT NULL,
        PRIMARY KEY (offering, member, investor),
        FOREIGN KEY (offering, member) REFERENCES syndicate_members (offering, party),
        FOREIGN KEY (offering, investor) REFERENCES invitations (offering, investor)
      );
      CREATE TABLE member_orders (
        order_id uuid PRIMARY KEY REFERENCES orders (id),
        offering uuid NOT NULL,
        member uuid NOT NULL,
        FOREIGN KEY (offering, member) REFERENCES syndicate_members (offering, party)
      );
      CREATE INDEX member_orders_of_member ON member_orders (member, offering);
      GRANT SELECT, INSERT ON syndicate_members, member_clients, member_orders TO greenshoe_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE member_orders; DROP TABLE member_clients; DROP TABLE syndicate_members;
    `);
  }
}
