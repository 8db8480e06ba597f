// Allocation policies: read strictly by the engine before they are kept, named, versioned, never changed. A
// policy that draws lots fixes its seed before the book closes, so that nobody can choose a lucky one.

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { lacksNames, withoutInvestors } from '../domain/access/deal-facts.js';
import { readPolicy } from '../domain/policy.js';
import { policySentence } from '../domain/policy-sentence.js';
import { Refusal } from '../domain/refusal.js';
import { readOffering } from '../domain/supply.js';
import { engineOffering } from '../domain/terms.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import type { Tx } from '../platform/database/transaction.js';
import { AllocationPolicyEntity } from './allocation-policy.entity.js';
import type { PolicyBody } from './pricing.dto.js';

@Injectable()
export class PoliciesService {
  constructor(private readonly offerings: OfferingsService) {}

  async record(tx: Tx, offeringId: string, { name, policy }: PolicyBody): Promise<AllocationPolicyEntity> {
    const offering = await this.offerings.find(tx, offeringId, 'pessimistic_write');
    if ('price' in policy)
      throw new Refusal(
        'unknown-field',
        'A policy has no price; the price comes with the run.',
        'policy.price',
      );
    const read = readPolicy(
      { ...policy, price: 'clearing' },
      readOffering(engineOffering(offering.terms), 'offering'),
      'policy',
    );
    const open = ['draft', 'filed', 'effective', 'book-open'].includes(offering.state);
    if (read.seed !== undefined && !open) {
      throw new Refusal(
        'seed-after-close',
        'A seed is fixed before the book closes; this book is closed.',
        'policy.seed',
      );
    }
    const last = await tx.manager.findOne(AllocationPolicyEntity, {
      where: { offering: offeringId, name },
      order: { version: 'DESC' },
    });
    const kept = tx.manager.create(AllocationPolicyEntity, {
      id: uuid(),
      offering: offeringId,
      name,
      version: (last?.version ?? 0) + 1,
      sentence: policySentence(read),
      policy,
      recordedAt: tx.now,
      recordedBy: tx.actor.user,
    });
    await tx.insert(AllocationPolicyEntity, kept);
    tx.record(offeringId, 'policy-recorded', { policyId: kept.id, name, version: kept.version, policy });
    return kept;
  }

  /** The policies as the reader may have them: to an issuer without the names, without whom they name. */
  async list(tx: Tx, offering: string): Promise<AllocationPolicyEntity[]> {
    const { terms } = await this.offerings.find(tx, offering);
    const all = await tx.manager.find(AllocationPolicyEntity, { where: { offering }, order: { id: 'ASC' } });
    if (lacksNames(tx.actor, terms)) for (const one of all) one.policy = withoutInvestors(one.policy);
    return all;
  }

  async find(tx: Tx, offering: string, id: string): Promise<AllocationPolicyEntity> {
    const policy = await tx.manager.findOneBy(AllocationPolicyEntity, { id, offering });
    if (!policy)
      throw new Refusal(
        'no-policy',
        'This offering has no such allocation policy. Record one first.',
        'policy',
      );
    return policy;
  }
}
