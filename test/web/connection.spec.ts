// The network goes away and comes back: the page says so, and afterwards nothing is missing on it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, seat } from './support/browser.js';
import { anEmptyBook, exampleOrders } from './support/deals.js';
import { openDeskWorld, password, type DeskWorld } from './support/desk-world.js';
import { openLine, type Line } from './support/line.js';

let world: DeskWorld;
let browser: Browser;
let line: Line;

beforeAll(async () => {
  world = await openDeskWorld();
  browser = await openBrowser();
  line = await openLine(world.address);
});
afterAll(async () => {
  await browser.close();
  await line.close();
  await world.close();
});

const isLive = (page: Page): Promise<void> => page.locator('header .live', { hasText: /^Live$/ }).waitFor();
const order = (offering: string, name: keyof typeof exampleOrders) =>
  world.investors[name].post(`/offerings/${offering}/orders`, { intent: 'order', ...exampleOrders[name] });

it.each(['pull', 'cut'] as const)('after a %s it says so, recovers and has missed nothing', async (fault) => {
  const offering = await anEmptyBook(world);
  const { page, context } = await seat(browser, line.address, world.desk);
  await page.goto(`${line.address}/deals/${offering}/book`);
  await isLive(page);
  await order(offering, 'alder');
  await page.getByRole('row').filter({ hasText: 'Alder' }).waitFor();

  line[fault]();
  await page.getByText('Connection lost, reconnecting').waitFor();
  for (const name of ['birch', 'cedar', 'elm'] as const) await order(offering, name);
  expect(await page.getByRole('row').filter({ hasText: 'Cedar' }).count()).toBe(0);

  line.mend();
  await isLive(page);
  for (const name of ['Birch', 'Cedar', 'Elm'])
    await page.getByRole('row').filter({ hasText: name }).waitFor();
  await expect
    .poll(() =>
      page
        .getByLabel(/^Orders$/)
        .first()
        .textContent(),
    )
    .toContain('4');
  // It goes on as before: what comes now is there without a reload.
  await order(offering, 'gable');
  await page.getByRole('row').filter({ hasText: 'Gable' }).waitFor();
  await context.close();
});

it('keeps what is typed while the server is away, and takes it once afterwards', async () => {
  const offering = await anEmptyBook(world);
  const { page, context } = await seat(browser, line.address, world.investors.alder, { width: 390 });
  await page.goto(`${line.address}/my/${offering}`);
  await page.getByLabel('Size').fill('2m');
  await page.getByLabel('Limit', { exact: true }).fill('0.40');
  line.cut();
  await page.getByRole('button', { name: 'Send order' }).click();
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('cannot be reached');
  line.mend();
  await page.getByRole('button', { name: 'Send order' }).click();
  await expect.poll(() => page.locator('.receipt').textContent()).toContain('Taken, version 1');
  const { body } = await world.investors.alder.get(`/offerings/${offering}/orders`);
  expect(body.items).toHaveLength(1);
  await context.close();
});

it('asks who it is where the session ended meanwhile, and then shows what was missed, on the same page', async () => {
  const offering = await anEmptyBook(world);
  const { page, context } = await seat(browser, line.address, world.desk);
  const path = `/deals/${offering}/book`;
  await page.goto(line.address + path);
  await isLive(page);
  line.pull();
  await page.getByText('Connection lost, reconnecting').waitFor();
  const ended = await context.request.delete(`${world.address}/api/v1/session`, {
    headers: { 'x-greenshoe': 'web', origin: world.address },
  });
  expect(ended.ok()).toBe(true);
  await order(offering, 'birch');
  line.mend();
  await page.getByLabel('Email').fill(world.desk.account.email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('row').filter({ hasText: 'Birch' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(path);
  await isLive(page);
  await order(offering, 'cedar');
  await page.getByRole('row').filter({ hasText: 'Cedar' }).waitFor();
  await context.close();
});
