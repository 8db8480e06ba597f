// The syndicate of an offering: the houses that the desk has taken in, and the clients of each among the
// investors invited. A member knows its own clients and the other members not at all.

import { Injectable } from '@nestjs/common';
import { Refusal } from '../domain/refusal.js';
import type { Tx } from '../platform/database/transaction.js';
import { OfferingsService } from './offerings.service.js';

export type MemberView = {
  member: string;
  name: string;
  addedAt: string;
  clients: Array<{ investor: string; legalName: string }>;
};

type MemberRow = Omit<MemberView, 'addedAt'> & { addedAt: Date };

@Injectable()
export class SyndicateService {
  constructor(private readonly offerings: OfferingsService) {}

  /** Takes a house in, or gives a member more clients; a client may be the client of several. */
  async add(tx: Tx, offering: string, member: string, clients: readonly string[]): Promise<MemberView> {
    await this.offerings.find(tx, offering, 'pessimistic_read');
    const known = await tx.row(`SELECT 1 FROM users WHERE party = $1 AND role = 'member'`, [member]);
    if (known === undefined)
      throw new Refusal('unknown-user', 'There is no syndicate member with this party.', 'member');
    await refuseUninvited(tx, offering, clients);
    const taken = await tx.rows(
      `INSERT INTO syndicate_members (offering, party, added_at, added_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING party`,
      [offering, member, tx.now, tx.actor.user],
    );
    const added = await tx.rows<{ investor: string }>(
      `INSERT INTO member_clients (offering, member, investor, added_at, added_by)
       SELECT $1, $2, unnest($3::uuid[]), $4, $5 ON CONFLICT DO NOTHING RETURNING investor`,
      [offering, member, clients, tx.now, tx.actor.user],
    );
    if (taken.length + added.length > 0)
      tx.record(offering, 'syndicate-changed', { member, clients: added.map(({ investor }) => investor) });
    return (await this.list(tx, offering)).find((one) => one.member === member)!;
  }

  /** All members for the desk and compliance; a member sees itself alone. */
  async list(tx: Tx, offering: string): Promise<MemberView[]> {
    await this.offerings.find(tx, offering);
    const { role, party } = tx.actor;
    const rows = await tx.rows<MemberRow>(
      `SELECT party AS member, added_at AS "addedAt",
         (SELECT min(party_name) FROM users WHERE users.party = syndicate_members.party) AS name,
         (SELECT coalesce(json_agg(json_build_object('investor', investor, 'legalName', legal_name) ORDER BY legal_name, investor), '[]')
          FROM member_clients JOIN investors ON investors.id = investor
          WHERE member_clients.offering = $1 AND member = syndicate_members.party) AS clients
       FROM syndicate_members WHERE offering = $1 AND ($2::uuid IS NULL OR party = $2) ORDER BY name, party`,
      [offering, role === 'member' ? party : null],
    );
    return rows.map(({ addedAt, ...row }) => ({ ...row, addedAt: addedAt.toISOString() }));
  }
}

async function refuseUninvited(tx: Tx, offering: string, clients: readonly string[]): Promise<void> {
  const rows = await tx.rows<{ investor: string }>(
    'SELECT investor FROM invitations WHERE offering = $1 AND investor = ANY ($2::uuid[])',
    [offering, clients],
  );
  const missing = clients.findIndex((id) => !rows.some(({ investor }) => investor === id));
  if (missing >= 0)
    throw new Refusal(
      'unknown-investor',
      'No investor with this identifier was invited to the offering. Invite it first.',
      `clients[${missing}]`,
    );
}
