// What browsers are told: nothing but our own scripts, pictures and connections; never inside a foreign page. The
// headers are those that OWASP's secure headers project and Helmet recommend, the same for every answer.

import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config.js';

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  // The components of the desk set their sizes and colours in style attributes and elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join(';');

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

/** To be called before the first route is registered. */
export function sendSecurityHeaders(instance: FastifyInstance, { publicUrl }: Config): void {
  const isSecure = publicUrl?.startsWith('https:') === true;
  const all = { ...headers, ...(isSecure ? { 'strict-transport-security': 'max-age=31536000' } : {}) };
  instance.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(all);
    done();
  });
}
