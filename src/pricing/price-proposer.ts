// Asks the pricing service for an offering: gathers its terms, the newest version of every input and the live
// book into one request, and remembers which versions those were.

import { Injectable } from '@nestjs/common';
import { readObject, unknownField, type Fields } from '../domain/document.js';
import { parsePrice } from '../domain/price.js';
import { Refusal } from '../domain/refusal.js';
import { checkStandingPolicy } from '../domain/pricing/price-policy.js';
import type { OfferingTerms } from '../domain/terms.js';
import { MarketDataService } from '../market-data/market-data.service.js';
import { inputKinds, type InputKind, type PricingInputEntity } from '../market-data/pricing-input.entity.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import { OrderBook } from '../orders/order-book.js';
import type { Tx } from '../platform/database/transaction.js';
import { pricingGates } from './price-gates.js';
import { modelInUse } from './model-in-use.js';
import type { ProposalDocument } from './propose.js';
import { proposeOnBook } from './propose-on-book.js';

/** An input as a proposal used it: enough to find it again, and to say where it came from. */
export type UsedInput = {
  kind: InputKind;
  id: string;
  version: number;
  source: string;
  asOf: string;
  synthetic: boolean;
};

/** What is chosen for one price: the price itself, the policy, and for a preview other inputs and coefficients. */
export type PriceChoices = { price?: string; pricing?: Fields; inputs?: Fields; coefficients?: Fields };

export type PricingAnswer = { pricing: ProposalDocument; inputs: UsedInput[] };

@Injectable()
export class PriceProposer {
  constructor(
    private readonly marketData: MarketDataService,
    private readonly orders: OrderBook,
  ) {}

  /** Works a price out from the offering as it stands; what the choices name stands for what is recorded. */
  async propose(tx: Tx, offering: OfferingEntity, choices: PriceChoices): Promise<PricingAnswer> {
    const used = await this.marketData.newest(tx, offering.id);
    const sections = used.filter(({ kind }) => kind !== 'model');
    const request: Fields = {
      asOf: offering.terms.rulesAsOf ?? tx.today,
      deal: dealOf(offering.terms),
      ...Object.fromEntries(sections.map((input) => [input.kind, documentOf(input)])),
      policy: policyOf(offering.terms, choices),
      ...supposed(choices.inputs ?? {}, dealOf(offering.terms)),
    };
    if (request.market === undefined) {
      throw new Refusal(
        'no-reference-price',
        'Record market data first: a price needs at least the last close.',
        'market',
      );
    }
    const model = modelInUse(used, choices.coefficients);
    return {
      pricing: await proposeOnBook(tx, this.orders, offering, request, model),
      inputs: used.map(toUsedInput),
    };
  }
}

function toUsedInput({ kind, id, version, source, asOf, synthetic }: PricingInputEntity): UsedInput {
  return { kind, id, version, source, asOf, synthetic };
}

/** What was recorded, with what is said beside the document where it does not say so itself. */
function documentOf({ kind, document, asOf, synthetic }: PricingInputEntity): Record<string, unknown> {
  if (kind === 'market' || kind === 'index') return { synthetic, ...document };
  return kind === 'comparables' ? { asOf, ...document } : document;
}

const supposable = inputKinds.filter((kind) => kind !== 'model');

/** Inputs that somebody supposes: whole sections, or single fields of the deal. */
function supposed(inputs: Fields, deal: Fields): Fields {
  const { deal: fields, ...sections } = inputs;
  const stranger = Object.keys(sections).find((name) => !supposable.some((kind) => kind === name));
  if (stranger !== undefined) throw unknownField(`inputs.${stranger}`, ['deal', ...supposable]);
  return fields === undefined
    ? sections
    : { ...sections, deal: { ...deal, ...readObject(fields, 'inputs.deal') } };
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

/** The offering's own choices, then those for this price; the bounds are terms and cannot be chosen away. */
function policyOf({ floor, cap, tick, pricing }: OfferingTerms, choices: PriceChoices): Fields {
  checkStandingPolicy(choices.pricing ?? {}, parsePrice(tick, 'tick'), 'pricing');
  return {
    ...pricing,
    ...choices.pricing,
    ...(floor === undefined ? {} : { floor }),
    ...(cap === undefined ? {} : { cap }),
    ...(choices.price === undefined ? {} : { price: choices.price }),
  };
}
