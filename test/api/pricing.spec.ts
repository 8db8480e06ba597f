import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvePrice, propose, recordClose } from '../support/approved-price.js';
import { anOpenBook, anOrder, close, limitOrder } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

const bars = readFileSync(
  new URL('../../data/demonstration/rshf-bars-synthetic.csv', import.meta.url),
  'utf8',
);

let world: World;
let investor: Client;

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  investor = await world.investor();
});
afterAll(() => world?.close());

const millionths = (text: string): bigint => BigInt(Math.round(Number(text) * 1e6));

async function aClosedBook(): Promise<string> {
  const offering = await anOpenBook(world, [investor]);
  await anOrder(investor, offering, limitOrder(10_000_000, '0.40'));
  await recordClose(world, offering);
  await close(world, offering);
  return offering;
}

const decide = (by: Client, id: string, proposalHash: string) =>
  by.post(`/price-proposals/${id}/approve`, { proposalHash });

describe('an input from a file', () => {
  it('is a version of its own, with what was left out', async () => {
    const offering = await aClosedBook();
    const { status, body } = await world.desk.post(`/offerings/${offering}/inputs/market-data/import`, {
      content: `${bars}2004-07-21,null,null,null,null,null,null\n`,
      source: 'a synthetic file',
      asOf: '2004-07-21',
      synthetic: true,
    });
    expect({ status, version: body.version }).toEqual({ status: 201, version: 2 });
    const document = body.document as { bars: Array<{ date: string; close: string }>; skipped: object[] };
    expect(document.bars.at(-1)).toMatchObject({ date: '2004-07-20', close: '0.5' });
    expect(document.skipped).toHaveLength(1);
  });

  it('is refused where it is not what it is called', async () => {
    const offering = await aClosedBook();
    const { status, body } = await world.desk.post(`/offerings/${offering}/inputs/market-data/import`, {
      content: 'name,amount\nx,1\n',
      source: 'something else',
      asOf: '2004-07-20',
    });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'not-bars' });
  });
});

describe('a proposal', () => {
  it('carries the waterfall from the reference price to exactly the price that was asked for', async () => {
    const proposal = await propose(world, await aClosedBook(), '0.37');
    const { pricing } = proposal.document as {
      pricing: { price: string; waterfall: { from: string; to: string; steps: Array<{ amount: string }> } };
    };
    const sum = pricing.waterfall.steps.reduce(
      (total, { amount }) => total + millionths(amount),
      millionths(pricing.waterfall.from),
    );
    expect({ price: pricing.price, to: pricing.waterfall.to, sum }).toEqual({
      price: '0.37',
      to: '0.37',
      sum: 370_000n,
    });
  });

  it('is superseded by the next, and then cannot be approved', async () => {
    const offering = await aClosedBook();
    const first = await propose(world, offering, '0.37');
    await propose(world, offering, '0.36');
    const { status, body } = await decide(world.issuer, first.id, first.proposalHash);
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'proposal-not-open' });
  });

  it('is approved by one of two at once', async () => {
    const proposal = await propose(world, await aClosedBook());
    const second = await world.account('issuer', world.issuer.account.party);
    const replies = await Promise.all(
      [world.issuer, second].map((by) => decide(by, proposal.id, proposal.proposalHash)),
    );
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('is not approved under another hash, before the close, or by the desk', async () => {
    const offering = await aClosedBook();
    const proposal = await propose(world, offering);
    expect((await decide(world.issuer, proposal.id, '0'.repeat(64))).body.code).toBe('hash-mismatch');
    expect((await decide(world.desk, proposal.id, proposal.proposalHash)).status).toBe(403);
    await world.desk.post(`/offerings/${offering}/transitions`, { move: 're-open' });
    expect((await decide(world.issuer, proposal.id, proposal.proposalHash)).body.code).toBe(
      'book-not-closed',
    );
  });

  it('is refused with what moved when the market moved by more than two per cent', async () => {
    const offering = await aClosedBook();
    const proposal = await propose(world, offering);
    await recordClose(world, offering, '0.511');
    const { status, body } = await decide(world.issuer, proposal.id, proposal.proposalHash);
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'proposal-moved' });
    expect(body.detail).toContain('the last close went from 0.5 to 0.511');
  });

  it('is countered with a price and words, and answered by a proposal that names it', async () => {
    const offering = await aClosedBook();
    const proposal = await propose(world, offering);
    const countered = await world.issuer.post(`/price-proposals/${proposal.id}/counter`, {
      price: '0.38',
      words: 'one cent more',
    });
    expect(countered.body).toMatchObject({ state: 'rejected', counterPrice: '0.38', words: 'one cent more' });
    const answer = await propose(world, offering, '0.38', { answers: proposal.id });
    expect(answer.answers).toBe(proposal.id);
    expect((await decide(world.issuer, answer.id, answer.proposalHash)).status).toBe(200);
  });

  it('is not seen by an investor or by another issuer', async () => {
    const proposal = await propose(world, await aClosedBook());
    expect((await investor.get(`/price-proposals/${proposal.id}`)).status).toBe(403);
    const stranger = await world.account('issuer');
    expect((await stranger.get(`/price-proposals/${proposal.id}`)).status).toBe(404);
    expect((await decide(stranger, proposal.id, proposal.proposalHash)).status).toBe(404);
  });
});

describe('the memo', () => {
  it('says what was approved, by whom, as data and as two pages of paper', async () => {
    const offering = await anOpenBook(world, [investor]);
    await anOrder(investor, offering, limitOrder(10_000_000, '0.40'));
    const proposal = await approvePrice(world, offering);
    const { body } = await world.issuer.get(`/price-proposals/${proposal.id}/memo`);
    expect(body).toMatchObject({ price: '0.37', state: 'approved', proposalHash: proposal.proposalHash });
    expect(body.signatures).toMatchObject([{ did: 'proposed' }, { did: 'approved' }]);
    const response = await fetch(`${world.address}/api/v1/price-proposals/${proposal.id}/memo.pdf`, {
      headers: { authorization: `Bearer ${world.issuer.account.apiKey}` },
    });
    expect(response.headers.get('content-type')).toContain('application/pdf');
    const pdf = Buffer.from(await response.arrayBuffer()).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);
  });
});
