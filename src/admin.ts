// Makes the first administrator of an installation: `npm run admin -- create --email a@b.example --name "Ann"`.
// Everything else about users is done on the web, by that administrator.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createApplication } from './app.js';
import { loadConfig } from './config.js';
import { FirstAdmin } from './platform/auth/first-admin.js';
import { migrate } from './platform/database/migrate.js';
import { runningEmbedded } from './platform/embedded/embedded-postgres.js';
import { runProcess } from './platform/process.js';

const usage = 'Give: create --email <address> --name <name> [--house <name>]';

await runProcess(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { email: { type: 'string' }, name: { type: 'string' }, house: { type: 'string' } },
  });
  const { email, name, house = 'Greenshoe' } = values;
  if (positionals.join(' ') !== 'create' || email === undefined || name === undefined) throw new Error(usage);
  const own = await runningEmbedded(resolve(process.env.GREENSHOE_DATA ?? '.data'));
  const config = loadConfig({ DATABASE_URL: own, ...process.env });
  await migrate(config.databaseUrl);
  const app = await createApplication(config, { api: false, worker: false });
  try {
    const invitation = await app.get(FirstAdmin).create({ email, name, partyName: house });
    process.stdout.write(
      `${name} is an administrator. Set the password within three days at /invitation#${invitation}\n` +
        `(POST /api/v1/session/invitation with "invitation" and "password"), then add a second factor.\n`,
    );
  } finally {
    await app.close();
  }
});
