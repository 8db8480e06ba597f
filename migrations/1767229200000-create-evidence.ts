import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEvidence1767229200000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE certificates (
        id uuid NOT NULL,
        version integer NOT NULL CHECK (version >= 1),
        investor uuid NOT NULL REFERENCES investors (id),
        offering uuid REFERENCES offerings (id),
        type text NOT NULL CHECK (length(type) BETWEEN 1 AND 64),
        facts jsonb,
        document_hash text NOT NULL CHECK (document_hash ~ '^[0-9a-f]{64}$'),
        note text,
        expires_at timestamptz(3),
        recorded_by uuid NOT NULL,
        recorded_role text NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        PRIMARY KEY (id, version)
      );
      CREATE INDEX certificates_of_investor ON certificates (investor, id, version);
      CREATE TRIGGER certificates_once BEFORE UPDATE OR DELETE OR TRUNCATE ON certificates
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE gate_overrides (
        id uuid PRIMARY KEY,
        offering uuid NOT NULL REFERENCES offerings (id),
        gate text NOT NULL,
        investor uuid REFERENCES investors (id),
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
        result text NOT NULL,
        rule text NOT NULL,
        citation text NOT NULL,
        expires_at timestamptz(3),
        recorded_by uuid NOT NULL,
        recorded_at timestamptz(3) NOT NULL
      );
      CREATE INDEX gate_overrides_of_offering ON gate_overrides (offering, id);
      CREATE TRIGGER gate_overrides_once BEFORE UPDATE OR DELETE OR TRUNCATE ON gate_overrides
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE offering_documents (
        id uuid PRIMARY KEY,
        offering uuid NOT NULL REFERENCES offerings (id),
        kind text NOT NULL,
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        version integer NOT NULL CHECK (version >= 1),
        document_hash text NOT NULL CHECK (document_hash ~ '^[0-9a-f]{64}$'),
        content text,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        UNIQUE (offering, kind, version)
      );
      CREATE TABLE document_deliveries (
        document uuid NOT NULL REFERENCES offering_documents (id),
        investor uuid NOT NULL REFERENCES investors (id),
        offering uuid NOT NULL REFERENCES offerings (id),
        kind text NOT NULL,
        how text NOT NULL CHECK (how IN ('sent', 'read')),
        delivered_at timestamptz(3) NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        PRIMARY KEY (document, investor, how)
      );
      CREATE INDEX document_deliveries_of_offering ON document_deliveries (offering, investor);
      CREATE TRIGGER document_deliveries_once BEFORE UPDATE OR DELETE OR TRUNCATE ON document_deliveries
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE gate_judgements (
        hash text PRIMARY KEY CHECK (length(hash) = 64),
        outcomes jsonb NOT NULL,
        recorded_at timestamptz(3) NOT NULL
      );
      CREATE TABLE order_gates (
        order_id uuid NOT NULL,
        version integer NOT NULL,
        investor uuid NOT NULL,
        judgement text NOT NULL REFERENCES gate_judgements (hash),
        PRIMARY KEY (order_id, version)
      );
      CREATE TABLE counted_purchasers (
        order_id uuid PRIMARY KEY REFERENCES orders (id),
        offering uuid NOT NULL REFERENCES offerings (id),
        issuer_party uuid NOT NULL,
        investor uuid NOT NULL REFERENCES investors (id),
        sold_on date NOT NULL
      );
      CREATE INDEX counted_purchasers_of_issuer ON counted_purchasers (issuer_party, sold_on);

      GRANT SELECT, INSERT ON certificates, gate_overrides, offering_documents, document_deliveries, gate_judgements,
        order_gates, counted_purchasers TO greenshoe_app;
      GRANT DELETE ON counted_purchasers TO greenshoe_app;
      GRANT SELECT ON certificates, offering_documents, document_deliveries TO greenshoe_investor;

      ALTER TABLE certificates ENABLE ROW LEVEL SECURITY;
      ALTER TABLE certificates FORCE ROW LEVEL SECURITY;
      CREATE POLICY certificates_of_app ON certificates TO greenshoe_app
        USING (nullif(current_setting('greenshoe.investor', true), '') IS NULL OR investor = nullif(current_setting('greenshoe.investor', true), '')::uuid);
      CREATE POLICY certificates_of_investor ON certificates FOR SELECT TO greenshoe_investor
        USING (investor = nullif(current_setting('greenshoe.investor', true), '')::uuid);
      ALTER TABLE gate_overrides ENABLE ROW LEVEL SECURITY;
      ALTER TABLE gate_overrides FORCE ROW LEVEL SECURITY;
      CREATE POLICY gate_overrides_of_app ON gate_overrides TO greenshoe_app
        USING (nullif(current_setting('greenshoe.investor', true), '') IS NULL OR investor IS NULL
          OR investor = nullif(current_setting('greenshoe.investor', true), '')::uuid);
      ALTER TABLE offering_documents ENABLE ROW LEVEL SECURITY;
      ALTER TABLE offering_documents FORCE ROW LEVEL SECURITY;
      CREATE POLICY offering_documents_of_app ON offering_documents TO greenshoe_app USING (true);
      CREATE POLICY offering_documents_of_investor ON offering_documents FOR SELECT TO greenshoe_investor
        USING (EXISTS (SELECT FROM invitations WHERE invitations.offering = offering_documents.offering));
      ALTER TABLE document_deliveries ENABLE ROW LEVEL SECURITY;
      ALTER TABLE document_deliveries FORCE ROW LEVEL SECURITY;
      CREATE POLICY document_deliveries_of_app ON document_deliveries TO greenshoe_app
        USING (nullif(current_setting('greenshoe.investor', true), '') IS NULL OR investor = nullif(current_setting('greenshoe.investor', true), '')::uuid);
      CREATE POLICY document_deliveries_of_investor ON document_deliveries FOR SELECT TO greenshoe_investor
        USING (investor = nullif(current_setting('greenshoe.investor', true), '')::uuid);
      ALTER TABLE order_gates ENABLE ROW LEVEL SECURITY;
      ALTER TABLE order_gates FORCE ROW LEVEL SECURITY;
      CREATE POLICY order_gates_of_app ON order_gates TO greenshoe_app
        USING (nullif(current_setting('greenshoe.investor', true), '') IS NULL OR investor = nullif(current_setting('greenshoe.investor', true), '')::uuid);
      ALTER TABLE counted_purchasers ENABLE ROW LEVEL SECURITY;
      ALTER TABLE counted_purchasers FORCE ROW LEVEL SECURITY;
      CREATE POLICY counted_purchasers_of_app ON counted_purchasers TO greenshoe_app USING (true);
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE counted_purchasers;
      DROP TABLE order_gates;
      DROP TABLE gate_judgements;
      DROP TABLE document_deliveries;
      DROP TABLE offering_documents;
      DROP TABLE gate_overrides;
      DROP TABLE certificates;
    `);
  }
}
