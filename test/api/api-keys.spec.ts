import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf, type Client, type Reply } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const said = ({ status, body }: Reply) => `${status} ${body?.code ?? ''}`;
const keysOf = ({ account }: Client) => `/parties/${account.party}/api-keys`;
const using = (client: Client, key: unknown) =>
  clientOf(world.address, { ...client.account, apiKey: String(key) });

describe('an API key', () => {
  it('is shown once, works, is listed with its last use, and ends at once when it is revoked', async () => {
    const desk = await world.account('desk');
    const key = 'the-first-key-of-this-desk';
    const { status, body } = await desk.post(keysOf(desk), { label: 'order entry' }, { key });
    expect({ status, label: body.label, user: body.user }).toEqual({
      status: 201,
      label: 'order entry',
      user: desk.account.user,
    });
    expect(body.key).toMatch(/^gs_live_[0-9a-f]{16}_[\w-]{43}$/);
    const replayed = await desk.post(keysOf(desk), { label: 'order entry' }, { key });
    expect(replayed.headers.get('idempotent-replayed')).toBe('true');
    expect(replayed.body).toMatchObject({ id: body.id, label: 'order entry' });
    expect(replayed.body.key).toBeUndefined();
    const kept = await world.query('SELECT body::text AS text FROM idempotency_keys WHERE key = $1', [key]);
    expect(String(kept[0]!.text)).not.toContain(String(body.key).slice(-43));

    const program = using(desk, body.key);
    expect((await program.get('/me')).body).toMatchObject({ via: 'api-key', user: desk.account.user });
    const listed = (await desk.get(keysOf(desk))).body.items as unknown as Array<{ id: string }>;
    expect(listed.find(({ id }) => id === String(body.id))).toMatchObject({
      lastUsedAt: expect.stringMatching(/Z$/),
      revokedAt: null,
    });
    expect((await desk.delete(`/api-keys/${String(body.id)}`)).status).toBe(200);
    expect(said(await program.get('/me'))).toBe('401 not-signed-in');
  });

  it('may be narrower than its role, and makes nothing wider', async () => {
    const desk = await world.account('desk');
    const { body } = await desk.post(keysOf(desk), { label: 'x', scope: ['read-book', 'manage-own-keys'] });
    const narrow = using(desk, body.key);
    expect(said(await narrow.get('/offerings'))).toBe('403 outside-scope');
    const [noted] = await world.query(
      `SELECT action, code FROM refusals WHERE user_id = $1 ORDER BY at DESC LIMIT 1`,
      [desk.account.user],
    );
    expect(noted).toEqual({ action: 'read-offering', code: 'outside-scope' });
    expect(said(await narrow.post(keysOf(desk), { label: 'wider' }))).toBe('403 outside-scope');
    const wider = { label: 'wider', scope: ['read-offering'] };
    expect(said(await narrow.post(keysOf(desk), wider))).toBe('403 outside-scope');
    expect((await narrow.post(keysOf(desk), { label: 'same', scope: ['read-book'] })).status).toBe(201);
    expect(said(await desk.post(keysOf(desk), { label: 'x', scope: ['decide-price'] }))).toBe(
      '403 role-may-not',
    );
    expect(said(await desk.post(keysOf(desk), { label: 'x', scope: ['fly'] }))).toBe('400 out-of-range');
  });

  it('rotates: the old one lasts for the overlap and not longer', async () => {
    const desk = await world.account('desk');
    const { body } = await desk.post(keysOf(desk), { label: 'x', scope: ['read-self'] });
    const old = using(desk, body.key);
    const path = `/api-keys/${String(body.id)}/rotate`;
    const next = await desk.post(path, { overlapMinutes: 5 });
    expect({ status: next.status, scope: next.body.scope }).toEqual({ status: 201, scope: ['read-self'] });
    expect((await old.get('/me')).status).toBe(200);
    expect((await using(desk, next.body.key).get('/me')).status).toBe(200);
    const last = await desk.post(`/api-keys/${String(next.body.id)}/rotate`, {});
    expect(said(await using(desk, next.body.key).get('/me'))).toBe('401 not-signed-in');
    expect((await using(desk, last.body.key).get('/me')).status).toBe(200);
  });

  it('of another party is not there', async () => {
    const [one, two] = [await world.account('desk'), await world.account('issuer')];
    const { body } = await one.post(keysOf(one), { label: 'x' });
    const path = `/api-keys/${String(body.id)}`;
    const nowhere = await two.delete('/api-keys/0123456789abcdef');
    for (const reply of [
      await two.get(keysOf(one)),
      await two.post(keysOf(one), { label: 'mine' }),
      await two.delete(path),
      await two.patch(path, { label: 'mine' }),
      await two.post(`${path}/rotate`, {}),
    ])
      expect({ status: reply.status, body: reply.body }).toEqual({ status: 404, body: nowhere.body });
    expect((await world.admin.delete(path)).status).toBe(200);
  });

  it('speaks for its maker alone, and ends within two years', async () => {
    const desk = await world.account('desk');
    const colleague = await world.account('desk', desk.account.party);
    const body = { label: 'x', user: colleague.account.user };
    expect(said(await desk.post(keysOf(desk), body))).toBe('403 role-may-not');
    const late = { label: 'x', expiresAt: '2099-01-01T00:00:00Z' };
    expect(said(await desk.post(keysOf(desk), late))).toBe('400 out-of-range');
    expect(said(await desk.post(keysOf(desk), { label: 'x', perMinute: 5 }))).toBe('403 role-may-not');
    const { body: made } = await world.admin.post(keysOf(desk), { ...body, perMinute: 600_000 });
    expect(made).toMatchObject({ user: colleague.account.user, perMinute: 600_000 });
    await world.query('UPDATE api_keys SET expires_at = now() WHERE id = $1', [made.id]);
    expect(said(await using(desk, made.key).get('/me'))).toBe('401 not-signed-in');
  });
});
