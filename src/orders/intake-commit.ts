// The one statement that commits a decided batch: orders, versions, levels, gates, journal and keys, if all that it
// was decided on is still as it was read when its turn has come, and no key was used before.

import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { merkleTree } from '../domain/journal-chain.js';
import { arrayText } from '../platform/database/array-text.js';
import { Prepared } from '../platform/database/prepared.js';
import { Answer } from '../platform/http/idempotency.js';
import { sha256 } from '../platform/journal/journal.js';
import { judgementsOf } from './admission.service.js';
import { deltasOf } from './book-levels.js';
import type { Decided, Waiting } from './intake-batch.js';
import type { Facts } from './intake-facts.js';
import { answerOf } from './order-answers.js';

/** What each parameter of `take_orders` is of one order. */
const columns: Readonly<Record<string, (one: Decided) => string | number | bigint | null>> = {
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
  parties: ({ waiting }) => waiting.command.actor.party,
  keys: ({ waiting }) => waiting.command.key,
  fingerprints: ({ waiting }) => waiting.command.fingerprint,
};

const valuesOf = Object.values(columns);

const rest = [
  'of_offering',
  'at_number',
  'at_time',
  'link_salt',
  'link_root',
  'deltas',
  'judgements',
  'judged',
  'documents',
  'actors',
];

type Row =
  { outcome: 'taken'; link_hash: string } | { outcome: 'moved' } | { outcome: 'known'; known: string[] };

const takeOrders = new Prepared<Row>(
  'take orders',
  `SELECT * FROM take_orders(${[...rest, ...Object.keys(columns)]
    .map((name, index) => `${name} => $${index + 1}`)
    .join(', ')})`,
);

/** What became of a batch: answers, or those whose keys were used before; `moved` when any of the facts is another by now. */
export type Taken = { answers: Map<Waiting, Answer> } | { known: Set<Decided> } | 'moved';

export async function writeBatch(
  source: DataSource,
  { offering, number, now }: Facts,
  decided: readonly Decided[],
): Promise<Taken> {
  const salt = randomBytes(16).toString('hex');
  const tree = merkleTree(
    decided.map((one) => one.entryHash),
    salt,
    sha256,
  );
  const { judgements, hashes: judged } = judgementsOf(decided.map(({ gates }) => gates));
  const deltas = deltasOf(
    decided.map(({ order: { intent, channel }, terms, of }) => ({
      sign: 1,
      intent,
      terms,
      of,
      from: { member: null, channel, isScrubbed: false },
    })),
  );
  const [row] = await takeOrders.rows(source, [
    offering!.id,
    number,
    now,
    salt,
    tree.root,
    JSON.stringify(deltas),
    JSON.stringify(judgements),
    judged,
    `[${decided.map(({ document }) => document).join(',')}]`,
    `[${decided.map(({ actor }) => actor).join(',')}]`,
    ...valuesOf.map((valueOf) => arrayText(decided.map(valueOf))),
  ]);
  if (row!.outcome === 'known')
    return { known: new Set(row!.known.map((place) => decided[Number(place) - 1]!)) };
  if (row!.outcome === 'moved') return 'moved';
  const { link_hash: linkHash } = row!;
  const answer = ({ order, orderHash, entry, entryHash }: Decided, index: number): Answer =>
    new Answer(
      201,
      answerOf(order, { orderHash, entry, entryHash, linkHash, root: tree.root, path: tree.pathOf(index) }),
    );
  return { answers: new Map(decided.map((one, index) => [one.waiting, answer(one, index)])) };
}
