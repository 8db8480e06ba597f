// The demonstration of this folder: made at the first start, written down for whoever owns the folder, and
// shown at every start.

import type { INestApplicationContext } from '@nestjs/common';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seed, type Demonstration } from './seed.js';

type Written = Demonstration & { address: string };

/**
 * Fills an empty installation, keeps its accounts in `demonstration.json` and says who can sign in.
 * @returns whether it filled anything.
 */
export async function presentDemonstration(
  app: INestApplicationContext,
  folder: string,
  address: string,
  say: (text: string) => void,
): Promise<boolean> {
  const file = join(folder, 'demonstration.json');
  const made = await seed(app);
  const demonstration = made ?? readWritten(file);
  if (demonstration === null) return false;
  writeFileSync(file, `${JSON.stringify({ ...demonstration, address }, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  say(textOf(demonstration, file));
  return made !== null;
}

function readWritten(file: string): Written | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Written) : null;
}

function textOf({ accounts, password }: Demonstration, file: string): string {
  const houses = accounts.filter(({ role }) => role !== 'investor');
  const investors = accounts.filter(({ role }) => role === 'investor');
  const width = Math.max(...accounts.map(({ email }) => email.length));
  const row = (role: string, email: string, who: string): string =>
    `  ${role.padEnd(11)} ${email.padEnd(width)}  ${who}`;
  return [
    `Who can sign in (password ${password}, from this machine only):`,
    ...houses.map(({ role, email, name, partyName }) => row(role, email, `${name}, ${partyName}`)),
    ...investors
      .slice(0, 1)
      .map(({ role, email, name }) => row(role, email, `${name}, and ${investors.length - 1} more`)),
    '',
    `All ${accounts.length} accounts, each with an API key: ${file}`,
    'Next, in another window: npm run demo',
  ].join('\n');
}
