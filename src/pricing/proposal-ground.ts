// What a proposal rests on and what may move before it is decided: the terms, the last close and the demand
// at the price. Kept with the proposal, taken again at the approval, and compared.

import { Injectable } from '@nestjs/common';
import { BookSums } from '../book/book-sums.js';
import { unitsOf } from '../domain/pricing/fixed-point.js';
import type { ProposalGround } from '../domain/pricing/price-approval.js';
import { formatPrice, parsePrice, type Price } from '../domain/price.js';
import { Refusal } from '../domain/refusal.js';
import { readOffering, requireAllowedPrice } from '../domain/supply.js';
import { engineOffering, mostShares } from '../domain/terms.js';
import { MarketDataService } from '../market-data/market-data.service.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import { BookLevels } from '../orders/book-levels.js';
import type { Tx } from '../platform/database/transaction.js';
import { readMarket } from '../market-data/market-input.js';

/** The ground as it is kept in a proposal and hashed with it. */
export type GroundDocument = { terms: Record<string, string>; lastClose: string; demandAtPrice: number };

@Injectable()
export class ProposalGrounds {
  constructor(
    private readonly marketData: MarketDataService,
    private readonly levels: BookLevels,
  ) {}

  async now(tx: Tx, offering: OfferingEntity, price: Price): Promise<ProposalGround> {
    await this.levels.refuseDrift(tx, offering.id);
    const lastClose = await this.lastClose(tx, offering);
    const book = new BookSums(await this.levels.read(tx, offering.id)).all('order');
    return {
      terms: pricedTerms(offering),
      lastClose,
      demandAtPrice: book.demandAt(price, mostShares(offering.terms)).shares,
    };
  }

  private async lastClose(tx: Tx, { id, terms }: OfferingEntity): Promise<Price> {
    const market = await this.marketData.latest(tx, id, 'market');
    const asOf = terms.rulesAsOf ?? tx.today;
    const close = market === null ? null : readMarket(market.document, 'market', asOf).close;
    if (close !== null) return unitsOf(close, 6);
    throw new Refusal(
      'no-reference-price',
      'Record market data first: a proposal needs at least the last close.',
    );
  }
}

/** The terms that a price depends on. */
function pricedTerms({ terms, termsVersion }: OfferingEntity): Record<string, string> {
  const {
    shares,
    minimumShares = 0,
    overAllotment,
    tick,
    floor = '',
    cap = '',
    lot,
    commissionPercent,
  } = terms;
  return {
    version: `${termsVersion}`,
    shares: `${shares}`,
    minimumShares: `${minimumShares}`,
    overAllotment: `${overAllotment}`,
    tick,
    floor,
    cap,
    lot: `${lot}`,
    commissionPercent,
  };
}

export function groundToDocument({ terms, lastClose, demandAtPrice }: ProposalGround): GroundDocument {
  return { terms: { ...terms }, lastClose: formatPrice(lastClose), demandAtPrice };
}

/** A price at which the offering can be sold: on the tick, from floor to cap. */
export function offeredPrice({ terms }: OfferingEntity, text: string): Price {
  return requireAllowedPrice(
    parsePrice(text, 'price'),
    readOffering(engineOffering(terms), 'offering'),
    'price',
  );
}
