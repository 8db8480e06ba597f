// The process that works off jobs: the same modules, no HTTP.
import { createApplication } from './app.js';
import { loadConfig } from './config.js';
import { runProcess } from './platform/process.js';

await runProcess(async () => {
  const app = await createApplication(loadConfig(process.env), { api: false, worker: true });
  app.enableShutdownHooks();
  process.stdout.write('The worker waits for jobs.\n');
});
