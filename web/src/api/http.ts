// Calls to the API. A changing call carries the header of our pages and a key of its own, so that it can be
// sent again after a broken connection without happening twice. A refusal is thrown as it was said.

import type { ProblemBody } from './types';

export class Problem extends Error {
  constructor(
    readonly body: ProblemBody,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(body.detail);
    this.name = 'Problem';
  }

  get code(): string {
    return this.body.code;
  }

  get status(): number {
    return this.body.status;
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type Reply<T> = { body: T; status: number };

export type CommandOptions = { ifMatch?: number; key?: string };

const base = '/api/v1';
const attempts = 3;

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await send<T>('GET', path, { signal: signal ?? null })).body;
}

/** A file that the server makes, such as a report. */
export async function file(path: string): Promise<Blob> {
  const response = await reach('GET', path, {});
  if (response.ok) return response.blob();
  throw refusedBy(response, parse(await response.text()));
}

/** One change: repeated with the same key when the connection breaks before the answer. */
export async function command<T>(
  method: Exclude<Method, 'GET'>,
  path: string,
  body?: unknown,
  { ifMatch, key = crypto.randomUUID() }: CommandOptions = {},
): Promise<T> {
  const headers: Record<string, string> = { 'x-greenshoe': 'web', 'idempotency-key': key };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (ifMatch !== undefined) headers['if-match'] = `"${ifMatch}"`;
  const request: RequestInit = { headers, body: body === undefined ? null : JSON.stringify(body) };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await send<T>(method, path, request)).body;
    } catch (error) {
      const mayRetry = error instanceof Problem && error.code === 'unreachable' && attempt < attempts;
      if (!mayRetry) throw error;
      await new Promise((resolve) => setTimeout(resolve, 400 * attempt));
    }
  }
}

/** Signing in and out takes no idempotency key. */
export async function plain<T>(method: Exclude<Method, 'GET'>, path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { 'x-greenshoe': 'web' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  return (await send<T>(method, path, { headers, body: body === undefined ? null : JSON.stringify(body) }))
    .body;
}

async function reach(method: Method, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`${base}${path}`, { ...init, method, credentials: 'same-origin' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem({
      title: 'No connection',
      status: 0,
      code: 'unreachable',
      detail: 'The server cannot be reached. Nothing is lost: try again when the connection is back.',
    });
  }
}

async function send<T>(method: Method, path: string, init: RequestInit): Promise<Reply<T>> {
  const response = await reach(method, path, init);
  const text = await response.text();
  const body: unknown = text === '' ? null : parse(text);
  if (response.ok) return { body: body as T, status: response.status };
  throw refusedBy(response, body);
}

function refusedBy({ status, headers }: Response, body: unknown): Problem {
  const wait = headers.get('retry-after');
  return new Problem(problemOf(status, body), wait === null ? null : Number.parseInt(wait, 10));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function problemOf(status: number, body: unknown): ProblemBody {
  if (typeof body === 'object' && body !== null && 'code' in body && 'detail' in body)
    return body as ProblemBody;
  return {
    title: 'No answer',
    status,
    code: 'no-answer',
    detail: `The server answered ${status} without saying why. Try again in a moment.`,
  };
}
