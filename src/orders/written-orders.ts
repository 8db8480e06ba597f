// What is written of orders that are taken at once, as one array a column: by `take_orders` of a batch, by `take_file` of a
// file. PostgreSQL adds orders, versions, what the gates said, level sums and the journal's links and entries from it.

import type { OrderOutcome } from '../domain/gates/gate-refusal.js';
import type { OrderTerms } from '../domain/order.js';
import { arrayText } from '../platform/database/array-text.js';
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

/** The links of the journal that the orders fill one after the other, each with the root of its tree. */
export type NewLinks = { salts: readonly string[]; roots: readonly string[] };

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

/** `actors`: canonical texts of who submits each, or of one for all. */
export function writtenValues(
  written: readonly WrittenOrder[],
  actors: readonly string[],
  { salts, roots }: NewLinks,
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
    arrayText(salts),
    arrayText(roots),
    JSON.stringify(deltas),
    JSON.stringify(judgements),
  ];
}

/** A call of a function by the names of its parameters. */
export function callOf(name: string, parameters: readonly string[]): string {
  return `${name}(${parameters.map((parameter, index) => `${parameter} => $${index + 1}`).join(', ')})`;
}
