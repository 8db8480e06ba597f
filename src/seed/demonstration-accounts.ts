// The people of the demonstration. The houses of the founding deal are real and named in its filings; the
// persons at their desks, except the issuer's chief executive, and every investor are invented.

import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import type { Actor, Role } from '../domain/authority.js';
import type { InvestorBody } from '../investors/investors.dto.js';
import type { Account } from '../platform/auth/users.js';
import { dataFile } from '../platform/package-root.js';

export type HousePerson = {
  role: Exclude<Role, 'investor' | 'member'>;
  name: string;
  partyName: string;
  email: string;
};

export const housePeople: readonly HousePerson[] = [
  {
    role: 'desk',
    name: 'M. Alvarez',
    partyName: 'Invest Linc Securities, LLC',
    email: 'desk@investlinc.example',
  },
  {
    role: 'issuer',
    name: 'CFO of the issuer',
    partyName: 'Rush Financial Technologies, Inc.',
    email: 'cfo@rush.example',
  },
  {
    role: 'compliance',
    name: 'J. Okafor',
    partyName: 'Invest Linc Securities, LLC',
    email: 'counsel@investlinc.example',
  },
  { role: 'admin', name: 'Administrator', partyName: 'Greenshoe', email: 'admin@greenshoe.example' },
];

type InvestorRow = { name: string; class: string; tier: string; country: string; state: string };

export function demonstrationInvestors(): InvestorBody[] {
  const text = readFileSync(dataFile('demonstration', 'investors.csv'), 'utf8');
  const rows: InvestorRow[] = parse(text, { columns: true, comment: '#', comment_no_infix: true });
  return rows.map((row) => ({
    legalName: row.name,
    category: row.class,
    tier: Number(row.tier),
    country: row.country,
    ...(row.state === '' ? {} : { state: row.state }),
  }));
}

/** `Alder Asset Management` -> `alder.asset.management@investors.example`. */
export function investorEmail(legalName: string): string {
  return `${legalName.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@investors.example`;
}

export function actorOf({ user, party, role, name }: Account): Actor {
  return { user, party, role, name };
}
