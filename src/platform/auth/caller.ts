// Where a request comes from, as far as it can be believed: the address of the peer (or what trusted proxies
// say of it), and whether it never left this machine.

import type { FastifyRequest } from 'fastify';
import { isIPv6 } from 'node:net';

const loopbackAddress = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const loopbackHost = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/** The address to count by: an IPv6 caller owns at least its /64, so that is what counts. */
export function callerAddress(request: FastifyRequest): string {
  const address = request.ip.replace(/^::ffff:(?=\d+\.)/, '');
  return isIPv6(address) ? `${expanded(address).slice(0, 4).join(':')}::/64` : address;
}

function expanded(address: string): string[] {
  const [head = '', tail] = address.split('%')[0]!.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return tail === undefined ? left : [...left, ...zeros, ...right];
}

/**
 * Whether the caller sits at this machine. The name it used must be a loopback name too, or a web page could
 * reach here through a name of its own (DNS rebinding); and no proxy may have passed the request on.
 */
export function isAtThisMachine(request: FastifyRequest): boolean {
  const { headers, socket } = request;
  const passedOn =
    headers.forwarded !== undefined ||
    headers['x-forwarded-for'] !== undefined ||
    headers['x-forwarded-host'] !== undefined ||
    headers['x-real-ip'] !== undefined;
  return !passedOn && loopbackAddress.test(socket.remoteAddress ?? '') && usesLoopbackName(request);
}

/** Whether the request names this machine by a loopback name, where browsers need no TLS. */
export function usesLoopbackName(request: FastifyRequest): boolean {
  return loopbackHost.test(request.headers.host ?? '');
}
