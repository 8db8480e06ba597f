// The HTTP process.
import { createApplication } from './app.js';
import { loadConfig } from './config.js';
import { serveWebDesk } from './platform/http/web-desk.js';
import { runProcess } from './platform/process.js';

await runProcess(async () => {
  const config = loadConfig(process.env);
  const app = await createApplication(config, { api: true, worker: false });
  app.enableShutdownHooks();
  await serveWebDesk(app);
  await app.listen(config.port, config.host);
  process.stdout.write(`The API listens on http://${config.host}:${config.port}\n`);
});
