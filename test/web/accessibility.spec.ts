// No page has a violation that axe finds, in either theme.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/clients.js';
import { openBrowser, openPage, seat, type Seat } from './support/browser.js';
import {
  aClosingDeal,
  aDraftDeal,
  aFullBook,
  anAllocation,
  aProposal,
  aReleasedDeal,
  aShortDeal,
  aSoundedDeal,
} from './support/deals.js';
import { aSanctionsList, evidenceOf } from './support/evidence.js';
import { openDeskWorld, type DeskWorld } from './support/desk-world.js';

type AxeResult = {
  violations: Array<{ id: string; help: string; nodes: Array<{ html: string; failureSummary: string }> }>;
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let world: DeskWorld;
let browser: Browser;
let deals: Record<
  'draft' | 'sealed' | 'full' | 'proposed' | 'allocated' | 'released' | 'short' | 'closing',
  string
>;

beforeAll(async () => {
  world = await openDeskWorld();
  browser = await openBrowser();
  deals = {
    draft: await aDraftDeal(world),
    sealed: await aSoundedDeal(world),
    full: await aFullBook(world),
    proposed: await aProposal(world),
    allocated: await anAllocation(world),
    released: await aReleasedDeal(world),
    short: await aShortDeal(world),
    closing: await aClosingDeal(world),
  };
  await world.addInvestor('Joshua Malinga', 'individual');
  await aSanctionsList(world);
  await evidenceOf(world, 'alder', 'rule-105', 12);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

type Axe = { run(what: Document, options: object): Promise<AxeResult> };

/** By every rule in the light theme; in the dark one, which changes colours alone, by those of colours. */
async function violations(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page's own policy lets no inline script run.
  await page.evaluate(axe);
  return [...(await violationsIn(page, 'light', {})), ...(await violationsIn(page, 'dark', ofColours))];
}

const ofColours = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

async function violationsIn(page: Page, scheme: 'light' | 'dark', rules: object): Promise<string[]> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.waitForSelector(`html[data-mantine-color-scheme="${scheme}"]`);
  const found = await page.evaluate(async (options) => {
    const { run } = (window as unknown as { axe: Axe }).axe;
    return (await run(document, { ...options, resultTypes: ['violations'] })).violations;
  }, rules);
  return found.map(
    ({ id, help, nodes }) =>
      `${scheme}: ${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

async function look({ page }: Seat, path: string): Promise<string[]> {
  await page.goto(`${world.address}${path}`);
  await page.waitForSelector('main#main');
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
  await page.waitForTimeout(150);
  return violations(page);
}

type Deal = keyof typeof deals;

const pages: Record<string, { person: () => Client; paths: ReadonlyArray<[path: string, deal: Deal]> }> = {
  desk: {
    person: () => world.desk,
    paths: [
      ['/deals', 'full'],
      ['terms', 'draft'],
      ['terms', 'sealed'],
      ['terms', 'full'],
      ['book', 'full'],
      ['book', 'draft'],
      ['pricing', 'full'],
      ['pricing', 'proposed'],
      ['allocation', 'full'],
      ['allocation', 'allocated'],
      ['over-allotment', 'allocated'],
      ['over-allotment', 'short'],
      ['closing', 'closing'],
      ['closing', 'full'],
      ['journal', 'allocated'],
      ['/keys', 'full'],
    ],
  },
  issuer: {
    person: () => world.issuer,
    paths: [
      ['book', 'full'],
      ['pricing', 'proposed'],
      ['allocation', 'allocated'],
    ],
  },
  compliance: {
    person: () => world.compliance,
    paths: [
      ['terms', 'full'],
      ['book', 'full'],
      ['/investors', 'full'],
      ['evidence', 'full'],
    ],
  },
  investor: {
    person: () => world.investors.alder,
    paths: [
      ['/my', 'full'],
      ['my', 'full'],
      ['my', 'released'],
    ],
  },
  admin: { person: () => world.admin, paths: [['/', 'full']] },
};

describe('in either theme', () => {
  it.each(['/', '/invitation#made-up'])('%s, before the sign-in, has none', async (path) => {
    const { context, page } = await openPage(browser);
    await page.goto(world.address + path);
    await page.waitForSelector('form');
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  it.each(Object.entries(pages))('no page of the %s has one', async (_, { person, paths }) => {
    const seated = await seat(browser, world.address, person());
    for (const [path, deal] of paths) {
      const address = path.startsWith('/')
        ? path
        : path === 'my'
          ? `/my/${deals[deal]}`
          : `/deals/${deals[deal]}/${path}`;
      expect({ path, deal, found: await look(seated, address) }).toEqual({ path, deal, found: [] });
    }
    expect(seated.problems).toEqual([]);
    await seated.context.close();
  });

  it('windows, tables behind pictures and the entry of an order have none', async () => {
    const seated = await seat(browser, world.address, world.desk);
    const { page } = seated;
    const look1 = async (what: string) =>
      expect({ what, found: await violations(page) }).toEqual({ what, found: [] });
    const dialog = async (what: string) => {
      await page.getByRole('dialog').waitFor();
      await look1(what);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    expect(await look(seated, `/deals/${deals.full}/book`)).toEqual([]);
    await page.keyboard.press('n');
    await page.waitForSelector('form[aria-label="New order"]');
    await look1('the entry of an order');
    await page.keyboard.press('Escape');
    await page.getByRole('row').filter({ hasText: 'Alder' }).click();
    await dialog('an order');
    await page.getByRole('button', { name: 'Import' }).click();
    await page.getByLabel('Lines', { exact: true }).fill('Cedar Fund\t4m\nNobody\t1m');
    await dialog('an import');
    await page.getByRole('button', { name: 'Table' }).click();
    await look1('the table of the demand curve');
    await page.goto(`${world.address}/deals/${deals.full}/terms`);
    await page.getByRole('grid', { name: 'Gates' }).getByRole('row').nth(1).click();
    await dialog('a gate');
    await page.goto(`${world.address}/deals/${deals.allocated}/allocation`);
    await page.getByRole('button', { name: 'New policy' }).click();
    await dialog('a policy');
    await page.getByRole('button', { name: /^Set this line/ }).click();
    await dialog('a line by hand');
    await page.goto(`${world.address}/deals/${deals.full}/pricing`);
    await page.getByRole('button', { name: /^(Give|Newer): price/ }).click();
    await dialog('a file for the price');
    await page.goto(`${world.address}/deals/${deals.allocated}/journal`);
    await page.getByRole('button', { name: 'Verify the chain' }).click();
    await page.getByRole('button', { name: 'Copy the head' }).waitFor();
    await look1('a journal that was verified');
    await page.goto(`${world.address}/deals/${deals.full}/evidence`);
    await page.getByRole('row').filter({ hasText: 'Alder' }).click();
    await page.getByRole('button', { name: 'Record evidence' }).click();
    await dialog('an investor');
    await seated.context.close();
  });
});

it('at 200 % zoom no page scrolls sideways: tables and the line of steps do by themselves', async () => {
  const { page, context } = await seat(browser, world.address, world.desk, { width: 640, height: 490 });
  for (const path of [
    '/deals',
    '/investors',
    `/deals/${deals.full}/terms`,
    `/deals/${deals.full}/book`,
    `/deals/${deals.full}/evidence`,
    `/deals/${deals.proposed}/pricing`,
    `/deals/${deals.allocated}/allocation`,
    `/deals/${deals.short}/over-allotment`,
  ]) {
    await page.goto(world.address + path);
    await page.waitForSelector('main#main');
    await page.waitForFunction(() => document.querySelector('.waiting') === null);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect({ path, width }).toEqual({ path, width: 640 });
  }
  await context.close();
});
