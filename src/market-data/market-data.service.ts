// The inputs of a price: never changed, only followed by a newer version.

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { canonicalJson } from '../domain/canonical.js';
import { Refusal } from '../domain/refusal.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import type { Tx } from '../platform/database/transaction.js';
import { sha256 } from '../platform/journal/journal.js';
import { checkInput } from './input-check.js';
import type { PricingInputBody } from './market-data.dto.js';
import { PricingInputEntity, type InputKind } from './pricing-input.entity.js';

@Injectable()
export class MarketDataService {
  constructor(private readonly offerings: OfferingsService) {}

  async record(
    tx: Tx,
    offering: string,
    kind: InputKind,
    body: PricingInputBody,
  ): Promise<PricingInputEntity> {
    await this.offerings.find(tx, offering, 'pessimistic_write');
    checkInput(kind, body.document, body.asOf);
    const before = await this.latest(tx, offering, kind);
    const input = tx.manager.create(PricingInputEntity, {
      id: uuid(),
      offering,
      kind,
      version: (before?.version ?? 0) + 1,
      document: body.document,
      source: body.source,
      asOf: body.asOf,
      synthetic: body.synthetic ?? false,
      recordedAt: tx.now,
      recordedBy: tx.actor.user,
    });
    await tx.insert(PricingInputEntity, input);
    const { version, source, asOf, synthetic } = input;
    tx.record(offering, 'input-recorded', {
      kind,
      version,
      source,
      asOf,
      synthetic,
      hash: sha256(canonicalJson(input.document)),
    });
    return input;
  }

  latest(tx: Tx, offering: string, kind: InputKind): Promise<PricingInputEntity | null> {
    return tx.manager.findOne(PricingInputEntity, { where: { offering, kind }, order: { version: 'DESC' } });
  }

  /** The newest version of every kind that was recorded. */
  newest(tx: Tx, offering: string): Promise<PricingInputEntity[]> {
    return tx.manager
      .createQueryBuilder(PricingInputEntity, 'input')
      .distinctOn(['input.kind'])
      .where('input.offering = :offering', { offering })
      .orderBy('input.kind')
      .addOrderBy('input.version', 'DESC')
      .getMany();
  }

  /** A version of an input, the newest where none is named. */
  async read(tx: Tx, offering: string, kind: InputKind, version: number | null): Promise<PricingInputEntity> {
    await this.offerings.find(tx, offering);
    const input =
      version === null
        ? await this.latest(tx, offering, kind)
        : await tx.manager.findOneBy(PricingInputEntity, { offering, kind, version });
    if (input) return input;
    const what = version === null ? 'Nothing of this kind was recorded yet.' : 'There is no such version.';
    throw new Refusal('not-found', what);
  }
}
