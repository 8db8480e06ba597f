// Browsers open connections before they need them. One that has not sent a request yet is not idle to Node,
// which would wait for its headers for a minute before the server could close; here it is ended at once.

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

export function endUnusedAtClose(app: NestFastifyApplication): void {
  const unused = new Set<Socket>();
  const server: Server = app.getHttpServer();
  server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage) => unused.delete(socket));
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preClose', async () => {
      for (const socket of unused) socket.destroy();
    });
}
