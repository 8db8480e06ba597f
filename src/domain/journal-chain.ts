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

/** The nodes of one height by their place: those above entries, and beside them what only the salt gives. */
type Level = Map<number, string>;

export type MerkleTree = Readonly<{
  root: string;
  /** From the entry at this place among the hashes to the root: always eight steps, whatever else the link holds. */
  pathOf(index: number): ProofStep[];
}>;

/** The tree over 1 to 256 entry hashes. The salt, 32 random hex digits, hides how many they are and where. */
export function merkleTree(hashes: readonly string[], salt: string, sha256: Sha256): MerkleTree {
  invariant(hashes.length > 0 && hashes.length <= slots, 'a link holds 1 to 256 entries');
  const first = Number.parseInt(salt.slice(0, 2), 16);
  const levels: Level[] = [new Map(hashes.map((hash, index) => [(first + index) % slots, hash]))];
  for (let height = 0; height < depth; height += 1)
    levels.push(levelAbove(levels[height]!, height, salt, sha256));
  return {
    root: levels[depth]!.get(0)!,
    pathOf: (index) => {
      const slot = (first + index) % slots;
      return Array.from({ length: depth }, (_, height): ProofStep => {
        const place = slot >> height;
        return { side: place % 2 === 0 ? 'right' : 'left', hash: levels[height]!.get(place ^ 1)! };
      });
    },
  };
}

/** The parents of a level; a child that holds nothing is filled in, and met again with its parent done. */
function levelAbove(level: Level, height: number, salt: string, sha256: Sha256): Level {
  const above: Level = new Map();
  for (const place of level.keys()) {
    if (above.has(place >> 1)) continue;
    const beside = place ^ 1;
    if (!level.has(beside)) level.set(beside, sha256(`pad\n${salt}\n${height}\n${beside}`));
    above.set(place >> 1, parent(level.get(place & ~1)!, level.get(place | 1)!, sha256));
  }
  return above;
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

/** A link that was walked to: the next one has the number after it and names its hash. */
export type ChainPlace = Pick<ChainLink, 'number' | 'hash'>;

export const chainStart: ChainPlace = { number: 0, hash: genesisHash };

/** Walks a chain, or a part of it after a link, and names the first place that does not hold, or null when all does. */
export function firstBreak(
  links: readonly ChainLink[],
  sha256: Sha256,
  after: ChainPlace = chainStart,
): string | null {
  let previous = after.hash;
  for (const [index, link] of links.entries()) {
    const number = after.number + index + 1;
    if (link.number !== number) return `link ${number} is missing`;
    if (link.previous !== previous) return `link ${link.number} does not name the link before it`;
    if (link.entries.length === 0) return `link ${link.number} has no entries`;
    const hashes = link.entries.map((entry) => entryHash(entry, sha256));
    if (merkleTree(hashes, link.salt, sha256).root !== link.root)
      return `an entry of link ${link.number} was changed, added or removed`;
    if (linkHash(link.previous, link.root, link.number, sha256) !== link.hash)
      return `the hash of link ${link.number} was changed`;
    previous = link.hash;
  }
  return null;
}
