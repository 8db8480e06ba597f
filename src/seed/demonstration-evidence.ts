// What compliance has to do in the demonstration: an invented sanctions list that names one investor closely, and
// evidence of others, good, ending soon and ended. None of it is of a real party.

import type { INestApplicationContext } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { addDays } from '../domain/calendar/civil-date.js';
import type { CertificateType } from '../domain/gates/certificates.js';
import { CertificatesService } from '../investors/certificates.service.js';
import { readSanctionsFolder } from '../investors/sanctions-folder.js';
import { SanctionsLists } from '../investors/sanctions-lists.service.js';
import type { Account } from '../platform/auth/users.js';
import { Commands } from '../platform/http/commands.js';
import { dataFile } from '../platform/package-root.js';
import { actorOf } from './demonstration-accounts.js';

const listVersion = 'demonstration';

/** How many days from now each counts; null without an end, negative for one that has ended. */
const evidence: ReadonlyArray<[investor: string, type: CertificateType, days: number | null]> = [
  ['Alder Asset Management', 'rule-105', 120],
  ['Birch Capital', 'rule-105', 12],
  ['Cedar Fund', 'rule-105', -3],
  ['Cedar Fund', 'qib', 300],
  ['Fir Family Office', 'accredited', 90],
  ['Gable Partners', 'restricted-person', null],
];

export async function seedEvidence(
  app: INestApplicationContext,
  accounts: readonly Account[],
): Promise<void> {
  const commands = app.get(Commands, { strict: false });
  const compliance = actorOf(accounts.find(({ role }) => role === 'compliance')!);
  const list = await readSanctionsFolder(dataFile('demonstration', 'sanctions'), listVersion);
  await commands.run(compliance, (tx) => app.get(SanctionsLists, { strict: false }).import(tx, list));
  const certificates = app.get(CertificatesService, { strict: false });
  await commands.run(compliance, async (tx) => {
    for (const [name, type, days] of evidence) {
      const investor = accounts.find((account) => account.name === name)!;
      await certificates.record(tx, investor.party, {
        type,
        documentHash: createHash('sha256').update(`${name}: ${type}, invented`).digest('hex'),
        ...(days === null ? {} : { expiresAt: `${addDays(tx.today, days)}T23:59:59.999Z` }),
        note: 'Invented for the demonstration',
      });
    }
  });
}
