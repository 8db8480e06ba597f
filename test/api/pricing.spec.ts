import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvePrice, propose, recordClose } from '../support/approved-price.js';
import { anOpenBook, anOrder, close, limitOrder } from '../support/builders.js';
import { literaturePriors } from '../../src/pricing/literature-priors.js';
import type { Client, Reply } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

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

  it("is the model's own where the desk asks for none", async () => {
    const offering = await aClosedBook();
    const preview = await world.desk.post(`/offerings/${offering}/price-previews`, {});
    const { price, document } = await propose(world, offering, null);
    const { pricing } = document as unknown as { pricing: { price: string } };
    expect([price, preview.body.pricing]).toEqual([pricing.price, expect.objectContaining({ price })]);
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

  it('is refused with what moved when the book or the terms moved since', async () => {
    const offering = await anOpenBook(world, [investor]);
    await anOrder(investor, offering, limitOrder(10_000_000, '0.40'));
    await recordClose(world, offering);
    const early = await propose(world, offering);
    await anOrder(investor, offering, limitOrder(1_000_000, '0.38'));
    await close(world, offering);
    const moved = await decide(world.issuer, early.id, early.proposalHash);
    expect([moved.status, moved.body.detail]).toEqual([
      409,
      expect.stringContaining('demand went from 10000000 to 11000000'),
    ]);
    const fresh = await propose(world, offering);
    const { body } = await world.desk.get(`/offerings/${offering}`);
    const terms = { ...(body.terms as object), commissionPercent: '9' };
    const changed = await world.desk.patch(`/offerings/${offering}`, { terms }, { ifMatch: 1 });
    expect(changed.status).toBe(200);
    const stale = await decide(world.issuer, fresh.id, fresh.proposalHash);
    expect([stale.body.code, stale.body.detail]).toEqual([
      'proposal-moved',
      expect.stringContaining('the term commissionPercent went from 10 to 9'),
    ]);
    const last = await propose(world, offering);
    expect((await decide(world.issuer, last.id, last.proposalHash)).status).toBe(200);
  });

  it.each([
    [{ lastClosePercent: '3' }, 200],
    [{ lastClosePercent: '1' }, 409],
    [{}, 409],
  ])('is decided under the tolerances %j that it names', async (tolerances, expected) => {
    const offering = await aClosedBook();
    const proposal = await propose(world, offering, '0.37', { pricing: { tolerances } });
    await recordClose(world, offering, '0.511');
    expect((await decide(world.issuer, proposal.id, proposal.proposalHash)).status).toBe(expected);
  });

  it("keeps to the tolerances in the offering's terms", async () => {
    const pricing = { tolerances: { lastClosePercent: '0', demandAtPricePercent: '50' } };
    const offering = await anOpenBook(world, [investor], { pricing });
    await anOrder(investor, offering, limitOrder(10_000_000, '0.40'));
    await recordClose(world, offering);
    await close(world, offering);
    const proposal = await propose(world, offering);
    await recordClose(world, offering, '0.501');
    const { body } = await decide(world.issuer, proposal.id, proposal.proposalHash);
    expect(body.code).toBe('proposal-moved');
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

const preview = (by: Client, offering: string, body: object) =>
  by.post(`/offerings/${offering}/price-previews`, body);

describe('a preview', () => {
  type Previewed = {
    price: string;
    waterfall: { steps: Array<{ step: string; amount: string }> };
    simulation: { p50: string };
    model: { name: string };
  };

  it('answers what a proposal would say, and keeps nothing', async () => {
    const offering = await aClosedBook();
    const { status, body } = await preview(world.desk, offering, { price: '0.37' });
    expect({ status, inputs: body.inputs }).toMatchObject({ status: 200, inputs: [{ kind: 'market' }] });
    const { price, simulation } = body.pricing as unknown as Previewed;
    expect([price, Number(simulation.p50)]).toEqual(['0.37', expect.closeTo(0.38, 1)]);
    const { body: list } = await world.desk.get(`/offerings/${offering}/price-proposals`);
    expect(list.items).toEqual([]);
  });

  it('shows the CFO what one changed number moves, and only that', async () => {
    const offering = await aClosedBook();
    const steps = async (body: object) => {
      const answer = await preview(world.issuer, offering, body);
      expect({ status: answer.status, detail: answer.body.detail }).toEqual({
        status: 200,
        detail: undefined,
      });
      const { waterfall } = answer.body.pricing as unknown as Previewed;
      return Object.fromEntries(waterfall.steps.map(({ step, amount }) => [step, amount]));
    };
    const before = await steps({});
    const moved = async (body: object) => {
      const after = await steps(body);
      return Object.keys(after).filter((step) => after[step] !== before[step] && step !== 'tick');
    };
    expect(await moved({ coefficients: { 'best-efforts': '0.30' } })).toEqual(['deal-type']);
    expect(
      await moved({ inputs: { potential: { stage: 'growth', score: 5, rationale: 'x', by: 'y' } } }),
    ).toEqual(['stage', 'potential']);
    expect(await moved({ inputs: { deal: { sharesOutstanding: 15_000_000 } } })).toEqual(['size']);
  });

  it("prices under the desk's own model once one is recorded, and only a whole one is", async () => {
    const offering = await aClosedBook();
    const put = (document: object) =>
      world.desk.put(`/offerings/${offering}/pricing-model`, {
        source: 'greenshoe fit',
        asOf: '2004-07-01',
        document,
      });
    expect((await put({ format: 'greenshoe-price-model-1' })).body).toMatchObject({ code: 'not-a-model' });
    const before = await preview(world.desk, offering, {});
    const { 'best-efforts': level } = literaturePriors.coefficients;
    const coefficients = { ...literaturePriors.coefficients, 'best-efforts': { ...level, value: '0.15' } };
    expect((await put({ ...literaturePriors, name: 'own-deals', coefficients })).status).toBe(200);
    const after = await preview(world.desk, offering, {});
    expect((after.body.pricing as unknown as Previewed).model.name).toBe('own-deals');
    expect(after.body.inputs).toMatchObject([{ kind: 'market' }, { kind: 'model', version: 1 }]);
    const priceOf = ({ body }: Reply) => Number((body.pricing as unknown as Previewed).price);
    expect(priceOf(after)).toBeLessThan(priceOf(before));
  });

  it('is refused to those who do not price, and where it cannot be read', async () => {
    const offering = await aClosedBook();
    const counsel = await world.account('compliance');
    expect((await preview(counsel, offering, {})).status).toBe(403);
    expect((await preview(investor, offering, {})).status).toBe(403);
    for (const [body, path] of [
      [{ pricing: { floor: '0.10' } }, 'pricing.floor'],
      [{ pricing: { weights: { market: '2' } } }, 'pricing.weights'],
      [{ inputs: { book: {} } }, 'inputs.book'],
      [{ inputs: { market: { close: 'x' } } }, 'market.close'],
      [{ coefficients: { luck: '1' } }, 'coefficients.luck'],
    ] as const) {
      const answer = await preview(world.desk, offering, body);
      expect([answer.status, answer.body.path]).toEqual([400, path]);
    }
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
