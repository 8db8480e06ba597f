// The one statement that commits a decided batch: orders, versions, levels, gates, journal and keys, if all that it
// was decided on is still as it was read when its turn has come, and no key was used before.

import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { merkleTree } from '../domain/journal-chain.js';
import { arrayText } from '../platform/database/array-text.js';
import { Prepared } from '../platform/database/prepared.js';
import { Answer } from '../platform/http/idempotency.js';
import { sha256 } from '../platform/journal/journal.js';
import type { Decided, Waiting } from './intake-batch.js';
import type { Facts } from './intake-facts.js';
import { answerOf } from './order-answers.js';
import { callOf, writtenParameters, writtenValues } from './written-orders.js';

const keyed = {
  parties: ({ waiting }: Decided) => waiting.command.actor.party,
  keys: ({ waiting }: Decided) => waiting.command.key,
  fingerprints: ({ waiting }: Decided) => waiting.command.fingerprint,
};

type Row =
  { outcome: 'taken'; link_hash: string } | { outcome: 'moved' } | { outcome: 'known'; known: string[] };

const parameters = ['of_offering', 'at_number', 'at_time', ...Object.keys(keyed), ...writtenParameters];
const takeOrders = new Prepared<Row>('take orders', `SELECT * FROM ${callOf('take_orders', parameters)}`);

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
  const [row] = await takeOrders.rows(source, [
    offering!.id,
    number,
    now,
    ...Object.values(keyed).map((valueOf) => arrayText(decided.map(valueOf))),
    ...writtenValues(
      decided,
      decided.map(({ actor }) => actor),
      { salts: [salt], roots: [tree.root] },
    ),
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
