import { createHash, createPublicKey, verify } from 'node:crypto';
import { generate } from 'otplib';
import { decodeCredentialPublicKey } from '@simplewebauthn/server/helpers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Authenticator } from '../support/authenticator.js';
import { aBrowser, aPerson, password, type Browser } from '../support/browser.js';
import { anOpenBook, anOrder, aProposal, close, limitOrder } from '../support/builders.js';
import type { Reply } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
let origin: string;

beforeAll(async () => {
  world = await openWorld();
  origin = `http://localhost:${new URL(world.address).port}`;
});
afterAll(() => world?.close());

const open = (): Browser => aBrowser(origin);
const said = ({ status, body }: Reply) => `${status} ${body?.code ?? ''}`;

const signingOptions = (browser: Browser, hash: string) =>
  browser.send('GET', `/passkeys/signing-options?proposalHash=${hash}`);

async function register(browser: Browser): Promise<Authenticator> {
  const key = new Authenticator(origin);
  const { body: options } = await browser.send('POST', '/passkeys/options');
  const credential = key.create(options as never);
  const { status, body } = await browser.send('POST', '/passkeys', { label: 'My key', credential });
  expect({ status, label: body.label }).toEqual({ status: 201, label: 'My key' });
  return key;
}

describe('a passkey', () => {
  it('completes the first sign-in and answers every later one', async () => {
    const { email } = await aPerson(world, 'issuer');
    const browser = open();
    expect((await browser.signIn(email)).body.state).toBe('enrol');
    const key = await register(browser);
    expect((await browser.send('GET', '/me')).body).toMatchObject({ passkeys: 1, oneTimeCode: false });

    const again = open();
    const { body } = await again.signIn(email);
    expect(body).toMatchObject({ state: 'second-factor', factors: ['passkey'] });
    const passkey = key.get(body.passkey as never);
    expect((await again.send('POST', '/session/second-factor', { passkey })).body.state).toBe('signed-in');
    expect((await again.send('GET', '/me')).status).toBe(200);

    const third = open();
    await third.signIn(email);
    expect(said(await third.send('POST', '/session/second-factor', { passkey }))).toBe(
      '401 second-factor-failed',
    );
  });

  it('is refused without user verification, for another page, and of another person', async () => {
    const [one, two] = [await aPerson(world, 'issuer'), await aPerson(world, 'issuer')];
    const browser = open();
    await browser.signIn(one.email);
    const key = await register(browser);
    const other = open();
    await other.signIn(two.email);
    const otherKey = await register(other);
    for (const answer of [
      (options: never) => key.get(options, { userVerified: false }),
      (options: never) => key.get(options, { origin: 'http://evil.example' }),
      (options: never) => otherKey.get(options),
    ]) {
      const waiting = open();
      const { body } = await waiting.signIn(one.email);
      const reply = await waiting.send('POST', '/session/second-factor', {
        passkey: answer(body.passkey as never),
      });
      expect(said(reply)).toBe('401 second-factor-failed');
    }
  });

  it('is listed, and is removed unless it is the last', async () => {
    const { email } = await aPerson(world, 'issuer');
    const browser = open();
    await browser.signIn(email);
    await register(browser);
    const { body } = await browser.send('GET', '/passkeys');
    const path = `/passkeys/${(body.items! as Array<{ id: string }>)[0]!.id}`;
    expect(said(await browser.send('DELETE', path))).toBe('409 last-second-factor');
    await register(browser);
    expect((await browser.send('DELETE', path)).status).toBe(204);
    expect(said(await browser.send('DELETE', path))).toBe('409 last-second-factor');
  });

  it('is added only soon after a sign-in', async () => {
    const { email, user } = await aPerson(world, 'issuer');
    const browser = open();
    await browser.signIn(email);
    await register(browser);
    await world.query("UPDATE sessions SET created_at = now() - interval '16 minutes' WHERE user_id = $1", [
      user,
    ]);
    expect(said(await browser.send('POST', '/passkeys/options'))).toBe('403 sign-in-again');
    expect((await browser.send('GET', '/me')).status).toBe(200);
  });
});

async function cfo(demonstration = false): Promise<Browser> {
  const browser = open();
  const { email } = await aPerson(world, 'issuer', {
    demonstration,
    party: world.issuer.account.party,
  });
  await browser.signIn(email);
  return browser;
}

describe('the approval of a price', () => {
  let proposal: { id: string; proposalHash: string; offering: string };

  async function aPriceToApprove(): Promise<void> {
    const investor = await world.investor();
    const offering = await anOpenBook(world, [investor]);
    await anOrder(investor, offering, limitOrder(10_000_000, '0.40'));
    await close(world, offering);
    proposal = await aProposal(world, offering, '0.37');
  }

  const approve = (browser: Browser, signature?: object) =>
    browser.send('POST', `/price-proposals/${proposal.id}/approve`, {
      proposalHash: proposal.proposalHash,
      ...(signature === undefined ? {} : { signature }),
    });

  const evidence = async (): Promise<Record<string, string>> => {
    const [entry] = await world.query(
      `SELECT payload FROM journal_entries WHERE offering = $1 AND kind = 'price-approved'`,
      [proposal.offering],
    );
    return (entry!.payload! as { signature: Record<string, string> }).signature;
  };

  it('by a person is signed, with a passkey over the hash itself', async () => {
    await aPriceToApprove();
    const browser = await cfo();
    const key = await register(browser);
    expect(said(await approve(browser))).toBe('422 signature-missing');
    const other = await signingOptions(browser, '0'.repeat(64));
    expect(said(await approve(browser, { passkey: key.get(other.body as never) }))).toBe(
      '422 signature-invalid',
    );
    const { body: options } = await signingOptions(browser, proposal.proposalHash);
    const { status, body } = await approve(browser, { passkey: key.get(options as never) });
    expect({ status, state: body.state }).toEqual({ status: 200, state: 'approved' });

    const kept = await evidence();
    const bytes = (name: string) => Buffer.from(kept[name]!, 'base64url');
    const client = JSON.parse(bytes('clientDataJSON').toString());
    expect(Buffer.from(client.challenge, 'base64url').toString('hex')).toBe(proposal.proposalHash);
    const cose = decodeCredentialPublicKey(new Uint8Array(bytes('publicKey'))) as unknown as Map<
      number,
      Uint8Array
    >;
    const [x, y] = [-2, -3].map((at) => Buffer.from(cose.get(at)!).toString('base64url'));
    const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: x!, y: y! } });
    const signed = Buffer.concat([
      bytes('authenticatorData'),
      createHash('sha256').update(bytes('clientDataJSON')).digest(),
    ]);
    expect(verify('sha256', signed, publicKey, bytes('signature'))).toBe(true);
  });

  it('may be signed with password and one-time code again', async () => {
    await aPriceToApprove();
    const browser = await cfo();
    const { body } = await browser.send('POST', '/one-time-codes');
    const secret = String(body.secret);
    const code = await generate({ secret, epoch: Date.now() / 1_000 - 30 });
    await browser.send('POST', '/one-time-codes/confirm', { code });
    expect(said(await approve(browser, { password }))).toBe('422 signature-invalid');
    const next = await generate({ secret });
    expect(said(await approve(browser, { password: 'wrong password', code: next }))).toBe(
      '422 signature-invalid',
    );
    expect((await approve(browser, { password, code: next })).body.state).toBe('approved');
    expect(await evidence()).toEqual({ kind: 'password-and-code' });
  });

  it('by a demonstration account takes its password, by a program its API key', async () => {
    await aPriceToApprove();
    expect((await approve(await cfo(true), { password })).body.state).toBe('approved');
    expect(await evidence()).toEqual({ kind: 'demonstration-password' });
    await aPriceToApprove();
    const { body } = await world.issuer.post(`/price-proposals/${proposal.id}/approve`, {
      proposalHash: proposal.proposalHash,
    });
    expect(body.state).toBe('approved');
    expect(await evidence()).toMatchObject({ kind: 'api-key' });
  });
});
