// No page has a violation that axe finds, in either theme.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, seat, type Seat } from './support/browser.js';
import { aDraftDeal, aFullBook, anAllocation, aProposal, aReleasedDeal } from './support/deals.js';
import { openDeskWorld, type DeskWorld } from './support/desk-world.js';

type AxeResult = {
  violations: Array<{ id: string; help: string; nodes: Array<{ html: string; failureSummary: string }> }>;
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let world: DeskWorld;
let browser: Browser;
let deals: Record<'draft' | 'full' | 'proposed' | 'allocated' | 'released', string>;

beforeAll(async () => {
  world = await openDeskWorld();
  browser = await openBrowser();
  deals = {
    draft: await aDraftDeal(world),
    full: await aFullBook(world),
    proposed: await aProposal(world),
    allocated: await anAllocation(world),
    released: await aReleasedDeal(world),
  };
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

async function violations(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page's own policy lets no inline script run.
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: { run(): Promise<AxeResult> } };
    return (await run.run()).violations;
  });
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

async function look({ page }: Seat, path: string): Promise<string[]> {
  await page.goto(`${world.address}${path}`);
  await page.waitForSelector('main#main');
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
  await page.waitForTimeout(400);
  return violations(page);
}

describe.each(['light', 'dark'] as const)('in the %s theme', (scheme) => {
  it('the sign-in page has none', async () => {
    const context = await browser.newContext({ colorScheme: scheme });
    const page = await context.newPage();
    await page.goto(world.address);
    await page.waitForSelector('form');
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  it.each([
    ['desk', '/deals', 'full'],
    ['desk', 'terms', 'draft'],
    ['desk', 'terms', 'full'],
    ['desk', 'book', 'full'],
    ['desk', 'book', 'draft'],
    ['desk', 'pricing', 'full'],
    ['desk', 'pricing', 'proposed'],
    ['desk', 'allocation', 'full'],
    ['desk', 'allocation', 'allocated'],
    ['desk', 'over-allotment', 'allocated'],
    ['desk', 'journal', 'allocated'],
    ['issuer', 'book', 'full'],
    ['issuer', 'pricing', 'proposed'],
    ['issuer', 'allocation', 'allocated'],
    ['compliance', 'book', 'full'],
    ['investor', '/my', 'full'],
    ['investor', 'my', 'full'],
    ['investor', 'my', 'released'],
  ] as const)('%s: %s of the %s deal has none', async (role, page, deal) => {
    const person = role === 'investor' ? world.investors.alder : world[role];
    const seated = await seat(browser, world.address, person, { scheme });
    const path = page.startsWith('/')
      ? page
      : page === 'my'
        ? `/my/${deals[deal]}`
        : `/deals/${deals[deal]}/${page}`;
    expect(await look(seated, path)).toEqual([]);
    expect(seated.problems).toEqual([]);
    await seated.context.close();
  });

  it('windows and the entry of an order have none', async () => {
    const seated = await seat(browser, world.address, world.desk, { scheme });
    const { page } = seated;
    expect(await look(seated, `/deals/${deals.full}/book`)).toEqual([]);
    await page.keyboard.press('n');
    await page.waitForSelector('form[aria-label="New order"]');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('row').nth(1).click();
    await page.waitForSelector('[role="dialog"]');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Import' }).click();
    await page.waitForSelector('[role="dialog"]');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.goto(`${world.address}/deals/${deals.allocated}/allocation`);
    await page.getByRole('button', { name: 'New policy' }).click();
    await page.waitForSelector('[role="dialog"]');
    expect(await violations(page)).toEqual([]);
    await seated.context.close();
  });
});
