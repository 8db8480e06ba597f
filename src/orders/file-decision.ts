// A file that is decided on facts that are kept, and made ready to be written at once: orders, their versions with what the
// journal keeps of them, and the links that they fill.

import { randomBytes } from 'node:crypto';
import { setImmediate as everyoneElse } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { concerns, isOpen, type Actor } from '../domain/authority.js';
import { entriesPerLink, merkleTree } from '../domain/journal-chain.js';
import { sha256 } from '../platform/journal/journal.js';
import { Door } from './door.js';
import type { Facts } from './intake-facts.js';
import { decideLine, type DecidedLine, type LineGround, type TakenLine } from './line-decision.js';
import { viewOf, type BatchMode } from './order-batches.service.js';
import type { OrderLine } from './order-lines.js';
import { actorText, sealFirst } from './order-versions.js';
import type { BatchView } from './orders.dto.js';
import type { NewLinks, WrittenOrder } from './written-orders.js';

/** A file that the rules admit, to be written in the name of whoever sends it. */
export type ReadyFile = { view: BatchView; written: WrittenOrder[]; links: NewLinks };

/** Null where the offering is not this actor's or not open, or an investor is not screened yet. */
export function groundOfFacts(
  actor: Actor,
  { offering, door: evidence, investors, now }: Facts,
): LineGround | null {
  if (offering === null || evidence === null || !isOpen('submit-order-files', offering.state)) return null;
  const buyers = new Map(investors.map((one) => [one.id, one]));
  const isInvited = actor.role === 'investor' && buyers.has(actor.party);
  if (!concerns(actor, { deskParty: offering.desk_party, issuerParty: '' }, isInvited)) return null;
  const door = new Door(offering, now, evidence);
  if (investors.some(({ id }) => !door.isScreened(id))) return null;
  return {
    actor,
    now,
    offering: offering.id,
    isUnderSeal: false,
    buyers,
    named: new Map(),
    first: new Map(),
    door,
  };
}

/** In pieces, so that a long file lets others in between. Null for what the slow way decides. */
export async function decideFile(
  ground: LineGround,
  lines: readonly OrderLine[],
  mode: BatchMode,
): Promise<ReadyFile | null> {
  const decided: DecidedLine[] = [];
  for (const [index, given] of lines.entries()) {
    if (index > 0 && index % entriesPerLink === 0) await everyoneElse();
    decided.push(decideLine(ground, given));
  }
  // Whether they were not invited or did not consent, the slow way tells.
  if (decided.some((one) => 'refusal' in one && one.refusal.code === 'unknown-investor')) return null;
  const taken = decided.flatMap((one) => ('order' in one ? [one] : []));
  if (taken.length === 0 || taken.some(({ isCounted }) => isCounted)) return null;
  if (mode.atomic && taken.length < lines.length) return null;
  const written: WrittenOrder[] = [];
  const [salts, roots]: [string[], string[]] = [[], []];
  for (let first = 0; first < taken.length; first += entriesPerLink) {
    if (first > 0) await everyoneElse();
    const piece = taken.slice(first, first + entriesPerLink).map(sealedBy(actorText(ground.actor)));
    const salt = randomBytes(16).toString('hex');
    const hashes = piece.map(({ entryHash }) => entryHash);
    written.push(...piece);
    salts.push(salt);
    roots.push(merkleTree(hashes, salt, sha256).root);
  }
  return { view: viewOf(decided, mode, true), written, links: { salts, roots } };
}

const sealedBy =
  (actor: string) =>
  (line: TakenLine): WrittenOrder => ({ ...line, ...sealFirst(line.order, actor, uuid()) });
