// A deal on the web from its filing to the investor's allocation: each actor does its part, in its own browser.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliverProspectus } from '../support/delivered.js';
import { openBrowser, seat, type Seat } from './support/browser.js';
import { aDraftDeal, exampleOrders, giveInputs } from './support/deals.js';
import { openDeskWorld, password, type DeskWorld, type InvestorName } from './support/desk-world.js';

let world: DeskWorld;
let browser: Browser;
let offering: string;
let desk: Seat;

beforeAll(async () => {
  world = await openDeskWorld();
  browser = await openBrowser();
  offering = await aDraftDeal(world);
  desk = await seat(browser, world.address, world.desk);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const go = (page: Page, path: string) => page.goto(`${world.address}${path}`);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

it('the desk lands on its deals and sees what waits for it', async () => {
  const { page } = desk;
  await page.waitForURL(/\/deals$/);
  const row = page.getByRole('row').filter({ hasText: 'Cedar Hollow' });
  await expect.poll(() => row.textContent()).toContain('Desk: record the filing');
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/deals/${offering}/terms`));
});

it('the desk files, is told what is missing, invites and opens the book', async () => {
  const { page } = desk;
  await button(page, 'Record filing').click();
  await button(page, 'Record filing').click();
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('evidence');
  await page.getByLabel('Filed at').fill('2004-05-04T17:15');
  await page.getByLabel('Registration number').fill('333-115151');
  await button(page, 'Record filing').click();
  await button(page, 'Declare effective').waitFor();
  await page.getByRole('combobox', { name: 'Investors to invite' }).click();
  for (const { account } of Object.values(world.investors))
    await page.getByRole('option', { name: account.name }).click();
  await page.keyboard.press('Escape');
  await button(page, 'Invite').click();
  await expect.poll(() => page.getByLabel('Invited investors').locator('li').count()).toBe(7);
  await button(page, 'Declare effective').click();
  await page.getByLabel('Effective at').fill('2004-07-20T16:00');
  await button(page, 'Declare effective').click();
  await button(page, 'Open the book').click();
  await button(page, 'Close the book').waitFor();
});

it('an investor orders on a phone, gets a receipt, amends and keeps its place', async () => {
  const alder = await seat(browser, world.address, world.investors.alder, { width: 390, height: 844 });
  const { page } = alder;
  await page.waitForURL(new RegExp(`/my/${offering}`));
  await page.getByLabel('Size').fill('2.5m');
  await page.getByLabel('Limit', { exact: true }).fill('0.405');
  await button(page, 'Send order').click();
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('tick of 0.01');
  await page.getByLabel('Limit', { exact: true }).fill('0.40');
  await button(page, 'Send order').click();
  await expect.poll(() => page.locator('.receipt').textContent()).toContain('Taken, version 1');
  await expect.poll(() => page.locator('.my-order').count()).toBe(1);
  await button(page, 'Open').click();
  await page.getByRole('dialog').getByLabel('Size').fill('2,000,000');
  await button(page, 'Amend').click();
  await expect.poll(() => page.locator('.my-order').textContent()).toContain('2,000,000 shares at $0.40');
  await expect.poll(() => page.locator('.my-order').textContent()).toContain('v2');
  expect(alder.problems).toEqual([]);
  await alder.context.close();
});

it('the desk sees the order come, takes others for clients and imports the rest', async () => {
  const { page } = desk;
  await go(page, `/deals/${offering}/book`);
  await page.getByRole('row').filter({ hasText: 'Alder' }).waitFor();
  await page.keyboard.press('n');
  await page.getByRole('combobox', { name: 'Client' }).fill('Birch');
  await page.getByRole('option', { name: 'Birch Capital' }).click();
  await page.getByLabel('Size').fill('$1m');
  await expect
    .poll(() => page.locator('.order-says').textContent())
    .toBe('Strike order for $1,000,000 worth at any price.');
  await button(page, 'Take order').click();
  await page.getByRole('row').filter({ hasText: 'Birch' }).waitFor();
  await page.keyboard.press('Escape');
  await button(page, 'Import').click();
  const lines = [
    'Cedar Fund\t4,000,000\t0.38',
    'Dogwood LP\t5,000,000\t0.36',
    'Nobody at all\t1,000,000',
    'Elm Retail Pool\t1,500,000',
    'Fir Family Office\t\t0.40x1,000,000; 0.37x2,500,000; 0.35x4,000,000',
    'Gable Partners\t3,000,000\t0.37',
  ];
  await page.getByLabel('Lines', { exact: true }).fill(lines.join('\n'));
  await expect
    .poll(() => page.getByRole('dialog').textContent())
    .toContain('6 lines: 5 to send, 1 to correct');
  await button(page, 'Send 5 orders').click();
  await expect.poll(() => page.getByRole('dialog').getByText('Taken', { exact: true }).count()).toBe(5);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByLabel('Demand at $0.38').textContent()).toContain('11,131,578');
  await expect.poll(() => page.getByRole('slider').getAttribute('aria-valuetext')).toContain('$0.40');
});

it('the desk scrubs an order with a reason, and counts on it again', async () => {
  const { page } = desk;
  const scrubbed = page.getByText(/^Scrubbed: 1 order/);
  await page.getByRole('row').filter({ hasText: 'Gable' }).first().click();
  const form = page.getByRole('form', { name: 'Scrub the order' });
  expect(await form.getByRole('button', { name: 'Scrub' }).isDisabled()).toBe(true);
  await form.getByLabel('Why the desk does not count on it').fill('inflated');
  await form.getByRole('button', { name: 'Scrub' }).click();
  await expect.poll(() => form.getByRole('status').textContent()).toContain('inflated');
  await scrubbed.waitFor({ state: 'attached' });
  await form.getByRole('button', { name: 'Count on it again' }).click();
  await scrubbed.waitFor({ state: 'detached' });
  await form.getByRole('button', { name: 'Scrub' }).waitFor();
  await page.keyboard.press('Escape');
});

it('another order comes in live, without a reload', async () => {
  const { page } = desk;
  const rows = () => page.getByRole('grid', { name: 'Orders' }).getAttribute('aria-rowcount');
  await expect.poll(rows).toBe('8');
  await world.investors.elm.post(`/offerings/${offering}/orders`, { intent: 'order', ...exampleOrders.elm });
  await expect.poll(rows).toBe('9');
  await page.getByRole('row').filter({ hasText: 'Elm' }).first().click();
  await button(page, 'Withdraw').click();
  await button(page, 'Withdraw it for good').click();
  await expect.poll(() => page.getByText('1 withdrawn').count()).toBe(1);
});

it('the desk closes the book, writes a policy and proposes', async () => {
  await giveInputs(world, offering);
  const { page } = desk;
  await go(page, `/deals/${offering}/allocation`);
  await button(page, 'New policy').click();
  await page.getByLabel('At most, each').fill('20%');
  await expect.poll(() => page.locator('.policy-says').textContent()).toContain('at most 20 % of the supply');
  await button(page, 'Keep this policy').click();
  await button(page, 'New scenario').waitFor();
  await go(page, `/deals/${offering}/terms`);
  await button(page, 'Close the book').click();
  await button(page, 'Re-open the book').waitFor();
  await go(page, `/deals/${offering}/pricing`);
  await page.getByLabel(/^Price, multiples/).fill('0.37');
  await page.getByLabel('Why this price').fill('One tick below the clearing price.');
  await button(page, 'Propose $0.37').click();
  await page.locator('.the-price').waitFor();
  expect(await page.locator('.the-price').textContent()).toBe('$0.37');
});

it('the CFO lands on the proposal, counters, then approves the next with password', async () => {
  const cfo = await seat(browser, world.address, world.issuer);
  const { page } = cfo;
  await page.waitForURL(new RegExp(`/deals/${offering}/pricing`));
  await button(page, 'Counter-propose').click();
  await page.getByLabel(/^Your price/).fill('0.38');
  await page.getByLabel('Words for the desk').fill('The book clears at 0.38.');
  await button(page, 'Send to the desk').click();
  await expect.poll(() => page.getByText('The issuer asks for $0.38').count()).toBe(1);

  await desk.page.getByText("answers the issuer's $0.38").waitFor();
  await desk.page.getByLabel(/^Price, multiples/).fill('0.37');
  await desk.page.getByLabel('Why this price').fill('At 0.38 the book is covered 1.01 times: too thin.');
  await button(desk.page, 'Propose $0.37').click();

  await button(page, 'Approve $0.37').click();
  await page.getByRole('dialog').getByLabel('Password', { exact: true }).fill('not the password');
  await button(page, 'Sign').click();
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('password');
  await page.getByRole('dialog').getByLabel('Password', { exact: true }).fill(password);
  await button(page, 'Sign').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('link', { name: /^Allocation/ }).click();
  await button(page, 'Approve this allocation').click();
  await expect.poll(() => page.locator('.life .now').textContent()).toBe('Allocation approved');
  expect(cfo.problems).toEqual([]);
  await cfo.context.close();
});

it('the desk reads why Alder gets what it gets, and releases', async () => {
  const { page } = desk;
  await go(page, `/deals/${offering}/allocation`);
  await page.getByRole('row').filter({ hasText: 'Alder' }).click();
  await expect
    .poll(() => page.getByText('11,000,000 allocated + 0 left = 11,000,000 supply').count())
    .toBe(1);
  await expect
    .poll(() => page.getByRole('heading', { name: /Why Alder/ }).textContent())
    .toContain('1,517,000');
  await deliverProspectus(world.desk, offering);
  await button(page, 'Release to investors').click();
  await expect.poll(() => page.locator('.life').textContent()).toContain('Released');
  await go(page, `/deals/${offering}/journal`);
  await button(page, 'Verify the chain').click();
  await expect.poll(() => page.getByText(/^Whole: /).count()).toBe(1);
  const { head } = (await world.desk.get(`/offerings/${offering}/journal/verification`)).body;
  expect(await page.getByTitle(String(head)).count()).toBe(1);
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Deal pack' }).click();
  expect((await saved).suggestedFilename()).toBe(`deal-pack-${offering}.zip`);
  expect(desk.problems).toEqual([]);
});

it.each([
  ['alder', '1,517,000'],
  ['dogwood', '0'],
] as ReadonlyArray<[InvestorName, string]>)(
  '%s sees its own %s and why, and nobody else',
  async (name, shares) => {
    const own = await seat(browser, world.address, world.investors[name]);
    await own.page.waitForURL(new RegExp(`/my/${offering}`));
    await expect.poll(() => own.page.locator('.the-price').first().textContent()).toBe(shares);
    const text = await own.page.locator('main').textContent();
    for (const other of ['Cedar Fund', 'Gable', 'Birch']) expect(text).not.toContain(other);
    await own.context.close();
  },
);

it('compliance reads the book and the journal and is offered nothing that trades or prices', async () => {
  const seated = await seat(browser, world.address, world.compliance);
  await go(seated.page, `/deals/${offering}/book`);
  await seated.page.getByRole('row').filter({ hasText: 'Alder' }).waitFor();
  for (const name of ['New order', 'Import']) expect(await button(seated.page, name).count()).toBe(0);
  await go(seated.page, `/deals/${offering}/allocation`);
  await seated.page.getByRole('row').filter({ hasText: 'Alder' }).waitFor();
  expect(await button(seated.page, /Release|Approve|scenario/).count()).toBe(0);
  expect(seated.problems).toEqual([]);
  await seated.context.close();
});
