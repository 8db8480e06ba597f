// A browser sends the session's cookie by itself, so a call that changes something must also show that a page
// of ours made it: a header that no foreign page can send without a CORS grant, which nobody gets, and the
// browser's own word (Sec-Fetch-Site, Origin). API keys are never sent by themselves and need none of this.

import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../domain/refusal.js';

/** Every changing call of the web desk carries `X-Greenshoe: web`. */
export const pageHeader = 'x-greenshoe';
const pageValue = 'web';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

export function refuseCrossSite(request: FastifyRequest): void {
  if (harmless.has(request.method)) return;
  const { headers } = request;
  const site = headers['sec-fetch-site'];
  const isOurs =
    headers[pageHeader] === pageValue &&
    (site === undefined || site === 'same-origin') &&
    (headers.origin === undefined || isSameHost(headers.origin, headers.host));
  if (isOurs) return;
  throw new Refusal(
    'cross-site',
    `A call with a session cookie that changes something comes from a page of this site: send "X-Greenshoe: ${pageValue}".`,
    'X-Greenshoe',
  );
}

function isSameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
