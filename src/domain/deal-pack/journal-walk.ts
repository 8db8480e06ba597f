// Walks the journal of a pack from its first link: every entry against its hash, every link against the Merkle root
// of its entries and against the link before it. Each version of an order that a receipt was given for stands beside
// it, in the same order, and each frozen book is compared with what the entries add up to at that moment.
import { canonicalJson } from '../canonical.js';
import {
  entriesPerLink,
  entryHashOfText,
  genesisHash,
  linkHash,
  merkleTree,
  type JournalFact,
} from '../journal-chain.js';
import { RowReader, type PackRow } from './difference.js';
import { checkFrozenBook } from './frozen-book.js';
import { JournalState } from './journal-state.js';
import { requireWholeJournal, type Pack, type PackSha256 } from './pack-files.js';

export type WalkedJournal = {
  state: JournalState;
  links: number;
  entries: number;
  versions: number;
  /** The hash of the last link. */
  head: string;
};

type Entry = { fact: JournalFact; hash: string; row: number };

const salts = /^[0-9a-f]{32}$/;

export function walkJournal(pack: Pack, sha256: PackSha256): WalkedJournal {
  const journal = new RowReader('journal.ndjson', pack.rows('journal.ndjson'));
  const versions = new RowReader('versions.ndjson', pack.rows('versions.ndjson'));
  const state = new JournalState();
  const walked = { state, links: 0, entries: 0, versions: 0, head: genesisHash };
  for (let text = journal.next(); text !== undefined; text = journal.next()) {
    walked.links += 1;
    const { facts, hash } = readLink(text, journal, walked, sha256);
    for (const { fact, row } of facts) {
      journal.row = row;
      if (state.offering === '') state.offering = fact.offering;
      if (fact.offering !== state.offering) throw journal.at('fact.offering', state.offering, fact.offering);
      if (fact.kind.startsWith('order-')) {
        checkVersion(fact, journal, versions, sha256);
        walked.versions += 1;
      }
      state.take(fact, journal);
      if (fact.kind === 'book-frozen') checkFrozenBook(pack, state, sha256);
    }
    walked.entries += facts.length;
    walked.head = hash;
  }
  requireWholeJournal(pack, walked.links, journal);
  versions.end();
  return walked;
}

/** Reads a link with its entries, which must make its root, and it the next of the chain. */
function readLink(
  text: string,
  journal: RowReader,
  { links: number, head }: WalkedJournal,
  sha256: PackSha256,
): { facts: Entry[]; hash: string } {
  const at = journal.row;
  const link = journal.parsed(text);
  const { entries, salt } = link;
  if (!isCount(entries)) throw journal.at('entries', `1 to ${entriesPerLink}`, `${JSON.stringify(entries)}`);
  if (typeof salt !== 'string' || !salts.test(salt))
    throw journal.at('salt', '32 hex digits', `${JSON.stringify(salt)}`);
  const facts = Array.from({ length: entries }, () => readEntry(journal, sha256));
  const { root } = merkleTree(
    facts.map(({ hash }) => hash),
    salt,
    sha256,
  );
  const hash = linkHash(head, root, number, sha256);
  const due = { at: facts.at(-1)!.fact.at, entries, hash, number, previous: head, root, salt };
  journal.row = at;
  for (const field of ['number', 'previous', 'root'] as const)
    if (link[field] !== due[field])
      throw journal.at(field, `${due[field]}`, `${JSON.stringify(link[field])}`);
  journal.mustBe(canonicalJson(due), text);
  return { facts, hash };
}

/** A row is canonical, so the text of its fact is what its hash is over: it need not be written again. */
function readEntry(journal: RowReader, sha256: PackSha256): Entry {
  const { text, row } = journal.takeRow('an entry of the link');
  const fact = row.fact as JournalFact;
  if (!isFact(fact)) throw journal.at('fact', 'an entry', JSON.stringify(fact) ?? 'nothing');
  if (Object.keys(row).length !== 2) throw journal.at('', 'fact and hash', Object.keys(row).join(', '));
  const end = `,"hash":${JSON.stringify(row.hash)}}`;
  const hash = entryHashOfText(text.slice('{"fact":'.length, -end.length), sha256);
  if (row.hash !== hash) throw journal.at('hash', hash, `${JSON.stringify(row.hash)}`);
  return { fact, hash, row: journal.row };
}

const isCount = (entries: unknown): entries is number =>
  Number.isSafeInteger(entries) && (entries as number) >= 1 && (entries as number) <= entriesPerLink;

const factFields = ['id', 'offering', 'kind', 'at'] as const;

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isFact(fact: unknown): fact is JournalFact {
  if (typeof fact !== 'object' || fact === null) return false;
  const { actor, payload, ...fields } = fact as Record<string, unknown>;
  return (
    factFields.every((name) => typeof fields[name] === 'string') &&
    isObject(payload) &&
    isObject(actor) &&
    typeof (actor as { user?: unknown }).user === 'string'
  );
}

/** The document that the receipt of this version is over, and its hash. */
function checkVersion(
  { id, payload }: JournalFact,
  journal: RowReader,
  versions: RowReader,
  sha256: PackSha256,
): void {
  const { orderHash, ...document } = payload as PackRow & { orderHash?: unknown };
  const text = canonicalJson(document);
  const hash = sha256(text);
  if (orderHash !== hash) throw journal.at('fact.payload.orderHash', hash, `${JSON.stringify(orderHash)}`);
  versions.takeText(`{"document":${text},"entry":"${id}","orderHash":"${hash}"}`);
}
