// The rows behind the ledger: the position that the allocation left, what was recorded since, and the document
// that the rule of over-allotment reads from both.

import { Injectable } from '@nestjs/common';
import type { LedgerDocument } from '../domain/over-allotment/over-allotment-moves.js';
import { formatPrice } from '../domain/price.js';
import { spreadPerShareHalfUp } from '../domain/spread.js';
import type { OfferingTerms } from '../domain/terms.js';
import { sharesFromColumn } from '../platform/database/columns.js';
import type { Tx } from '../platform/database/transaction.js';
import type { Page } from '../platform/http/page.js';

type Kind = 'exercise' | 'stabilizing' | 'covering';

export type MoveRow = {
  id: string;
  offering: string;
  kind: Kind;
  on: string;
  shares: number;
  price: string | null;
  recorded_at: Date;
};

type PositionRow = {
  run: string;
  kind: 'short' | 'additional-placement';
  offer_price: string;
  base: string;
  option: string;
  allocated: string;
  option_days: number;
  priced_on: string;
  is_approved: boolean;
};

/** A ledger's document with the run it follows. */
export type Ledger = {
  run: string;
  kind: PositionRow['kind'];
  offerPrice: string;
  isApproved: boolean;
  document: LedgerDocument;
};

const most = 1_000_000;

@Injectable()
export class MoveRows {
  /** The ledger of the newest run that counts, or null where nothing was allocated. */
  async ledger(tx: Tx, offering: string, terms: OfferingTerms): Promise<Ledger | null> {
    const position = await tx.row<PositionRow>(
      `SELECT run, kind, offer_price, base, option, position.allocated, option_days, priced_on::text,
         approved_at IS NOT NULL AS is_approved
       FROM over_allotment_positions position JOIN allocation_runs run ON run.id = position.run
       WHERE position.offering = $1 ORDER BY run.approved_at NULLS LAST, run.number DESC LIMIT 1`,
      [offering],
    );
    if (!position) return null;
    const { run, kind } = position;
    const offerPrice = BigInt(position.offer_price);
    const everything = { limit: most, after: null };
    const exercises = await this.moves(tx, offering, ['exercise'], everything);
    const purchases = await this.moves(tx, offering, ['stabilizing', 'covering'], everything);
    const document = {
      offerPrice: formatPrice(offerPrice),
      grossSpread: formatPrice(spreadPerShareHalfUp(offerPrice, terms.commissionPercent)),
      base: sharesFromColumn(position.base),
      option: sharesFromColumn(position.option),
      allocated: sharesFromColumn(position.allocated),
      exercises: exercises.map(({ on, shares }) => ({ on, shares })),
      purchases: purchases.map(({ on, shares, price, kind: of }) => ({
        on,
        shares,
        price: formatPrice(BigInt(price!)),
        kind: of as 'stabilizing' | 'covering',
      })),
      optionDays: position.option_days,
      pricedOn: position.priced_on,
      ...(kind === 'short' ? {} : { additionalPlacement: true }),
    };
    return { run, kind, offerPrice: document.offerPrice, isApproved: position.is_approved, document };
  }

  /** What was recorded of some kinds, in the order in which it was. */
  async moves(tx: Tx, offering: string, kinds: readonly Kind[], page: Page): Promise<MoveRow[]> {
    const rows = await tx.rows<Omit<MoveRow, 'shares'> & { shares: string }>(
      `SELECT id, offering, kind, made_on::text AS on, shares, price, recorded_at FROM over_allotment_moves
       WHERE offering = $1 AND kind = ANY ($2) AND ($3::uuid IS NULL OR id > $3) ORDER BY id LIMIT $4`,
      [offering, kinds, page.after, page.limit],
    );
    return rows.map((row) => ({ ...row, shares: sharesFromColumn(row.shares) }));
  }
}
