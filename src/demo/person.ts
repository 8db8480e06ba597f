// One person of the demonstration: an API key and the public API, nothing else; what it is answered has the types of
// the client. Every request that changes
// something carries an idempotency key of its own.

import { randomUUID } from 'node:crypto';
import type { Schemas } from '../../client/index.js';

export type Account = { role: string; name: string; party: string; partyName: string; apiKey: string };

export type Body = Record<string, unknown>;

/** What the server said, refusals included. */
export type Reply<T = Body> = { status: number; body: T };

export type Problem = Schemas['Problem'];

export class Person {
  constructor(
    private readonly address: string,
    readonly account: Account,
  ) {}

  get name(): string {
    return this.account.name;
  }

  get<T = Body>(path: string): Promise<T> {
    return this.expect<T>('GET', path);
  }

  post<T = Body>(path: string, body: object = {}): Promise<T> {
    return this.expect<T>('POST', path, body);
  }

  put<T = Body>(path: string, body: object, version?: number): Promise<T> {
    return this.expect<T>('PUT', path, body, version);
  }

  delete<T = Body>(path: string, version: number): Promise<T> {
    return this.expect<T>('DELETE', path, undefined, version);
  }

  /** Sends what will be refused and returns the refusal; being taken is the surprise here. */
  async refused(path: string, body: object): Promise<Problem> {
    const reply = await this.send<Problem>('POST', path, body);
    if (reply.status >= 400) return reply.body;
    throw new Error(`POST ${path} was taken although a rule forbids it.`);
  }

  private async expect<T>(method: string, path: string, body?: object, version?: number): Promise<T> {
    const reply = await this.send<T & Problem>(method, path, body, version);
    if (reply.status < 400) return reply.body;
    throw new Error(`${this.name} was refused: ${method} ${path}: ${reply.status} ${reply.body.detail}`);
  }

  private async send<T>(method: string, path: string, body?: object, version?: number): Promise<Reply<T>> {
    const response = await fetch(`${this.address}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.account.apiKey}`,
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as T };
  }
}
