// OpenID Connect providers for the specs: a real one, with people who sign in there as browsers do, and one
// whose tokens a spec forges.
import { createHmac, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export const client = { id: 'greenshoe', secret: 'a secret of the client alone' };

/** A server whose address is known before it is known what it answers. */
export type Stage = { address: string; play: (listener: RequestListener) => void; close: () => void };

const nobody: RequestListener = (_, reply) => void reply.writeHead(503).end();
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function openStage(): Promise<Stage> {
  let listener = nobody;
  const server: Server = createServer((request, reply) => listener(request, reply));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    play: (next) => (listener = next),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export type Person = { email?: string; email_verified?: boolean };

/** The real thing: who signs in there as `login` is that subject. */
export function playProvider(stage: Stage, callback: string, people: Map<string, Person>): void {
  const provider = new Provider(stage.address, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [callback] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: [randomUUID()] },
    jwks: { keys: [{ ...keys.privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'one' }] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people.get(id) }) }),
  });
  stage.play(provider.callback());
}

/** Walks from the provider's address through its pages, as `login`, up to the address it sends the browser back to. */
export async function signInThere(location: string, login: string, back: string): Promise<string> {
  const jar = new Map<string, string>();
  let [next, body]: [string, string | null] = [location, null];
  for (let step = 0; step < 20; step += 1) {
    const reply: Response = await fetch(next, {
      method: body === null ? 'GET' : 'POST',
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(body === null ? {} : { body }),
    });
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      jar.set(name!, value!);
    }
    const to = reply.headers.get('location');
    if (to !== null) {
      next = new URL(to, next).href;
      body = null;
      if (next.startsWith(back)) return next;
      continue;
    }
    const page = await reply.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined) throw new Error(`The provider said ${reply.status}: ${page.slice(0, 300)}`);
    next = new URL(action, next).href;
    const prompt = /name="prompt" value="(\w+)"/.exec(page)![1]!;
    body = new URLSearchParams({
      prompt,
      ...(prompt === 'login' ? { login, password: 'x' } : {}),
    }).toString();
  }
  throw new Error('The provider goes round in circles.');
}

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Whoever has no right to sign for the provider. */
export const foreignKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

export type Forgery = {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  key?: KeyObject | string | null;
  /** Instead of the whole token. */
  token?: string;
  userInfo?: Record<string, unknown>;
};

/** A provider that answers every code with the forged token; with no forgery, with a good one. */
export function playForger(stage: Stage, nonce: () => string, forgery: () => Forgery): void {
  const issuer = stage.address;
  stage.play((request, reply) => {
    const send = (body: object): void =>
      void reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url === '/.well-known/openid-configuration')
      return send({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
      });
    if (request.url === '/keys')
      return send({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), alg: 'RS256', kid: 'one' }] });
    if (request.url === '/userinfo') return send({ sub: 'forged', ...forgery().userInfo });
    const now = Math.floor(Date.now() / 1_000);
    const good = { iss: issuer, aud: client.id, sub: 'forged', iat: now, exp: now + 300, nonce: nonce() };
    const { claims, header, key, token } = forgery();
    return send({
      access_token: 'access',
      token_type: 'Bearer',
      id_token: token ?? signed({ alg: 'RS256', kid: 'one', ...header }, { ...good, ...claims }, key),
    });
  });
}

function signed(header: object, claims: object, key: KeyObject | string | null = keys.privateKey): string {
  const body = `${part(header)}.${part(claims)}`;
  if (key === null) return `${body}.`;
  const mark =
    typeof key === 'string'
      ? createHmac('sha256', key).update(body).digest('base64url')
      : sign('sha256', Buffer.from(body), key).toString('base64url');
  return `${body}.${mark}`;
}

/** The provider's public key as text: what a confused verifier would take for a shared secret. */
export const publicKeyText = keys.publicKey.export({ format: 'pem', type: 'spki' }).toString();
