// Offerings: created, changed and moved by the desk; found by whom they concern, and by nobody else.

import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { concerns, refuseUnlessOpen, type StatefulAction } from '../domain/authority.js';
import { afterMove, refuseImpossibleTimes, type Move, type MoveEvidence } from '../domain/offering.js';
import { Refusal } from '../domain/refusal.js';
import { endsSeal, isSealed, notInvited } from '../domain/sounding/seal.js';
import { refuseLateTerms } from '../domain/records/terms-change.js';
import { checkTerms, type OfferingTerms } from '../domain/terms.js';
import { UserEntity } from '../platform/auth/user.entity.js';
import type { Tx } from '../platform/database/transaction.js';
import { instantOf } from '../platform/http/instants.js';
import type { Page } from '../platform/http/page.js';
import { checkGateFacts } from './gate-facts.js';
import { OfferingEntity } from './offering.entity.js';
import { endSeal, lapseApproaches } from './seal-end.js';
import { takeTurn, type Lock } from './turns.js';

export type TermsRow = { version: number; terms: OfferingTerms; recorded_at: Date };
export type ComparedTerms = { terms: TermsRow; other: TermsRow | null };

@Injectable()
export class OfferingsService {
  async create(tx: Tx, issuerParty: string, terms: OfferingTerms): Promise<OfferingEntity> {
    checkTerms(terms);
    checkGateFacts(terms.gates, terms.rulesAsOf ?? tx.today);
    const issuer = await tx.manager.findOneBy(UserEntity, { party: issuerParty, role: 'issuer' });
    if (!issuer) throw new Refusal('terms-invalid', 'There is no issuer with this party.', 'issuerParty');
    const offering = tx.manager.create(OfferingEntity, {
      id: uuid(),
      state: 'draft',
      terms,
      termsVersion: 1,
      deskParty: tx.actor.party,
      issuerParty,
      epoch: 0,
      sealedAt: null,
      cleansedAt: null,
      createdAt: tx.now,
    });
    await tx.insert(OfferingEntity, offering);
    await this.keepTerms(tx, offering);
    tx.record(offering.id, 'offering-created', { terms });
    return offering;
  }

  /** New terms are a new version; once a price is approved only what gates need to know changes. */
  async changeTerms(
    tx: Tx,
    id: string,
    versions: ReadonlySet<number>,
    terms: OfferingTerms,
  ): Promise<OfferingEntity> {
    const offering = await this.find(tx, id, 'pessimistic_write');
    if (!versions.has(offering.termsVersion)) {
      throw new Refusal(
        'version-moved',
        `The terms are at version ${offering.termsVersion} by now. Read them again.`,
        'If-Match',
      );
    }
    checkTerms(terms);
    refuseLateTerms(offering.state, offering.terms, terms);
    checkGateFacts(terms.gates, terms.rulesAsOf ?? tx.today);
    offering.terms = terms;
    offering.termsVersion += 1;
    await this.save(tx, offering);
    await this.keepTerms(tx, offering);
    tx.record(id, 'terms-changed', { version: offering.termsVersion, terms });
    return offering;
  }

  /** The offering, locked when asked, if it is the actor's; otherwise it is not there. */
  async find(tx: Tx, id: string, lock?: Lock): Promise<OfferingEntity> {
    if (lock) await takeTurn(tx, id, lock);
    const offering = await tx.manager.findOne(OfferingEntity, {
      where: { id },
      ...(lock ? { lock: { mode: lock } } : {}),
    });
    const invited =
      offering !== null &&
      ((tx.actor.role === 'investor' && (await this.isInvited(tx, id, tx.actor.party))) ||
        (tx.actor.role === 'member' && (await isMember(tx, id))));
    if (!offering || !concerns(tx.actor, offering, invited))
      throw new Refusal('not-found', 'There is no such thing here.');
    tx.offering = id;
    if (lock) tx.heldState = offering.state;
    return offering;
  }

  /** The offering, locked, in a state that lets the action be taken. */
  async findOpen(tx: Tx, id: string, action: StatefulAction, lock: Lock): Promise<OfferingEntity> {
    const offering = await this.find(tx, id, lock);
    refuseUnlessOpen(action, offering.state);
    return offering;
  }

  async list(tx: Tx, page: Page): Promise<OfferingEntity[]> {
    const { role, party } = tx.actor;
    const query = tx.manager
      .createQueryBuilder(OfferingEntity, 'offering')
      .orderBy('offering.id')
      .limit(page.limit);
    if (page.after) query.andWhere('offering.id > :after', { after: page.after });
    if (role === 'desk') query.andWhere('offering.desk_party = :party', { party });
    if (role === 'issuer') query.andWhere('offering.issuer_party = :party', { party });
    if (role === 'member')
      query.andWhere(
        'EXISTS (SELECT FROM syndicate_members one WHERE one.offering = offering.id AND one.party = :party)',
        { party },
      );
    if (role === 'investor') {
      query.andWhere('EXISTS (SELECT FROM invitations WHERE offering = offering.id AND investor = :party)', {
        party,
      });
    }
    return query.getMany();
  }

  /** Makes one move of the lifecycle on a locked offering and notes it with its evidence. */
  async move(tx: Tx, offering: OfferingEntity, move: Move, evidence: MoveEvidence = {}): Promise<void> {
    const from = offering.state;
    offering.state = afterMove(offering, move, evidence);
    offering.stateBeforeSuspension = move === 'suspend' ? from : null;
    offering.epoch += 1;
    if (evidence.filedAt !== undefined) offering.filedAt = instantOf(evidence.filedAt, 'evidence.filedAt');
    if (evidence.effectiveAt !== undefined)
      offering.effectiveAt = instantOf(evidence.effectiveAt, 'evidence.effectiveAt');
    refuseImpossibleTimes(offering, tx.now);
    tx.record(offering.id, 'moved', { move, from, to: offering.state, evidence: { ...evidence } });
    if (isSealed(offering) && endsSeal(offering.terms, move)) await endSeal(tx, offering, { move });
    if (isSealed(offering) && move === 'withdraw') await lapseApproaches(tx, offering.id);
    await this.save(tx, offering);
  }

  async save(tx: Tx, offering: OfferingEntity): Promise<void> {
    const { id, ...columns } = offering;
    await tx.manager.update(OfferingEntity, { id }, columns as never);
  }

  async isInvited(tx: Tx, offering: string, investor: string): Promise<boolean> {
    const row = await tx.row('SELECT 1 FROM invitations WHERE offering = $1 AND investor = $2', [
      offering,
      investor,
    ]);
    return row !== undefined;
  }

  /** @throws unknown-investor, or not-crossed under seal */
  async refuseUninvited(tx: Tx, offering: OfferingEntity, investor: string): Promise<void> {
    if (await this.isInvited(tx, offering.id, investor)) return;
    throw notInvited(tx.actor, isSealed(offering), 'investor');
  }

  /** A version of the terms, the newest where none is named, and the one that it is compared with, if there is one. */
  async termsOf(tx: Tx, id: string, named: number | null, against: number | null): Promise<ComparedTerms> {
    const { termsVersion } = await this.find(tx, id);
    const version = named ?? termsVersion;
    const other = against ?? version - 1;
    const rows = await tx.rows<TermsRow>(
      'SELECT version, terms, recorded_at FROM offering_terms WHERE offering = $1 AND version IN ($2, $3)',
      [id, version, other],
    );
    const found = (wanted: number) => rows.find((row) => row.version === wanted);
    const terms = found(version);
    if (terms === undefined || (against !== null && found(against) === undefined))
      throw new Refusal('not-found', 'There are no terms of this version.');
    return { terms, other: found(other) ?? null };
  }

  private async keepTerms(tx: Tx, { id, termsVersion, terms }: OfferingEntity): Promise<void> {
    await tx.rows(
      'INSERT INTO offering_terms (offering, version, terms, recorded_at, recorded_by) VALUES ($1, $2, $3, $4, $5)',
      [id, termsVersion, JSON.stringify(terms), tx.now, tx.actor.user],
    );
  }
}

/** Whether the actor's house is in the syndicate of the offering. */
async function isMember(tx: Tx, offering: string): Promise<boolean> {
  const row = await tx.row('SELECT 1 FROM syndicate_members WHERE offering = $1 AND party = $2', [
    offering,
    tx.actor.party,
  ]);
  return row !== undefined;
}
