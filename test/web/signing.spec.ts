// A person comes by an invitation, adds a second factor and signs a price: by a passkey, or with password and code.
import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { generate } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage, seat, type Seat } from './support/browser.js';
import { aProposal } from './support/deals.js';
import { openDeskWorld, type DeskWorld } from './support/desk-world.js';

const chosen = 'three of a kind beats two pairs';

let world: DeskWorld;
let browser: Browser;
let admin: Seat;
let address: string;

beforeAll(async () => {
  world = await openDeskWorld();
  browser = await openBrowser();
  // A passkey belongs to a name, not to a number.
  address = world.address.replace('127.0.0.1', 'localhost');
  admin = await seat(browser, address, world.admin);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** The administrator adds a colleague of the issuer's CFO; the address of the invitation is shown once. */
async function invited(name: string, email: string): Promise<string> {
  const { page } = admin;
  await button(page, /^New user/).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name', { exact: true }).fill(name);
  await form.getByLabel('Email').fill(email);
  await form.getByLabel('Role').selectOption('issuer');
  await form.getByLabel('House', { exact: true }).selectOption({ label: 'D. M. Moore' });
  await button(page, 'Invite').click();
  const link = await page.getByLabel(`Invitation of ${name}`).last().textContent();
  await button(page, 'I have it').click();
  await page.getByRole('row').filter({ hasText: name }).waitFor();
  return link!;
}

async function accept(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('New password').fill(chosen);
  await page.getByLabel('The same again').fill(chosen);
  await button(page, 'Set the password').click();
}

const approval = async (offering: string) =>
  (await world.query(
    `SELECT payload->'signature' AS signature, payload->>'proposalHash' AS hash FROM journal_entries
     WHERE offering = $1 AND kind = 'price-approved'`,
    [offering],
  )) as unknown as Array<{ signature: Record<string, string>; hash: string }>;

it('signs by a passkey whose challenge is the hash of the proposal, and anybody can check it later', async () => {
  const offering = await aProposal(world);
  const link = await invited('P. Keyes', 'p.keyes@example.org');
  const { context, page } = await openPage(browser);
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await accept(page, link);
  await button(page, 'Add a passkey of this device').click();
  await page.waitForURL(new RegExp(`/deals/${offering}/pricing`));
  expect(page.url()).not.toContain('invitation');
  await button(page, 'Approve $0.37 with passkey').click();
  await expect.poll(() => page.locator('.life').textContent()).toContain('Priced $0.37');

  const [{ signature, hash }] = (await approval(offering)) as [Awaited<ReturnType<typeof approval>>[number]];
  expect(signature.kind).toBe('passkey');
  const { verified } = await verifyAuthenticationResponse({
    response: {
      id: signature.credential!,
      rawId: signature.credential!,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: signature.clientDataJSON!,
        authenticatorData: signature.authenticatorData!,
        signature: signature.signature!,
      },
    },
    expectedChallenge: Buffer.from(hash, 'hex').toString('base64url'),
    expectedOrigin: address,
    expectedRPID: 'localhost',
    credential: {
      id: signature.credential!,
      publicKey: new Uint8Array(Buffer.from(signature.publicKey!, 'base64url')),
      counter: 0,
    },
  });
  expect(verified).toBe(true);

  // The next sign-in asks for it too.
  await context.clearCookies();
  await page.goto(address);
  await page.getByLabel('Email').fill('p.keyes@example.org');
  await page.getByLabel('Password', { exact: true }).fill(chosen);
  await page.keyboard.press('Enter');
  await button(page, 'Use a passkey').click();
  await page.waitForSelector('header.top');
  await context.close();
});

it('signs with password and code where there is no passkey, and not with the code alone of before', async () => {
  const offering = await aProposal(world);
  const link = await invited('T. Code', 't.code@example.org');
  const { context, page } = await openPage(browser);
  await accept(page, link);
  await button(page, 'Use an authenticator app').click();
  const secret = (await page.locator('.app-key').textContent())!.replaceAll(' ', '');
  const first = await generate({ secret });
  await page.getByLabel('The code it shows').fill(first);
  await button(page, 'Continue').click();
  await page.waitForSelector('header.top');
  await page.goto(`${address}/deals/${offering}/pricing`);
  await button(page, 'Approve $0.37').click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Password', { exact: true }).fill(chosen);
  await form.getByLabel(/^Code/).fill(first);
  await button(page, 'Sign').click();
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('code');
  await form.getByLabel('Password', { exact: true }).fill(chosen);
  await form.getByLabel(/^Code/).fill(await generate({ secret, epoch: Math.floor(Date.now() / 1_000) + 30 }));
  await button(page, 'Sign').click();
  await expect.poll(() => page.locator('.life').textContent()).toContain('Priced $0.37');
  expect((await approval(offering))[0]!.signature.kind).toBe('password-and-code');
  await context.close();
});

it('an invitation works once', async () => {
  const link = await invited('O. Once', 'o.once@example.org');
  const { context, page } = await openPage(browser);
  await accept(page, link);
  await button(page, 'Use an authenticator app').waitFor();
  await context.clearCookies();
  await page.goto('about:blank');
  await accept(page, link);
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('used or over');
  await context.close();
});
