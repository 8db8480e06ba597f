// A sanctions list in force and evidence of investors, for the pages of compliance.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { eventually } from '../../support/eventually.js';
import type { DeskWorld, InvestorName } from './desk-world.js';

const file = (name: string): string =>
  readFileSync(new URL(`../../fixtures/ofac/${name}.csv`, import.meta.url), 'latin1');

/** Puts the list of the fixtures in force; it names Joshua Malinga. Returns when he is stopped. */
export async function aSanctionsList(world: DeskWorld): Promise<void> {
  const files = { sdn: file('sdn'), alt: file('alt'), add: file('add'), comments: file('sdn_comments') };
  const { status } = await world.compliance.post('/sanctions-lists', { version: '2021-06-01', ...files });
  expect(status).toBe(201);
  await eventually(async () => {
    const { body } = await world.compliance.get('/screenings');
    expect(body.items.map(({ legalName }) => legalName)).toEqual(['Joshua Malinga']);
  });
}

/** Records evidence of an investor that counts for so many days from now. */
export async function evidenceOf(
  world: DeskWorld,
  name: InvestorName,
  type: string,
  days: number,
): Promise<void> {
  const { status } = await world.compliance.post(
    `/investors/${world.investors[name].account.party}/certificates`,
    {
      type,
      documentHash: createHash('sha256').update(`${name} ${type}`).digest('hex'),
      expiresAt: new Date(Date.now() + days * 86_400_000).toISOString(),
      note: 'Seen by counsel',
    },
  );
  expect(status).toBe(201);
}
