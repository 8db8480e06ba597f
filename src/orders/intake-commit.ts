// The one statement that commits a decided batch: orders, versions, levels, gates, journal and keys, if all that it
// was decided on is still as it was read when its turn has come, and no key was used before.

import type { DataSource } from 'typeorm';
import { arrayText } from '../platform/database/array-text.js';
import { Prepared } from '../platform/database/prepared.js';
import { Answer } from '../platform/http/idempotency.js';
import type { Taken } from './gathering.js';
import type { Decided, Waiting } from './intake-batch.js';
import type { Facts } from './intake-facts.js';
import { answerOf } from './order-answers.js';
import { callOf, linksOf, writtenParameters, writtenValues } from './written-orders.js';

const keyed = {
  parties: ({ waiting }: Decided) => waiting.command.actor.party,
  keys: ({ waiting }: Decided) => waiting.command.key,
  fingerprints: ({ waiting }: Decided) => waiting.command.fingerprint,
};

type Row =
  { outcome: 'taken'; link_hash: string } | { outcome: 'moved' } | { outcome: 'known'; known: string[] };

const parameters = ['of_offering', 'at_number', 'at_time', ...Object.keys(keyed), ...writtenParameters];
const takeOrders = new Prepared<Row>('take orders', `SELECT * FROM ${callOf('take_orders', parameters)}`);

export async function writeBatch(
  source: DataSource,
  { offering, number, now }: Facts,
  decided: readonly Decided[],
): Promise<Taken<Waiting, Decided>> {
  const [link] = linksOf(decided);
  const [row] = await takeOrders.rows(source, [
    offering!.id,
    number,
    now,
    ...Object.values(keyed).map((valueOf) => arrayText(decided.map(valueOf))),
    ...writtenValues(
      decided,
      decided.map(({ actor }) => actor),
      [link!],
    ),
  ]);
  if (row!.outcome === 'known')
    return { known: new Set(row!.known.map((place) => decided[Number(place) - 1]!)) };
  if (row!.outcome === 'moved') return 'moved';
  const { link_hash: linkHash } = row!;
  const answer = ({ order, orderHash, entry, entryHash }: Decided, index: number): Answer =>
    new Answer(
      201,
      answerOf(order, { orderHash, entry, entryHash, linkHash, root: link!.root, path: link!.pathOf(index) }),
    );
  return { answers: new Map(decided.map((one, index) => [one.waiting, answer(one, index)])) };
}
