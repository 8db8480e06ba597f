// The journal proves itself. Every entry has a hash over its canonical text; the entries that one
// transaction writes for one offering form a Merkle tree, and each link of the offering's chain hashes the
// link before it together with that tree's root. A receipt is the path from one entry to its root: who holds
// it can show later that exactly this version was recorded, and one changed byte anywhere breaks the chain.
// Leaves and inner nodes are hashed under different prefixes (RFC 6962, section 2.1), so that no inner node
// can be passed off as an entry.

import { canonicalJson } from './canonical.js';
import { invariant } from './refusal.js';

/** SHA-256 of a UTF-8 text as 64 lower-case hex digits. Handed in, because this folder imports nothing. */
export type Sha256 = (text: string) => string;

export type JournalFact = Readonly<{
  id: string;
  offering: string;
  kind: string;
  at: string;
  actor: Readonly<{ user: string; party: string; role: string }>;
  payload: Readonly<Record<string, unknown>>;
}>;

/** One step from a leaf to the root: the sibling's hash and the side on which it stands. */
export type ProofStep = Readonly<{ side: 'left' | 'right'; hash: string }>;

export const genesisHash = '0'.repeat(64);

export function entryHash(fact: JournalFact, sha256: Sha256): string {
  return entryHashOfText(canonicalJson(fact), sha256);
}

/** The same from the fact's canonical text. */
export function entryHashOfText(text: string, sha256: Sha256): string {
  return sha256(`entry\n${text}`);
}

export function linkHash(previous: string, root: string, number: number, sha256: Sha256): string {
  return sha256(`link\n${number}\n${previous}\n${root}`);
}

function parent(left: string, right: string, sha256: Sha256): string {
  return sha256(`node\n${left}\n${right}`);
}

const depth = 8;
const slots = 2 ** depth;

/** The most entries that one link holds; more become several links. */
export const entriesPerLink = slots;

/** Nodes of one level by their place; a place that holds nothing is filled with what only the salt gives. */
type Level = ReadonlyMap<number, string>;

function leaves(hashes: readonly string[], salt: string): Level {
  invariant(hashes.length > 0 && hashes.length <= slots, 'a link holds 1 to 256 entries');
  const first = Number.parseInt(salt.slice(0, 2), 16);
  return new Map(hashes.map((hash, index) => [(first + index) % slots, hash]));
}

function nodeAt(level: Level, height: number, place: number, salt: string, sha256: Sha256): string {
  return level.get(place) ?? sha256(`pad\n${salt}\n${height}\n${place}`);
}

function levelAbove(level: Level, height: number, salt: string, sha256: Sha256): Level {
  const places = new Set([...level.keys()].map((place) => place >> 1));
  return new Map(
    [...places].map((place) => {
      const left = nodeAt(level, height, 2 * place, salt, sha256);
      const right = nodeAt(level, height, 2 * place + 1, salt, sha256);
      return [place, parent(left, right, sha256)];
    }),
  );
}

/** The root over 1 to 256 entry hashes. The salt, 32 random hex digits, hides how many they are and where. */
export function merkleRoot(hashes: readonly string[], salt: string, sha256: Sha256): string {
  return levels(hashes, salt, sha256).at(-1)!.get(0)!;
}

function levels(hashes: readonly string[], salt: string, sha256: Sha256): Level[] {
  const all = [leaves(hashes, salt)];
  for (let height = 0; height < depth; height += 1) all.push(levelAbove(all[height]!, height, salt, sha256));
  return all;
}

/** For each entry the path to the root: always eight steps, whatever else the link holds. */
export function inclusionProofs(hashes: readonly string[], salt: string, sha256: Sha256): ProofStep[][] {
  const all = levels(hashes, salt, sha256);
  return [...all[0]!.keys()].map((slot) =>
    Array.from({ length: depth }, (_, height): ProofStep => {
      const place = slot >> height;
      const sibling = nodeAt(all[height]!, height, place ^ 1, salt, sha256);
      return { side: place % 2 === 0 ? 'right' : 'left', hash: sibling };
    }),
  );
}

/** What root the path leads to from this entry: equal to the link's root, or the receipt is false. */
export function rootOfProof(hash: string, steps: readonly ProofStep[], sha256: Sha256): string {
  return steps.reduce(
    (below, step) =>
      step.side === 'right' ? parent(below, step.hash, sha256) : parent(step.hash, below, sha256),
    hash,
  );
}

export type ChainLink = Readonly<{
  number: number;
  previous: string;
  salt: string;
  root: string;
  hash: string;
  entries: readonly JournalFact[];
}>;

/** Walks a chain from its first link and names the first place that does not hold, or null when all does. */
export function firstBreak(links: readonly ChainLink[], sha256: Sha256): string | null {
  let previous = genesisHash;
  for (const [index, link] of links.entries()) {
    if (link.number !== index + 1) return `link ${index + 1} is missing`;
    if (link.previous !== previous) return `link ${link.number} does not name the link before it`;
    if (link.entries.length === 0) return `link ${link.number} has no entries`;
    const hashes = link.entries.map((entry) => entryHash(entry, sha256));
    if (merkleRoot(hashes, link.salt, sha256) !== link.root)
      return `an entry of link ${link.number} was changed, added or removed`;
    if (linkHash(link.previous, link.root, link.number, sha256) !== link.hash)
      return `the hash of link ${link.number} was changed`;
    previous = link.hash;
  }
  return null;
}
