import { describe, expect, it } from 'vitest';
import { isPublicAddress, judgedAddress, type Address } from '../../src/notices/outbound-address.js';

const resolving =
  (...addresses: string[]) =>
  () =>
    Promise.resolve(
      addresses.map((address): Address => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

const failing = () => Promise.reject(new Error('no such name'));

describe('an address', () => {
  it.each([
    '127.0.0.1 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1',
    '255.255.255.255 198.18.0.1 192.0.2.1 198.51.100.1 203.0.113.9 192.0.0.8 240.0.0.1 192.88.99.1',
    ':: ::1 fe80::1 fc00::1 fd12::1 ff02::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::7f00:1 2002:7f00:1:: 2001::1',
    '2001:db8::1 ::127.0.0.1 fec0::1 3fff::1 100::1',
  ])('inside: %s', (addresses) => {
    for (const address of addresses.split(' '))
      expect(`${address} ${isPublicAddress(address)}`).toBe(`${address} false`);
  });

  it.each(['8.8.8.8', '93.184.216.34', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001:81b::200e'])(
    'outside: %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('A38 a target', () => {
  it.each([
    'http://example.com/hook',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[::127.0.0.1]/',
    'https://[::ffff:0:127.0.0.1]/',
    'https://[64:ff9b:1::a00:1]/',
    'https://[2002:a9fe:a9fe::]/',
    'https://[2001:0:7f00:1::]/',
    'https://[fe80::5efe:10.0.0.1]/',
    'https://100.64.0.1/',
    'https://100.127.255.255/',
    'https://0251.0376.0251.0376/',
    'https://2852039166/',
    'https://ⓛocalhost/',
    'https://ｍetadata.google.internal/',
    'https://example.com:0/',
    'https://127。0。0。1/',
    'https://1.1.1.1:80/',
    'https://[::ffff:0a00:0001]/',
    'https://example.com%2f@127.0.0.1/',
    'https://0x7f.0.0.1./',
    'https://@example.com:80/',
    'https://0/',
    'https://017700000001/',
    'https://0x7f.0x0.0x0.0x1/',
    'https://127.0.0.1./',
    'https://①②⑦.⓪.⓪.①/',
    'https://example.com@127.0.0.1/',
    'https://127.0.0.1:443\\@example.com/',
    'https://localhost.localdomain.local/',
    'https://[fd00::1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/',
    'https://sub.localhost./',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://intranet/',
    'https://user:pass@example.com/',
    'https://example.com:22/',
    'https://example.com:5432/',
    'https://１２７.０.０.１/',
    'file:///etc/passwd',
    'gopher://example.com/',
    'ftp://example.com/',
  ])('%s is refused', async (url) => {
    await expect(judgedAddress(new URL(url), false, resolving('8.8.8.8'))).rejects.toMatchObject({
      code: 'webhook-target',
    });
  });

  it('that resolves inward, if only in part, or not at all, is refused', async () => {
    const url = new URL('https://hooks.example.com/x');
    for (const resolve of [
      resolving('10.0.0.5'),
      resolving('8.8.8.8', '127.0.0.1'),
      resolving('::1'),
      resolving(),
    ])
      await expect(judgedAddress(url, false, resolve)).rejects.toMatchObject({ code: 'webhook-target' });
    await expect(judgedAddress(url, false, failing)).rejects.toMatchObject({ code: 'webhook-target' });
  });

  it('whose name server does not answer is refused in time', async () => {
    const url = new URL('https://hooks.example.com/x');
    await expect(judgedAddress(url, false, () => new Promise(() => undefined))).rejects.toMatchObject({
      code: 'webhook-target',
    });
  });

  it('outside is taken, with the address that was judged', async () => {
    const url = new URL('https://hooks.example.com:8443/x');
    const judged = await judgedAddress(url, false, resolving('8.8.8.8', '2606:4700::1111'));
    expect(judged).toEqual({ address: '8.8.8.8', family: 4 });
  });
});
