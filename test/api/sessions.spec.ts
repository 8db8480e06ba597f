import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Passwords } from '../../src/platform/auth/passwords.js';
import { aBrowser, aPerson, type Browser } from '../support/browser.js';
import { openWorld, type World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const open = (): Browser => aBrowser(world.address);
const said = ({ status, body }: { status: number; body: { code?: string } }) =>
  `${status} ${body?.code ?? ''}`;

/** How passwords are worked on: each hash in its turn, and one to compare with where there is no account. */
type Hashing = {
  inTurn(work: () => Promise<unknown>): Promise<unknown>;
  hash(password: string): Promise<string>;
  nobodys: Promise<string>;
};

/** Signs in a person for the first time, with an authenticator app as second factor. */
async function enrolled(): Promise<{ email: string; secret: string; browser: Browser }> {
  const { email } = await aPerson(world, 'desk');
  const browser = open();
  await browser.signIn(email);
  const { body } = await browser.send('POST', '/one-time-codes');
  const secret = String(body.secret);
  const { status } = await browser.send('POST', '/one-time-codes/confirm', {
    code: await generate({ secret, epoch: Date.now() / 1_000 - 30 }),
  });
  expect(status).toBe(200);
  return { email, secret, browser };
}

describe('a demonstration account', () => {
  it('signs in by password at this machine, works, and signs out at once', async () => {
    const { email, user, party } = await aPerson(world, 'desk', { demonstration: true });
    const browser = open();
    const { status, body, headers } = await browser.signIn(email.toUpperCase());
    expect({ status, body }).toMatchObject({ status: 201, body: { state: 'signed-in', role: 'desk' } });
    const cookie = headers.get('set-cookie');
    expect(cookie).toMatch(/^greenshoe=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const me = await browser.send('GET', '/me');
    expect(me.body).toMatchObject({ user, party, email, via: 'session', demonstration: true, passkeys: 0 });
    expect(me.body.may).toContain('create-offering');
    const kept = browser.cookie;
    expect((await browser.send('DELETE', '/session')).status).toBe(204);
    browser.cookie = kept;
    expect(said(await browser.send('GET', '/me'))).toBe('401 not-signed-in');
  });

  it.each([
    ['through a proxy', { 'x-forwarded-for': '198.51.100.7' }],
    ['through another proxy', { forwarded: 'for=198.51.100.7' }],
  ])('does not sign in %s', async (_, headers) => {
    const { email } = await aPerson(world, 'desk', { demonstration: true });
    const body = { email, password: 'correct horse battery' };
    expect(said(await open().send('POST', '/session', body, headers))).toBe('403 demonstration-elsewhere');
  });
});

describe('everybody else', () => {
  it('adds a second factor first, and shows it from then on', async () => {
    const { email } = await aPerson(world, 'issuer');
    const browser = open();
    expect((await browser.signIn(email)).body.state).toBe('enrol');
    expect(said(await browser.send('GET', '/me'))).toBe('401 second-factor-missing');
    const before = browser.cookie;
    const { body } = await browser.send('POST', '/one-time-codes');
    expect(body.uri).toContain('otpauth://totp/Greenshoe');
    const secret = String(body.secret);
    const wrong = await browser.send('POST', '/one-time-codes/confirm', { code: '000000' });
    expect(said(wrong)).toBe('401 second-factor-failed');
    const code = await generate({ secret, epoch: Date.now() / 1_000 - 30 });
    expect((await browser.send('POST', '/one-time-codes/confirm', { code })).body.state).toBe('signed-in');
    expect(browser.cookie).not.toBe(before);
    expect((await browser.send('GET', '/me')).body).toMatchObject({ oneTimeCode: true, via: 'session' });
  });

  it('completes a sign-in with a code, which is good once', async () => {
    const { email, secret } = await enrolled();
    const browser = open();
    const { body } = await browser.signIn(email);
    expect(body).toMatchObject({ state: 'second-factor', factors: ['one-time-code'] });
    expect(said(await browser.send('POST', '/one-time-codes'))).toBe('401 second-factor-missing');
    const wrong = await browser.send('POST', '/session/second-factor', { code: '000000' });
    expect(said(wrong)).toBe('401 second-factor-failed');
    const before = browser.cookie;
    const code = await generate({ secret });
    expect((await browser.send('POST', '/session/second-factor', { code })).body.state).toBe('signed-in');
    expect((await browser.send('GET', '/me')).status).toBe(200);
    const stale = open();
    stale.cookie = before;
    expect(said(await stale.send('GET', '/session'))).toBe('401 not-signed-in');
    expect(said(await open().signIn(email, undefined, code))).toBe('401 second-factor-failed');
  });

  it('may send the code with the password', async () => {
    const { email, secret } = await enrolled();
    const { body } = await open().signIn(email, undefined, await generate({ secret }));
    expect(body.state).toBe('signed-in');
  });
});

describe('a session', () => {
  it('ends when its user is disabled, when it is idle, and when its time is over', async () => {
    const [one, two, three] = await Promise.all(
      [1, 2, 3].map(() => aPerson(world, 'desk', { demonstration: true })),
    );
    for (const [account, statement] of [
      [one, 'UPDATE users SET disabled_at = now() WHERE id = $1'],
      [two, "UPDATE sessions SET last_seen_at = now() - interval '61 minutes' WHERE user_id = $1"],
      [three, 'UPDATE sessions SET expires_at = now() WHERE user_id = $1'],
    ] as const) {
      const browser = open();
      await browser.signIn(account!.email);
      expect((await browser.send('GET', '/me')).status).toBe(200);
      await world.query(statement, [account!.user]);
      expect(said(await browser.send('GET', '/me'))).toBe('401 not-signed-in');
    }
  });

  it.each([
    ['without the header of a page of ours', { 'x-greenshoe': null }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a sister host', { 'sec-fetch-site': 'same-site' }],
    ['with a foreign Origin', { origin: 'https://evil.example' }],
    ['with an opaque Origin', { origin: 'null' }],
  ])('A39 changes nothing %s', async (_, headers: Record<string, string | null>) => {
    const { email } = await aPerson(world, 'desk', { demonstration: true });
    const browser = open();
    await browser.signIn(email);
    expect(said(await browser.send('DELETE', '/session', undefined, headers))).toBe('403 cross-site');
    expect((await browser.send('GET', '/me')).status).toBe(200);
    const body = { email, password: 'correct horse battery' };
    expect(said(await open().send('POST', '/session', body, headers))).toBe('403 cross-site');
  });

  it('is no use beside a wrong API key, and an API key is no session', async () => {
    const { email, apiKey } = await aPerson(world, 'desk', { demonstration: true });
    const browser = open();
    await browser.signIn(email);
    const wrong = { authorization: `Bearer ${apiKey.slice(0, -1)}` };
    expect(said(await browser.send('GET', '/me', undefined, wrong))).toBe('401 not-signed-in');
    const right = { authorization: `Bearer ${apiKey}` };
    expect(said(await open().send('GET', '/session', undefined, right))).toBe('401 not-signed-in');
  });

  it('gets a Secure cookie for this host alone where the name is not a loopback name', async () => {
    const { email } = await aPerson(world, 'desk');
    const response = await fetchAs('desk.example.org', email);
    expect(response).toMatch(/^__Host-greenshoe=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  });
});

describe('guessing', () => {
  it('is slowed where it comes from and nowhere else', async () => {
    const { email } = await aPerson(world, 'desk', { demonstration: true });
    const answers: string[] = [];
    for (let guess = 0; guess < 14; guess += 1)
      answers.push(said(await open().signIn(email, `wrong ${guess}`)));
    expect(answers.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => '401 sign-in-failed'));
    expect(answers.slice(10)).toEqual(Array.from({ length: 4 }, () => '429 too-many-attempts'));
    const slowed = await open().signIn(email);
    expect({ status: slowed.status, wait: Number(slowed.headers.get('retry-after')) > 60 }).toEqual({
      status: 429,
      wait: true,
    });
    expect(await statusFrom('127.0.0.2', email)).toBe(201);
    const other = await aPerson(world, 'desk', { demonstration: true });
    expect((await open().signIn(other.email)).status).toBe(201);
  });

  it('in parallel gets no more guesses', async () => {
    const { email } = await aPerson(world, 'desk');
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, n) => open().signIn(email, `wrong ${n}`)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
  });

  it('tells an unknown account from a known one neither by words nor by work', async () => {
    const { email } = await aPerson(world, 'desk');
    const passwords = world.app.get(Passwords, { strict: false }) as unknown as Hashing;
    const worked = vi.spyOn(passwords, 'inTurn');
    for (const [name, times] of [
      [email, 1],
      ['nobody@example.org', 2],
    ] as const) {
      const { body } = await open().signIn(name, 'wrong');
      expect(body).toMatchObject({
        code: 'sign-in-failed',
        detail: 'The e-mail address or the password is wrong.',
      });
      expect(worked).toHaveBeenCalledTimes(times);
    }
    const kept = await passwords.hash('correct horse battery');
    for (const hash of [kept, await passwords.nobodys])
      expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('of one-time codes stops after thirty, and leaves its trace', async () => {
    const { email, browser, secret } = await enrolled();
    const { body } = await browser.send('GET', '/me');
    await world.query(`UPDATE limits SET used = 0`);
    const half = open();
    await half.signIn(email);
    const answers: string[] = [];
    for (let guess = 0; guess < 31; guess += 1)
      answers.push(
        said(await half.send('POST', '/session/second-factor', { code: String(100_000 + guess) })),
      );
    expect(answers.at(-1)).toBe('429 too-many-attempts');
    const right = await half.send('POST', '/session/second-factor', { code: await generate({ secret }) });
    expect(right.status).toBe(429);
    const events = await world.query(
      `SELECT DISTINCT kind FROM security_events WHERE user_id = $1 ORDER BY kind`,
      [body.user],
    );
    expect(events.map((row) => row.kind)).toEqual([
      'one-time-code-enrolled',
      'password-accepted',
      'second-factor-failed',
      'signed-in',
    ]);
  });
});

const signInBody = (email: string) => JSON.stringify({ email, password: 'correct horse battery' });

/** What a browser that knows the server by this name gets as its cookie. */
async function fetchAs(host: string, email: string): Promise<string> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const headers = { host, 'content-type': 'application/json', 'x-greenshoe': 'web' };
    request(`${world.address}/api/v1/session`, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.headers['set-cookie']?.[0] ?? '');
    })
      .on('error', reject)
      .end(signInBody(email));
  });
}

/** Signs in from another address of this machine. */
async function statusFrom(localAddress: string, email: string): Promise<number> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'x-greenshoe': 'web' };
    request(`${world.address}/api/v1/session`, { method: 'POST', headers, localAddress }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end(signInBody(email));
  });
}
