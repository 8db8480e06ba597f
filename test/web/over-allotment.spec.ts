// The short is closed on the page: what the rules forbid is said before it is sent, the rest is recorded once.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, seat } from './support/browser.js';
import { aShortDeal } from './support/deals.js';
import { openDeskWorld, type DeskWorld } from './support/desk-world.js';

let world: DeskWorld;
let browser: Browser;

beforeAll(async () => {
  world = await openDeskWorld();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

async function approve(offering: string): Promise<void> {
  const { body } = await world.issuer.get(`/offerings/${offering}/allocation-runs`);
  const list = (body.items as unknown as Array<{ id: string; scenario: boolean; resultHash: string }>).find(
    ({ scenario }) => !scenario,
  )!;
  const { resultHash } = list;
  expect((await world.issuer.post(`/allocation-runs/${list.id}/approve`, { resultHash })).status).toBe(200);
}

it('waits for the issuer, then takes purchases and the exercise, and never what the rules forbid', async () => {
  const offering = await aShortDeal(world);
  const { page, context, problems } = await seat(browser, world.address, world.desk);
  await page.goto(`${world.address}/deals/${offering}/over-allotment`);
  const form = page.getByRole('form', { name: 'Close the short' });
  await expect.poll(() => form.textContent()).toContain('The issuer has not approved the list yet');
  expect(await form.getByLabel('Shares').isDisabled()).toBe(true);

  await approve(offering);
  await expect.poll(() => form.getByLabel('Shares').isDisabled()).toBe(false);
  await form.getByLabel('Shares').fill('2m');
  await expect.poll(() => form.textContent()).toContain('Only 1,000,000 shares are short.');
  await form.getByLabel('Shares').fill('250k');
  await form.getByLabel('Price').fill('0.38');
  await expect.poll(() => form.textContent()).toContain('(Rule 104)');
  await form.getByLabel('Price').fill('0.36');
  await page.getByRole('button', { name: 'Record the purchase' }).click();
  await page
    .getByRole('row')
    .filter({ hasText: 'Stabilizing purchase' })
    .filter({ hasText: '$0.36' })
    .waitFor();
  await expect.poll(() => page.getByLabel('Open short').first().textContent()).toContain('750,000');

  await page.getByText('Exercise the option', { exact: true }).first().click();
  await form.getByLabel('Shares').fill('750,000');
  await page.getByRole('button', { name: 'Exercise the option' }).click();
  await page.getByRole('row').filter({ hasText: 'Option exercised' }).waitFor();
  await expect.poll(() => form.textContent()).toContain('No short is open any more.');
  expect(problems).toEqual([]);
  await context.close();
});
