import createClient from 'openapi-fetch';

export { receiptFault } from './receipt.js';

/** A client that speaks for one API key. Every POST gets an Idempotency-Key unless the call brings its own. */
export function greenshoe({ address, apiKey, fetch }) {
  const client = createClient({
    baseUrl: address,
    headers: { authorization: `Bearer ${apiKey}` },
    ...(fetch === undefined ? {} : { fetch }),
  });
  client.use({
    onRequest({ request }) {
      if (request.method === 'POST' && !request.headers.has('idempotency-key'))
        request.headers.set('idempotency-key', crypto.randomUUID());
      return request;
    },
  });
  return client;
}
