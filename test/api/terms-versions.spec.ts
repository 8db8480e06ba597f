// The terms of an offering in each of their versions, and what one changed of another.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDraft, rushTerms } from '../support/builders.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let offering: string;

const terms = (query = '') => world.desk.get(`/offerings/${offering}/terms${query}`);

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  offering = await aDraft(world);
});
afterAll(() => world?.close());

it('are changed under the ETag of the newest alone', async () => {
  const given = { terms: { ...rushTerms, cap: '0.50', permittedStates: ['TX'] } };
  const { headers } = await world.desk.get(`/offerings/${offering}`);
  expect(headers.get('etag')).toBe('"1"');
  const send = (ifMatch?: string | number) => world.desk.patch(`/offerings/${offering}`, given, { ifMatch });
  expect([(await send()).status, (await send(2)).status]).toEqual([428, 412]);
  expect((await terms()).body.version).toBe(1);
  const changed = await send(1);
  expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"']);
  const later = { terms: { ...rushTerms, cap: '0.45' } };
  expect((await world.desk.patch(`/offerings/${offering}`, later, { ifMatch: 1 })).status).toBe(412);
  expect((await world.desk.patch(`/offerings/${offering}`, later, { ifMatch: 2 })).status).toBe(200);
});

it('are kept, each with what it changed', async () => {
  const states = { path: 'permittedStates', before: ['TX'], after: rushTerms.permittedStates };
  expect((await terms()).body).toMatchObject({
    version: 3,
    since: 2,
    terms: { cap: '0.45' },
    changes: [{ path: 'cap', before: '0.50', after: '0.45' }, states],
  });
  expect((await terms('?version=2')).body).toMatchObject({
    version: 2,
    since: 1,
    changes: [
      { path: 'cap', before: null, after: '0.50' },
      { ...states, before: states.after, after: states.before },
    ],
  });
  expect((await terms('?version=1')).body).toMatchObject({ version: 1, since: null, changes: [] });
});

it('are compared with any other, also backwards', async () => {
  const { body } = await terms('?version=3&since=1');
  expect(body).toMatchObject({ since: 1, changes: [{ path: 'cap', before: null, after: '0.45' }] });
  const back = await terms('?version=1&since=3');
  expect(back.body.changes).toEqual([{ path: 'cap', before: '0.45', after: null }]);
  expect((await terms('?version=3&since=3')).body.changes).toEqual([]);
});

it('are not there in a version that was never recorded, and are those of who sees the board’s choices', async () => {
  expect([(await terms('?version=4')).status, (await terms('?since=9')).status]).toEqual([404, 404]);
  expect((await terms('?version=0')).body).toMatchObject({ code: 'out-of-range', path: 'version' });
  expect((await world.issuer.get(`/offerings/${offering}/terms`)).status).toBe(200);
  expect((await world.compliance.get(`/offerings/${offering}/terms`)).status).toBe(200);
  const stranger = await world.account('desk');
  expect((await stranger.get(`/offerings/${offering}/terms`)).status).toBe(404);
  const investor = await world.investor();
  expect((await investor.get(`/offerings/${offering}/terms`)).status).toBe(403);
});
