// Proves a deal pack without a database: the journal by its chain, and everything else in the pack from the journal.
// What was recorded is worked out again with the engine and compared row by row, so that whoever knows the hash of the
// journal's last link, published elsewhere, knows the whole pack.
import { inDigits } from '../gates/count.js';
import { curveOfLadder, type DemandCurve } from '../levels.js';
import { buildLadder } from '../ladder.js';
import { overAllotment } from '../over-allotment/over-allotment.js';
import { readOrderTerms, type Order } from '../order.js';
import { parsePrice, formatPrice } from '../price.js';
import { spreadPerShareHalfUp } from '../spread.js';
import { readOffering } from '../supply.js';
import { engineOffering, isFirmCommitment, type OfferingTerms } from '../terms.js';
import { Difference, inRow, RowReader, type PackRow } from './difference.js';
import type { JournalState, RunFact } from './journal-state.js';
import { walkJournal, type WalkedJournal } from './journal-walk.js';
import { checkEscrow, closingsFile, escrowFile } from './pack-escrow.js';
import { checkRuns } from './pack-runs.js';
import {
  allocationsFile,
  checkManifest,
  packFiles,
  requireFile,
  requireManifest,
  snapshotFile,
  type Pack,
  type PackSha256,
} from './pack-files.js';

/**
 * Yields a line for each check that held and throws the first difference. `publishedHead` is the hash of the last
 * link as it was made known elsewhere: without it a journal that was written anew as a whole is as good as the first.
 */
export function* verifyPack(pack: Pack, sha256: PackSha256, publishedHead?: string): Generator<string> {
  requireManifest(pack);
  for (const name of packFiles) requireFile(pack, name);
  const walked = walkJournal(pack, sha256);
  const { state, links, entries, versions, head } = walked;
  yield `journal: ${inDigits(entries, 'entry', 'entries')} in ${inDigits(links, 'link')}; every hash and Merkle root is right, up to ${head}`;
  if (publishedHead !== undefined) {
    checkHead(walked, publishedHead);
    yield 'head: the one that was published';
  }
  yield `receipts: ${inDigits(versions, 'version')} of orders, each the one its receipt is for`;
  checkTerms(pack, state);
  const policies = state.policies.length;
  yield `terms: version ${state.terms.length}, ${inDigits(policies, 'policy', 'policies')}, the offering is ${state.state}`;
  yield `frozen books: ${state.snapshots.length}, each what its orders add up to`;
  const { levels, clearingPrice } = checkDemand(pack, state);
  yield `demand: ${inDigits(levels.length, 'level')}, clearing price ${clearingPrice ?? 'none'}`;
  const { runs, lines, allocated } = checkRuns(pack, state, sha256);
  yield runs === 0
    ? 'allocation: none is approved'
    : `allocation: ${inDigits(allocated, 'share')} on ${inDigits(lines, 'line')} of ${inDigits(runs, 'list')}`;
  const openShort = checkOverAllotment(pack, state);
  yield openShort === null
    ? 'over-allotment: none'
    : `over-allotment: open short ${inDigits(openShort, 'share')}`;
  const closings = checkEscrow(pack, state);
  if (closings !== null)
    yield `escrow: ${inDigits(closings, 'closing')}, each what its deposits and the list make`;
  const files = expectedFiles(state);
  checkManifest(pack, { offering: state.offering, head: { link: links, hash: head } }, files);
  yield `manifest: ${files.length} files, each with its hash`;
}

function checkHead({ head, links, entries }: WalkedJournal, published: string): void {
  if (head === published) return;
  const row = links + entries;
  throw new Difference({ file: 'journal.ndjson', row, path: 'hash', expected: published, found: head });
}

function expectedFiles(state: JournalState): string[] {
  const lists = state.approved === null ? [] : state.ancestry(state.approved.run);
  return [
    ...packFiles,
    ...state.snapshots.map((_, index) => snapshotFile(index + 1)),
    ...lists.map(({ run }) => allocationsFile(run)),
    ...(state.escrow.isEmpty ? [] : [escrowFile, closingsFile]),
  ];
}

/** The offering as it is now, its terms version by version, its policies and its frozen books by name. */
function checkTerms(pack: Pack, state: JournalState): void {
  const { offering: id, state: now, terms, policies, snapshots } = state;
  const byId = policies.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const [file, rows] of [
    ['offering.ndjson', [{ id, state: now, termsVersion: terms.length }]],
    ['terms.ndjson', terms],
    ['policies.ndjson', byId],
    ['snapshots.ndjson', snapshots],
  ] as const)
    compareRows(pack, file, rows);
}

/** The demand of the orders that stand, which the desk was shown from sums that every order changes. */
function checkDemand(pack: Pack, state: JournalState): DemandCurve {
  const terms = termsOf(state);
  const curve = inRow('journal.ndjson', 0, 'demand', () => {
    const orders: Order[] = [];
    for (const [id, { intent, investor, terms: asked }] of state.orders) {
      if (intent === 'order') orders.push(Object.assign(readOrderTerms(asked, ''), { id, investor }));
    }
    return curveOfLadder(buildLadder(orders), readOffering(engineOffering(terms), 'offering'));
  });
  state.orders.clear();
  compareRows(pack, 'demand.ndjson', demandRows(curve));
  return curve;
}

/** A curve as rows: its two clearing prices, then its levels from the highest price down. */
export function demandRows({
  levels,
  clearingPrice,
  clearingPriceWithOverAllotment,
}: DemandCurve): PackRow[] {
  return [{ clearingPrice, clearingPriceWithOverAllotment }, ...levels];
}

/** The ledger of the approved run; null where nothing of it was recorded. */
function checkOverAllotment(pack: Pack, state: JournalState): number | null {
  const run = state.approved === null ? undefined : state.ancestry(state.approved.run).at(-1);
  if (run === undefined || !state.recorded.has(run.run)) {
    compareRows(pack, 'over-allotment.ndjson', []);
    return null;
  }
  const row = inRow('journal.ndjson', run.row, 'over-allotment', () => ledgerRow(run, state));
  compareRows(pack, 'over-allotment.ndjson', [row]);
  return row.result.openShort;
}

function ledgerRow(run: RunFact, state: JournalState) {
  const terms = termsOf(state);
  const root = state.ancestry(run.run)[0]!;
  const price = parsePrice(root.payload.price, 'price');
  const isFirm = isFirmCommitment(terms);
  const document = {
    offerPrice: formatPrice(price),
    grossSpread: formatPrice(spreadPerShareHalfUp(price, terms.commissionPercent)),
    base: terms.shares,
    option: terms.overAllotment,
    allocated: run.payload.allocated,
    exercises: withoutName(state.exercises, 'exercise'),
    purchases: withoutName(state.purchases, 'purchase'),
    optionDays: terms.optionDays,
    pricedOn: state.recorded.get(run.run)!,
    ...(isFirm ? {} : { additionalPlacement: true }),
  };
  const kind = isFirm ? 'short' : 'additional-placement';
  return { run: run.run, kind, document, result: overAllotment(document) };
}

/** What was recorded, in the order of the identifiers, without them. */
function withoutName<Name extends string, Move extends Record<Name, string>>(
  moves: readonly Move[],
  name: Name,
): object[] {
  return moves
    .toSorted((a, b) => (a[name] < b[name] ? -1 : 1))
    .map((move) => Object.fromEntries(Object.entries(move).filter(([field]) => field !== name)));
}

function termsOf({ newestTerms }: JournalState): OfferingTerms {
  if (newestTerms !== undefined) return newestTerms;
  const expected = 'an entry that creates the offering';
  throw new Difference({ file: 'journal.ndjson', row: 0, path: '', expected, found: 'none' });
}

function compareRows(pack: Pack, file: string, rows: readonly PackRow[]): void {
  const reader = new RowReader(file, pack.rows(file));
  for (const row of rows) reader.take(row);
  reader.end();
}
