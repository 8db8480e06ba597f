// The closing page: what counts and what is pledged, a payment that clears, the first closing, and what goes back.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, seat } from './support/browser.js';
import { aClosingDeal, anEmptyBook } from './support/deals.js';
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

/** A time of two minutes ago, as the field for a time takes it. */
const justNow = (): string => {
  const at = new Date(Date.now() - 120_000);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

it('waits for the minimum in cleared money, closes on it, and sends back what is too much', async () => {
  const offering = await aClosingDeal(world);
  const { page, context, problems } = await seat(browser, world.address, world.desk);
  await page.goto(`${world.address}/deals/${offering}/closing`);
  const bar = page.getByRole('img', { name: /cleared/ });
  await bar.waitFor();
  expect(await bar.getAttribute('aria-label')).toContain(
    '$152,440 of $370,000 cleared, $464,000 pledged beside it; 30 days left',
  );
  const form = page.getByRole('form', { name: 'Make a closing' });
  expect(await form.textContent()).toContain('The minimum has not cleared yet (Rule 10b-9).');
  expect(await form.getByRole('button', { name: 'Make the closing' }).isDisabled()).toBe(true);

  await page.getByRole('button', { name: 'Cleared: FED 0414 of Birch Capital' }).click();
  await expect.poll(() => bar.getAttribute('aria-label')).toContain('the minimum is reached');
  await form.getByRole('button', { name: 'Make the closing' }).click();
  const closings = page.getByRole('grid', { name: 'Closings' });
  await expect.poll(() => closings.getByRole('row').nth(1).textContent()).toContain('1,741,000');
  await expect.poll(() => bar.getAttribute('aria-label')).toContain('escrow has broken');

  const record = page.getByRole('form', { name: 'Record a payment' });
  await record.getByLabel('Investor').click();
  await record.getByLabel('Investor').fill('Elm');
  await page.getByRole('option', { name: 'Elm Retail Pool' }).click();
  await record.getByLabel('Reference of the bank').fill('FED 0500');
  await record.getByLabel('Amount').fill('500,000');
  await record.getByLabel('Received').fill(justNow());
  await record.getByLabel('In escrow').fill(justNow());
  await record.getByRole('button', { name: 'Record the payment' }).click();
  await page.getByRole('button', { name: 'Cleared: FED 0500 of Elm Retail Pool' }).click();
  await page.getByRole('button', { name: 'Refund $79,310.00' }).click();
  const refunds = page.getByRole('grid', { name: 'Refunds' });
  await expect.poll(() => refunds.getByRole('row').nth(1).textContent()).toContain('Beyond allotment');
  expect(problems).toEqual([]);
  await context.close();
});

it('tells the issuer the sums and no payment, and says where there is no escrow', async () => {
  const offering = await aClosingDeal(world);
  const { page, context, problems } = await seat(browser, world.address, world.issuer);
  await page.goto(`${world.address}/deals/${offering}/closing`);
  await page.getByRole('img', { name: /cleared/ }).waitFor();
  await page.getByRole('grid', { name: 'Closings' }).waitFor();
  const text = await page.getByRole('main').textContent();
  expect(text).toContain('$152,440');
  expect(text).not.toMatch(/Alder|Birch|FED 04|Record a payment|Make the closing/);
  await page.goto(`${world.address}/deals/${await anEmptyBook(world)}/closing`);
  await page.getByText('The terms name no escrow.').waitFor();
  expect(problems).toEqual([]);
  await context.close();
});
