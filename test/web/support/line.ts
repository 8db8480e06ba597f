// The line between a browser and the server, which can be pulled: as a cable is, so that nothing answers and nobody is
// told, or as a server that ends does, so that every connection breaks at once.
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

export type Line = {
  address: string;
  /** Nothing passes any more; nothing breaks. */
  pull(): void;
  /** Every connection breaks, and none is taken. */
  cut(): void;
  /** As it was. What waited in the line goes on. */
  mend(): void;
  close(): Promise<void>;
};

export async function openLine(to: string): Promise<Line> {
  const { port } = new URL(to);
  const sockets = new Set<Socket>();
  let state: 'whole' | 'pulled' | 'cut' = 'whole';
  const hold = (socket: Socket): void => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((inner) => {
    if (state === 'cut') return void inner.destroy();
    const outer = connect(Number(port), '127.0.0.1');
    for (const [from, into] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      hold(from);
      from.on('data', (bytes) => into.write(bytes));
      from.once('close', () => into.destroy());
      if (state === 'pulled') from.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pull() {
      state = 'pulled';
      for (const socket of sockets) socket.pause();
    },
    cut() {
      state = 'cut';
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      state = 'whole';
      for (const socket of sockets) socket.resume();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
