// One-shot commands on a database: `migrate`, before the first start and after each update; `seed`, which fills an
// empty installation with the demonstration. `npm start` does both by itself.
import { resolve } from 'node:path';
import { createApplication } from './app.js';
import { loadConfig, type Config } from './config.js';
import { makeFolder } from './platform/embedded/data-folder.js';
import { migrate } from './platform/database/migrate.js';
import { runningEmbedded } from './platform/embedded/embedded-postgres.js';
import { runProcess } from './platform/process.js';
import { presentDemonstration } from './seed/demonstration-file.js';

const folder = resolve(process.env.GREENSHOE_DATA ?? '.data');
const say = (text: string): void => void process.stdout.write(`${text}\n`);

await runProcess(async () => {
  const own = await runningEmbedded(folder);
  const config = loadConfig({ DATABASE_URL: own, ...process.env });
  const command = process.argv[2];
  if (command === 'migrate') await migrateDatabase(config);
  else if (command === 'seed') await seedDatabase(config);
  else throw new Error(`There is no command "${command}": give "migrate" or "seed".`);
});

async function migrateDatabase({ databaseUrl }: Config): Promise<void> {
  const names = await migrate(databaseUrl);
  say(names.length === 0 ? 'The schema is up to date.' : `Applied ${names.join(', ')}`);
}

async function seedDatabase(config: Config): Promise<void> {
  makeFolder(folder);
  const app = await createApplication(config, { api: false, worker: false });
  try {
    const address = config.publicUrl ?? `http://localhost:${config.port}`;
    const isFilled = await presentDemonstration(app, folder, address, say);
    if (!isFilled) say('This installation has users already: nothing was added.');
  } finally {
    await app.close();
  }
}
