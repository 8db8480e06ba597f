// The engine's questions and answers as documents, the same for the server, the jobs and the command line. A
// question is read and checked whole before anything is computed; an answer names the engine's version and
// carries two hashes: of what was asked, as it was read, and of what came out.
import { type Allocation, allocate as runAllocation } from './allocation.js';
import { type Book, readOrGivenBook } from './book.js';
import { canonicalJson, canonicalList, canonicalOrder } from './canonical.js';
import { type Fields, readFields } from './document.js';
import { type AllocationRow, allocationRow } from './explanation.js';
import { type DemandCurve, demandCurve, readDemandQuestion } from './levels.js';
import { type Policy, readPolicy } from './policy.js';
import { amountOf, formatAmount, formatPrice } from './price.js';
import { readShareOut, shareOut as shareOutWeights } from './share-out.js';
import { type Offering, readOffering } from './supply.js';
import { sumOf } from './award.js';
import type { Sha256 } from './tie-break.js';

/** The version of the rules: it changes when the same input may give another result. */
export const engineVersion = '1.0.0';

const ALLOCATION_FIELDS: ReadonlySet<string> = new Set(['offering', 'orders', 'policy']);

/** A question that has been read: the values, and the documents for the hash. */
export type AllocationQuestion = {
  readonly offering: Offering;
  readonly book: Book;
  readonly policy: Policy;
  readonly document: Fields;
};

/** What an allocation says beside its rows. */
export type AllocationSummary = {
  price: string;
  supply: number;
  allocated: number;
  unallocated: number;
  grossProceeds: string;
};

export type AllocationHashes = { inputHash: string; resultHash: string; engine: string };

/** An answer whose rows are made when they are asked for, because a great book has many. */
export type AllocationAnswer = {
  readonly summary: AllocationSummary;
  readonly count: number;
  /** The row at a place from 0 to count - 1, in byte order of the orders' identifiers. */
  row(place: number): AllocationRow;
  readonly hashes: AllocationHashes;
};

export type AllocationDocument = AllocationSummary & { allocations: AllocationRow[] } & AllocationHashes;

/** In: `{ offering, orders, grid? }`. Out: the levels of the book and its clearing prices. */
export function demand(document: unknown): DemandCurve {
  return demandCurve(readDemandQuestion(document));
}

/** In: `{ offering, orders, policy }`. Out: who gets what, why, and the hashes of both. */
export function allocate(document: unknown, sha256: Sha256): AllocationDocument {
  const { summary, count, row, hashes } = answerAllocation(readAllocationQuestion(document), sha256);
  return { ...summary, allocations: Array.from({ length: count }, (_, place) => row(place)), ...hashes };
}

/** In: `{ total, weights }`. Out: the shares, in the order of the weights. */
export function shareOut(document: unknown): { shares: number[] } {
  const { total, weights } = readShareOut(document);
  return { shares: shareOutWeights(total, weights) };
}

/** Reads the question; `given` is a book that was read from a file of its own. */
export function readAllocationQuestion(document: unknown, given?: Book): AllocationQuestion {
  const fields = readFields(document, ALLOCATION_FIELDS, '');
  const offering = readOffering(fields.offering, 'offering');
  const policy = readPolicy(fields.policy, offering, 'policy');
  return { offering, policy, book: readOrGivenBook(fields, given), document: fields };
}

export function answerAllocation(question: AllocationQuestion, sha256: Sha256): AllocationAnswer {
  const { book, offering, policy } = question;
  const allocation = runAllocation(book, offering, policy, sha256);
  const allocated = sumOf(allocation.shares);
  const hashes = {
    inputHash: sha256(inputText(question)),
    resultHash: sha256(resultText(book, allocation)),
    engine: engineVersion,
  };
  return {
    summary: {
      price: formatPrice(allocation.price),
      supply: allocation.supply,
      allocated,
      unallocated: allocation.supply - allocated,
      grossProceeds: formatAmount(amountOf(allocated, allocation.price)),
    },
    count: book.orders.length,
    row: (place) => allocationRow(place, book, policy, allocation),
    hashes,
  };
}

function* inputText({ book, document }: AllocationQuestion): Generator<string> {
  yield `{"offering":${canonicalJson(document.offering)},"orders":`;
  yield* canonicalList(book.documents.length, (index) => canonicalOrder(book.documents[index]));
  yield `,"policy":${canonicalJson(document.policy)}}`;
}

const resultText = (book: Book, { price, supply, shares }: Allocation): Iterable<string> =>
  listText(shares.length, (place) => [book.orders[place]!.id, shares[place]!], price, supply);

/** The text of a list, in byte order of the orders' identifiers, whose hash is the list's name. */
export function* listText(
  count: number,
  lineAt: (place: number) => readonly [order: string, shares: number],
  price: bigint,
  supply: number,
): Generator<string> {
  yield '{"allocations":';
  yield* canonicalList(count, (place) => {
    const [order, shares] = lineAt(place);
    return `{"order":"${order}","shares":${shares}}`;
  });
  yield `,"price":${canonicalJson(formatPrice(price))},"supply":${supply}}`;
}
