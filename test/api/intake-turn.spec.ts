// A batch waits for its turn at the offering, behind a close of a great book for seconds: what it was decided on may be
// another by then.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anOpenBook, limitOrder } from '../support/builders.js';
import type { Client, Reply } from '../support/clients.js';
import { whileTheyWait } from '../support/turns.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let alder: Client;
let birch: Client;
let offering: string;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  [alder, birch] = [await world.investor(), await world.investor()];
  offering = await anOpenBook(world, [alder, birch], {
    dealType: 'firm-commitment-follow-on',
    rulesAsOf: '2026-11-20',
    coveredSecurity: true,
  });
});

const submit = (investor: Client) =>
  investor.post(`/offerings/${offering}/orders`, limitOrder(1_000, '0.37'));

async function certify(investor: Client, facts: object): Promise<void> {
  const { status } = await world.compliance.post(`/investors/${investor.account.party}/certificates`, {
    type: 'rule-105',
    documentHash: 'a'.repeat(64),
    facts,
  });
  expect(status).toBe(201);
}

const whileOrdersWait = (from: Client[], happen: () => Promise<unknown>): Promise<Reply[]> =>
  whileTheyWait(world, offering, () => from.map((investor) => submit(investor)), happen);

const linksOf = async (): Promise<number> => {
  const [row] = await world.query('SELECT number FROM journal_heads WHERE offering = $1', [offering]);
  return Number(row!.number);
};

describe('orders that wait for their turn', () => {
  it('are decided on the evidence of then', async () => {
    const sold = { at: '2026-11-18T11:00:00-05:00', shares: 1_000, reported: true };
    const [of, beside] = await whileOrdersWait([alder, birch], () => certify(alder, { shortSales: [sold] }));
    expect([of!.status, of!.body.gate]).toEqual([422, 'G40']);
    expect(beside!.status).toBe(201);
  });

  it('share commits still where the evidence that moved is another’s', async () => {
    const stranger = await world.investor();
    const before = await linksOf();
    const many = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? alder : birch));
    const replies = await whileOrdersWait(many, () => certify(stranger, { shortSales: [] }));
    expect(replies.map(({ status }) => status)).toEqual(many.map(() => 201));
    expect((await linksOf()) - before).toBeLessThan(many.length / 2);
  });

  it('are refused where the book was closed', async () => {
    const replies = await whileOrdersWait([alder, birch], () =>
      world.query(`UPDATE offerings SET state = 'withdrawn', epoch = epoch + 1 WHERE id = $1`, [offering]),
    );
    expect(replies.map(({ body }) => body.code)).toEqual(['book-closed', 'book-closed']);
    expect(await world.query('SELECT FROM orders WHERE offering = $1', [offering])).toEqual([]);
  });
});
