// Closings as rows: each with its lines, written once.

import { Injectable } from '@nestjs/common';
import type { ClosingLine } from '../domain/closing/closing.js';
import type { Tx } from '../platform/database/transaction.js';
import type { Page } from '../platform/http/page.js';
import type { ClosingRow, LineRow } from './closings.dto.js';

export const closingsSql = `SELECT id, offering, number, run, cut_off_on::text, bring_down_on::text, certificates_on::text, price,
  shares, amount, commission, closed_at FROM closings`;

@Injectable()
export class ClosingRows {
  async keep(tx: Tx, row: ClosingRow, lines: readonly ClosingLine[]): Promise<void> {
    await tx.rows(
      `INSERT INTO closings (id, offering, number, run, cut_off_on, bring_down_on, certificates_on, price, shares, amount,
         commission, closed_at, closed_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        row.id,
        row.offering,
        row.number,
        row.run,
        row.cut_off_on,
        row.bring_down_on,
        row.certificates_on,
        row.price,
        row.shares,
        row.amount,
        row.commission,
        row.closed_at,
        tx.actor.user,
      ],
    );
    await tx.rows(
      `INSERT INTO closing_lines (closing, offering, investor, shares)
       SELECT $1, $2, * FROM unnest($3::uuid[], $4::bigint[])`,
      [row.id, row.offering, lines.map(({ investor }) => investor), lines.map(({ shares }) => shares)],
    );
  }

  list(tx: Tx, offering: string, page: Page): Promise<ClosingRow[]> {
    return tx.rows<ClosingRow>(
      `${closingsSql} WHERE offering = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [offering, page.after, page.limit],
    );
  }

  find(tx: Tx, offering: string, id: string): Promise<ClosingRow | undefined> {
    return tx.row<ClosingRow>(`${closingsSql} WHERE offering = $1 AND id = $2`, [offering, id]);
  }

  lines(tx: Tx, { id, price }: ClosingRow, page: Page): Promise<LineRow[]> {
    return tx.rows<LineRow>(
      `SELECT line.investor AS id, legal_name, line.shares, line.shares * $2::numeric AS amount
       FROM closing_lines line LEFT JOIN investors ON investors.id = line.investor
       WHERE line.closing = $1 AND ($3::uuid IS NULL OR line.investor > $3) ORDER BY line.investor LIMIT $4`,
      [id, price, page.after, page.limit],
    );
  }
}
