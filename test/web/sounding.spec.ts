// A deal under seal on the pages: the desk approaches, an investor consents without having been told whose it is, another
// answers on the telephone, and the log holds it all to the end of the seal.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aDraft } from '../support/builders.js';
import { openBrowser, seat, type Seat } from './support/browser.js';
import { openDeskWorld, type DeskWorld } from './support/desk-world.js';

let world: DeskWorld;
let browser: Browser;
let offering: string;
let desk: Seat;

beforeAll(async () => {
  world = await openDeskWorld();
  browser = await openBrowser();
  offering = await aDraft(world, {
    issuer: { name: 'Sable Point Therapeutics, Inc.', symbol: 'SBLP' },
    dealType: 'registered-direct',
  });
  desk = await seat(browser, world.address, world.desk);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

/** An hour from now, as the field for a time takes it. */
const inAnHour = (): string => {
  const at = new Date(Date.now() + 3_600_000);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const row = (page: Page, name: string) =>
  page.getByRole('grid', { name: 'Wall-crossing' }).getByRole('row').filter({ hasText: name });

it('the desk seals a draft, is told what names the issuer, and approaches three', async () => {
  const { page } = desk;
  await page.goto(`${world.address}/deals/${offering}/terms`);
  await button(page, 'Put under seal').click();
  const form = page.getByRole('form', { name: 'Approach investors' });
  await form.getByRole('combobox', { name: 'Investors' }).click();
  for (const name of ['Alder Asset Management', 'Birch Capital', 'Cedar Fund'])
    await page.getByRole('option', { name }).click();
  await page.keyboard.press('Escape');
  await form.getByLabel('Script').fill('Sable sells shares tonight.');
  await form.getByLabel('Answer by').fill(inAnHour());
  await button(page, 'Approach').click();
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('"sable"');
  const script = 'A biotechnology company of about $300 million sells shares tonight.';
  await form.getByLabel('Script').fill(script);
  const lapsesAt = new Date(Date.now() + 3_600_000).toISOString();
  const body = { investors: [world.investors.cedar.account.party], script, lapsesAt };
  expect((await world.desk.post(`/offerings/${offering}/approaches`, body)).body).toEqual({ approached: 1 });
  await button(page, 'Approach').click();
  await page.getByText('2 investors', { exact: true }).waitFor();
  await expect.poll(() => row(page, '$300 million').count()).toBe(3);
});

it('an investor reads the script alone, consents, and is led to the offering', async () => {
  const { page, context, problems } = await seat(browser, world.address, world.investors.alder, {
    width: 390,
    height: 844,
  });
  await page.waitForURL(/\/my$/);
  const asked = page.getByRole('region', { name: 'Asked under seal' });
  await expect.poll(() => asked.textContent()).toContain('biotechnology company of about $300 million');
  expect(await asked.textContent()).toContain('buys, sells');
  expect(await page.content()).not.toMatch(/Sable|SBLP/);
  await button(page, 'Consent').click();
  await page.waitForURL(new RegExp(`/my/${offering}`));
  await expect.poll(() => page.locator('header.top').textContent()).toContain('Sable Point');
  await page.goto(`${world.address}/my`);
  await expect
    .poll(() => page.getByRole('list', { name: 'Asked before' }).textContent())
    .toContain('bound until it is public');
  expect(problems).toEqual([]);
  await context.close();
});

it('another declines, and sees no offering', async () => {
  const { page, context, problems } = await seat(browser, world.address, world.investors.cedar);
  await button(page, 'Decline').click();
  await expect
    .poll(() => page.getByRole('list', { name: 'Asked before' }).textContent())
    .toContain('Declined');
  await page.getByText('No offering yet.').waitFor();
  expect(await page.content()).not.toMatch(/Sable|SBLP/);
  expect(problems).toEqual([]);
  await context.close();
});

it('the desk notes an answer on the telephone, reads the log, and cleanses', async () => {
  const { page, problems } = desk;
  await expect.poll(() => row(page, 'Alder').textContent()).toContain('Crossed');
  await expect.poll(() => row(page, 'Cedar').textContent()).toContain('Declined');
  await row(page, 'Birch').click();
  const telephone = page.getByRole('form', { name: 'Answer on the telephone' });
  await telephone.getByLabel('Answered on the telephone by').fill('J. Birch');
  await button(page, 'Consents').click();
  await expect.poll(() => row(page, 'Birch').textContent()).toContain('J. Birch, noted by M. Alvarez');
  await button(page, 'Cleanse').click();
  await page.getByLabel('What made the offering public').fill('Press release, 06:45');
  await button(page, 'Cleanse').click();
  await page.getByRole('region', { name: 'Invited' }).waitFor();
  await expect.poll(() => page.getByLabel('Invited investors').locator('li').count()).toBe(2);
  await row(page, 'Alder').click();
  await expect.poll(() => page.getByRole('dialog').textContent()).toContain('Cleansed');
  expect(problems).toEqual([]);
});
