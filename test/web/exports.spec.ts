// What leaves the desk as a file: tables as CSV and XLSX, pictures as PNG and SVG, the memo as PDF.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import readSpreadsheet from 'read-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, seat, type Seat } from './support/browser.js';
import { anAllocation } from './support/deals.js';
import { openDeskWorld, type DeskWorld } from './support/desk-world.js';

let world: DeskWorld;
let browser: Browser;
let offering: string;
let desk: Seat;

beforeAll(async () => {
  world = await openDeskWorld();
  browser = await openBrowser();
  await world.addInvestor('=HYPERLINK("x")', 'hedge-fund');
  offering = await anAllocation(world);
  desk = await seat(browser, world.address, world.desk);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

async function exported(page: Page, panel: string, kind: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('region', { name: panel }).getByRole('button', { name: 'Export' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: kind }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

it('writes a table as it is shown, as CSV and as XLSX', async () => {
  const { page } = desk;
  await page.goto(`${world.address}/deals/${offering}/allocation`);
  await page.getByRole('row').filter({ hasText: 'Alder' }).waitFor();
  const csv = await exported(page, 'Lines', 'CSV, as shown');
  expect(csv.name).toBe('allocation-1.csv');
  const text = csv.bytes.toString('utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text).toContain('Alder Asset Management,Long only,2000000,1517000');
  const xlsx = await exported(page, 'Lines', 'XLSX, as shown');
  const [sheet] = await readSpreadsheet(xlsx.bytes);
  const alder = sheet!.data.find(([name]) => name === 'Alder Asset Management');
  expect(alder?.slice(0, 4)).toEqual(['Alder Asset Management', 'Long only', 2_000_000, 1_517_000]);
});

it.each(['demand', 'price-waterfall'])(
  'draws %s as SVG and as PNG, with the table behind it',
  async (name) => {
    const { page } = desk;
    const [path, panel] =
      name === 'demand' ? ['book', 'Demand curve'] : ['pricing', 'From the market price to the proposal'];
    await page.goto(`${world.address}/deals/${offering}/${path}`);
    const region = page.getByRole('region', { name: panel });
    await region.locator('svg path').first().waitFor({ state: 'attached' });
    const svg = await exported(page, panel!, 'SVG of the picture');
    expect(svg.name).toBe(`${name}.svg`);
    expect(svg.bytes.toString('utf8')).toMatch(/^<svg /);
    expect(svg.bytes.toString('utf8')).toContain(panel);
    const png = await exported(page, panel!, 'PNG of the picture');
    expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.bytes.length).toBeGreaterThan(10_000);
    await region.getByRole('button', { name: 'Table' }).click();
    await region.getByRole('row').filter({ hasText: '$0.37' }).first().waitFor();
  },
);

it('draws the price grid as a heat table', async () => {
  const { page } = desk;
  await page.goto(`${world.address}/deals/${offering}/pricing`);
  const svg = await exported(page, 'If the price were', 'SVG of the picture');
  for (const text of ['$0.37', '1.43×', '$3,663,000']) expect(svg.bytes.toString('utf8')).toContain(text);
});

it('opens the memo in the browser', async () => {
  const { page, context } = desk;
  await page.goto(`${world.address}/deals/${offering}/pricing`);
  const link = page.getByRole('link', { name: 'Pricing memo, PDF' });
  expect(await link.getAttribute('target')).toBe('_blank');
  const reply = await context.request.get(world.address + (await link.getAttribute('href'))!);
  expect(reply.headers()['content-type']).toBe('application/pdf');
  expect(reply.headers()['content-disposition']).toContain('inline');
  expect((await reply.body()).subarray(0, 5).toString('latin1')).toBe('%PDF-');
});

it('sets a line by hand with its reason, and the list says so', async () => {
  const { page } = desk;
  await page.goto(`${world.address}/deals/${offering}/allocation`);
  await page.getByRole('row').filter({ hasText: 'Cedar Fund' }).first().click();
  await page.keyboard.press('o');
  const form = page.getByRole('dialog');
  await form.getByLabel('Gets').fill('2,300,000');
  await expect.poll(() => form.textContent()).toContain('100,000 more than the supply');
  await form.getByLabel('Gets').fill('2,000,000');
  await form.getByLabel('Why').selectOption('concentration');
  await form.getByLabel('Words for the file').fill('Less weight on one name.');
  await form.getByRole('button', { name: 'Set the line' }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByText('10,800,000 allocated + 200,000 left = 11,000,000 supply').waitFor();
  await page.getByRole('row').filter({ hasText: 'Set by the desk: concentration' }).waitFor();
  await expect
    .poll(() => page.getByRole('radio', { name: /changed by hand/ }).textContent())
    .toContain('The list');
  await page.getByRole('combobox', { name: 'Compare with' }).click();
  await page.getByRole('option', { name: 'Compare with B' }).click();
  await page.getByRole('row').filter({ hasText: '−200,000' }).waitFor();
  expect(desk.problems).toEqual([]);
});

it('gives the investor the documents of the offering, and keeps that one was read', async () => {
  const { page } = desk;
  await page.goto(`${world.address}/deals/${offering}/terms`);
  await page.getByRole('region', { name: 'Documents' }).getByRole('button', { name: 'Add' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Title').fill('Prospectus of 20 July 2004');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'p.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') });
  await form.getByLabel('Where it can be read').fill('Every risk, in plain words.');
  await form.getByRole('button', { name: 'Add the document' }).click();
  await form.waitFor({ state: 'detached' });
  const alder = await seat(browser, world.address, world.investors.alder, { width: 390, height: 844 });
  await alder.page.goto(`${world.address}/my/${offering}`);
  await alder.page.getByRole('button', { name: 'Read: Prospectus of 20 July 2004, version 1' }).click();
  await expect.poll(() => alder.page.getByRole('dialog').textContent()).toContain('Every risk');
  const { body } = await world.desk.get(`/offerings/${offering}/documents/deliveries`);
  expect(JSON.stringify(body)).toContain(world.investors.alder.account.party);
  await alder.context.close();
});
