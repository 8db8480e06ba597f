// A whole installation for one spec file: a database of its own, the application listening on a free port,
// jobs at work, and a client for each actor.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { createApplication, type Parts } from '../../src/app.js';
import { loadConfig, type Config } from '../../src/config.js';
import type { Role } from '../../src/domain/authority.js';
import { InvestorsService } from '../../src/investors/investors.service.js';
import { Users, type Account } from '../../src/platform/auth/users.js';
import { Commands } from '../../src/platform/http/commands.js';
import { system } from '../../src/platform/queue/work.processor.js';
import { clientOf, type Client } from './clients.js';
import { openTestDatabase } from './database.js';

export type World = {
  app: NestFastifyApplication;
  config: Config;
  address: string;
  desk: Client;
  issuer: Client;
  compliance: Client;
  admin: Client;
  /** A new investor with an account of its own. */
  investor(of?: Partial<InvestorFacts>): Promise<Client>;
  /** Another account of a role, of a house of its own unless a party is named. */
  account(role: Role, party?: string): Promise<Client>;
  /** Reads or bends the database directly, as the owner of the schema. */
  query(sql: string, parameters?: unknown[]): Promise<Array<Record<string, never>>>;
  close(): Promise<void>;
};

export type InvestorFacts = {
  legalName: string;
  category: string;
  tier: number;
  country: string;
  state: string;
};

let made = 0;

export async function openWorld(
  more: Record<string, string> = {},
  parts: Parts = { api: true, worker: true },
): Promise<World> {
  const database = await openTestDatabase();
  const config = loadConfig({ ...database.environment, DISPATCH_EVERY_SECONDS: '1', ...more });
  const app = await createApplication(config, parts);
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  const owner = new pg.Pool({ connectionString: database.url, max: 2 });
  const account = async (role: Role, party: string = uuid()) =>
    clientOf(address, await addAccount(app, role, party));
  return {
    app,
    config,
    address,
    desk: await account('desk'),
    issuer: await account('issuer'),
    compliance: await account('compliance'),
    admin: await account('admin'),
    account,
    investor: async (facts = {}) => account('investor', await addInvestor(app, facts)),
    query: async (sql, parameters) => (await owner.query(sql, parameters)).rows,
    async close() {
      await owner.end();
      await app.close();
      await database.close();
    },
  };
}

function addAccount(app: NestFastifyApplication, role: Role, party: string): Promise<Account> {
  const number = (made += 1);
  const user = {
    party,
    partyName: `${role} ${number}`,
    role,
    name: `${role} ${number}`,
    email: `${role}.${number}@example.org`,
  };
  return app
    .get(Commands)
    .run(system, (tx) => app.get(Users, { strict: false }).addWithKey(tx, user, 'test'));
}

async function addInvestor(app: NestFastifyApplication, facts: Partial<InvestorFacts>): Promise<string> {
  const body = {
    legalName: `Investor ${(made += 1)}`,
    category: 'institutional',
    country: 'US',
    state: 'TX',
    ...facts,
  };
  const added = await app
    .get(Commands)
    .run(system, (tx) => app.get(InvestorsService, { strict: false }).add(tx, body));
  return added.id;
}
