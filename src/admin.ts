// What is done at the machine: the first administrator, `npm run admin -- create --email a@b.example --name "Ann"`,
// and a sanctions list of any size, `npm run admin -- import-sanctions --list <folder> --version 2026-11-20`.
// Everything else about users is done on the web, by that administrator.
import type { INestApplicationContext } from '@nestjs/common';
import { resolve } from 'node:path';
import { createApplication } from './app.js';
import { adminTask, type AdminTask } from './cli/admin-task.js';
import { loadConfig } from './config.js';
import { readSanctionsFolder } from './investors/sanctions-folder.js';
import { SanctionsLists } from './investors/sanctions-lists.service.js';
import { FirstAdmin } from './platform/auth/first-admin.js';
import { migrate } from './platform/database/migrate.js';
import { runningEmbedded } from './platform/embedded/embedded-postgres.js';
import { Commands } from './platform/http/commands.js';
import { runProcess } from './platform/process.js';
import { system } from './platform/queue/work.processor.js';

async function act(app: INestApplicationContext, asked: AdminTask): Promise<string> {
  if (asked.task === 'import-sanctions') {
    const files = await readSanctionsFolder(resolve(asked.list), asked.version);
    const lists = app.get(SanctionsLists, { strict: false });
    const { entries } = await app.get(Commands).run(system, (tx) => lists.import(tx, files));
    return `The list ${asked.version} of ${entries} entries is in force; the worker screens every investor against it.\n`;
  }
  const { email, name, house: partyName } = asked;
  const invitation = await app.get(FirstAdmin).create({ email, name, partyName });
  return (
    `${name} is an administrator. Set the password within three days at /invitation#${invitation}\n` +
    `(POST /api/v1/session/invitation with "invitation" and "password" and the header X-Greenshoe: web), then add a second factor.\n`
  );
}

await runProcess(async () => {
  const asked = adminTask(process.argv.slice(2));
  const own = await runningEmbedded(resolve(process.env.GREENSHOE_DATA ?? '.data'));
  const config = loadConfig({ DATABASE_URL: own, ...process.env });
  await migrate(config.databaseUrl);
  const app = await createApplication(config, { api: false, worker: false });
  try {
    process.stdout.write(await act(app, asked));
  } finally {
    await app.close();
  }
});
