// What a price would be, as things stand and as somebody supposes them: the same pricing as of a proposal, of
// which nothing is kept and which nobody has to answer.

import { Injectable } from '@nestjs/common';
import { OfferingsService } from '../offerings/offerings.service.js';
import type { Tx } from '../platform/database/transaction.js';
import { sha256 } from '../platform/journal/journal.js';
import { PriceProposer } from './price-proposer.js';
import type { PreviewBody, PreviewView } from './pricing.dto.js';
import { offeredPrice } from './proposal-ground.js';
import { simulate } from './simulation.js';

@Injectable()
export class PreviewsService {
  constructor(
    private readonly offerings: OfferingsService,
    private readonly proposer: PriceProposer,
  ) {}

  async preview(tx: Tx, offeringId: string, body: PreviewBody): Promise<PreviewView> {
    const offering = await this.offerings.find(tx, offeringId);
    if (body.price !== undefined) offeredPrice(offering, body.price);
    const { pricing, inputs } = await this.proposer.propose(tx, offering, body);
    return { pricing: { ...pricing, simulation: simulate(pricing.parts, pricing.draws, sha256) }, inputs };
  }
}
