// The escrow as the journal tells it: what was paid in, what the bank said of it, and which closing or refund took it.
// Nothing leaves a deposit that has not cleared, nor more than it held; a closing is exactly
// what its entries draw.
import { formatAmount, type Amount } from '../price.js';
import type { PackRow } from './difference.js';
import type { PayloadReader } from './payload-reader.js';

type Deposit = {
  facts: PackRow;
  investor: string;
  amount: Amount;
  state: 'pledged' | 'cleared' | 'returned';
  on: string | null;
  released: Amount;
  refunded: Amount;
};

/** A closing as its entry tells it, with when it was made. */
export type ClosingFact = PackRow & Readonly<{ run: string; price: string; shares: number; amount: string }>;

export class EscrowLedger {
  readonly closings: ClosingFact[] = [];
  private readonly deposits = new Map<string, Deposit>();
  /** What entries have drawn for a closing that was not told yet. */
  private readonly drawn = new Map<string, Amount>();

  /** Takes an entry if it is of an escrow, and says whether it was. */
  take(kind: string, read: PayloadReader, at: string): boolean {
    if (kind === 'deposit-recorded') this.takeDeposit(read);
    else if (kind === 'deposit-cleared' || kind === 'deposit-returned') this.takeOutcome(kind, read);
    else if (kind === 'deposit-released' || kind === 'deposit-refunded') this.takeDraw(kind, read);
    else if (kind === 'closing-made') this.takeClosing(read, at);
    else return false;
    return true;
  }

  get isEmpty(): boolean {
    return this.deposits.size === 0;
  }

  /** The deposits by identifier, each with what became of it. */
  rows(): PackRow[] {
    const all = [...this.deposits].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return all.map(([, { facts, state, on, released, refunded }]) => ({
      ...facts,
      state,
      on,
      released: formatAmount(released),
      refunded: formatAmount(refunded),
    }));
  }

  /** What closings took of each investor's money. */
  releasedOf(): Map<string, Amount> {
    const sums = new Map<string, Amount>();
    for (const { investor, released } of this.deposits.values())
      sums.set(investor, (sums.get(investor) ?? 0n) + released);
    return sums;
  }

  private takeDeposit(read: PayloadReader): void {
    const id = read.text('deposit');
    if (this.deposits.has(id)) throw read.at('deposit', 'a deposit that is new', id);
    this.deposits.set(id, {
      facts: read.payload,
      investor: read.text('investor'),
      amount: read.amount('amount'),
      state: 'pledged',
      on: null,
      released: 0n,
      refunded: 0n,
    });
  }

  private takeOutcome(kind: 'deposit-cleared' | 'deposit-returned', read: PayloadReader): void {
    const deposit = this.depositOf(read);
    if (deposit.state !== 'pledged') throw read.at('deposit', 'a deposit that is pledged', deposit.state);
    deposit.state = kind === 'deposit-cleared' ? 'cleared' : 'returned';
    deposit.on = read.text('on');
  }

  private takeDraw(kind: 'deposit-released' | 'deposit-refunded', read: PayloadReader): void {
    const deposit = this.depositOf(read);
    const amount = read.amount('amount');
    const { released, refunded } = deposit;
    const held = deposit.state === 'cleared' ? deposit.amount - released - refunded : 0n;
    if (amount > held) throw read.at('amount', `at most ${formatAmount(held)}`, formatAmount(amount));
    if (kind === 'deposit-refunded') deposit.refunded += amount;
    else {
      deposit.released += amount;
      const closing = read.text('closing');
      this.drawn.set(closing, (this.drawn.get(closing) ?? 0n) + amount);
    }
  }

  private takeClosing(read: PayloadReader, closedAt: string): void {
    // Entries once said how many were held back; closings never did.
    const { heldBack: _, ...facts } = read.payload;
    const number = this.closings.length + 1;
    if (read.number('number') !== number) throw read.at('number', `${number}`, `${read.number('number')}`);
    const shares = read.number('shares');
    if (!Number.isSafeInteger(shares) || shares <= 0) throw read.at('shares', 'whole shares', `${shares}`);
    const closing = read.text('closing');
    const [amount, drawn] = [read.amount('amount'), this.drawn.get(closing) ?? 0n];
    if (amount !== drawn) throw read.at('amount', `${formatAmount(drawn)}, as drawn`, formatAmount(amount));
    this.closings.push({
      ...facts,
      run: read.text('run'),
      price: read.text('price'),
      shares,
      amount: read.text('amount'),
      closedAt,
    });
  }

  private depositOf(read: PayloadReader): Deposit {
    const id = read.text('deposit');
    const deposit = this.deposits.get(id);
    if (deposit !== undefined) return deposit;
    throw read.at('deposit', 'a deposit that was recorded', id);
  }
}
