import { generate } from 'otplib';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { aBrowser, aPerson, password, type Browser } from '../support/browser.js';
import type { Reply } from '../support/clients.js';
import {
  client,
  foreignKey,
  openStage,
  playForger,
  playProvider,
  publicKeyText,
  signInThere,
  type Forgery,
  type Person,
  type Stage,
} from '../support/openid-people.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let stage: Stage;
let callback: string;
const people = new Map<string, Person>();

beforeAll(async () => {
  stage = await openStage();
  world = await openWorld({
    OIDC_ISSUER: stage.address,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    OIDC_NAME: 'The house',
  });
  callback = `${world.address}/api/v1/session/openid/callback`;
  playProvider(stage, callback, people);
});
afterAll(async () => {
  stage?.close();
  await world?.close();
});

const said = ({ status, body }: Reply) => `${status} ${body?.code ?? ''}`;
const users = async () => Number((await world.query('SELECT count(*) FROM users'))[0]!.count);

/** A browser that also keeps the cookie of a sign-in under way, and follows no redirect by itself. */
type Traveller = { browser: Browser; flow: string; visit(address: string, page?: boolean): Promise<Reply> };

function traveller(): Traveller {
  const one: Traveller = {
    browser: aBrowser(world.address),
    flow: '',
    async visit(address, page = false) {
      const cookie = [one.flow, one.browser.cookie ?? ''].filter((part) => part !== '').join('; ');
      const reply = await fetch(new URL(address, world.address), {
        redirect: 'manual',
        headers: { cookie, accept: page ? 'text/html,application/xhtml+xml' : '*/*' },
      });
      for (const set of reply.headers.getSetCookie()) {
        const [pair = ''] = set.split(';');
        if (pair.startsWith('greenshoe-openid=')) one.flow = set.includes('Max-Age=0') ? '' : pair;
        else one.browser.cookie = pair;
      }
      const text = await reply.text();
      return {
        status: reply.status,
        body: (text === '' ? null : JSON.parse(text)) as never,
        headers: reply.headers,
      };
    },
  };
  return one;
}

const begun = async (one: Traveller): Promise<string> => {
  const { status, headers } = await one.visit('/api/v1/session/openid');
  expect(status).toBe(302);
  return headers.get('location')!;
};

/** Signs in from the first click to the desk, as this person of the provider. */
async function signIn(login: string, one = traveller()): Promise<{ one: Traveller; reply: Reply }> {
  const back = await signInThere(await begun(one), login, callback);
  return { one, reply: await one.visit(back) };
}

async function invited(email: string, role = 'desk'): Promise<string> {
  const { body } = await world.admin.post('/users', { partyName: 'A house', role, name: 'Ann', email });
  return String(body.id);
}

/** A person who signed in with password and one-time code. */
async function enrolled(): Promise<{ user: string; one: Traveller }> {
  const { email, user } = await aPerson(world, 'desk');
  const one = traveller();
  await one.browser.signIn(email);
  const { body } = await one.browser.send('POST', '/one-time-codes');
  const code = await generate({ secret: String(body.secret) });
  await one.browser.send('POST', '/one-time-codes/confirm', { code });
  return { user, one };
}

/** From the click on "link" to the way back. */
async function link(one: Traveller, login: string): Promise<Reply> {
  const asked = await fetch(`${world.address}/api/v1/session/openid/link`, {
    method: 'POST',
    headers: { cookie: one.browser.cookie!, 'x-greenshoe': 'web' },
  });
  expect(asked.status).toBe(200);
  one.flow = asked.headers.getSetCookie()[0]!.split(';')[0]!;
  const { location } = (await asked.json()) as { location: string };
  return one.visit(await signInThere(location, login, callback));
}

describe('an account at the provider', () => {
  it('is offered on the sign-in page, and asked for with PKCE, state and nonce', async () => {
    const one = traveller();
    expect((await one.visit('/api/v1/session/ways')).body).toEqual({ openId: { name: 'The house' } });
    const [first, second] = [new URL(await begun(one)), new URL(await begun(traveller()))];
    expect(first.origin).toBe(stage.address);
    expect(Object.fromEntries(first.searchParams)).toMatchObject({
      client_id: client.id,
      redirect_uri: callback,
      response_type: 'code',
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first.searchParams.get(name)!.length).toBeGreaterThanOrEqual(43);
      expect(first.searchParams.get(name)).not.toBe(second.searchParams.get(name));
    }
    expect(first.href).not.toContain(client.secret);
  });

  it('makes nobody a user', async () => {
    const before = await users();
    people.set('stranger', { email: 'stranger@example.org', email_verified: true });
    const { one, reply } = await signIn('stranger');
    expect(said(reply)).toBe('403 openid-not-linked');
    expect(one.browser.cookie).toBeNull();
    expect(await users()).toBe(before);
  });

  it('is linked once by an invitation to the address that the provider has verified', async () => {
    const email = `${uuid()}@example.org`;
    const user = await invited(email);
    people.set('ann', { email: email.toUpperCase(), email_verified: true });
    const { one, reply } = await signIn('ann');
    expect({ status: reply.status, to: reply.headers.get('location') }).toEqual({ status: 303, to: '/' });
    expect((await one.browser.send('GET', '/me')).body).toMatchObject({ user, openId: true });
    const [left] = await world.query('SELECT count(*)::int FROM user_invitations WHERE user_id = $1', [user]);
    expect(left!.count).toBe(0);
    people.set('ann', { email: 'another@example.org', email_verified: false });
    expect((await signIn('ann')).reply.status).toBe(303);
    people.set('namesake', { email, email_verified: true });
    expect(said((await signIn('namesake')).reply)).toBe('403 openid-not-linked');
    await world.admin.post(`/users/${user}/invitation`, {});
    expect(said((await signIn('namesake')).reply)).toBe('403 openid-not-linked');
    await world.admin.post(`/users/${user}/invitation`, { withoutSecondFactors: true });
    expect(said((await signIn('ann')).reply)).toBe('403 openid-not-linked');
    expect((await signIn('namesake')).reply.status).toBe(303);
  });

  it.each<[string, Person]>([
    ['that is not verified', { email_verified: false }],
    ['that the provider says nothing of', {}],
  ])('is not linked by an address %s', async (_, more) => {
    const email = `${uuid()}@example.org`;
    await invited(email);
    people.set('mallory', { email, ...more });
    expect(said((await signIn('mallory')).reply)).toBe('403 openid-not-linked');
  });

  it('is not linked where nobody was invited, the invitation is over, or the account a demonstration', async () => {
    const { email } = await aPerson(world, 'desk');
    people.set('eve', { email, email_verified: true });
    expect(said((await signIn('eve')).reply)).toBe('403 openid-not-linked');
    const late = `${uuid()}@example.org`;
    const user = await invited(late);
    await world.query(`UPDATE user_invitations SET expires_at = now() WHERE user_id = $1`, [user]);
    people.set('eve', { email: late, email_verified: true });
    expect(said((await signIn('eve')).reply)).toBe('403 openid-not-linked');
    const shown = `${uuid()}@example.org`;
    await invited(shown);
    await world.query(`UPDATE users SET demonstration = true WHERE email = $1`, [shown]);
    people.set('eve', { email: shown, email_verified: true });
    expect(said((await signIn('eve')).reply)).toBe('403 openid-not-linked');
  });

  it('is linked and unlinked by a user who is signed in, and by nobody else', async () => {
    const { user, one } = await enrolled();
    expect((await link(one, 'bob')).status).toBe(303);
    const again = await signIn('bob');
    expect((await again.one.browser.send('GET', '/me')).body).toMatchObject({ user, via: 'session' });
    const other = await enrolled();
    expect(said(await link(other.one, 'bob'))).toBe('409 openid-linked-already');
    expect((await other.one.browser.send('DELETE', '/session/openid/link')).status).toBe(204);
    expect((await signIn('bob')).reply.status).toBe(303);
    expect((await one.browser.send('DELETE', '/session/openid/link')).status).toBe(204);
    expect(said((await signIn('bob')).reply)).toBe('403 openid-not-linked');
    const events = await world.query(
      `SELECT kind FROM security_events WHERE user_id = $1 AND kind LIKE 'openid%' ORDER BY at`,
      [user],
    );
    expect(events.map(({ kind }) => kind)).toEqual(['openid-linked', 'openid-unlinked']);
    const strangers = await aBrowser(world.address).send('POST', '/session/openid/link');
    expect(said(strangers)).toBe('401 not-signed-in');
    const foreign = await other.one.browser.send('POST', '/session/openid/link', undefined, {
      origin: 'https://evil.example',
    });
    expect(said(foreign)).toBe('403 cross-site');
  });

  it('of a disabled user lets nobody in', async () => {
    const email = `${uuid()}@example.org`;
    const user = await invited(email);
    people.set('carl', { email, email_verified: true });
    const { one } = await signIn('carl');
    await world.admin.patch(`/users/${user}`, { disabled: true });
    expect(said(await one.browser.send('GET', '/me'))).toBe('401 not-signed-in');
    expect(said((await signIn('carl')).reply)).toBe('403 openid-not-linked');
  });
});

describe('the way back', () => {
  it('is good once, in the browser that began it, and not for long', async () => {
    people.set('dora', { email: `${uuid()}@example.org`, email_verified: true });
    await invited(people.get('dora')!.email!);
    const one = traveller();
    const back = await signInThere(await begun(one), 'dora', callback);
    expect(said(await traveller().visit(back))).toBe('401 openid-refused');
    const other = traveller();
    await begun(other);
    expect(said(await other.visit(back))).toBe('401 openid-refused');
    const kept = one.flow;
    expect((await one.visit(back)).status).toBe(303);
    one.flow = kept;
    expect(said(await one.visit(back))).toBe('401 openid-refused');
    const late = traveller();
    const over = await signInThere(await begun(late), 'dora', callback);
    await world.query('UPDATE openid_sign_ins SET expires_at = now()');
    expect(said(await late.visit(over))).toBe('401 openid-refused');
  });

  it.each([
    ['nothing', ''],
    ['a state of nobody', '?code=x&state=x'],
    ['another code', '?code=another&state=STATE&iss=ISSUER'],
    ['another issuer', '?code=CODE&state=STATE&iss=https%3A%2F%2Fevil.example'],
    ['the state twice', '?code=CODE&state=STATE&state=STATE&iss=ISSUER'],
    ['a refusal', '?error=access_denied&state=STATE&iss=ISSUER'],
  ])('with %s is refused', async (_, query) => {
    const one = traveller();
    const back = new URL(await signInThere(await begun(one), 'dora', callback)).searchParams;
    const given = query
      .replaceAll('STATE', back.get('state')!)
      .replaceAll('CODE', back.get('code')!)
      .replaceAll('ISSUER', encodeURIComponent(stage.address));
    expect(said(await one.visit(`${callback}${given}`))).toBe('401 openid-refused');
    expect(one.browser.cookie).toBeNull();
  });

  it('tells a page, and nothing but a code, where it leads', async () => {
    const one = traveller();
    const reply = await one.visit(`${callback}?state=x&code=x`, true);
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/?refused=openid-refused']);
  });

  it('links an account to the user who began, not to one who signed in since', async () => {
    const { one } = await enrolled();
    const { one: other } = await enrolled();
    const asked = await fetch(`${world.address}/api/v1/session/openid/link`, {
      method: 'POST',
      headers: { cookie: one.browser.cookie!, 'x-greenshoe': 'web' },
    });
    other.flow = asked.headers.getSetCookie()[0]!.split(';')[0]!;
    const { location } = (await asked.json()) as { location: string };
    const back = await signInThere(location, 'frank', callback);
    expect(said(await other.visit(back))).toBe('401 openid-refused');
  });
});

describe('a token that the provider did not give for this', () => {
  let forger: Stage;
  let fooled: World;
  let forgery: Forgery = {};
  let nonce = '';

  beforeAll(async () => {
    forger = await openStage();
    fooled = await openWorld({
      OIDC_ISSUER: forger.address,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
    });
    playForger(
      forger,
      () => nonce,
      () => forgery,
    );
    const { user } = await aPerson(fooled, 'issuer');
    await fooled.query(`INSERT INTO openid_links VALUES ($1, 'forged', $2, now())`, [forger.address, user]);
  });
  afterAll(async () => {
    forger?.close();
    await fooled?.close();
  });

  async function comeBack(of: Forgery): Promise<string> {
    forgery = of;
    const sent = await fetch(`${fooled.address}/api/v1/session/openid`, { redirect: 'manual' });
    const asked = new URL(sent.headers.get('location')!).searchParams;
    nonce = asked.get('nonce')!;
    const reply = await fetch(
      `${fooled.address}/api/v1/session/openid/callback?code=x&state=${asked.get('state')!}`,
      { redirect: 'manual', headers: { cookie: sent.headers.getSetCookie()[0]!.split(';')[0]! } },
    );
    const body = reply.status === 303 ? null : ((await reply.json()) as { code: string });
    return `${reply.status} ${body?.code ?? ''}`;
  }
  const now = Math.floor(Date.now() / 1_000);

  it('would be taken if it were good', async () => {
    expect(await comeBack({})).toBe('303 ');
  });

  it.each<[string, Forgery]>([
    ['of a foreign key', { key: foreignKey }],
    ['without a signature', { header: { alg: 'none' }, key: null }],
    ['signed with the public key as a secret', { header: { alg: 'HS256' }, key: publicKeyText }],
    ['signed with the secret of the client', { header: { alg: 'HS256' }, key: client.secret }],
    ['with a key in its header', { header: { jwk: { kty: 'oct', k: 'c2VjcmV0' } }, key: foreignKey }],
    ['of a key nobody knows', { header: { kid: '../../etc/passwd' } }],
    ['for another client', { claims: { aud: 'another' } }],
    ['for two, through another', { claims: { aud: [client.id, 'another'], azp: 'another' } }],
    ['of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['over', { claims: { iat: now - 900, exp: now - 600 } }],
    ['not valid yet', { claims: { nbf: now + 600 } }],
    ['with another nonce', { claims: { nonce: 'another' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['without a subject', { claims: { sub: undefined } }],
    ['that is none', { token: 'nothing' }],
    ['with user info of somebody else', { userInfo: { sub: 'another' } }],
  ])('%s is refused', async (_, of) => {
    expect(await comeBack(of)).toBe('401 openid-refused');
  });

  it('is not asked for while the provider is away', async () => {
    const dark = await openStage();
    const alone = await openWorld({ OIDC_ISSUER: dark.address, OIDC_CLIENT_ID: client.id });
    try {
      const { status, headers } = await fetch(`${alone.address}/api/v1/session/openid`, {
        redirect: 'manual',
      });
      expect([status, headers.get('retry-after')]).toEqual([503, '1']);
      const { email } = await aPerson(alone, 'desk', { demonstration: true });
      expect((await aBrowser(alone.address).signIn(email, password)).status).toBe(201);
    } finally {
      dark.close();
      await alone.close();
    }
  });
});

describe('an installation', () => {
  it('without a provider has none', async () => {
    const plain = await openWorld();
    try {
      expect(await (await fetch(`${plain.address}/api/v1/session/ways`)).json()).toEqual({ openId: null });
      expect((await fetch(`${plain.address}/api/v1/session/openid`, { redirect: 'manual' })).status).toBe(
        404,
      );
    } finally {
      await plain.close();
    }
  });

  it.each([
    [{ OIDC_ISSUER: 'http://id.example.org', OIDC_CLIENT_ID: 'x' }, /https/],
    [{ OIDC_ISSUER: 'https://id.example.org' }, /OIDC_CLIENT_ID is not set/],
    [{ OIDC_CLIENT_ID: 'x' }, /OIDC_ISSUER is not set/],
  ])('does not start with %j', (given: NodeJS.ProcessEnv, says) => {
    expect(() => loadConfig({ DATABASE_URL: 'postgres://x', ...given })).toThrow(says);
  });
});
