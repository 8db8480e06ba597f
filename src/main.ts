// The HTTP process.
import type { AddressInfo } from 'node:net';
import { createApplication } from './app.js';
import { loadConfig } from './config.js';
import { serveWebDesk } from './platform/http/web-desk.js';
import { runUntilTold } from './platform/process.js';

await runUntilTold(async (life, say) => {
  const config = loadConfig(process.env);
  const app = await life.open(
    () => createApplication(config, { api: true, worker: false }),
    (opened) => opened.close(),
  );
  await serveWebDesk(app);
  await app.listen(config.port, config.host);
  const { port } = app.getHttpServer().address() as AddressInfo;
  say(`The API listens on http://${config.host}:${port}`);
});
