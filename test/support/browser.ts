// A browser as far as the server can tell: it keeps the session's cookie and sends what a page of ours sends.
import { randomUUID } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Role } from '../../src/domain/authority.js';
import { Users, type Account } from '../../src/platform/auth/users.js';
import { Commands } from '../../src/platform/http/commands.js';
import { system } from '../../src/platform/queue/work.processor.js';
import type { Json, Reply } from './clients.js';
import type { World } from './world.js';

export const password = 'correct horse battery';

export type Browser = {
  cookie: string | null;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string | null>): Promise<Reply>;
  signIn(email: string, given?: string, code?: string): Promise<Reply>;
};

export function aBrowser(address: string): Browser {
  const browser: Browser = {
    cookie: null,
    async send(method, path, body, headers = {}) {
      const usual: Record<string, string | null> = {
        ...(method === 'GET' ? {} : { 'x-greenshoe': 'web', 'idempotency-key': randomUUID() }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(browser.cookie === null ? {} : { cookie: browser.cookie }),
        ...headers,
      };
      const sent = Object.entries(usual).filter((entry): entry is [string, string] => entry[1] !== null);
      const response = await fetch(`${address}/api/v1${path}`, {
        method,
        headers: sent,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const set = response.headers.getSetCookie()[0];
      if (set !== undefined) browser.cookie = set.includes('Max-Age=0') ? null : set.split(';')[0]!;
      const text = await response.text();
      return {
        status: response.status,
        body: (text === '' ? null : JSON.parse(text)) as Json,
        headers: response.headers,
      };
    },
    signIn: (email, given = password, code) =>
      browser.send('POST', '/session', { email, password: given, ...(code === undefined ? {} : { code }) }),
  };
  return browser;
}

/** A person with a password, of a house of its own unless a party is named. */
export async function aPerson(
  { app }: World,
  role: Role,
  { demonstration = false, party = uuid() } = {},
): Promise<Account> {
  const users = app.get(Users, { strict: false });
  return app.get(Commands).run(system, async (tx) => {
    const email = `${role}.${uuid()}@example.org`;
    const account = await users.addWithKey(
      tx,
      { party, partyName: role, role, name: `A person of ${role}`, email },
      'test',
    );
    await users.grantWebAccess(tx, account.user, { password, demonstration });
    return account;
  });
}
