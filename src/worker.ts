// The process that works off jobs: the same modules, no HTTP.
import { createApplication } from './app.js';
import { loadConfig } from './config.js';
import { runUntilTold } from './platform/process.js';

await runUntilTold(async (life, say) => {
  await life.open(
    () => createApplication(loadConfig(process.env), { api: false, worker: true }),
    (opened) => opened.close(),
  );
  say('The worker waits for jobs.');
});
