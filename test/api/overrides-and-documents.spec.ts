// Warnings that compliance lets pass, hard gates that nobody does, and the papers of an offering: who got which
// version when.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFiled, anOpenBook } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

const documentHash = createHash('sha256').update('prospectus').digest('hex');

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const shelf = { dealType: 'registered-direct', rulesAsOf: '2026-11-20' };

describe('an override', () => {
  it('lets a warning pass with a reason, is shown with its gate and stands in the journal', async () => {
    const offering = await anOpenBook(world, [], shelf);
    const { status, body } = await world.compliance.post(`/offerings/${offering}/overrides`, {
      gate: 'G46',
      reason: 'the holder files on Monday',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ gate: 'G46', reason: 'the holder files on Monday', investor: null });
    expect(body.recordedBy).toBe(world.compliance.account.user);
    const gates = (await world.desk.get(`/offerings/${offering}/gates`)).body.items;
    expect(gates.find(({ gate }) => gate === 'G46')).toMatchObject({ override: { id: body.id } });
    expect(gates.find(({ gate }) => gate === 'G1')).toMatchObject({ override: null });
    const { items } = (await world.desk.get(`/offerings/${offering}/journal`)).body;
    expect(items.at(-1)).toMatchObject({
      kind: 'gate-overridden',
      payload: { gate: 'G46', reason: body.reason },
    });
    expect((await world.desk.get(`/offerings/${offering}/overrides`)).body.items).toMatchObject([
      { id: body.id },
    ]);
  });

  it('ends with its time', async () => {
    const offering = await anOpenBook(world, [], shelf);
    const body = { gate: 'G46', reason: 'for a day', expiresAt: '2026-01-01T00:00:00Z' };
    expect((await world.compliance.post(`/offerings/${offering}/overrides`, body)).status).toBe(201);
    const gates = (await world.desk.get(`/offerings/${offering}/gates`)).body.items;
    expect(gates.find(({ gate }) => gate === 'G46')).toMatchObject({ override: null });
  });

  it('is for nobody at a hard gate, whatever it says', async () => {
    for (const offering of [await aFiled(world, []), await anOpenBook(world, [])]) {
      const { status, body } = await world.compliance.post(`/offerings/${offering}/overrides`, {
        gate: 'G1',
        reason: 'we are in a hurry',
      });
      expect({ status, code: body.code, gate: body.gate }).toEqual({
        status: 422,
        code: 'hard-gate',
        gate: 'G1',
      });
      expect(body.citation).toContain('15 U.S.C. 77e');
    }
  });

  it.each<[string, object, number, string]>([
    ['a gate that there is not', { gate: 'G99' }, 400, 'unknown-gate'],
    ['a gate that only informs', { gate: 'G12' }, 409, 'nothing-to-override'],
    ['a warning of another kind of deal', { gate: 'G13' }, 409, 'nothing-to-override'],
    [
      'an investor who was not invited',
      { gate: 'G46', investor: '01935c3e-7d5a-7c3e-9f5a-0123456789ab' },
      422,
      'unknown-investor',
    ],
    ['no reason', { gate: 'G46', reason: ' ' }, 400, 'invalid-text'],
  ])('is refused for %s', async (_, body, status, code) => {
    const offering = await anOpenBook(world, [], shelf);
    const reply = await world.compliance.post(`/offerings/${offering}/overrides`, {
      reason: 'a reason',
      ...body,
    });
    expect(reply.status).toBe(status);
    if (status !== 400) expect(reply.body.code).toBe(code);
  });

  it('is compliance’s alone', async () => {
    const investor = await world.investor();
    const offering = await anOpenBook(world, [investor], shelf);
    for (const other of [world.desk, world.issuer, investor, world.admin]) {
      const { status } = await other.post(`/offerings/${offering}/overrides`, {
        gate: 'G46',
        reason: 'please',
      });
      expect(status).toBe(403);
    }
    expect((await investor.get(`/offerings/${offering}/overrides`)).status).toBe(403);
  });
});

describe('the papers of an offering', () => {
  const paper = { kind: 'final-prospectus', title: 'Prospectus of 22 July 2004', documentHash };

  it('have versions, and say who got and who read which', async () => {
    const [reader, other] = [await world.investor(), await world.investor()];
    const offering = await anOpenBook(world, [reader, other]);
    const path = `/offerings/${offering}/documents`;
    const first = await world.desk.post(path, { ...paper, content: 'The whole text.' });
    expect({ status: first.status, version: first.body.version }).toEqual({ status: 201, version: 1 });
    expect((await world.desk.post(path, paper)).body.version).toBe(2);
    const sent = { investors: [reader.account.party], deliveredAt: '2004-07-22T09:00:00-04:00' };
    expect((await world.desk.post(`${path}/${first.body.id}/deliveries`, sent)).body).toEqual({
      delivered: 1,
    });
    expect((await world.desk.post(`${path}/${first.body.id}/deliveries`, sent)).body).toEqual({
      delivered: 0,
    });
    const contents = async (client: Client) =>
      (await client.get(path)).body.items.map(({ content }) => content ?? 'not told');
    expect(await contents(world.desk)).toContain('The whole text.');
    expect(await contents(reader)).toEqual(['not told', 'not told']);
    expect((await reader.get(`${path}/${first.body.id}`)).body.content).toBe('The whole text.');
    await reader.get(`${path}/${first.body.id}`);
    const { items } = (await world.compliance.get(`${path}/deliveries`)).body;
    expect(items).toMatchObject([
      { investor: reader.account.party, how: 'sent', version: 1, deliveredAt: '2004-07-22T13:00:00.000Z' },
      { investor: reader.account.party, how: 'read', version: 1 },
    ]);
    expect((await other.get(`${path}/deliveries`)).body.items).toEqual([]);
    expect((await reader.get(`${path}/deliveries`)).body.items).toHaveLength(2);
    const kinds = (await world.desk.get(`/offerings/${offering}/journal`)).body.items.map(({ kind }) => kind);
    expect(kinds.filter((kind) => String(kind).startsWith('document-'))).toEqual([
      'document-added',
      'document-added',
      'document-sent',
      'document-read',
    ]);
  });

  it('are not there for who was not invited', async () => {
    const stranger = await world.investor();
    const offering = await anOpenBook(world, []);
    const { body } = await world.desk.post(`/offerings/${offering}/documents`, paper);
    expect((await stranger.get(`/offerings/${offering}/documents`)).status).toBe(404);
    expect((await stranger.get(`/offerings/${offering}/documents/${body.id}`)).status).toBe(404);
  });

  it('cannot be delivered ahead, nor to a stranger', async () => {
    const [investor, stranger] = [await world.investor(), await world.investor()];
    const offering = await anOpenBook(world, [investor]);
    const { body } = await world.desk.post(`/offerings/${offering}/documents`, paper);
    const path = `/offerings/${offering}/documents/${body.id}/deliveries`;
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const ahead = await world.desk.post(path, { investors: [investor.account.party], deliveredAt: tomorrow });
    expect(ahead.body).toMatchObject({ status: 400, path: 'deliveredAt' });
    const strange = await world.desk.post(path, {
      investors: [investor.account.party, stranger.account.party],
    });
    expect(strange.body).toMatchObject({ status: 422, path: 'investors[1]' });
  });
});
