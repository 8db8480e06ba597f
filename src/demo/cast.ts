// Who plays: the desk, the issuer's CFO and the investors, each with credentials of its own, as the start of
// the server wrote them down.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageRoot } from '../platform/package-root.js';
import { Person, type Account } from './person.js';

export type Cast = { address: string; desk: Person; issuer: Person; investors: Map<string, Person> };

type Written = { address: string; accounts: Account[] };

/** The cast of the server that the data folder knows. */
export async function assemble(): Promise<Cast> {
  const { address, accounts } = read();
  const cast = castOf(address, accounts);
  await reach(cast);
  return cast;
}

export function castOf(address: string, accounts: readonly Account[]): Cast {
  const people = accounts.map((account) => new Person(address, account));
  const one = (role: string): Person => people.find(({ account }) => account.role === role)!;
  const investors = people.filter(({ account }) => account.role === 'investor');
  return {
    address,
    desk: one('desk'),
    issuer: one('issuer'),
    investors: new Map(investors.map((person) => [person.name, person])),
  };
}

function read(): Written {
  const folder = resolve(packageRoot, process.env.GREENSHOE_DATA ?? '.data');
  try {
    return JSON.parse(readFileSync(join(folder, 'demonstration.json'), 'utf8')) as Written;
  } catch {
    throw new Error('There is no demonstration yet. Start the server first, in another window: npm start');
  }
}

async function reach({ address, desk }: Cast): Promise<void> {
  try {
    await desk.api.GET('/health/live');
  } catch {
    throw new Error(`No server answers at ${address}. Start it first, in another window: npm start`);
  }
}
