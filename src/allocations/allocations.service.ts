// Runs and their lines: asked for by the desk, approved by the issuer, released once. From the release on
// an investor sees its own lines, with why it got what it got and nothing about anybody else.

import { Injectable } from '@nestjs/common';
import { lacksNames } from '../domain/access/deal-facts.js';
import { refuseUnlessOpen } from '../domain/authority.js';
import { parsePrice } from '../domain/price.js';
import { Refusal } from '../domain/refusal.js';
import type { OfferingEntity } from '../offerings/offering.entity.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import type { Tx } from '../platform/database/transaction.js';
import type { Page } from '../platform/http/page.js';
import { AllocationPolicyEntity } from '../pricing/allocation-policy.entity.js';
import { PriceProposalEntity } from '../pricing/price-proposal.entity.js';
import { AllocationJobs, type RunQuestion } from './allocation-jobs.js';
import { AllocationRunEntity } from './allocation-run.entity.js';
import type { LineView, RunBody } from './allocations.dto.js';
import { Confirmation } from './confirmation.service.js';
import { besideLines, comparedWith, nameless, toLine, type LineRow } from './line-rows.js';

@Injectable()
export class AllocationsService {
  constructor(
    private readonly offerings: OfferingsService,
    private readonly jobs: AllocationJobs,
    private readonly confirmation: Confirmation,
  ) {}

  /**
   * Whoever asks for what was asked already gets the run that there is: the same question has one result. It is looked
   * for without a lock first, so that many who ask do not stand in one line.
   */
  async request(tx: Tx, id: string, body: RunBody): Promise<AllocationRunEntity> {
    const seen = await this.questionOf(tx, await this.offerings.find(tx, id), body);
    tx.dependsOnState = !body.scenario;
    const known = await this.jobs.find(tx, seen);
    if (known) return asItIs(tx, known);
    const question = await this.questionOf(tx, await this.offerings.find(tx, id, 'pessimistic_write'), body);
    const same = await this.jobs.find(tx, question);
    if (same) return asItIs(tx, same);
    const run = await this.jobs.open(tx, { ...question, proposal: null });
    tx.follow({ kind: 'allocate-on-request', offering: id, aggregate: run.id, epoch: 1 });
    tx.record(id, 'run-requested', { run: run.id, scenario: run.scenario, policy: run.policy });
    return run;
  }

  private async questionOf(tx: Tx, offering: OfferingEntity, body: RunBody): Promise<RunQuestion> {
    if (!body.scenario) refuseUnlessOpen('run-allocation', offering.state);
    const policy = await tx.manager.findOneBy(AllocationPolicyEntity, {
      id: body.policy,
      offering: offering.id,
    });
    if (!policy) throw new Refusal('no-policy', 'This offering has no such allocation policy.', 'policy');
    const approved = await tx.manager.findOneBy(PriceProposalEntity, {
      offering: offering.id,
      state: 'approved',
    });
    if (!body.scenario && body.price !== undefined) {
      throw new Refusal(
        'price-approved',
        'A run that counts takes the approved price; leave the price out.',
        'price',
      );
    }
    const price = body.price === undefined ? (approved?.price ?? null) : parsePrice(body.price, 'price');
    return { offering: offering.id, scenario: body.scenario, policy: policy.id, price };
  }

  async list(tx: Tx, offering: string, page: Page): Promise<AllocationRunEntity[]> {
    await this.offerings.find(tx, offering);
    const query = tx.manager
      .createQueryBuilder(AllocationRunEntity, 'run')
      .where('run.offering = :offering', { offering })
      .orderBy('run.id')
      .limit(page.limit);
    if (page.after) query.andWhere('run.id > :after', { after: page.after });
    return query.getMany();
  }

  async find(tx: Tx, id: string): Promise<AllocationRunEntity> {
    const run = await tx.manager.findOneBy(AllocationRunEntity, { id });
    if (!run) throw new Refusal('not-found', 'There is no such thing here.');
    await this.offerings.find(tx, run.offering);
    return run;
  }

  /** `against`: another run of the offering, whose shares stand beside those of this one. */
  async lines(tx: Tx, id: string, page: Page, against?: string): Promise<LineView[]> {
    const run = await this.find(tx, id);
    const other = against === undefined ? null : await this.comparable(tx, run, against);
    const { terms } = await this.offerings.find(tx, run.offering);
    const rows = await tx.rows<LineRow>(
      `SELECT line.order_id, line.investor, legal_name, category, wanted, line.shares, over.shares AS over_allotted, run.price, line.reason, explanation,
              formula, hand.reason AS override_reason, note, other.shares AS other_shares
       FROM allocations line LEFT JOIN investors ON investors.id = line.investor JOIN allocation_runs run ON run.id = line.run
       ${besideLines}
       LEFT JOIN (SELECT order_id, shares FROM allocations WHERE run = $4::uuid) other ON other.order_id = line.order_id
       WHERE line.run = $1 AND ($2::uuid IS NULL OR line.order_id > $2) ORDER BY line.order_id LIMIT $3`,
      [run.id, page.after, page.limit, other?.id ?? null],
    );
    const isNameless = lacksNames(tx.actor, terms);
    return rows.map((row) => {
      const line = isNameless ? nameless(toLine(row)) : toLine(row);
      return other === null ? line : { ...line, against: comparedWith(row) };
    });
  }

  /** An investor's own released lines of an offering. */
  async own(tx: Tx, offering: string): Promise<LineView[]> {
    await this.offerings.find(tx, offering);
    const rows = await tx.rows<LineRow>(
      `SELECT order_id, line.investor, wanted, line.shares, NULL AS over_allotted, run.price, reason, explanation
       FROM allocations line JOIN allocation_runs run ON run.id = line.run
       WHERE run.offering = $1 AND run.released_at IS NOT NULL AND line.investor = $2 ORDER BY order_id`,
      [offering, tx.actor.party],
    );
    return rows.map(toLine);
  }

  /** The released lines of the orders that a member entered for its clients, a page of them. */
  async ofClients(tx: Tx, offering: string, page: Page): Promise<LineView[]> {
    await this.offerings.find(tx, offering);
    const rows = await tx.rows<LineRow>(
      `SELECT line.order_id, line.investor, legal_name, category, wanted, line.shares, NULL AS over_allotted, run.price,
         reason, explanation
       FROM allocations line JOIN allocation_runs run ON run.id = line.run JOIN investors ON investors.id = line.investor
       JOIN member_orders entered ON entered.order_id = line.order_id
       WHERE run.offering = $1 AND run.released_at IS NOT NULL AND entered.member = $2
         AND ($3::uuid IS NULL OR line.order_id > $3) ORDER BY line.order_id LIMIT $4`,
      [offering, tx.actor.party, page.after, page.limit],
    );
    return rows.map(toLine);
  }

  private async comparable(
    tx: Tx,
    { offering }: AllocationRunEntity,
    id: string,
  ): Promise<AllocationRunEntity> {
    const other = await tx.manager.findOneBy(AllocationRunEntity, { id, offering });
    if (other === null)
      throw new Refusal('not-found', 'The offering has no run of this identifier.', 'against');
    if (other.state === 'done') return other;
    throw new Refusal('run-not-done', 'The run to compare with has no lines.', 'against');
  }

  /** The issuer approves exactly the list it saw, named by its hash. */
  async approve(tx: Tx, id: string, resultHash: string): Promise<AllocationRunEntity> {
    const { offering: offeringId } = await this.find(tx, id);
    const offering = await this.offerings.find(tx, offeringId, 'pessimistic_write');
    const run = await this.find(tx, id);
    if (run.scenario || run.state !== 'done') {
      throw new Refusal(
        'run-not-done',
        'Only a finished run at the approved price can be approved, not a scenario.',
      );
    }
    if (run.approvedAt !== null) throw new Refusal('already-approved', 'This list is approved already.');
    if (run.resultHash !== resultHash) {
      throw new Refusal(
        'hash-mismatch',
        'The list is not the one you saw; read it again and approve that.',
        'resultHash',
      );
    }
    await this.offerings.move(tx, offering, 'approve-allocation');
    Object.assign(run, { approvedBy: tx.actor.user, approvedAt: tx.now });
    await tx.manager.update(
      AllocationRunEntity,
      { id },
      { approvedBy: run.approvedBy, approvedAt: run.approvedAt },
    );
    tx.record(offering.id, 'allocation-approved', { run: run.id, resultHash });
    return run;
  }

  async release(tx: Tx, id: string): Promise<AllocationRunEntity> {
    const { offering: offeringId } = await this.find(tx, id);
    const offering = await this.offerings.find(tx, offeringId, 'pessimistic_write');
    const run = await this.find(tx, id);
    if (run.releasedAt !== null)
      throw new Refusal('already-released', 'This list was released already; a list is released once.');
    if (run.approvedAt === null)
      throw new Refusal(
        'run-not-approved',
        'The issuer has not approved this list; only an approved list is released.',
      );
    await this.confirmation.admit(tx, offering, run.id);
    await this.offerings.move(tx, offering, 'release');
    Object.assign(run, { releasedBy: tx.actor.user, releasedAt: tx.now });
    await tx.manager.update(
      AllocationRunEntity,
      { id },
      { releasedBy: run.releasedBy, releasedAt: run.releasedAt },
    );
    tx.record(offering.id, 'allocation-released', { run: run.id, resultHash: run.resultHash });
    return run;
  }
}

function asItIs(tx: Tx, run: AllocationRunEntity): AllocationRunEntity {
  tx.dependsOnState = false;
  return run;
}
