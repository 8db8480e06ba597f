// Price proposals: made by the desk, decided by the issuer's CFO. A proposal never changes; a new one
// supersedes it. The approval is the event that starts the allocation.

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  approveProposal,
  counterProposal,
  rejectProposal,
  supersedeProposal,
  withdrawProposal,
} from '../domain/pricing/price-approval.js';
import { formatPrice, parsePrice } from '../domain/price.js';
import { Refusal } from '../domain/refusal.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import type { Signature } from '../platform/auth/signatures.js';
import type { Tx } from '../platform/database/transaction.js';
import { asOpen, hashOf, tolerancesOf } from './open-proposal.js';
import { PoliciesService } from './policies.service.js';
import { PriceProposer } from './price-proposer.js';
import { PriceProposalEntity } from './price-proposal.entity.js';
import type { CounterBody, ProposeBody } from './pricing.dto.js';
import { groundToDocument, offeredPrice, ProposalGrounds } from './proposal-ground.js';

type Locked = { offering: OfferingEntity; proposal: PriceProposalEntity };

@Injectable()
export class ProposalsService {
  constructor(
    private readonly offerings: OfferingsService,
    private readonly policies: PoliciesService,
    private readonly grounds: ProposalGrounds,
    private readonly proposer: PriceProposer,
  ) {}

  async propose(tx: Tx, offeringId: string, body: ProposeBody): Promise<PriceProposalEntity> {
    const offering = await this.offerings.findOpen(tx, offeringId, 'propose-price', 'pessimistic_write');
    if (body.price !== undefined) offeredPrice(offering, body.price);
    const policy = await this.policies.find(tx, offeringId, body.policy);
    await this.supersedeOpen(tx, offeringId);
    const { pricing, inputs } = await this.proposer.propose(tx, offering, body);
    const price = offeredPrice(offering, pricing.price);
    const document = {
      price: formatPrice(price),
      rationale: body.rationale,
      inputs,
      pricing,
      policy: { id: policy.id, name: policy.name, version: policy.version, sentence: policy.sentence },
      ground: groundToDocument(await this.grounds.now(tx, offering, price)),
    };
    const proposal = tx.manager.create(PriceProposalEntity, {
      id: uuid(),
      offering: offeringId,
      number: await this.nextNumber(tx, offeringId),
      state: 'proposed',
      price,
      policy: policy.id,
      termsVersion: offering.termsVersion,
      document,
      proposalHash: hashOf(document),
      answers: await this.answered(tx, offeringId, body.answers),
      proposedBy: tx.actor.user,
      proposedAt: tx.now,
    });
    await tx.insert(PriceProposalEntity, proposal);
    const { id, number, proposalHash } = proposal;
    tx.record(offeringId, 'price-proposed', {
      proposal: id,
      number,
      price: formatPrice(price),
      proposalHash,
      policy: policy.id,
    });
    tx.follow({ kind: 'simulate-price', offering: offeringId, aggregate: id, epoch: 1 });
    return this.find(tx, id);
  }

  async approve(
    tx: Tx,
    id: string,
    proposalHash: string,
    signature: Signature,
  ): Promise<PriceProposalEntity> {
    const { offering, proposal } = await this.lock(tx, id);
    const ground = await this.grounds.now(tx, offering, proposal.price);
    const bookClosed = offering.state === 'book-closed';
    const facts = { bookClosed, ground };
    approveProposal(asOpen(proposal), decider(tx), proposalHash, facts, tolerancesOf(proposal));
    await this.decide(tx, proposal, { state: 'approved' });
    await this.offerings.move(tx, offering, 'price');
    tx.record(offering.id, 'price-approved', {
      proposal: id,
      price: formatPrice(proposal.price),
      proposalHash,
      signature,
    });
    tx.follow({ kind: 'allocate', offering: offering.id, aggregate: id, epoch: 1 });
    return proposal;
  }

  async reject(tx: Tx, id: string, words: string): Promise<PriceProposalEntity> {
    const { offering, proposal } = await this.lock(tx, id);
    const rejected = rejectProposal(asOpen(proposal), decider(tx), words);
    await this.decide(tx, proposal, { state: 'rejected', words: rejected.words });
    tx.record(offering.id, 'price-rejected', { proposal: id, words: rejected.words });
    return proposal;
  }

  /** A counter ends the proposal and asks for another price, with words. */
  async counter(tx: Tx, id: string, body: CounterBody): Promise<PriceProposalEntity> {
    const { offering, proposal } = await this.lock(tx, id);
    const tick = parsePrice(offering.terms.tick, 'tick');
    const request = counterProposal(
      asOpen(proposal),
      decider(tx),
      parsePrice(body.price, 'price'),
      body.words,
      tick,
    );
    await this.decide(tx, proposal, { state: 'rejected', words: request.words, counterPrice: request.price });
    tx.record(offering.id, 'price-countered', {
      proposal: id,
      price: formatPrice(request.price),
      words: request.words,
    });
    return proposal;
  }

  async withdraw(tx: Tx, id: string): Promise<PriceProposalEntity> {
    const { offering, proposal } = await this.lock(tx, id);
    withdrawProposal(asOpen(proposal), decider(tx));
    await this.decide(tx, proposal, { state: 'withdrawn' });
    tx.record(offering.id, 'price-withdrawn', { proposal: id });
    return proposal;
  }

  async list(tx: Tx, offering: string): Promise<PriceProposalEntity[]> {
    await this.offerings.find(tx, offering);
    return tx.manager.find(PriceProposalEntity, { where: { offering }, order: { number: 'ASC' } });
  }

  async find(tx: Tx, id: string): Promise<PriceProposalEntity> {
    const proposal = await tx.manager.findOneBy(PriceProposalEntity, { id });
    if (!proposal) throw new Refusal('not-found', 'There is no such thing here.');
    await this.offerings.find(tx, proposal.offering);
    return proposal;
  }

  /** The offering alone first, as everywhere, then the proposal as it stands under that lock. */
  private async lock(tx: Tx, id: string): Promise<Locked> {
    const { offering: offeringId } = await this.find(tx, id);
    const offering = await this.offerings.find(tx, offeringId, 'pessimistic_write');
    return { offering, proposal: await this.find(tx, id) };
  }

  private async decide(
    tx: Tx,
    proposal: PriceProposalEntity,
    decision: Pick<PriceProposalEntity, 'state'> &
      Partial<Pick<PriceProposalEntity, 'words' | 'counterPrice'>>,
  ): Promise<void> {
    const decided = { ...decision, decidedBy: tx.actor.user, decidedAt: tx.now };
    await tx.manager.update(PriceProposalEntity, { id: proposal.id }, decided);
    Object.assign(proposal, decided);
  }

  private async supersedeOpen(tx: Tx, offering: string): Promise<void> {
    const open = await tx.manager.findOneBy(PriceProposalEntity, { offering, state: 'proposed' });
    if (!open) return;
    supersedeProposal(asOpen(open), 'the next');
    await this.decide(tx, open, { state: 'superseded' });
    tx.record(offering, 'price-superseded', { proposal: open.id });
  }

  private async answered(tx: Tx, offering: string, id: string | undefined): Promise<string | null> {
    if (id === undefined) return null;
    const countered = await tx.manager.findOneBy(PriceProposalEntity, { id, offering });
    if (countered === null || countered.counterPrice === null) {
      throw new Refusal(
        'not-countered',
        'This offering has no countered proposal with this identifier.',
        'answers',
      );
    }
    return id;
  }

  private async nextNumber(tx: Tx, offering: string): Promise<number> {
    const last = await tx.manager.findOne(PriceProposalEntity, {
      where: { offering },
      order: { number: 'DESC' },
    });
    return (last?.number ?? 0) + 1;
  }
}

function decider(tx: Tx): { id: string; role: string } {
  return { id: tx.actor.user, role: tx.actor.role };
}
