// Who may know of an offering. Without an invitation an offering does not exist for an investor.

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Refusal } from '../domain/refusal.js';
import { isSealed, notInvited } from '../domain/sounding/seal.js';
import { InvestorEntity } from '../investors/investor.entity.js';
import type { Tx } from '../platform/database/transaction.js';
import { OfferingsService } from './offerings.service.js';

export type InvitationView = { investor: string; legalName: string; invitedAt: string };

@Injectable()
export class InvitationsService {
  constructor(private readonly offerings: OfferingsService) {}

  /** Invites these investors; who is invited already stays so. Returns how many are new. Under seal nobody is. */
  async invite(tx: Tx, offering: string, investors: readonly string[]): Promise<number> {
    const deal = await this.offerings.find(tx, offering, 'pessimistic_read');
    await refuseUnknown(tx, investors);
    if (isSealed(deal)) throw notInvited(tx.actor, true, 'investors');
    const added = await tx.rows<{ investor: string }>(
      `INSERT INTO invitations (offering, investor, invited_at, invited_by)
       SELECT $1, unnest($2::uuid[]), $3, $4 ON CONFLICT DO NOTHING RETURNING investor`,
      [offering, investors, tx.now, tx.actor.user],
    );
    if (added.length > 0)
      tx.record(offering, 'investors-invited', { investors: added.map((row) => row.investor) });
    return added.length;
  }

  async list(tx: Tx, offering: string): Promise<InvitationView[]> {
    await this.offerings.find(tx, offering);
    const rows = await tx.rows<{ investor: string; legal_name: string; invited_at: Date }>(
      `SELECT investor, legal_name, invited_at FROM invitations JOIN investors ON investors.id = investor
       WHERE offering = $1 ORDER BY legal_name, investor`,
      [offering],
    );
    return rows.map((row) => ({
      investor: row.investor,
      legalName: row.legal_name,
      invitedAt: row.invited_at.toISOString(),
    }));
  }
}

/** @throws unknown-investor */
export async function refuseUnknown(tx: Tx, investors: readonly string[]): Promise<void> {
  const known = await tx.manager.find(InvestorEntity, {
    where: { id: In([...investors]) },
    select: { id: true },
  });
  const missing = investors.findIndex((id) => !known.some((investor) => investor.id === id));
  if (missing < 0) return;
  throw new Refusal(
    'unknown-investor',
    'There is no investor with this identifier.',
    `investors[${missing}]`,
  );
}
