import { createServer, type AddressInfo, type Server } from 'node:net';
import { expect, it } from 'vitest';
import { sentenceOf } from '../../src/platform/process.js';

const listening = (port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });

it('says of a port that is taken how to choose another', async () => {
  const first = await listening(0);
  try {
    const { port } = first.address() as AddressInfo;
    const error: unknown = await listening(port).catch((refused: unknown) => refused);
    expect(sentenceOf(error)).toBe(
      `Port ${port} is in use by another program: stop it, or choose another port, such as PORT=${port + 1}.`,
    );
  } finally {
    first.close();
  }
});
