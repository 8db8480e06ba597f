// Appends a transaction's entries as one link to each offering's chain. The chain's head is the last row
// that a transaction locks, so that intake stays parallel until just before the commit.

import { createHash, hash as hashOf, randomBytes } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical.js';
import {
  entryHash,
  genesisHash,
  entriesPerLink,
  linkHash,
  merkleTree,
  type ChainLink,
  type JournalFact,
  type ProofStep,
} from '../../domain/journal-chain.js';
import type { JournalDraft, Tx } from '../database/transaction.js';

/** SHA-256 as 64 hex digits, of one text or of a great one in pieces. */
export function sha256(text: string | Iterable<string>): string {
  if (typeof text === 'string') return hashOf('sha256', text);
  const hash = createHash('sha256');
  for (const piece of text) hash.update(piece, 'utf8');
  return hash.digest('hex');
}

/** The hash of a document's canonical text (RFC 8785). */
export function documentHash(document: unknown): string {
  return sha256(canonicalJson(document));
}

/** Proof that an entry stands in the journal: its hash, and the path to the root of its link. */
export type Receipt = {
  entry: string;
  entryHash: string;
  linkHash: string;
  root: string;
  path: readonly ProofStep[];
};

type Head = { number: number; hash: string };

/** Writes all drafts of the transaction; the receipts come back under the entries' ids. */
export async function appendJournal(tx: Tx): Promise<Map<string, Receipt>> {
  const receipts = new Map<string, Receipt>();
  const offerings = [...new Set(tx.journal.map((draft) => draft.offering))].toSorted();
  for (const offering of offerings) {
    const drafts = tx.journal.filter((draft) => draft.offering === offering);
    let head = await lockHead(tx, offering);
    for (let first = 0; first < drafts.length; first += entriesPerLink) {
      head = await appendLink(tx, head, drafts.slice(first, first + entriesPerLink), receipts);
    }
    await tx.rows('UPDATE journal_heads SET number = $2, hash = $3 WHERE offering = $1', [
      offering,
      head.number,
      head.hash,
    ]);
  }
  return receipts;
}

/** The number of the newest link of an offering's chain; 0 before the first. */
export async function newestLink(tx: Tx, offering: string): Promise<number> {
  const row = await tx.row<{ link: string }>('SELECT newest_link($1) AS link', [offering]);
  return Number(row!.link);
}

async function appendLink(
  tx: Tx,
  head: Head,
  drafts: JournalDraft[],
  receipts: Map<string, Receipt>,
): Promise<Head> {
  const { user, party, role } = tx.actor;
  const facts = drafts.map(({ id, offering, kind, payload }): JournalFact => ({
    id,
    offering,
    kind,
    at: tx.now.toISOString(),
    actor: { user, party, role },
    payload,
  }));
  const hashes = facts.map((fact) => entryHash(fact, sha256));
  const salt = randomBytes(16).toString('hex');
  const { root, pathOf } = merkleTree(hashes, salt, sha256);
  const number = head.number + 1;
  const hash = linkHash(head.hash, root, number, sha256);
  await writeLink(tx, { number, previous: head.hash, salt, root, hash, entries: facts }, hashes);
  for (const [index, fact] of facts.entries()) {
    receipts.set(fact.id, {
      entry: fact.id,
      entryHash: hashes[index]!,
      linkHash: hash,
      root,
      path: pathOf(index),
    });
  }
  return { number, hash };
}

async function writeLink(tx: Tx, link: ChainLink, hashes: string[]): Promise<void> {
  const { offering } = link.entries[0]!;
  await tx.rows(
    'INSERT INTO journal_links (offering, number, previous, salt, root, hash, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [offering, link.number, link.previous, link.salt, link.root, link.hash, tx.now],
  );
  await tx.rows(
    `INSERT INTO journal_entries (id, offering, link, position, kind, at, actor, payload, hash)
     SELECT id, $1, $2, position - 1, kind, $3, actor, payload, hash
     FROM unnest($4::uuid[], $5::text[], $6::jsonb[], $7::jsonb[], $8::text[])
       WITH ORDINALITY AS one (id, kind, actor, payload, hash, position)`,
    [
      offering,
      link.number,
      tx.now,
      link.entries.map((fact) => fact.id),
      link.entries.map((fact) => fact.kind),
      link.entries.map((fact) => JSON.stringify(fact.actor)),
      link.entries.map((fact) => JSON.stringify(fact.payload)),
      hashes,
    ],
  );
}

async function lockHead(tx: Tx, offering: string): Promise<Head> {
  await tx.rows(
    'INSERT INTO journal_heads (offering, number, hash) VALUES ($1, 0, $2) ON CONFLICT (offering) DO NOTHING',
    [offering, genesisHash],
  );
  const head = await tx.row<{ number: string; hash: string }>(
    'SELECT number, hash FROM journal_heads WHERE offering = $1 FOR UPDATE',
    [offering],
  );
  return { number: Number(head!.number), hash: head!.hash };
}
