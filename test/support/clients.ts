// HTTP clients named for the actor that uses them.
import { randomUUID } from 'node:crypto';
import type { Account } from '../../src/platform/auth/users.js';

export type Reply = { status: number; body: Json; headers: Headers };

/** Whatever the server answered: the fields that specs go on with, and any other to assert on. */
export type Json = {
  id: string;
  state: string;
  version: number;
  code?: string;
  detail?: string;
  items: Json[];
  proposalHash: string;
  resultHash: string;
  investor: string;
  shares: number;
  [field: string]: unknown;
};

export type SendOptions = {
  key?: string | null;
  ifMatch?: number | string;
  headers?: Record<string, string>;
};

export type Client = {
  account: Account;
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
  post(path: string, body?: unknown, options?: SendOptions): Promise<Reply>;
  put(path: string, body: unknown, options?: SendOptions): Promise<Reply>;
  patch(path: string, body: unknown, options?: SendOptions): Promise<Reply>;
  delete(path: string, options?: SendOptions): Promise<Reply>;
};

const isRaw = (body: unknown): body is string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array;

export function clientOf(address: string, account: Account): Client {
  const send = async (
    method: string,
    path: string,
    body?: unknown,
    { key, ifMatch, headers }: SendOptions = {},
  ): Promise<Reply> => {
    const idempotency: Record<string, string> =
      key === null ? {} : { 'idempotency-key': key ?? randomUUID() };
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${account.apiKey}`,
        ...(method === 'GET' ? {} : idempotency),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
        ...headers,
      },
      body: body === undefined || isRaw(body) ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const parsed = (text === '' ? null : JSON.parse(text)) as Json;
    return { status: response.status, body: parsed, headers: response.headers };
  };
  return {
    account,
    get: (path, headers) => send('GET', path, undefined, { headers }),
    post: (path, body, options) => send('POST', path, body, options),
    put: (path, body, options) => send('PUT', path, body, options),
    patch: (path, body, options) => send('PATCH', path, body, options),
    delete: (path, options) => send('DELETE', path, undefined, options),
  };
}
