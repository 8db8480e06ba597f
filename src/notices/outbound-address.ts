// Where a webhook may lead: to public addresses of the Internet over HTTPS, and nowhere into a network that
// only this machine can reach. Names are judged by the addresses they resolve to, when a webhook is set up and
// again at each delivery, which then goes to the very address that was judged.
// Ranges: the special-purpose address registries of IANA (RFC 6890 and its successors).

import { lookup } from 'node:dns/promises';
import { BlockList, isIP, isIPv6 } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Refusal } from '../domain/refusal.js';

export type Address = { address: string; family: 4 | 6 };

export type Resolver = (name: string) => Promise<Address[]>;

const special = new BlockList();
for (const range of `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24
  192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15
  198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`.split(/\s+/))
  special.addSubnet(range.split('/')[0]!, Number(range.split('/')[1]), 'ipv4');
for (const range of '2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20'.split(' '))
  special.addSubnet(range.split('/')[0]!, Number(range.split('/')[1]), 'ipv6');

const unicast = new BlockList();
unicast.addSubnet('2000::', 3, 'ipv6');

const ports = new Set(['', '443', '8443']);
const localNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa)\.?$/i;

/** Only what is globally routable. An IPv4 address inside an IPv6 one is not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv6(address)) return unicast.check(address, 'ipv6') && !special.check(address, 'ipv6');
  return isIP(address) === 4 && !special.check(address, 'ipv4');
}

export const resolveName: Resolver = async (name) =>
  (await lookup(name, { all: true, verbatim: true })) as Address[];

const mostMsToResolve = 3_000;

/** Nobody's name server holds a request up for longer than that. */
async function inTime(found: Promise<Address[]>): Promise<Address[]> {
  const given = new AbortController();
  const late = setTimeout(mostMsToResolve, [], { signal: given.signal, ref: false });
  try {
    return await Promise.race([found, late]);
  } catch {
    return [];
  } finally {
    given.abort();
    late.catch(() => undefined);
  }
}

/** The address to which a delivery goes. @throws webhook-target when any address of the name is not public. */
export async function judgedAddress(
  url: URL,
  anywhere: boolean,
  resolve: Resolver = resolveName,
): Promise<Address> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!anywhere) {
    if (url.protocol !== 'https:') throw refused('It must begin with https://.');
    if (url.username !== '' || url.password !== '') throw refused('It must not hold a name and a password.');
    if (!ports.has(url.port)) throw refused('Its port must be 443 or 8443.');
    if (isIP(host) === 0 && (localNames.test(host) || !host.includes('.')))
      throw refused('Its name is one of a local network.');
  }
  const found: Address[] = isIP(host)
    ? [{ address: host, family: isIPv6(host) ? 6 : 4 }]
    : await inTime(resolve(host));
  if (found.length === 0) throw refused('Its name does not resolve.');
  if (!anywhere && !found.every(({ address }) => isPublicAddress(address)))
    throw refused('It leads into a network that is not public.');
  return found[0]!;
}

function refused(why: string): Refusal {
  return new Refusal('webhook-target', `No webhook is sent to this address. ${why}`, 'url');
}
