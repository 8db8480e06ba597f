// Nothing here touches a mouse: an order is taken and a price is approved by keyboard alone.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, seat } from './support/browser.js';
import { aFullBook, aProposal } from './support/deals.js';
import { openDeskWorld, password, type DeskWorld } from './support/desk-world.js';
import { tabTo } from './support/keys.js';

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

it('takes an order: N, name, size, limit, Enter', async () => {
  const offering = await aFullBook(world);
  const { page, context, problems } = await seat(browser, world.address, world.desk);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Rush Financial Technologies, Inc.: Book');
  await page.waitForSelector('[role="dialog"] button');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/deals/${offering}/book`));
  await page.getByRole('row').filter({ hasText: 'Alder' }).waitFor();
  await page.keyboard.press('n');
  await page.waitForSelector('form[aria-label="New order"]');
  await page.keyboard.type('Gable');
  await page.getByRole('option', { name: 'Gable Partners' }).waitFor();
  await page.keyboard.press('Enter');
  await tabTo(page, /^Size/);
  await page.keyboard.type('250k');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0.39');
  await page.keyboard.press('Enter');
  await page.getByRole('row').filter({ hasText: '250,000' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('gable');
  expect(problems).toEqual([]);
  await expect.poll(() => page.getByRole('grid', { name: 'Orders' }).getAttribute('aria-rowcount')).toBe('3');
  await page.keyboard.press('Escape');
  await tabTo(page, /^Orders/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="dialog"]');
  await tabTo(page, /^Withdraw/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByText('1 withdrawn').count()).toBe(1);
  await context.close();
});

it('approves a price: A, password, Enter', async () => {
  await aProposal(world);
  const { page, context } = await seat(browser, world.address, world.issuer);
  await page.getByRole('button', { name: 'Approve $0.37' }).waitFor();
  await page.keyboard.press('a');
  await page.waitForSelector('[role="dialog"]');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.life').textContent()).toContain('Priced $0.37');
  await context.close();
});

it('reads the demand curve by arrows, and the book at a level', async () => {
  const offering = await aFullBook(world);
  const { page, context } = await seat(browser, world.address, world.desk);
  await page.goto(`${world.address}/deals/${offering}/book`);
  await page.getByRole('slider').waitFor();
  await tabTo(page, /^Demand curve/);
  for (const expected of ['$0.40', '$0.38', '$0.37: 15,702,702']) {
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toContain(expected);
  }
  // Enter reads the whole book at that level, and once more at the one it clears at.
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByLabel('Demand at $0.37').textContent()).toContain('15,702,702');
  await page
    .getByRole('row')
    .filter({ hasText: 'Gable' })
    .filter({ hasText: '3,000,0003,000,000' })
    .waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByLabel('Demand at $0.38').textContent()).toContain('11,131,578');
  await context.close();
});
