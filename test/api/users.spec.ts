import { generate } from 'otplib';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FirstAdmin } from '../../src/platform/auth/first-admin.js';
import { aBrowser, aPerson, type Browser } from '../support/browser.js';
import type { Reply } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const open = (): Browser => aBrowser(world.address);
const said = ({ status, body }: Reply) => `${status} ${body?.code ?? ''}`;
const someone = (more: object = {}) => ({
  partyName: 'A house',
  role: 'desk',
  name: 'Ann Example',
  email: `${uuid()}@example.org`,
  ...more,
});

describe('a user', () => {
  it.each([
    'ann',
    'ann@',
    'ann@example.org\r\nBcc: all@example.org',
    '<ann@example.org>',
    'ann@ex ample.org',
  ])('has no address like %j', async (email) => {
    const { body } = await world.admin.post('/users', someone({ email }));
    expect(body).toMatchObject({ status: 400, code: 'wrong-type', path: 'email' });
  });

  it('is invited, sets a password and a second factor, and works', async () => {
    const key = uuid();
    const body = someone();
    const added = await world.admin.post('/users', body, { key });
    expect(added.body).toMatchObject({ role: 'desk', email: body.email, disabledAt: null });
    const replayed = await world.admin.post('/users', body, { key });
    expect({ id: replayed.body.id, invitation: replayed.body.invitation }).toEqual({
      id: added.body.id,
      invitation: undefined,
    });
    const browser = open();
    const invitation = String(added.body.invitation);
    const accept = (password: string) =>
      browser.send('POST', '/session/invitation', { invitation, password });
    expect(said(await accept('short'))).toBe('400 out-of-range');
    expect((await accept('a password long enough')).body.state).toBe('enrol');
    expect(said(await accept('a password long enough'))).toBe('401 invitation-over');
    const { body: app } = await browser.send('POST', '/one-time-codes');
    const code = await generate({ secret: String(app.secret) });
    await browser.send('POST', '/one-time-codes/confirm', { code });
    expect((await browser.send('GET', '/me')).body).toMatchObject({ role: 'desk', party: added.body.party });
  });

  it('A08 loses rights, role and access with the next request', async () => {
    const party = uuid();
    const { user, apiKey, email } = await aPerson(world, 'desk', { demonstration: true, party });
    const browser = open();
    await browser.signIn(email);
    const program = { authorization: `Bearer ${apiKey}` };
    const list = () => open().send('GET', '/offerings', undefined, program);
    expect((await list()).status).toBe(200);
    expect((await world.admin.patch(`/users/${user}`, { role: 'compliance' })).status).toBe(200);
    const offering = { issuerParty: uuid(), terms: {} };
    expect(said(await open().send('POST', '/offerings', offering, program))).toBe('403 role-may-not');
    expect(said(await browser.send('GET', '/me'))).toBe('401 not-signed-in');
    expect((await world.admin.patch(`/users/${user}`, { disabled: true })).status).toBe(200);
    expect(said(await open().send('GET', '/me', undefined, program))).toBe('401 not-signed-in');
    expect(said(await browser.signIn(email))).toBe('401 sign-in-failed');
    await world.admin.patch(`/users/${user}`, { disabled: false });
    expect((await browser.signIn(email)).status).toBe(201);
  });

  it('who lost everything is invited again', async () => {
    const { user, email } = await aPerson(world, 'desk');
    const { body } = await world.admin.post(`/users/${user}/invitation`, { withoutSecondFactors: true });
    expect(said(await open().signIn(email))).toBe('401 sign-in-failed');
    const browser = open();
    const password = 'another long password';
    const accepted = await browser.send('POST', '/session/invitation', {
      invitation: body.invitation,
      password,
    });
    expect(accepted.body.state).toBe('enrol');
  });

  it('stands on the side of its party', async () => {
    const { party } = (await world.admin.post('/users', someone())).body;
    const other = await world.admin.post('/users', someone({ party, role: 'issuer' }));
    expect(said(other)).toBe('422 party-of-another-role');
    expect((await world.admin.post('/users', someone({ party, role: 'compliance' }))).status).toBe(201);
    expect(said(await world.admin.post('/users', someone({ role: 'investor' })))).toBe(
      '422 unknown-investor',
    );
    const investor = await world.investor();
    const another = someone({ role: 'investor', party: investor.account.party });
    expect((await world.admin.post('/users', another)).status).toBe(201);
    const { email } = someone();
    await world.admin.post('/users', someone({ email }));
    expect(said(await world.admin.post('/users', someone({ email: email.toUpperCase() })))).toBe(
      '409 user-exists',
    );
  });

  it('is the business of administrators, who see no deal', async () => {
    for (const client of [world.desk, world.issuer, world.compliance, await world.investor()]) {
      expect(said(await client.get('/users'))).toBe('403 role-may-not');
      expect(said(await client.post('/users', someone()))).toBe('403 role-may-not');
    }
    expect(said(await world.admin.get('/offerings'))).toBe('403 role-may-not');
    const { body } = await world.admin.get('/users?limit=2');
    expect(body.items).toHaveLength(2);
    expect(JSON.stringify(body)).not.toContain('argon2');
  });
});

describe('the first administrator', () => {
  it('is made once, on an installation that has none but the demonstration', async () => {
    const make = () =>
      world.app
        .get(FirstAdmin, { strict: false })
        .create({ email: `${uuid()}@example.org`, name: 'Ann', partyName: 'House' });
    await expect(make()).rejects.toMatchObject({ code: 'user-exists' });
    await world.query(`UPDATE users SET demonstration = true WHERE role = 'admin'`);
    const invitation = await make();
    await expect(make()).rejects.toMatchObject({ code: 'user-exists' });
    const password = 'a password long enough';
    const accepted = await open().send('POST', '/session/invitation', { invitation, password });
    expect(accepted.body).toMatchObject({ state: 'enrol', role: 'admin' });
    await world.query(`UPDATE users SET disabled_at = now() WHERE role = 'admin' AND demonstration`);
    const [left] = await world.query(`SELECT id FROM users WHERE role = 'admin' AND disabled_at IS NULL`);
    await world.query(`UPDATE users SET disabled_at = NULL WHERE id = $1`, [world.admin.account.user]);
    await world.query(`UPDATE users SET role = 'compliance' WHERE id = $1`, [left!.id]);
    const path = `/users/${world.admin.account.user}`;
    expect(said(await world.admin.patch(path, { disabled: true }))).toBe('409 last-admin');
    expect(said(await world.admin.patch(path, { role: 'desk' }))).toBe('409 last-admin');
  });
});
