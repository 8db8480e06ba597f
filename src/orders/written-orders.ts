// What is written of orders that are taken at once, as one array a column: by `take_orders` of single orders, by `take_files`
// of files. PostgreSQL adds orders, versions, what the gates said, level sums and the journal's links and entries from it.

import { randomBytes } from 'node:crypto';
import type { OrderOutcome } from '../domain/gates/gate-refusal.js';
import { entriesPerLink, merkleTree, type MerkleTree } from '../domain/journal-chain.js';
import type { OrderTerms } from '../domain/order.js';
import { arrayText } from '../platform/database/array-text.js';
import { sha256 } from '../platform/journal/journal.js';
import { judgementsOf } from './admission.service.js';
import { deltasOf, type Standing } from './book-levels.js';
import type { OrderEntity } from './order.entity.js';
import type { SealedVersion } from './order-versions.js';

export type WrittenOrder = SealedVersion & {
  order: OrderEntity;
  terms: OrderTerms;
  of: Standing;
  gates: readonly OrderOutcome[];
};

/** A link of the journal that is to be written, with its tree. */
export type NewLink = MerkleTree & { salt: string };

const columns: Readonly<Record<string, (one: WrittenOrder) => string | number | bigint | null>> = {
  ids: ({ order }) => order.id,
  investors: ({ order }) => order.investor,
  intents: ({ order }) => order.intent,
  channels: ({ order }) => order.channel,
  types: ({ order }) => order.type,
  shares: ({ order }) => order.shares,
  amounts: ({ order }) => order.amount,
  limits: ({ order }) => order.limit,
  steps: ({ order }) => order.steps && JSON.stringify(order.steps),
  step_modes: ({ order }) => order.stepMode,
  percents: ({ order }) => order.percent,
  minimum_fills: ({ order }) => order.minimumFill,
  document_hashes: ({ orderHash }) => orderHash,
  entries: ({ entry }) => entry,
  entry_hashes: ({ entryHash }) => entryHash,
};
const valuesOf = Object.values(columns);

const rest = ['documents', 'actors', 'judged', 'link_salts', 'link_roots', 'deltas', 'judgements'];

/** The parameters of both functions that `writtenValues` gives, in its order. */
export const writtenParameters: readonly string[] = [...Object.keys(columns), ...rest];

/** The links that the orders fill one after the other. */
export function linksOf(written: readonly WrittenOrder[]): NewLink[] {
  const links: NewLink[] = [];
  for (let first = 0; first < written.length; first += entriesPerLink) {
    const salt = randomBytes(16).toString('hex');
    const hashes = written.slice(first, first + entriesPerLink).map(({ entryHash }) => entryHash);
    links.push({ salt, ...merkleTree(hashes, salt, sha256) });
  }
  return links;
}

/** `actors`: canonical texts of who submits each, or of one for all. */
export function writtenValues(
  written: readonly WrittenOrder[],
  actors: readonly string[],
  links: readonly NewLink[],
): unknown[] {
  const { judgements, hashes } = judgementsOf(written.map(({ gates }) => gates));
  const deltas = deltasOf(
    written.map(({ order: { intent, channel }, terms, of }) => ({
      sign: 1,
      intent,
      terms,
      of,
      from: { member: null, channel, isScrubbed: false },
    })),
  );
  return [
    ...valuesOf.map((valueOf) => arrayText(written.map(valueOf))),
    `[${written.map(({ document }) => document).join(',')}]`,
    `[${actors.join(',')}]`,
    arrayText(hashes),
    arrayText(links.map(({ salt }) => salt)),
    arrayText(links.map(({ root }) => root)),
    JSON.stringify(deltas),
    JSON.stringify(judgements),
  ];
}

/** A call of a function by the names of its parameters. */
export function callOf(name: string, parameters: readonly string[]): string {
  return `${name}(${parameters.map((parameter, index) => `${parameter} => $${index + 1}`).join(', ')})`;
}
