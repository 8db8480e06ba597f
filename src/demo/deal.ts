// What the acts of the demonstration share: the cast, the facts, the offering and the orders placed so far.

import type { AnswerOf, Schemas } from '#client';
import type { Cast } from './cast.js';
import { orderOf, type BookLine, type DealFacts } from './deal-data.js';
import { cents, count, dollars, done, refusal, table } from './narrator.js';
import { refused, type Person } from './person.js';

type Order = AnswerOf<'get', '/api/v1/orders/{id}'>;

export class Deal {
  /** Set by the first act. */
  offering = '';
  private readonly placed = new Map<string, Order>();

  constructor(
    readonly cast: Cast,
    readonly facts: DealFacts,
    readonly lines: readonly BookLine[],
  ) {}

  investor(name: string): Person {
    const person = this.cast.investors.get(name);
    if (!person) throw new Error(`The demonstration has no investor called ${name}.`);
    return person;
  }

  /** Names the offering where a path asks for it. */
  get params(): { path: { id: string } } {
    return { path: { id: this.offering } };
  }

  /** Plays one line of the book; returns whether it was taken. */
  async play(line: BookLine): Promise<boolean> {
    const investor = this.investor(line.investor);
    const sender = line.channel === 'desk' ? this.cast.desk : investor;
    const body = {
      ...orderOf(line),
      ...(line.channel === 'desk' ? { investor: investor.account.party } : {}),
    };
    if (line.expect !== '') {
      const problem = await refused(this.submit(sender, body));
      if (problem.code !== line.expect)
        throw new Error(`Refused with ${problem.code} instead of ${line.expect}.`);
      refusal(`${line.investor}: ${problem.detail}`);
      if (problem.rule !== undefined) refusal(`by ${problem.rule}, ${problem.citation}`);
      return false;
    }
    this.placed.set(line.investor, await this.change(sender, line, body));
    if (line.note !== '') done(`${line.investor} ${pastOf[line.action]}: ${line.note}`);
    return true;
  }

  async showDemand(): Promise<void> {
    const book = await this.cast.desk.api.GET('/api/v1/offerings/{id}/book', { params: this.params });
    table(
      ['price', 'adds', 'demand', 'orders', 'cover', 'with option'],
      book.levels.map((level) => [
        dollars(cents(level.price)),
        count(level.shares),
        count(level.cumulative),
        `${level.orders}`,
        `${level.cover}x`,
        `${level.coverWithOverAllotment}x`,
      ]),
    );
    const clears = book.clearingPriceWithOverAllotment;
    done(
      `${book.orders} orders; ${clears === null ? 'the book is not covered yet' : `11,000,000 shares clear at ${dollars(cents(clears))}`}` +
        ` (${book.indications.orders} indications and ${book.conditionalOffers.orders} conditional offers stand apart)`,
    );
  }

  private submit({ api }: Person, body: Schemas['OrderBody']): Promise<Order> {
    return api.POST('/api/v1/offerings/{id}/orders', { params: this.params, body });
  }

  private change(sender: Person, { action, investor }: BookLine, body: Schemas['OrderBody']): Promise<Order> {
    if (action === 'submit') return this.submit(sender, body);
    const { id, version } = this.placed.get(investor)!;
    const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
    return action === 'amend'
      ? sender.api.PUT('/api/v1/orders/{id}', { params, body })
      : sender.api.DELETE('/api/v1/orders/{id}', { params });
  }

  /** The order as it stands by now: an order that a job converted has a newer version. */
  async refresh(investor: string): Promise<void> {
    const placed = this.placed.get(investor);
    if (!placed) return;
    const params = { path: { id: placed.id } };
    this.placed.set(investor, await this.investor(investor).api.GET('/api/v1/orders/{id}', { params }));
  }
}

const pastOf = { submit: 'asked', amend: 'amended', withdraw: 'withdrew' } as const;
