import createClient from 'openapi-fetch';
import { Refusal } from './refusal.js';

export { receiptFault } from './receipt.js';
export { orThrow, Refusal } from './refusal.js';

/** Signing in takes no Idempotency-Key: each attempt is one of its own. */
const keyless = /^\/api\/v1\/(session|one-time-codes|passkeys)(\/|$)/;

const pauseMs = 400;

/**
 * A client that speaks for one API key or, in a page of the installation, for whoever has signed in there.
 * Every change gets an Idempotency-Key unless the call brings its own.
 */
export function greenshoe({ address, apiKey, session = false, attempts = 1, fetch = globalThis.fetch }) {
  const client = createClient({
    baseUrl: address,
    fetch: repeating(fetch, attempts),
    ...(session ? { credentials: 'same-origin' } : { headers: { authorization: `Bearer ${apiKey}` } }),
  });
  client.use({
    onRequest({ request, schemaPath }) {
      const { method, headers } = request;
      if (method === 'GET') return undefined;
      if (session) headers.set('x-greenshoe', 'web');
      if (!keyless.test(schemaPath) && !headers.has('idempotency-key'))
        headers.set('idempotency-key', crypto.randomUUID());
      return request;
    },
    onError: ({ request, error }) => (request.signal.aborted ? undefined : unreachable(error)),
  });
  return client;
}

/**
 * Sends a change again, with its key, when the connection breaks before the answer, and when the answer is that the
 * request whose connection broke is still running.
 */
function repeating(fetch, attempts) {
  return async (request) => {
    const { headers, signal } = request;
    const most = headers.has('idempotency-key') ? attempts : 1;
    for (let attempt = 1; attempt < most; attempt += 1) {
      try {
        const response = await fetch(request.clone());
        if (attempt === 1 || !(await isStillRunning(response))) return response;
      } catch (error) {
        if (signal.aborted) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs * attempt));
    }
    return fetch(request);
  };
}

async function isStillRunning(response) {
  if (response.status !== 409) return false;
  const problem = await response
    .clone()
    .json()
    .catch(() => null);
  return problem?.code === 'request-in-progress';
}

function unreachable(cause) {
  const problem = {
    title: 'No connection',
    status: 0,
    code: 'unreachable',
    detail: 'The server cannot be reached. Nothing is lost: try again when the connection is back.',
  };
  return new Refusal(problem, { cause });
}
