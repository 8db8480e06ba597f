// A deal from its filing to the release by keyboard alone: no test here moves a mouse or clicks.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliverProspectus } from '../support/delivered.js';
import { openBrowser, seat } from './support/browser.js';
import { aDraftDeal, exampleOrders, giveInputs } from './support/deals.js';
import { openDeskWorld, password, type DeskWorld } from './support/desk-world.js';
import { command, pressButton, tabTo, type } from './support/keys.js';

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

it('files, opens, fills, closes, prices, allocates and releases', async () => {
  const offering = await aDraftDeal(world);
  const deal = 'Cedar Hollow Instruments, Inc.';
  const { page, problems } = await seat(browser, world.address, world.desk);
  await page.getByRole('row').filter({ hasText: 'Cedar Hollow' }).waitFor();
  // The arrows lead into the table of the page by themselves.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  await pressButton(page, /^Record filing/);
  await page.getByLabel('Filed at').waitFor();
  await page.keyboard.type('05042004');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0515PM');
  await type(page, /^Registration number/, '333-115151');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Declare effective' }).waitFor();

  await tabTo(page, /^Investors to invite/);
  for (const { account } of Object.values(world.investors)) {
    await page.keyboard.type(account.name);
    await page.getByRole('option', { name: account.name }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await pressButton(page, /^Invite$/);
  await expect.poll(() => page.getByLabel('Invited investors').locator('li').count()).toBe(7);

  await pressButton(page, /^Declare effective/);
  await page.getByLabel('Effective at').waitFor();
  await page.keyboard.type('07202004');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0400PM');
  await page.keyboard.press('Enter');
  await pressButton(page, /^Open the book/);
  await page.getByRole('button', { name: 'Close the book' }).waitFor();

  const alder = await seat(browser, world.address, world.investors.alder, { width: 390, height: 844 });
  await alder.page.waitForURL(new RegExp(`/my/${offering}`));
  await type(alder.page, /^Size/, '2m');
  await type(alder.page, /^Limit/, '0.40');
  await alder.page.keyboard.press('Enter');
  await expect.poll(() => alder.page.locator('.receipt').textContent()).toContain('Taken, version 1');
  for (const [name, order] of Object.entries(exampleOrders).slice(1, -1)) {
    const { status } = await world.investors[name as keyof typeof exampleOrders].post(
      `/offerings/${offering}/orders`,
      { intent: 'order', ...order },
    );
    expect(status).toBe(201);
  }

  await command(page, `${deal}: Book`);
  await page.getByRole('row').filter({ hasText: 'Alder' }).waitFor();
  await page.keyboard.press('n');
  await page.waitForSelector('form[aria-label="New order"]');
  await page.keyboard.type('Gable');
  await page.getByRole('option', { name: 'Gable Partners' }).waitFor();
  await page.keyboard.press('Enter');
  await type(page, /^Size/, '3m');
  await type(page, /^Limit/, '0.37');
  await page.keyboard.press('Enter');
  await page.getByRole('row').filter({ hasText: 'Gable' }).waitFor();
  await page.keyboard.press('Escape');

  await giveInputs(world, offering);
  await command(page, `${deal}: Allocation`);
  await page.getByRole('button', { name: 'New policy' }).waitFor();
  await page.keyboard.press('p');
  await page.getByRole('dialog').waitFor();
  await type(page, /^At most, each/, '20%');
  await pressButton(page, /^Keep this policy/);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await command(page, `${deal}: Terms`);
  await pressButton(page, /^Close the book/);
  await page.getByRole('button', { name: 'Re-open the book' }).waitFor();
  await command(page, `${deal}: Pricing`);
  await page.getByLabel(/^Price, multiples/).waitFor();
  await type(page, /^Price, multiples/, '0.37');
  await type(page, /^Why this price/, 'One tick below the clearing price.');
  await pressButton(page, /^Propose \$0\.37/);
  await page.locator('.the-price').waitFor();

  const cfo = await seat(browser, world.address, world.issuer);
  await cfo.page.getByRole('button', { name: 'Approve $0.37' }).waitFor();
  await cfo.page.keyboard.press('a');
  await cfo.page.getByRole('dialog').waitFor();
  await cfo.page.keyboard.type(password);
  await cfo.page.keyboard.press('Enter');
  await cfo.page.getByRole('dialog').waitFor({ state: 'detached' });
  await command(cfo.page, `${deal}: Allocation`);
  await pressButton(cfo.page, /^Approve this allocation/);
  await expect.poll(() => cfo.page.locator('.life .now').textContent()).toBe('Allocation approved');

  await command(page, `${deal}: Allocation`);
  await deliverProspectus(world.desk, offering);
  await pressButton(page, /^Release to investors/);
  await expect.poll(() => page.locator('.life').textContent()).toContain('Released');
  await command(page, 'Why Alder Asset Management gets 1,517,000');
  await page.getByRole('heading', { name: 'Why Alder Asset Management gets 1,517,000' }).waitFor();
  expect([...problems, ...cfo.problems, ...alder.problems]).toEqual([]);
});
