// Fills an empty installation with the demonstration: the houses of the founding deal, invented investors,
// one open book to look at and to send a first order to, and something for compliance to decide. Everything goes through the services, as if
// somebody had typed it. An installation that has users is left alone.

import type { INestApplicationContext } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { InvestorsService } from '../investors/investors.service.js';
import { Users, type Account } from '../platform/auth/users.js';
import { Commands } from '../platform/http/commands.js';
import { system } from '../platform/queue/work.processor.js';
import { demonstrationInvestors, housePeople, investorEmail } from './demonstration-accounts.js';
import { seedEvidence } from './demonstration-evidence.js';
import { seedOpenBook } from './open-book.js';

/** What a start prints and keeps: who can sign in, with which password, and the deal whose book is open. */
export type Demonstration = { password: string; accounts: Account[]; openOffering: string };

/** @returns the accounts with their API keys, the only time they are known; null when there are users already. */
export async function seed(app: INestApplicationContext): Promise<Demonstration | null> {
  const commands = app.get(Commands, { strict: false });
  const users = app.get(Users, { strict: false });
  const investors = app.get(InvestorsService, { strict: false });
  const password = newPassword();
  const accounts = await commands.run(system, async (tx) => {
    if ((await users.count(tx)) > 0) return null;
    const added: Account[] = [];
    const parties = new Map<string, string>();
    for (const person of housePeople) {
      const party = parties.get(person.partyName) ?? uuid();
      parties.set(person.partyName, party);
      added.push(await users.addWithKey(tx, { ...person, party }, 'demonstration'));
    }
    for (const body of demonstrationInvestors()) {
      const { id, legalName } = await investors.add(tx, body);
      const person = {
        party: id,
        partyName: legalName,
        role: 'investor' as const,
        name: legalName,
        email: investorEmail(legalName),
      };
      added.push(await users.addWithKey(tx, person, 'demonstration'));
    }
    for (const { user } of added) await users.grantWebAccess(tx, user, { password, demonstration: true });
    return added;
  });
  if (accounts === null) return null;
  const openOffering = await seedOpenBook(app, accounts);
  await seedEvidence(app, accounts);
  return { password, accounts, openOffering };
}

/** Three groups of four letters and digits that are hard to mistake for each other. */
function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group()].join('-');
}
