// One POST to one address that was judged before: the name is not looked up again, no redirect is followed, no
// proxy is used, and what comes back is read no further than its status.

import { request as httpRequest, type ClientRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Address } from './outbound-address.js';

const timeoutMs = 10_000;

/** @returns the status of the answer. @throws when there is none in time. */
export function postTo(
  url: URL,
  { address, family }: Address,
  headers: Record<string, string>,
  body: string,
): Promise<number> {
  const pinned: LookupFunction = (_name, options, done) =>
    options.all === true ? done(null, [{ address, family }]) : done(null, address, family);
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    lookup: pinned,
    agent: false,
    signal: AbortSignal.timeout(timeoutMs),
  };
  return new Promise((resolve, reject) => {
    const send: (url: URL, options: RequestOptions) => ClientRequest =
      url.protocol === 'http:' ? httpRequest : httpsRequest;
    const request = send(url, options);
    request.on('response', (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    request.on('error', reject);
    request.end(body);
  });
}
