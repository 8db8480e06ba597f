// Files that are decided on facts that are kept, and made ready to be written with others: each all or none, or line by
// line, as if it stood alone.

import { setImmediate as everyoneElse } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { concerns, isOpen } from '../domain/authority.js';
import { entriesPerLink } from '../domain/journal-chain.js';
import type { CommandRequest } from '../platform/http/commands.js';
import { Door } from './door.js';
import type { Facts, OfferingFacts } from './intake-facts.js';
import { decideLine, type DecidedLine, type LineGround, type TakenLine } from './line-decision.js';
import { viewOf, type BatchMode } from './order-batches.service.js';
import type { OrderLine } from './order-lines.js';
import { actorText, sealFirst } from './order-versions.js';
import type { BatchView } from './orders.dto.js';
import type { WrittenOrder } from './written-orders.js';

/** One file that waits; `fileKey` is what it is known by, whoever sends it again. */
export type WaitingFile = {
  command: CommandRequest & { key: string };
  fileKey: string;
  /** For whom it may order. */
  buyers: readonly string[];
  lines: readonly OrderLine[];
  mode: BatchMode;
};

/** A file that the rules admit, to be written in the name of whoever sends it; `actor` is a canonical text. */
export type ReadyFile = { waiting: WaitingFile; view: BatchView; actor: string; written: WrittenOrder[] };

/** For whom these files order. */
export function buyersOfFiles(batch: readonly WaitingFile[]): string[] {
  return [...new Set(batch.flatMap(({ buyers }) => buyers))];
}

/** The files that the rules admit; the others are for the slow way, and of one that comes twice at once the second. */
export async function decideFiles(facts: Facts, batch: readonly WaitingFile[]): Promise<ReadyFile[]> {
  const { offering, door: evidence } = facts;
  if (offering === null || evidence === null || !isOpen('submit-order-files', offering.state)) return [];
  const openDoor = (): Door => new Door(offering, facts.now, evidence);
  const ready = new Map<string, ReadyFile>();
  let door = openDoor();
  for (const [index, waiting] of batch.entries()) {
    const claim = `${waiting.command.actor.party}\n${waiting.fileKey}`;
    if (ready.has(claim)) continue;
    if (index > 0) await everyoneElse();
    const one = await decideFile(groundOf(waiting, offering, facts, door), waiting);
    if (one) ready.set(claim, one);
    // One that is not ready may have counted purchasers at the door.
    else door = openDoor();
  }
  return [...ready.values()];
}

/** In pieces, so that a long file lets others in between. Null for what the slow way decides. */
async function decideFile(ground: LineGround | null, waiting: WaitingFile): Promise<ReadyFile | null> {
  if (ground === null) return null;
  const { command, lines, mode } = waiting;
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
  const actor = actorText(command.actor);
  const written: WrittenOrder[] = [];
  for (const [index, line] of taken.entries()) {
    if (index > 0 && index % entriesPerLink === 0) await everyoneElse();
    written.push(sealed(line, actor));
  }
  return { waiting, view: viewOf(decided, mode, true), actor, written };
}

/** Null where the offering is not this actor's, or an investor is not screened yet. */
function groundOf(
  { command: { actor }, buyers: named }: WaitingFile,
  offering: OfferingFacts,
  { investors, now }: Facts,
  door: Door,
): LineGround | null {
  const buyers = new Map(investors.map((one) => [one.id, one]));
  const isInvited = actor.role === 'investor' && buyers.has(actor.party);
  if (!concerns(actor, { deskParty: offering.desk_party, issuerParty: '' }, isInvited)) return null;
  if (named.some((id) => buyers.has(id) && !door.isScreened(id))) return null;
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

/** Assigned, not spread: that would cost as much as the hash. */
function sealed(line: TakenLine, actor: string): WrittenOrder {
  return Object.assign(line, sealFirst(line.order, actor, uuid()));
}
