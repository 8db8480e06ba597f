// The session's cookie: HttpOnly, SameSite=Lax, for the whole site and this host alone. It is Secure, and
// bears the `__Host-` prefix that lets no other host set it, except where a browser at this machine speaks
// plain HTTP to a loopback name.

import type { FastifyReply, FastifyRequest } from 'fastify';
import { usesLoopbackName } from './caller.js';

const secureName = '__Host-greenshoe';
const loopbackName = 'greenshoe';
const openIdMinutes = 10;

export function sessionToken(request: FastifyRequest): string | null {
  return cookieNamed(request, nameFor(request));
}

/** What binds a sign-in at another provider to the browser that began it. */
export function openIdToken(request: FastifyRequest): string | null {
  return cookieNamed(request, openIdName(request));
}

export function giveOpenIdToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  const cookie = `${openIdName(request)}=${token}; ${attributes(request)}; Max-Age=${openIdMinutes * 60}`;
  void reply.header('set-cookie', cookie);
}

export function takeOpenIdToken(request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('set-cookie', `${openIdName(request)}=; ${attributes(request)}; Max-Age=0`);
}

function openIdName(request: FastifyRequest): string {
  return `${nameFor(request)}-openid`;
}

function cookieNamed(request: FastifyRequest, name: string): string | null {
  const found = (request.headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1));
  return found.length === 1 ? found[0]! : null;
}

export function giveToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.header('set-cookie', `${nameFor(request)}=${token}; ${attributes(request)}`);
}

export function takeToken(request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('set-cookie', `${nameFor(request)}=; ${attributes(request)}; Max-Age=0`);
}

function nameFor(request: FastifyRequest): string {
  return isPlain(request) ? loopbackName : secureName;
}

function attributes(request: FastifyRequest): string {
  return `Path=/; HttpOnly; SameSite=Lax${isPlain(request) ? '' : '; Secure'}`;
}

function isPlain(request: FastifyRequest): boolean {
  return request.protocol === 'http' && usesLoopbackName(request);
}
