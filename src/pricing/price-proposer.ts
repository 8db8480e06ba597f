// Asks the pricing service for an offering: gathers its terms, the newest version of every input and the live
// book into one request, and remembers which versions those were.

import { Injectable } from '@nestjs/common';
import type { OfferingTerms } from '../domain/terms.js';
import { engineOffering } from '../book/book-view.js';
import { MarketDataService } from '../market-data/market-data.service.js';
import type { InputKind } from '../market-data/pricing-input.entity.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import { engineDocuments, OrderBook } from '../orders/order-book.js';
import type { Tx } from '../platform/database/transaction.js';
import { sha256 } from '../platform/journal/journal.js';
import { pricingGates } from './price-gates.js';
import { literaturePriors } from './literature-priors.js';
import { propose, type ProposalDocument } from './propose.js';

/** An input as a proposal used it: enough to find it again, and to say where it came from. */
export type UsedInput = {
  kind: InputKind;
  id: string;
  version: number;
  source: string;
  asOf: string;
  synthetic: boolean;
};

export type PricingAnswer = { pricing: ProposalDocument; inputs: UsedInput[] };

@Injectable()
export class PriceProposer {
  constructor(
    private readonly marketData: MarketDataService,
    private readonly orders: OrderBook,
  ) {}

  /** `chosen` is the price that the desk asks for instead of the model's. */
  async propose(tx: Tx, offering: OfferingEntity, chosen?: string): Promise<PricingAnswer> {
    const used = await this.marketData.newest(tx, offering.id);
    const sections = Object.fromEntries(used.map(({ kind, document }) => [kind, document]));
    const orders = engineDocuments(await this.orders.live(tx, offering.id));
    const market = used.find(({ kind }) => kind === 'market');
    const request = {
      asOf: offering.terms.rulesAsOf ?? market?.asOf ?? tx.now.toISOString().slice(0, 10),
      deal: dealOf(offering.terms),
      ...sections,
      ...(orders.length === 0 ? {} : { book: { offering: engineOffering(offering.terms), orders } }),
      policy: policyOf(offering.terms, chosen),
    };
    const inputs = used.map(({ kind, id, version, source, asOf, synthetic }) => ({
      kind,
      id,
      version,
      source,
      asOf,
      synthetic,
    }));
    return { pricing: propose(request, literaturePriors, sha256), inputs };
  }
}

function dealOf(terms: OfferingTerms): Record<string, unknown> {
  const {
    issuer,
    dealType,
    currency,
    shares,
    overAllotment,
    tick,
    commissionPercent,
    expenses,
    sharesOutstanding,
  } = terms;
  return {
    issuer: issuer.name,
    type: dealType,
    currency,
    shares,
    overAllotment,
    tick,
    spreadPercent: commissionPercent,
    ...(expenses === undefined ? {} : { expenses }),
    ...(sharesOutstanding === undefined ? {} : { sharesOutstanding }),
    ...(issuer.market === undefined ? {} : { listing: issuer.market }),
    gates: pricingFacts(terms),
  };
}

/** Of the facts that the desk recorded, those of the gates that stand at a price. */
function pricingFacts({ gates = {}, registeredShares }: OfferingTerms): Record<string, unknown> {
  const named = Object.entries(gates).filter(([gate]) => (pricingGates as readonly string[]).includes(gate));
  const registered = registeredShares === undefined ? {} : { G6: { registeredShares, ...gates.G6 } };
  return { ...Object.fromEntries(named), ...registered };
}

function policyOf({ floor, cap }: OfferingTerms, chosen: string | undefined): Record<string, unknown> {
  return {
    ...(floor === undefined ? {} : { floor }),
    ...(cap === undefined ? {} : { cap }),
    ...(chosen === undefined ? {} : { price: chosen }),
  };
}
