// What the entries of a journal add up to: the terms, the policies, the orders that count, the runs that were made
// of them and what was bought and exercised afterwards. A payload that is not of its kind is found where it stands.
import { newYorkDay } from '../calendar/new-york.js';
import type { JournalFact } from '../journal-chain.js';
import type { OfferingTerms } from '../terms.js';
import type { RowReader, PackRow } from './difference.js';
import { EscrowLedger } from './escrow-ledger.js';
import { PayloadReader } from './payload-reader.js';

export type PolicyRow = Readonly<{
  id: string;
  name: string;
  version: number;
  policy: Readonly<Record<string, unknown>>;
  recordedAt: string;
  recordedBy: string;
}>;

/** An order as its last version leaves it. */
export type OrderNow = Readonly<{
  version: number;
  investor: string;
  intent: string;
  receivedAt: string;
  terms: Readonly<Record<string, unknown>>;
}>;

/** A run of an allocation: the entry that made it, and the row of the journal where that stands. */
export type RunFact = Readonly<{
  run: string;
  row: number;
  at: string;
  snapshot: number;
  policy: string;
  /** The run whose lines it changes by hand; null where the policy gave all of them. */
  parent: string | null;
  payload: Readonly<Record<string, unknown>>;
}>;

export type Signed = Readonly<{ at: string; by: string }>;
type Kept = Readonly<Record<string, unknown>> & Readonly<{ on: string; shares: number }>;

export class JournalState {
  offering = '';
  state = '';
  readonly terms: Array<{ version: number; terms: OfferingTerms; recordedAt: string; recordedBy: string }> =
    [];
  readonly policies: PolicyRow[] = [];
  readonly orders = new Map<string, OrderNow>();
  readonly snapshots: PackRow[] = [];
  readonly runs = new Map<string, RunFact>();
  /** The day of pricing under which the over-allotment of a run was recorded; of an older one, the day of its list. */
  readonly recorded = new Map<string, string>();
  readonly exercises: Array<Kept & { exercise: string }> = [];
  readonly purchases: Array<Kept & { purchase: string }> = [];
  readonly escrow = new EscrowLedger();
  approved: (Signed & { run: string }) | null = null;
  released: Signed | null = null;
  private readonly proposals = new Map<string, string>();
  private readonly asked = new Map<string, string>();
  private pricedUnder = '';
  private pricedOn = '';

  /** Takes the next entry; `reader` stands at its row. */
  take({ kind, at, actor, payload }: JournalFact, reader: RowReader): void {
    const read = new PayloadReader(payload, reader);
    const signed = { at, by: actor.user };
    if (kind.startsWith('order-')) this.takeOrder(kind, payload, read);
    else if (kind === 'offering-created' || kind === 'terms-changed') this.takeTerms(read, signed);
    else if (kind === 'moved') this.state = read.text('to');
    else if (kind === 'policy-recorded') this.takePolicy(read, signed);
    else if (kind === 'book-frozen') this.snapshots.push({ ...payload, number: read.number('number') });
    else if (kind === 'option-exercised')
      this.exercises.push({ exercise: read.text('exercise'), ...onAndShares(read) });
    else if (kind === 'purchase-recorded')
      this.purchases.push({
        purchase: read.text('purchase'),
        ...onAndShares(read),
        price: read.text('price'),
        kind: read.text('kind'),
      });
    else if (!this.escrow.take(kind, read, at)) this.takeRun(kind, read, signed, reader.row);
  }

  get newestTerms(): OfferingTerms | undefined {
    return this.terms.at(-1)?.terms;
  }

  /** The run and the runs that it was made of, the one that the policy gave first. */
  ancestry(run: string): RunFact[] {
    const line: RunFact[] = [];
    for (let at = this.runs.get(run); at !== undefined && !line.includes(at); at = this.parentOf(at))
      line.unshift(at);
    return line;
  }

  private parentOf({ parent }: RunFact): RunFact | undefined {
    return parent === null ? undefined : this.runs.get(parent);
  }

  private takeTerms(read: PayloadReader, { at, by }: Signed): void {
    const terms = read.object('terms') as unknown as OfferingTerms;
    this.terms.push({ version: this.terms.length + 1, terms, recordedAt: at, recordedBy: by });
    if (this.state === '') this.state = 'draft';
  }

  private takePolicy(read: PayloadReader, { at, by }: Signed): void {
    this.policies.push({
      id: read.text('policyId'),
      name: read.text('name'),
      version: read.number('version'),
      policy: read.object('policy'),
      recordedAt: at,
      recordedBy: by,
    });
  }

  private takeOrder(kind: string, payload: PackRow, read: PayloadReader): void {
    const id = read.text('order');
    const before = this.orders.get(id);
    const version = read.number('version');
    const due = kind === 'order-submitted' ? 1 : (before?.version ?? 0) + 1;
    if (version !== due || (due === 1 && before !== undefined))
      throw read.at('version', `${due}`, `${version}`);
    const isOver = kind === 'order-withdrawn' || kind === 'order-lapsed';
    if (isOver) this.orders.delete(id);
    else
      this.orders.set(id, {
        version,
        investor: read.text('investor'),
        intent: read.text('intent'),
        receivedAt: read.text('receivedAt'),
        terms: payload.terms as PackRow,
      });
  }

  private takeRun(kind: string, read: PayloadReader, signed: Signed, row: number): void {
    if (kind === 'price-proposed') this.proposals.set(read.text('proposal'), read.text('policy'));
    else if (kind === 'price-approved') {
      this.pricedUnder = this.proposals.get(read.text('proposal')) ?? '';
      this.pricedOn = newYorkDay(signed.at);
    } else if (kind === 'run-requested') this.asked.set(read.text('run'), read.text('policy'));
    else if (kind === 'allocated') {
      const run = read.text('run');
      const policy = this.asked.get(run) ?? this.pricedUnder;
      this.keepRun(read, { run, policy, parent: null, snapshot: this.snapshots.length, row, at: signed.at });
    } else if (kind === 'allocation-overridden') {
      const parent = this.runs.get(read.text('parent'));
      if (parent === undefined) return;
      const { policy, snapshot } = parent;
      this.keepRun(read, { run: read.text('run'), policy, parent: parent.run, snapshot, row, at: signed.at });
    } else if (kind === 'allocation-approved') this.approved = { ...signed, run: read.text('run') };
    else if (kind === 'allocation-released') this.released = signed;
    else if (kind === 'over-allotment-recorded') this.takePricing(read);
  }

  private takePricing(read: PayloadReader): void {
    const run = read.text('run');
    if (read.payload.pricedOn === undefined) {
      const made = this.runs.get(run);
      this.recorded.set(run, made === undefined ? '' : newYorkDay(made.at));
      return;
    }
    const pricedOn = read.text('pricedOn');
    if (pricedOn !== this.pricedOn) throw read.at('pricedOn', this.pricedOn, pricedOn);
    this.recorded.set(run, pricedOn);
  }

  private keepRun({ payload }: PayloadReader, of: Omit<RunFact, 'payload'>): void {
    this.runs.set(of.run, { ...of, payload });
  }
}

function onAndShares(read: PayloadReader): { on: string; shares: number } {
  return { on: read.text('on'), shares: read.number('shares') };
}
