import { receiptFault } from '#client';
import type { Schemas } from '#client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOpenBook, anOrder, limitOrder } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

type VersionView = Schemas['VersionView'];

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
    expect(headers.get('location')).toBe(`/api/v1/orders/${body.id}`);
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
    const first = await alder.get(`/orders/${id}/versions?limit=1`);
    const second = await alder.get(`/orders/${id}/versions?limit=1&after=${String(first.body.next)}`);
    expect([...first.body.items, ...second.body.items]).toEqual(versions.body.items);
    expect(second.body.next).toBeNull();
  });

  it('keeps its place in time when it asks for fewer shares, and for nothing else', async () => {
    const id = await anOrder(alder, offering, limitOrder(10_000, '0.40'));
    const timeOf = async (body?: object, ifMatch?: number): Promise<unknown> =>
      (body ? await alder.put(`/orders/${id}`, body, { ifMatch }) : await alder.get(`/orders/${id}`)).body
        .receivedAt;
    const first = await timeOf();
    expect(await timeOf(limitOrder(9_000, '0.40'), 1)).toBe(first);
    const more = await timeOf(limitOrder(11_000, '0.40'), 2);
    expect(Date.parse(more as string)).toBeGreaterThan(Date.parse(first as string));
    const dearer = await timeOf(limitOrder(11_000, '0.41'), 3);
    expect(Date.parse(dearer as string)).toBeGreaterThan(Date.parse(more as string));
    expect(await timeOf()).toBe(dearer);
  });

  it('is proven by its receipt, and by no other', async () => {
    const id = await anOrder(alder, offering, limitOrder(10_000, '0.40'));
    await alder.put(`/orders/${id}`, limitOrder(8_000, '0.40'), { ifMatch: 1 });
    const { body } = await alder.get(`/orders/${id}/versions`);
    const [first, second] = body.items as unknown as VersionView[];
    expect(await receiptFault(first!)).toBeNull();
    expect(await receiptFault(second!)).toBeNull();
    expect(await receiptFault({ ...first!, receipt: second!.receipt })).toContain('document');
    const moved = { ...first!, document: { ...first!.document, event: 'amended' as const } };
    expect(await receiptFault(moved)).toContain('document');
    const [step, ...rest] = first!.receipt.path;
    const bent = {
      ...first!.receipt,
      path: [{ ...step!, side: step!.side === 'left' ? 'right' : 'left' }, ...rest],
    };
    expect(await receiptFault({ ...first!, receipt: bent as never })).toContain('path');
    const later = { ...first!.receipt.entry, at: '2030-01-01T00:00:00.000Z' };
    expect(await receiptFault({ ...first!, receipt: { ...first!.receipt, entry: later } })).toContain(
      'entry',
    );
  });

  it('entered by the desk names the client and the channel', async () => {
    const investor = alder.account.party;
    const body = { ...limitOrder(4_000, '0.38'), investor };
    const placed = await world.desk.post(`/offerings/${offering}/orders`, { ...body, channel: 'telephone' });
    expect([placed.status, placed.body.channel]).toEqual([201, 'telephone']);
    const id = placed.body.id;
    const amended = await world.desk.put(`/orders/${id}`, { ...body, shares: 3_000 }, { ifMatch: 1 });
    expect(amended.body.channel).toBe('telephone');
    const versions = await alder.get(`/orders/${id}/versions`);
    expect(versions.body.items[0]!.document).toMatchObject({ channel: 'telephone' });
    const orders = [{ ...body, channel: 'chat' }, body];
    const file = await world.desk.post(`/offerings/${offering}/orders:batch`, { orders });
    expect(file.status).toBe(201);
    const shown = await world.desk.get(`/offerings/${offering}/orders?investor=${investor}&limit=1000`);
    expect(shown.body.items.slice(-2).map(({ channel }) => channel)).toEqual(['chat', 'desk']);
    const own = { ...limitOrder(4_000, '0.38'), channel: 'telephone' };
    expect((await alder.post(`/offerings/${offering}/orders`, own)).body.path).toBe('channel');
    const posing = await world.desk.post(`/offerings/${offering}/orders`, { ...body, channel: 'investor' });
    expect([posing.status, posing.body.path]).toEqual([400, 'channel']);
  });

  it('of another investor is not there', async () => {
    const id = await anOrder(alder, offering, limitOrder(10_000, '0.40'));
    expect((await birch.get(`/orders/${id}`)).status).toBe(404);
  });

  it('is found by its state, intent and investor', async () => {
    const id = await anOrder(birch, offering, limitOrder(3_000, '0.39'));
    await birch.delete(`/orders/${id}`, { ifMatch: 1 });
    const found = async (client: Client, query: string) =>
      (await client.get(`/offerings/${offering}/orders?${query}`)).body.items.map((one) => one.id);
    const own = `investor=${birch.account.party}`;
    expect(await found(world.desk, `${own}&state=withdrawn`)).toEqual([id]);
    expect(await found(world.desk, `${own}&intent=indication`)).toEqual([]);
    expect(await found(birch, 'state=withdrawn')).toEqual([id]);
    expect(await found(alder, own)).toEqual(await found(alder, 'investor=nobody'));
    const { status, body } = await world.desk.get(`/offerings/${offering}/orders?state=gone`);
    expect([status, body.code, body.path]).toEqual([400, 'out-of-range', 'state']);
  });
});
