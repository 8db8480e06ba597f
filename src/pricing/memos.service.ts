// The pricing committee's memo of a proposal: the same facts as data and as two pages of paper.

import { Injectable } from '@nestjs/common';
import { formatPrice } from '../domain/price.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import { UserEntity } from '../platform/auth/user.entity.js';
import type { Tx } from '../platform/database/transaction.js';
import { pricingMemo, type MemoDocument, type MemoSignature } from './memo.js';
import type { PriceProposalEntity } from './price-proposal.entity.js';
import { ProposalsService } from './proposals.service.js';
import type { Simulation } from './simulation.js';
import { SimulationsService } from './simulations.service.js';

@Injectable()
export class MemosService {
  constructor(
    private readonly offerings: OfferingsService,
    private readonly proposals: ProposalsService,
    private readonly simulations: SimulationsService,
  ) {}

  async read(tx: Tx, id: string): Promise<MemoDocument> {
    const proposal = await this.proposals.find(tx, id);
    const { terms } = await this.offerings.find(tx, proposal.offering);
    const { pricing, policy, rationale } = proposal.document;
    return pricingMemo(pricing, {
      state: proposal.state,
      number: proposal.number,
      chosenPrice: formatPrice(proposal.price),
      proposalHash: proposal.proposalHash,
      placementAgent: terms.placementAgent,
      policySentence: policy.sentence,
      simulation: await this.drawn(tx, id),
      signatures: await this.signatures(tx, proposal),
      rationale,
      notes: decisionWords(proposal),
    });
  }

  private async drawn(tx: Tx, id: string): Promise<Simulation | null> {
    const made = await this.simulations.find(tx, id);
    if (made === null) return null;
    const { seed, runs, p10, p50, p90 } = made;
    return { seed, runs, p10: formatPrice(p10), p50: formatPrice(p50), p90: formatPrice(p90) };
  }

  private async signatures(tx: Tx, proposal: PriceProposalEntity): Promise<MemoSignature[]> {
    const made = await this.signature(tx, proposal.proposedBy, 'proposed', proposal.proposedAt);
    if (proposal.decidedBy === null || proposal.decidedAt === null) return [made];
    return [made, await this.signature(tx, proposal.decidedBy, proposal.state, proposal.decidedAt)];
  }

  private async signature(tx: Tx, id: string, did: string, at: Date): Promise<MemoSignature> {
    const { role, name } = await tx.beyondOwn(() => tx.manager.findOneByOrFail(UserEntity, { id }));
    return { role, name, did, at: at.toISOString() };
  }
}

/** What the CFO said with a rejection, and the price that was asked for instead. */
function decisionWords({ words, counterPrice }: PriceProposalEntity): string[] {
  if (words === null) return [];
  const instead = counterPrice === null ? '' : ` asked for ${formatPrice(counterPrice)} instead`;
  return [`The issuer${instead === '' ? ' rejected' : instead}: ${words}`];
}
