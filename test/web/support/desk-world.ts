// An installation with the web desk on it, and people who can sign in there.
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { createApplication } from '../../../src/app.js';
import { loadConfig } from '../../../src/config.js';
import type { Role } from '../../../src/domain/authority.js';
import { InvestorsService } from '../../../src/investors/investors.service.js';
import { Users } from '../../../src/platform/auth/users.js';
import { Commands } from '../../../src/platform/http/commands.js';
import { serveWebDesk } from '../../../src/platform/http/web-desk.js';
import { system } from '../../../src/platform/queue/work.processor.js';
import { clientOf, type Client } from '../../support/clients.js';
import { openTestDatabase } from '../../support/database.js';
import type { World } from '../../support/world.js';

export const password = 'a password of the demonstration';

export type DeskWorld = World & {
  investors: Record<InvestorName, Client>;
  /** Adds an investor with an account. */
  addInvestor(name: string, category: string, state?: string): Promise<Client>;
};

const people = [
  ['desk', 'M. Alvarez'],
  ['issuer', 'D. M. Moore'],
  ['compliance', 'J. Okafor'],
  ['admin', 'A. Admin'],
] as const;

const investors = {
  alder: ['Alder Asset Management', 'long-only'],
  birch: ['Birch Capital', 'long-only'],
  cedar: ['Cedar Fund', 'hedge-fund'],
  dogwood: ['Dogwood LP', 'hedge-fund'],
  elm: ['Elm Retail Pool', 'retail'],
  fir: ['Fir Family Office', 'family-office'],
  gable: ['Gable Partners', 'existing-holder'],
} as const;

export type InvestorName = keyof typeof investors;

export async function openDeskWorld(): Promise<DeskWorld> {
  const database = await openTestDatabase();
  const config = loadConfig({ ...database.environment, DISPATCH_EVERY_SECONDS: '1' });
  const app = await createApplication(config, { api: true, worker: true });
  await serveWebDesk(app);
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  const owner = new pg.Pool({ connectionString: database.url, max: 2 });
  const commands = app.get(Commands);
  const users = app.get(Users, { strict: false });

  const account = async (role: Role, party: string = uuid(), name: string = role): Promise<Client> => {
    const user = {
      party,
      partyName: name,
      role,
      name,
      email: `${name.replace(/\W+/g, '.').toLowerCase()}@example.org`,
    };
    const made = await commands.run(system, async (tx) => {
      const added = await users.addWithKey(tx, user, 'test');
      await users.grantWebAccess(tx, added.user, { password, demonstration: true });
      return added;
    });
    return clientOf(address, made);
  };
  const addInvestor = async (legalName: string, category: string, state = 'TX'): Promise<Client> => {
    const body = { legalName, category, tier: 1, country: 'US', state };
    const { id } = await commands.run(system, (tx) =>
      app.get(InvestorsService, { strict: false }).add(tx, body),
    );
    return account('investor', id, legalName);
  };
  const [desk, issuer, compliance, admin] = (await inTurn(people, ([role, name]) =>
    account(role, uuid(), name),
  )) as [Client, Client, Client, Client];
  const made = await inTurn(Object.entries(investors), async ([key, [name, category]]) => [
    key,
    await addInvestor(name, category),
  ]);
  return {
    app,
    config,
    address,
    desk,
    issuer,
    compliance,
    admin,
    account,
    addInvestor,
    investors: Object.fromEntries(made) as Record<InvestorName, Client>,
    investor: async () => addInvestor(`Investor ${uuid()}`, 'institutional'),
    query: async (sql, parameters) => (await owner.query(sql, parameters)).rows,
    async close() {
      await owner.end();
      await app.close();
      await database.close();
    },
  };
}

async function inTurn<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await act(item));
  return results;
}
