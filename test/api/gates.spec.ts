import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDraft, aFiled, anOpenBook, rushTerms } from '../support/builders.js';
import { openWorld, type World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const gatesOf = async (offering: string): Promise<Record<string, Record<string, unknown>>> => {
  const { status, body } = await world.desk.get(`/offerings/${offering}/gates`);
  expect(status).toBe(200);
  return Object.fromEntries(body.items.map((gate) => [gate.gate as string, gate]));
};

it('says that nothing may be sold before effectiveness, by which rule', async () => {
  const gates = await gatesOf(await aFiled(world, []));
  expect(gates.G1).toMatchObject({ result: 'fail', severity: 'hard', citation: '15 U.S.C. 77e(a), (c)' });
});

it('passes once the registration is effective', async () => {
  const gates = await gatesOf(await anOpenBook(world, []));
  expect(gates.G1).toMatchObject({ result: 'pass' });
});

it('counts the registered amount from the terms, to the share', async () => {
  const facts = { G6: { warrantShares: 0, authorisedShares: 60_000_000, reservedShares: 0 } };
  const enough = await gatesOf(
    await aDraft(world, { registeredShares: 11_000_000, sharesOutstanding: 19_500_000, gates: facts }),
  );
  expect(enough.G6).toMatchObject({ result: 'pass' });
  const short = await gatesOf(
    await aDraft(world, { registeredShares: 10_999_999, sharesOutstanding: 19_500_000, gates: facts }),
  );
  expect(short.G6).toMatchObject({ result: 'fail' });
});

it('names what is missing', async () => {
  const gates = await gatesOf(await aDraft(world));
  expect(gates.G6).toMatchObject({ result: 'unknown' });
  expect(gates.G6!.missing).toContain('registeredShares');
});

it.each<[string, object, string]>([
  ['of another type', { registeredShares: 'many' }, 'terms.gates.G6.registeredShares'],
  ['of another name', { registered: 1 }, 'terms.gates.G6.registered'],
  ['that are a list', [], 'terms.gates.G6'],
  ['that are a number', 5 as unknown as object, 'terms.gates.G6'],
])('refuses facts %s', async (_, facts, path) => {
  const { status, body } = await world.desk.post('/offerings', {
    issuerParty: world.issuer.account.party,
    terms: { ...rushTerms, gates: { G6: facts } },
  });
  expect({ status, path: body.path }).toEqual({ status: 400, path });
  expect(body.detail).toContain(path);
});

it('is not for investors', async () => {
  const investor = await world.investor();
  const offering = await aFiled(world, [investor]);
  expect((await investor.get(`/offerings/${offering}/gates`)).status).toBe(403);
});
