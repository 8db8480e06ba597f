// A line of a run, from the columns that hold it to what its reader sees.

import type { OverrideReason } from '../domain/override.js';
import { amountOf, formatAmount } from '../domain/price.js';
import { sharesFromColumn } from '../platform/database/columns.js';
import type { LineStep, LineView } from './allocations.dto.js';

export type LineRow = {
  order_id: string;
  investor: string;
  /** Null for an issuer whose desk does not grant the names. */
  legal_name?: string | null;
  category?: string | null;
  wanted: string;
  shares: string;
  over_allotted: string | null;
  price: string;
  reason: LineView['reason'];
  explanation: LineStep[];
  formula?: string | null;
  override_reason?: OverrideReason;
  note?: string | null;
  /** Of the run that is compared with; undefined where there is none. */
  other_shares?: string | null;
};

export function toLine(row: LineRow): LineView {
  const shares = sharesFromColumn(row.shares);
  return {
    order: row.order_id,
    investor: row.investor,
    ...(typeof row.legal_name === 'string' ? { legalName: row.legal_name, category: row.category! } : {}),
    wanted: sharesFromColumn(row.wanted),
    shares,
    overAllotted: row.over_allotted === null ? null : sharesFromColumn(row.over_allotted),
    amount: formatAmount(amountOf(shares, BigInt(row.price))),
    reason: row.reason,
    explanation: row.explanation,
    ...overrideOf(row),
  };
}

/** Without who it is for and what the desk noted of it: the order's identifier and shares, which the hash is of. */
export function nameless({ investor: _investor, override, ...line }: LineView): LineView {
  if (override === undefined) return line;
  const { formula, reason } = override;
  return { ...line, override: { formula, reason } };
}

function overrideOf({ formula, override_reason: reason, note }: LineRow): Pick<LineView, 'override'> {
  if (typeof formula !== 'string' || reason === undefined) return {};
  return { override: { formula: sharesFromColumn(formula), reason, note: note ?? null } };
}

export function comparedWith({ shares, other_shares: other }: LineRow): LineView['against'] {
  if (typeof other !== 'string') return null;
  return { shares: sharesFromColumn(other), more: sharesFromColumn(shares) - sharesFromColumn(other) };
}

/**
 * What stands beside a line of an allocation: what was over-allotted to it (`over`) and set by hand (`hand`). Each is
 * looked up by its key, behind a fence (OFFSET 0): planned while the tables' statistics are young, a join compared
 * every line with every other.
 */
export const besideLines = `
  LEFT JOIN LATERAL (SELECT shares FROM over_allotment_lines one
    WHERE one.run = line.run AND one.order_id = line.order_id OFFSET 0) over ON true
  LEFT JOIN LATERAL (SELECT formula, reason, note FROM allocation_overrides one
    WHERE one.run = line.run AND one.order_id = line.order_id OFFSET 0) hand ON true`;
