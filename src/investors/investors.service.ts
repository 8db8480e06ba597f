// Investors as the desk knows them. An investor reads its own record and nobody else's.

import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Refusal } from '../domain/refusal.js';
import type { Tx } from '../platform/database/transaction.js';
import type { Page } from '../platform/http/page.js';
import { InvestorEntity } from './investor.entity.js';
import type { InvestorBody } from './investors.dto.js';

/** Told when what the book is broken down by has changed, in the same transaction. */
export type Reclassified = (tx: Tx, before: InvestorEntity, after: InvestorEntity) => Promise<void>;

@Injectable()
export class InvestorsService {
  private readonly reclassified: Reclassified[] = [];

  onReclassified(listener: Reclassified): void {
    this.reclassified.push(listener);
  }

  async add(tx: Tx, body: InvestorBody): Promise<InvestorEntity> {
    refuseWithoutState(body);
    const investor = tx.manager.create(InvestorEntity, { id: uuid(), ...body, createdAt: tx.now });
    await tx.insert(InvestorEntity, investor);
    return this.find(tx, investor.id);
  }

  async change(tx: Tx, id: string, body: InvestorBody): Promise<InvestorEntity> {
    refuseWithoutState(body);
    const before = await this.find(tx, id);
    const { legalName, category, country, tier = null, state = null, lei = null } = body;
    await tx.manager.update(InvestorEntity, { id }, { legalName, category, country, tier, state, lei });
    const after = await this.find(tx, id);
    const isSame = before.category === category && before.tier === tier && before.country === country;
    if (!isSame) for (const tell of this.reclassified) await tell(tx, before, after);
    return after;
  }

  async find(tx: Tx, id: string): Promise<InvestorEntity> {
    const own = tx.actor.role !== 'investor' || tx.actor.party === id;
    const investor = own ? await tx.manager.findOneBy(InvestorEntity, { id }) : null;
    if (!investor) throw new Refusal('not-found', 'There is no such thing here.');
    return investor;
  }

  list(tx: Tx, page: Page): Promise<InvestorEntity[]> {
    const own =
      tx.actor.role === 'investor' ? { id: tx.actor.party } : page.after ? { id: MoreThan(page.after) } : {};
    return tx.manager.find(InvestorEntity, { where: own, order: { id: 'ASC' }, take: page.limit });
  }
}

export function refuseWithoutState({ country, state }: InvestorBody): void {
  if (country === 'US' && state === undefined) {
    throw new Refusal(
      'missing-field',
      'An investor in the United States needs its state, because state law decides what may be sold.',
      'state',
    );
  }
}
