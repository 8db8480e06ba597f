// The web desk's built files, where they were built. Its pages have addresses of their own, so that one can be
// sent to a colleague: whatever is no file and not the API's is answered with the page that knows them.
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.js';

const ofTheServer = /^\/+(api|health|metrics)(\/|$|\?)/;
const hashed = /[\\/]assets[\\/]/;

/** To be called before the application listens. @returns whether there is a web desk. */
export async function serveWebDesk(
  app: NestFastifyApplication,
  folder = join(packageRoot, 'web', 'dist'),
): Promise<boolean> {
  if (!existsSync(join(folder, 'index.html'))) return false;
  const server = app.getHttpAdapter().getInstance();
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  server.get('/*', (request, reply) => {
    if (ofTheServer.test(request.url) || /\.\w+$/.test(new URL(request.url, 'http://desk').pathname)) {
      return reply.callNotFound();
    }
    return reply.sendFile('index.html');
  });
  return true;
}
