// The rows of overrides, each written once.

import type { Tx } from '../platform/database/transaction.js';

export type GateOverrideView = {
  id: string;
  gate: string;
  /** The one investor it is for; null for all. */
  investor: string | null;
  reason: string;
  /** What the gate said when it was overridden. */
  result: string;
  rule: string;
  citation: string;
  expiresAt: string | null;
  recordedBy: string;
  recordedAt: string;
};

type OverrideRow = {
  id: string;
  gate: string;
  investor: string | null;
  reason: string;
  result: string;
  rule: string;
  citation: string;
  expires_at: Date | null;
  recorded_by: string;
  recorded_at: Date;
};

const columns = 'id, gate, investor, reason, result, rule, citation, expires_at, recorded_by, recorded_at';

export async function insertOverride(tx: Tx, offering: string, view: GateOverrideView): Promise<void> {
  const { id, gate, investor, reason, result, rule, citation, expiresAt, recordedBy, recordedAt } = view;
  await tx.rows(
    `INSERT INTO gate_overrides (offering, ${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [offering, id, gate, investor, reason, result, rule, citation, expiresAt, recordedBy, recordedAt],
  );
}

/** All overrides of an offering, the newest first. */
export async function allOverrides(tx: Tx, offering: string): Promise<GateOverrideView[]> {
  const rows = await tx.rows<OverrideRow>(
    `SELECT ${columns} FROM gate_overrides WHERE offering = $1 ORDER BY id DESC LIMIT 1000`,
    [offering],
  );
  return rows.map((row) => ({
    id: row.id,
    gate: row.gate,
    investor: row.investor,
    reason: row.reason,
    result: row.result,
    rule: row.rule,
    citation: row.citation,
    expiresAt: row.expires_at?.toISOString() ?? null,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at.toISOString(),
  }));
}

/** Those that still count, the newest first. */
export async function latestOverrides(tx: Tx, offering: string): Promise<GateOverrideView[]> {
  const now = tx.now.toISOString();
  return (await allOverrides(tx, offering)).filter(({ expiresAt }) => expiresAt === null || now < expiresAt);
}
