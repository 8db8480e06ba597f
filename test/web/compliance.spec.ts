// Compliance decides on a match, keeps evidence, and sees for each deal what its gates will ask for.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { invite, limitOrder } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { openBrowser, seat } from './support/browser.js';
import { anEmptyBook } from './support/deals.js';
import { openDeskWorld, type DeskWorld } from './support/desk-world.js';
import { aSanctionsList } from './support/evidence.js';

let world: DeskWorld;
let browser: Browser;
let offering: string;
let joshua: Client;

beforeAll(async () => {
  world = await openDeskWorld();
  browser = await openBrowser();
  offering = await anEmptyBook(world);
  joshua = await world.addInvestor('Joshua Malinga', 'individual');
  await invite(world, offering, [joshua]);
  await aSanctionsList(world);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const order = () => joshua.post(`/offerings/${offering}/orders`, limitOrder(1_000, '0.37'));

it('the desk sees who is stopped and why, and cannot decide it', async () => {
  expect((await order()).status).toBe(422);
  const { page, context } = await seat(browser, world.address, world.desk);
  await page.getByRole('link', { name: 'Investors' }).click();
  await page
    .getByRole('grid', { name: 'Stopped by a match' })
    .getByRole('row')
    .filter({ hasText: 'Joshua' })
    .click();
  await page.getByRole('article', { name: 'Match with MALINGA, Joshua' }).waitFor();
  expect(await button(page, 'Clear the match').count()).toBe(0);
  await context.close();
});

it('compliance lands on the match, reads the reasons and clears it with its own', async () => {
  const { page, context, problems } = await seat(browser, world.address, world.compliance);
  await page.waitForURL(/\/investors$/);
  await page
    .getByRole('grid', { name: 'Stopped by a match' })
    .getByRole('row')
    .filter({ hasText: 'Joshua' })
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const match = page.getByRole('article', { name: 'Match with MALINGA, Joshua' });
  await expect.poll(() => match.textContent()).toContain('“Joshua Malinga” meets “MALINGA, Joshua”');
  await page.getByLabel('Why it is not the listed party').fill('Born in 1991 in Ohio, passport seen.');
  await button(page, 'Clear the match').click();
  await page.getByText('Born in 1991 in Ohio, passport seen.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('No match stops anybody.').waitFor();
  expect((await order()).status).toBe(201);
  expect(problems).toEqual([]);
  await context.close();
});

it('keeps evidence with the hash of its paper, brings its end forward, and shows it for the deal', async () => {
  const { page, context, problems } = await seat(browser, world.address, world.compliance);
  await page.goto(`${world.address}/deals/${offering}/evidence`);
  const row = page.getByRole('row').filter({ hasText: 'Birch' });
  await row.click();
  await button(page, 'Record evidence').click();
  const form = page.getByRole('form', { name: 'Record evidence' });
  await form.getByLabel('What').selectOption('penny-stock-papers');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'papers.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') });
  await form.getByLabel('Good until').fill('2099-12-31');
  await button(page, 'Record it').click();
  const window = page.getByRole('dialog');
  await window
    .getByRole('row')
    .filter({ hasText: 'Penny stock papers' })
    .filter({ hasText: 'ba78…15ad' })
    .waitFor();
  await button(page, 'Change the end of Penny stock papers').click();
  const change = page.getByRole('form', { name: 'Change the end' });
  await change.getByLabel('Penny stock papers: good until').fill('2098-06-30');
  await change.getByLabel('Why').fill('The agreement was signed anew.');
  await button(page, 'Change it').click();
  await window.getByText('To 30 Jun 2098').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => row.textContent()).toContain('Penny stock papers, to 30 Jun 2098');
  expect(problems).toEqual([]);
  await context.close();
});

it('shows what the gates said of an order', async () => {
  const { page, context } = await seat(browser, world.address, world.compliance);
  await page.goto(`${world.address}/deals/${offering}/evidence`);
  await page.getByRole('row').filter({ hasText: 'Joshua' }).click();
  const gates = page.getByRole('region', { name: 'Gates of its order' });
  await expect.poll(() => gates.textContent()).toContain('OFAC screening');
  await context.close();
});
