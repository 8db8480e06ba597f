import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOpenBook, anOrder, limitOrder } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let alder: Client;
let birch: Client;
let offering: string;

beforeAll(async () => {
  world = await openWorld();
  alder = await world.investor();
  birch = await world.investor();
  offering = await anOpenBook(world, [alder, birch]);
});
afterAll(() => world?.close());

describe('an order', () => {
  it('is taken with a receipt', async () => {
    const { status, body, headers } = await alder.post(
      `/offerings/${offering}/orders`,
      limitOrder(250_000, '0.37'),
    );
    expect({ status, detail: body.detail }).toEqual({ status: 201, detail: undefined });
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toMatchObject({ type: 'limit', shares: 250_000, limit: '0.37', version: 1, state: 'live' });
    expect(body.receipt).toMatchObject({ order: body.id, version: 1 });
  });

  it('is amended under If-Match and keeps its versions', async () => {
    const id = await anOrder(alder, offering, limitOrder(10_000, '0.40'));
    const amended = await alder.put(`/orders/${id}`, limitOrder(8_000, '0.40'), { ifMatch: 1 });
    expect({ status: amended.status, detail: amended.body.detail, version: amended.body.version }).toEqual({
      status: 200,
      detail: undefined,
      version: 2,
    });
    const stale = await alder.put(`/orders/${id}`, limitOrder(7_000, '0.40'), { ifMatch: 1 });
    expect(stale.status).toBe(412);
    const versions = await alder.get(`/orders/${id}/versions`);
    expect(versions.body.items).toHaveLength(2);
  });

  it('of another investor is not there', async () => {
    const id = await anOrder(alder, offering, limitOrder(10_000, '0.40'));
    expect((await birch.get(`/orders/${id}`)).status).toBe(404);
  });
});
