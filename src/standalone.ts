// The process of `npm start`: database, migrations, demonstration, API and worker, and where to look.
import { createServer } from 'node:net';
import { createApplication } from './app.js';
import { loadConfig, type Config } from './config.js';
import { migrate } from './platform/database/migrate.js';
import { makeFolder } from './platform/embedded/data-folder.js';
import { keptSecretKey } from './platform/embedded/secret-key.js';
import { EmbeddedError } from './platform/embedded/embedded-error.js';
import { startEmbedded, type EmbeddedPostgres } from './platform/embedded/embedded-postgres.js';
import { beginFirstStart } from './platform/embedded/first-start.js';
import { Restarts } from './platform/embedded/restarts.js';
import { Ended, Lifetime } from './platform/lifetime.js';
import { serveWebDesk } from './platform/http/web-desk.js';
import { presentDemonstration } from './seed/demonstration-file.js';

export type Surroundings = Readonly<{
  /** Holds the database, its log and the demonstration's keys. */
  dataFolder: string;
  /** Shows a line to the person who started it. */
  say: (text: string) => void;
  /** Tells a second start where this one listens. */
  announce: (address: string) => void;
}>;

/** Resolves when everything runs; ends the process when it is told to. @throws with a sentence for the screen. */
export async function standalone(surroundings: Surroundings): Promise<void> {
  const life = new Lifetime(surroundings.say);
  life.obeySignals();
  try {
    await open(life, surroundings);
  } catch (error) {
    if (error instanceof Ended) return;
    await life.close();
    throw error;
  }
}

async function open(life: Lifetime, { dataFolder, say, announce }: Surroundings): Promise<void> {
  const startedAt = Date.now();
  const given = process.env.DATABASE_URL ?? '';
  makeFolder(dataFolder);
  const wanted = loadConfig({
    SECRET_KEY: keptSecretKey(dataFolder),
    ...process.env,
    DATABASE_URL: given === '' ? 'postgres://embedded' : given,
  });
  const port = await choosePort(wanted);
  const database = given === '' ? await openDatabase(life, dataFolder, say) : { url: given, finish: nothing };
  const config: Config = { ...wanted, port, databaseUrl: database.url };
  const migrations = await migrate(database.url).catch((error: unknown) => {
    throw given === '' ? error : new Error(unusable(error));
  });
  if (migrations.length > 0) say(`Database: ${migrations.length} migrations applied`);
  const app = await life.open(
    () => createApplication(config, { api: true, worker: true }),
    (opened) => opened.close(),
  );
  const hasDesk = await serveWebDesk(app);
  const address = `http://localhost:${port}`;
  const accounts: string[] = [];
  await presentDemonstration(app, dataFolder, address, (text) => accounts.push(text));
  database.finish();
  await app.listen(port, config.host);
  announce(address);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  say(`\nGreenshoe is ready at ${address} (${seconds} s)\n`);
  say(hasDesk ? `  Web desk   ${address}` : '  Web desk   not built (npm run build:web)');
  say(`  API        ${address}/api/docs\n`);
  for (const text of accounts) say(text);
  say('\nStop with Ctrl-C.\n');
}

const nothing = (): void => undefined;

function unusable(error: unknown): string {
  const cause: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return `The database of DATABASE_URL cannot be used (${reason}): check the server, the name and the password in it.`;
}

/** Starts the embedded PostgreSQL, and again when it ends by itself. */
async function openDatabase(
  life: Lifetime,
  folder: string,
  say: (text: string) => void,
): Promise<{ url: string; finish: () => void }> {
  const restarts = new Restarts();
  let recovering = Promise.resolve();
  let server: EmbeddedPostgres | undefined;
  const start = async (): Promise<EmbeddedPostgres> => {
    server = await startEmbedded({ folder, isDurable: true, onLost: () => (recovering = recover()) });
    return server;
  };
  const first = await life.open(start, async () => {
    await recovering;
    await server?.stop();
  });
  async function recover(): Promise<void> {
    if (life.isEnding) return;
    say('The embedded PostgreSQL has ended by itself; starting it again ...');
    try {
      if (!restarts.mayAgain(performance.now()))
        throw new EmbeddedError('It has ended too often: see postgres.log.');
      if ((await start()).url !== first.url)
        throw new EmbeddedError('Its port was taken meanwhile: start again.');
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      void life.end(1);
    }
  }
  say(`Database: embedded PostgreSQL in ${folder}`);
  return { url: first.url, finish: await beginFirstStart(folder, first) };
}

/** The port to listen on; one that is taken is refused at once, before anything is started. */
async function choosePort({ host, port }: Config): Promise<number> {
  const found = await new Promise<number | string>((done) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
  if (typeof found === 'number') return found;
  if (found === 'EADDRINUSE') {
    throw new Error(
      `Port ${port} is in use by another program: stop it, or choose another port: PORT=${port + 1} npm start.`,
    );
  }
  if (found === 'EACCES') throw new Error(`Port ${port} is not allowed for this user: PORT=4000 npm start.`);
  throw new Error(
    `The address ${host}:${port} cannot be listened on (${found}): set HOST and PORT to one that can.`,
  );
}
