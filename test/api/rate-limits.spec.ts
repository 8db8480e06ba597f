import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApplication } from '../../src/app.js';
import { clientOf, type Client, type Reply } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await openWorld({ REQUESTS_PER_MINUTE: '1000', STRANGER_REQUESTS_PER_MINUTE: '30' });
});
afterAll(() => world?.close());

async function limitedTo(perMinute: number): Promise<Client> {
  const desk = await world.account('desk');
  const { body } = await world.admin.post(`/parties/${desk.account.party}/api-keys`, {
    label: 'limited',
    user: desk.account.user,
    perMinute,
  });
  return clientOf(world.address, { ...desk.account, apiKey: String(body.key) });
}

const letIn = (replies: Reply[]) => replies.filter(({ status }) => status === 200).length;
const times = <T>(count: number, act: () => Promise<T>) =>
  Promise.all(Array.from({ length: count }, () => act()));

describe('the requests of a minute', () => {
  it('are counted by key, exactly, and the rest is told when to come back', async () => {
    const client = await limitedTo(40);
    const replies = await times(100, () => client.get('/me'));
    expect(letIn(replies)).toBe(40);
    const refused = replies.find(({ status }) => status === 429)!;
    expect(refused.body).toMatchObject({ code: 'too-many-requests', status: 429 });
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect((await (await limitedTo(40)).get('/me')).status).toBe(200);
    await world.query('UPDATE limits SET ends_at = now()');
  });

  it('are counted over all processes together', async () => {
    const other = await createApplication(world.config, { api: true, worker: false });
    try {
      await other.listen(0, '127.0.0.1');
      const here = await limitedTo(50);
      const there = clientOf(await other.getUrl(), here.account);
      const replies = await Promise.all([
        times(80, () => here.get('/me')),
        times(80, () => there.get('/me')),
      ]);
      expect(letIn(replies.flat())).toBe(50);
    } finally {
      await other.close();
    }
  });

  it('cost a process one question to the database for a hundredth of the limit', async () => {
    const client = await limitedTo(100_000);
    await client.get('/me');
    const before = await world.query('SELECT used FROM limits ORDER BY used DESC LIMIT 1');
    await times(200, () => client.get('/me'));
    const after = await world.query('SELECT used FROM limits ORDER BY used DESC LIMIT 1');
    expect(after).toEqual(before);
  });

  it('of a stranger are counted by address, and nobody else suffers', async () => {
    const stranger = clientOf(world.address, { ...world.desk.account, apiKey: 'gs_live_wrong' });
    const replies = await times(60, () => stranger.get('/me'));
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(30);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(30);
    expect((await world.desk.get('/me')).status).toBe(200);
  });
});
