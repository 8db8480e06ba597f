// What the board would accept stays between the desk, the issuer and compliance, by every way to the terms.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOpenBook } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { follow } from '../support/event-source.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let offering: string;
let investor: Client;
let member: Client;

beforeAll(async () => {
  world = await openWorld();
  [investor, member] = [await world.investor(), await world.account('member')];
  offering = await anOpenBook(world, [investor], {
    pricing: { maximumDiscountPercent: '31' },
    gates: { G47: { electedPercent: '4.99' } },
    sharesOutstanding: 100_000_000,
    issuerSeesNames: false,
  });
  const joined = await world.desk.post(`/offerings/${offering}/members`, { member: member.account.party });
  expect(joined.status).toBe(201);
});
afterAll(() => world?.close());

const inside = /"pricing"|"gates"|issuerSeesNames|"31"|"4\.99"/;

it.each(['investor', 'member'] as const)('not to an %s', async (role) => {
  const reader = role === 'investor' ? investor : member;
  for (const path of [`/offerings/${offering}`, '/offerings']) {
    const { status, body } = await reader.get(path);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('Rush Financial');
    expect(JSON.stringify(body)).not.toMatch(inside);
  }
});

it('nor by the stream of an investor', async () => {
  const stream = await follow(world.address, investor, offering);
  try {
    const text = JSON.stringify(await stream.until(({ id }) => id !== null));
    expect(text).toContain('Rush Financial');
    expect(text).not.toMatch(inside);
  } finally {
    stream.close();
  }
});

it.each(['desk', 'issuer', 'compliance'] as const)('but to the %s', async (role) => {
  const { body } = await world[role].get(`/offerings/${offering}`);
  expect(body.terms).toMatchObject({ pricing: { maximumDiscountPercent: '31' }, issuerSeesNames: false });
});
