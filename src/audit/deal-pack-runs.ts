// The allocation runs of a deal pack, and their lines.

import { besideLines } from '../allocations/line-rows.js';
import { formatPrice } from '../domain/price.js';
import { sharesFromColumn } from '../platform/database/columns.js';

export type RunRow = {
  run: string;
  parent: string | null;
  snapshot: number;
  policy: string;
  price: string;
  supply: string;
  allocated: string;
  grossProceeds: string;
  inputHash: string;
  resultHash: string;
  approvedAt: Date | null;
  approvedBy: string | null;
  releasedAt: Date | null;
  releasedBy: string | null;
};

/** The approved run and those that it was made of by hand, the oldest first. */
export const runsSql = `
  WITH RECURSIVE line AS (
    SELECT run.*, 0 AS age FROM allocation_runs run WHERE offering = $1 AND approved_at IS NOT NULL
    UNION ALL SELECT above.*, age + 1 FROM allocation_runs above JOIN line ON line.parent = above.id)
  SELECT line.id AS run, parent, frozen.number AS snapshot, policy, price, supply, allocated, gross_proceeds AS "grossProceeds",
    input_hash AS "inputHash", result_hash AS "resultHash", approved_at AS "approvedAt", approved_by AS "approvedBy",
    released_at AS "releasedAt", released_by AS "releasedBy"
  FROM line JOIN book_snapshots frozen ON frozen.id = snapshot ORDER BY age DESC`;

export function toRunRow(row: RunRow): object {
  const [supply, allocated] = [sharesFromColumn(row.supply), sharesFromColumn(row.allocated)];
  return {
    ...row,
    price: formatPrice(BigInt(row.price)),
    supply,
    allocated,
    unallocated: supply - allocated,
    approvedAt: row.approvedAt?.toISOString() ?? null,
    releasedAt: row.releasedAt?.toISOString() ?? null,
  };
}

export const linesSql = `
  SELECT line.order_id AS "order", line.investor, wanted, line.shares, line.reason, explanation, over.shares AS over,
    formula, hand.reason AS "handReason", note
  FROM allocations line ${besideLines}
  WHERE line.run = $1 ORDER BY line.order_id`;

export type LineColumns = {
  order: string;
  investor: string;
  wanted: string;
  shares: string;
  reason: string | null;
  explanation: object[];
  over: string | null;
  formula: string | null;
  handReason: string;
  note: string | null;
};

export function toLineRow({ order, investor, explanation, reason, ...line }: LineColumns): object {
  const { formula, handReason, note } = line;
  return {
    order,
    investor,
    wanted: sharesFromColumn(line.wanted),
    shares: sharesFromColumn(line.shares),
    explanation,
    ...(reason === null ? {} : { reason }),
    ...(line.over === null ? {} : { overAllotted: sharesFromColumn(line.over) }),
    ...(formula === null
      ? {}
      : { override: { formula: sharesFromColumn(formula), reason: handReason, note } }),
  };
}
