import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  entriesPerLink,
  entryHash,
  firstBreak,
  genesisHash,
  linkHash,
  merkleTree,
  rootOfProof,
  type ChainLink,
  type JournalFact,
} from '../../src/domain/journal-chain.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hex = (digits: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${digits}}$`));
const salts = hex(32);

const fact = (number: number): JournalFact => ({
  id: `entry-${number}`,
  offering: 'offering',
  kind: 'order-submitted',
  at: '2026-11-02T14:03:11.250Z',
  actor: { user: 'u', party: 'p', role: 'investor' },
  payload: { number },
});

function chainOf(sizes: readonly number[]): ChainLink[] {
  const links: ChainLink[] = [];
  let next = 0;
  for (const [index, size] of sizes.entries()) {
    const entries = Array.from({ length: size }, () => fact((next += 1)));
    const salt = sha256(`salt ${index}`).slice(0, 32);
    const previous = links.at(-1)?.hash ?? genesisHash;
    const hashes = entries.map((entry) => entryHash(entry, sha256));
    const { root } = merkleTree(hashes, salt, sha256);
    links.push({
      number: index + 1,
      previous,
      salt,
      root,
      hash: linkHash(previous, root, index + 1, sha256),
      entries,
    });
  }
  return links;
}

describe('a receipt', () => {
  it('leads where it always led: roots that were written down stay those of their entries', () => {
    const { root, pathOf } = merkleTree(['a', 'b', 'c'].map(sha256), 'fe'.repeat(16), sha256);
    expect(root).toBe('d8281ded6590bcc501a46e21eb7a021ab35d8034ffc1324656c6bc682b602e65');
    expect(pathOf(0).map(({ side }) => side)).toEqual(['right', ...Array.from({ length: 7 }, () => 'left')]);
    expect(pathOf(2)[0]).toEqual({
      side: 'right',
      hash: 'e6c237b8f3e532b4131094d53020680aed193b27138a8a68fba4229a97226d69',
    });
  });

  it('leads from its entry to the root, whatever the size of the link', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: entriesPerLink }), salts, (size, salt) => {
        const hashes = Array.from({ length: size }, (_, index) => sha256(`${index}`));
        const tree = merkleTree(hashes, salt, sha256);
        return hashes.every((hash, index) => rootOfProof(hash, tree.pathOf(index), sha256) === tree.root);
      }),
      { numRuns: 20 },
    );
  });

  it('always has eight steps, so that it tells nothing of how many others there are', () => {
    const salt = 'ab'.repeat(16);
    for (const size of [1, 2, 3, 17, 255, 256]) {
      const hashes = Array.from({ length: size }, (_, index) => sha256(`${index}`));
      const tree = merkleTree(hashes, salt, sha256);
      for (const index of hashes.keys()) expect(tree.pathOf(index)).toHaveLength(8);
    }
  });

  it('does not hold for another entry, another order of steps or another side', () => {
    const hashes = ['a', 'b', 'c'].map(sha256);
    const salt = '07'.repeat(16);
    const { root, pathOf } = merkleTree(hashes, salt, sha256);
    const first = pathOf(0);
    expect(rootOfProof(hashes[1]!, first, sha256)).not.toBe(root);
    expect(rootOfProof(hashes[0]!, first.toReversed(), sha256)).not.toBe(root);
    const flipped = first.map(({ side, hash }) => ({
      side: side === 'left' ? ('right' as const) : ('left' as const),
      hash,
    }));
    expect(rootOfProof(hashes[0]!, flipped, sha256)).not.toBe(root);
  });

  it('cannot pass an inner node off as an entry', () => {
    const [a, b] = [sha256('a'), sha256('b')];
    const inner = sha256(`node\n${a}\n${b}`);
    expect(entryHash(fact(1), sha256)).not.toBe(inner);
    expect(sha256(`entry\n${a}\n${b}`)).not.toBe(inner);
  });
});

describe('what is hashed', () => {
  it('is the entry, the node and the link each under its own name, so that anybody can count it again', () => {
    expect(entryHash({ ...fact(1), payload: {} }, (text) => text)).toBe(
      'entry\n{"actor":{"party":"p","role":"investor","user":"u"},"at":"2026-11-02T14:03:11.250Z",' +
        '"id":"entry-1","kind":"order-submitted","offering":"offering","payload":{}}',
    );
    expect(linkHash('before', 'root', 7, (text) => text)).toBe('link\n7\nbefore\nroot');
  });

  it.each([0, 257])('is no link of %i entries', (size) => {
    const hashes = Array.from({ length: size }, () => sha256('a'));
    expect(() => merkleTree(hashes, 'ab'.repeat(16), sha256)).toThrow('a link holds 1 to 256 entries');
  });
});

describe('the chain', () => {
  it('holds as it was written', () => {
    expect(firstBreak(chainOf([1, 3, 256, 2]), sha256)).toBeNull();
    expect(firstBreak([], sha256)).toBeNull();
  });

  it.each<[string, (links: ChainLink[]) => ChainLink[], string]>([
    [
      'a changed entry',
      ([a, b, ...rest]) => [
        a!,
        { ...b!, entries: b!.entries.map((e) => ({ ...e, payload: { number: 99 } })) },
        ...rest,
      ],
      'an entry of link 2',
    ],
    [
      'a removed entry',
      ([a, b, ...rest]) => [a!, { ...b!, entries: b!.entries.slice(1) }, ...rest],
      'an entry of link 2',
    ],
    [
      'swapped entries',
      ([a, b, ...rest]) => [a!, { ...b!, entries: b!.entries.toReversed() }, ...rest],
      'an entry of link 2',
    ],
    ['a removed link', ([a, , ...rest]) => [a!, ...rest], 'link 2 is missing'],
    [
      'a last link that names another',
      (links) => [...links.slice(0, -1), { ...links.at(-1)!, previous: genesisHash }],
      'link 3 does not name',
    ],
    ['a changed hash', ([a, b, c]) => [a!, b!, { ...c!, hash: genesisHash }], 'the hash of link 3'],
    ['an emptied link', ([a, b, c]) => [a!, { ...b!, entries: [] }, c!], 'link 2 has no entries'],
    [
      'a changed time',
      ([a, ...rest]) => [
        { ...a!, entries: [{ ...a!.entries[0]!, at: '2026-11-02T14:03:11.251Z' }] },
        ...rest,
      ],
      'an entry of link 1',
    ],
  ])('is broken by %s, and says where, walked whole or in parts', (_, damage, where) => {
    const links = damage(chainOf([1, 3, 2]));
    expect(firstBreak(links, sha256)).toContain(where);
    const [first, ...rest] = links;
    expect(firstBreak([first!], sha256) ?? firstBreak(rest, sha256, first)).toContain(where);
  });
});
