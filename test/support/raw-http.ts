// A request byte by byte, for what no decent client sends.
import { connect } from 'node:net';

export type RawReply = { status: number; head: string; body: string };

/** Sends the lines of a request, with Host and Connection: close unless given, and reads the answer. */
export function sendRaw(
  address: string,
  lines: string[],
  body = '',
  { namesHost = true } = {},
): Promise<RawReply> {
  const { hostname, port, host } = new URL(address);
  const has = (name: string) => lines.some((line) => line.toLowerCase().startsWith(`${name}:`));
  const head = [
    ...lines,
    ...(has('host') || !namesHost ? [] : [`Host: ${host}`]),
    'Connection: close',
    ...(body === '' || has('content-length') || has('transfer-encoding')
      ? []
      : [`Content-Length: ${Buffer.byteLength(body)}`]),
  ];
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    socket.on('error', reject).on('close', () => {
      const [top = '', ...rest] = text.split('\r\n\r\n');
      resolve({
        status: Number(/^HTTP\/1\.1 (\d+)/.exec(top)?.[1] ?? 0),
        head: top,
        body: rest.join('\r\n\r\n'),
      });
    });
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
}
