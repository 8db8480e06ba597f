// The one statement that commits decided files: what a batch of single orders writes, and under two keys each, its
// request's and its own, what each file is answered.

import type { DataSource } from 'typeorm';
import { arrayText } from '../platform/database/array-text.js';
import { Prepared } from '../platform/database/prepared.js';
import { Answer } from '../platform/http/idempotency.js';
import type { ReadyFile, WaitingFile } from './file-decision.js';
import type { Taken } from './gathering.js';
import type { Facts } from './intake-facts.js';
import { callOf, linksOf, writtenParameters, writtenValues } from './written-orders.js';

const keyed = {
  parties: ({ waiting }: ReadyFile) => waiting.command.actor.party,
  keys: ({ waiting }: ReadyFile) => waiting.command.key,
  fingerprints: ({ waiting }: ReadyFile) => waiting.command.fingerprint,
  file_keys: ({ waiting }: ReadyFile) => waiting.fileKey,
};

type Row = { outcome: 'taken' | 'moved' } | { outcome: 'known'; known: number[] };

const parameters = [
  'of_offering',
  'at_number',
  'at_time',
  ...Object.keys(keyed),
  'answers',
  ...writtenParameters,
];
const takeFiles = new Prepared<Row>('take files', `SELECT * FROM ${callOf('take_files', parameters)}`);

export async function writeFiles(
  source: DataSource,
  { offering, number, now }: Facts,
  decided: readonly ReadyFile[],
): Promise<Taken<WaitingFile, ReadyFile>> {
  const written = decided.flatMap((one) => one.written);
  const [row] = await takeFiles.rows(source, [
    offering!.id,
    number,
    now,
    ...Object.values(keyed).map((valueOf) => arrayText(decided.map(valueOf))),
    JSON.stringify(decided.map(({ view }) => view)),
    ...writtenValues(written, actorsOf(decided), linksOf(written)),
  ]);
  if (row!.outcome === 'known') return { known: new Set(row!.known.map((place) => decided[place - 1]!)) };
  if (row!.outcome === 'moved') return 'moved';
  return { answers: new Map(decided.map(({ waiting, view }) => [waiting, new Answer(201, view)])) };
}

/** Who submits each order, or the one who submits them all. */
function actorsOf(decided: readonly ReadyFile[]): string[] {
  const [one, ...others] = new Set(decided.map(({ actor }) => actor));
  return others.length === 0 ? [one!] : decided.flatMap(({ actor, written }) => written.map(() => actor));
}
