// The draws of a proposal: a job makes them once, from what the proposal prints and the seed that it names, so
// that losing the job or doing it twice changes nothing. A proposal is shown with its draws, or without them as
// long as they are under way; what the CFO decides on, the proposal and its hash, is the same with and without.

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { parsePrice } from '../domain/price.js';
import type { Tx } from '../platform/database/transaction.js';
import { sha256 } from '../platform/journal/journal.js';
import { Handlers } from '../platform/queue/handlers.js';
import { PriceProposalEntity } from './price-proposal.entity.js';
import { PriceSimulationEntity } from './price-simulation.entity.js';
import { toProposalView, type ProposalView } from './pricing.dto.js';
import type { ProposalDocument } from './propose.js';
import { simulate } from './simulation.js';

@Injectable()
export class SimulationsService implements OnModuleInit {
  constructor(private readonly handlers: Handlers) {}

  onModuleInit(): void {
    this.handlers.register('simulate-price', (tx, { aggregate }) => this.make(tx, aggregate));
  }

  find(tx: Tx, proposal: string): Promise<PriceSimulationEntity | null> {
    return tx.manager.findOneBy(PriceSimulationEntity, { proposal });
  }

  /** Proposals as they are shown, each with its draws. */
  async views(tx: Tx, proposals: readonly PriceProposalEntity[]): Promise<ProposalView[]> {
    const made = await tx.manager.findBy(PriceSimulationEntity, {
      proposal: In(proposals.map(({ id }) => id)),
    });
    const byProposal = new Map(made.map((simulation) => [simulation.proposal, simulation]));
    return proposals.map((proposal) => toProposalView(proposal, byProposal.get(proposal.id) ?? null));
  }

  async view(tx: Tx, proposal: PriceProposalEntity): Promise<ProposalView> {
    return toProposalView(proposal, await this.find(tx, proposal.id));
  }

  private async make(tx: Tx, id: string): Promise<void> {
    if (await this.find(tx, id)) return;
    const { offering, document } = await tx.manager.findOneByOrFail(PriceProposalEntity, { id });
    const { parts, draws } = (document as { pricing: ProposalDocument }).pricing;
    const { seed, runs, p10, p50, p90 } = simulate(parts, draws, sha256);
    const simulation = tx.manager.create(PriceSimulationEntity, {
      proposal: id,
      seed,
      runs,
      p10: parsePrice(p10, 'p10'),
      p50: parsePrice(p50, 'p50'),
      p90: parsePrice(p90, 'p90'),
      simulatedAt: tx.now,
    });
    await tx.insert(PriceSimulationEntity, simulation);
    tx.record(offering, 'price-simulated', { proposal: id, seed, runs, p10, p50, p90 });
  }
}
