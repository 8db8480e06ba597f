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

/** Told when an investor was recorded or changed, in the same transaction. */
export type Recorded = (tx: Tx, investor: InvestorEntity) => Promise<void>;

@Injectable()
export class InvestorsService {
  private readonly reclassified: Reclassified[] = [];
  private readonly recorded: Recorded[] = [];

  onReclassified(listener: Reclassified): void {
    this.reclassified.push(listener);
  }

  onRecorded(listener: Recorded): void {
    this.recorded.push(listener);
  }

  async add(tx: Tx, body: InvestorBody): Promise<InvestorEntity> {
    refuseWithoutState(body);
    const id = uuid();
    await tx.insert(InvestorEntity, { id, ...columnsOf(body), createdAt: tx.now });
    return this.found(tx, id);
  }

  async change(tx: Tx, id: string, body: InvestorBody): Promise<InvestorEntity> {
    refuseWithoutState(body);
    await tx.rows('SELECT FROM investors WHERE id = $1 FOR UPDATE', [id]);
    const before = await this.find(tx, id);
    const columns = columnsOf(body);
    await tx.manager.update(InvestorEntity, { id }, columns);
    const after = await this.found(tx, id);
    const { category, tier, country } = columns;
    const isSame = before.category === category && before.tier === tier && before.country === country;
    if (!isSame) for (const tell of this.reclassified) await tell(tx, before, after);
    return after;
  }

  private async found(tx: Tx, id: string): Promise<InvestorEntity> {
    const investor = await this.find(tx, id);
    for (const tell of this.recorded) await tell(tx, investor);
    return investor;
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

/** What is left out is not there, also where it was before. */
function columnsOf(body: InvestorBody) {
  const { legalName, category, country, tier = null, state = null, lei = null } = body;
  const { kind = null, aliases = [], address = null, city = null, owners = [] } = body;
  return { legalName, category, country, tier, state, lei, kind, aliases, address, city, owners };
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
