// The approved list and what it was made of: the engine runs again on the frozen book, the lines that the desk set by
// hand are set again, and every row of every list is compared. What is over-allotted is shared out again as well.
import type { Book } from '../book.js';
import { canonicalJson } from '../canonical.js';
import { readIdentifier, readNonEmptyList, readObject, readShares, readText, readWord } from '../document.js';
import { answerAllocation, listText, readAllocationQuestion, type AllocationAnswer } from '../engine.js';
import type { AllocationRow, ExplanationStep } from '../explanation.js';
import { overrideLines, overrideReasons, type OverridableLine, type OverriddenLine } from '../override.js';
import { amountOf, formatAmount, parsePrice } from '../price.js';
import { shareOut } from '../share-out.js';
import { engineOffering } from '../terms.js';
import { Difference, inRow, RowReader, type PackRow } from './difference.js';
import { bookOf } from './frozen-book.js';
import type { JournalState, RunFact } from './journal-state.js';
import { allocationsFile, requireFile, type Pack, type PackSha256 } from './pack-files.js';

/** A line of a list as the pack holds it. */
export type PackLine = Omit<AllocationRow, 'explanation'> & {
  explanation: readonly object[];
  overAllotted?: number;
  override?: { formula: number; reason: string; note: string | null };
};

type Hand = OverriddenLine & { override: NonNullable<PackLine['override']> };

/** What a run came to; the next run that is made of it by hand goes on from here. */
type RunResult = {
  price: string;
  supply: number;
  allocated: number;
  unallocated: number;
  grossProceeds: string;
  inputHash: string;
  resultHash: string;
};

/** Recomputes the approved list and all that it was made of; returns how many lists and lines were compared. */
export function checkRuns(
  pack: Pack,
  state: JournalState,
  sha256: PackSha256,
): { runs: number; lines: number; allocated: number } {
  const rows = new RowReader('runs.ndjson', pack.rows('runs.ndjson'));
  const line = state.approved === null ? [] : state.ancestry(state.approved.run);
  if (state.approved !== null && line[0]?.parent !== null)
    throw at(rows, 'a run that the policy gave', `the run ${state.approved.run}`);
  const checked = { runs: line.length, lines: 0, allocated: 0 };
  if (line.length > 0) {
    const list = new ListCheck(pack, state, line[0]!, sha256);
    for (const run of line) {
      const result = list.result(run);
      rows.take(runRow(run, result, state));
      checked.lines += list.compareLines(run);
      checked.allocated = result.allocated;
    }
  }
  rows.end();
  return checked;
}

function at(rows: RowReader, expected: string, found: string): Difference {
  return new Difference({ file: rows.file, row: 0, path: '', expected, found });
}

/** The row of a run, as the journal and the recomputed result say it. */
export function runRow(
  { run, parent, snapshot, policy }: Pick<RunFact, 'run' | 'parent' | 'snapshot' | 'policy'>,
  result: RunResult,
  { approved, released }: Pick<JournalState, 'approved' | 'released'>,
): PackRow {
  const isApproved = approved?.run === run;
  return {
    run,
    parent,
    snapshot,
    policy,
    ...result,
    approvedAt: isApproved ? approved.at : null,
    approvedBy: isApproved ? approved.by : null,
    releasedAt: isApproved ? (released?.at ?? null) : null,
    releasedBy: isApproved ? (released?.by ?? null) : null,
  };
}

const resultFields = ['price', 'supply', 'allocated', 'grossProceeds', 'inputHash', 'resultHash'] as const;

/** The lists that stand on one run of the engine. */
class ListCheck {
  private readonly book: Book;
  private readonly answer: AllocationAnswer;
  private readonly lot: number;
  private readonly hands = new Map<string, Hand>();
  private newest: RunResult;

  constructor(
    private readonly pack: Pack,
    private readonly state: JournalState,
    root: RunFact,
    private readonly sha256: PackSha256,
  ) {
    this.book = bookOf(pack, root.snapshot);
    const policy: PackRow = state.policies.find(({ id }) => id === root.policy)?.policy ?? {};
    this.lot = (policy.lot as number | undefined) ?? 1;
    this.answer = inRow('journal.ndjson', root.row, 'fact.payload', () => {
      const document = {
        offering: engineOffering(state.newestTerms!),
        policy: { ...policy, price: root.payload.price },
      };
      return answerAllocation(readAllocationQuestion(document, this.book), sha256);
    });
    const { inputHash, resultHash } = this.answer.hashes;
    this.newest = { ...this.answer.summary, inputHash, resultHash };
    this.compareWithJournal(root, resultFields);
  }

  /** What the run came to: the engine's answer, or that with the lines set by hand. */
  result(run: RunFact): RunResult {
    if (run.parent !== null) {
      inRow('journal.ndjson', run.row, 'fact.payload', () => this.setByHand(run));
      this.compareWithJournal(run, ['allocated', 'resultHash']);
    }
    return this.newest;
  }

  /** Every row of the list's file; returns how many. */
  compareLines({ run }: RunFact): number {
    const file = allocationsFile(run);
    requireFile(this.pack, file);
    const reader = new RowReader(file, this.pack.rows(file));
    const over = this.overAllotted(run);
    for (let place = 0; place < this.answer.count; place += 1) {
      reader.take(lineRow(this.line(place), over?.[place]));
    }
    reader.end();
    return this.answer.count;
  }

  private compareWithJournal({ row, payload }: RunFact, fields: readonly (keyof RunResult)[]): void {
    for (const field of fields) {
      if (payload[field] === this.newest[field]) continue;
      const [expected, found] = [this.newest[field], payload[field]].map((value) => JSON.stringify(value));
      const path = `fact.payload.${field}`;
      throw new Difference({
        file: 'journal.ndjson',
        row,
        path,
        expected: expected!,
        found: found ?? 'nothing',
      });
    }
  }

  private setByHand({ payload }: RunFact): void {
    const lines = readNonEmptyList(payload, 'lines', '').map(readHandLine);
    const known = new Map(lines.flatMap(({ order }) => this.overridable(order)));
    const { supply, price, allocated, resultHash: parent } = this.newest;
    const done = overrideLines(known, lines, { supply, allocated, lot: this.lot });
    for (const [index, line] of done.lines.entries()) {
      const { reason, note } = lines[index]!;
      this.hands.set(line.order, { ...line, override: { formula: line.formula, reason, note } });
    }
    const asked = lines
      .map(({ order, shares, reason }) => ({ order, shares, reason }))
      .toSorted((a, b) => (a.order < b.order ? -1 : 1));
    const paid = parsePrice(price, 'price');
    this.newest = {
      ...this.newest,
      allocated: done.allocated,
      unallocated: supply - done.allocated,
      grossProceeds: formatAmount(amountOf(done.allocated, paid)),
      inputHash: this.sha256(canonicalJson({ parent, lines: asked })),
      resultHash: this.sha256(
        listText(
          this.answer.count,
          (place) => [this.book.orders[place]!.id, this.line(place).shares],
          paid,
          supply,
        ),
      ),
    };
  }

  private overridable(order: string): Array<[string, OverridableLine]> {
    const place = placeOf(this.book, order);
    if (place === null) return [];
    const { wanted, shares, explanation, override } = this.line(place);
    const { minimumFill } = this.book.orders[place]!;
    const steps = explanation as ExplanationStep[];
    const formula = override?.formula ?? shares;
    return [[order, { order, wanted, shares, formula, minimumFill, explanation: steps }]];
  }

  private line(place: number): PackLine {
    const row = this.answer.row(place);
    const hand = this.hands.size === 0 ? undefined : this.hands.get(row.order);
    if (hand === undefined) return row;
    const { order, investor, wanted } = row;
    return {
      order,
      investor,
      wanted,
      shares: hand.shares,
      explanation: hand.explanation,
      override: hand.override,
    };
  }

  /** The over-allotted shares by place, where the journal says that they were recorded for this run. */
  private overAllotted(run: string): readonly number[] | null {
    if (!this.state.recorded.has(run)) return null;
    const beyond = Math.max(0, this.newest.allocated - this.state.newestTerms!.shares);
    const shares = Array.from({ length: this.answer.count }, (_, place) => this.line(place).shares);
    return this.newest.allocated === 0 ? null : shareOut(beyond, shares);
  }
}

function readHandLine(document: unknown, index: number) {
  const path = `lines[${index}]`;
  const fields = readObject(document, path);
  return {
    order: readIdentifier(fields.order, `${path}.order`),
    shares: readShares(fields, 'shares', path),
    reason: readWord(fields.reason, overrideReasons, `${path}.reason`),
    note: fields.note === undefined ? null : readText(fields.note, `${path}.note`, 500),
  };
}

/** The row of a line; a line of nothing is not over-allotted. */
export function lineRow(line: PackLine, overAllotted: number | undefined): PackRow {
  return overAllotted === undefined || line.shares === 0 ? line : { ...line, overAllotted };
}

/** Where an order stands in its book, which is sorted by identifier. */
function placeOf({ orders }: Book, id: string): number | null {
  let [low, high] = [0, orders.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (orders[middle]!.id < id) low = middle + 1;
    else high = middle;
  }
  return orders[low]?.id === id ? low : null;
}
