// Every page at three widths, light and dark, empty and full, as pictures in the folder that is named.
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import type { Client } from '../support/clients.js';
import { openBrowser, seat } from './support/browser.js';
import {
  aClosingDeal,
  aDraftDeal,
  aFullBook,
  anAllocation,
  anEmptyBook,
  aProposal,
  aReleasedDeal,
  aShortDeal,
} from './support/deals.js';
import { openDeskWorld, type DeskWorld } from './support/desk-world.js';
import { aSanctionsList, evidenceOf } from './support/evidence.js';

const folder = process.env.GREENSHOE_SCREENSHOTS ?? 'screenshots';
const only = process.env.GREENSHOE_ONLY;
const widths = [1280, 1440, 1920];
const phone = [390, 1280, 1920];
const showOverTime = async (page: Page): Promise<void> => {
  await page.getByText('Over time', { exact: true }).click();
  await page.getByText('reading the past').waitFor({ state: 'detached' });
};

let world: DeskWorld;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  world = await openDeskWorld();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

type Shot = {
  name: string;
  by: Client;
  path: string;
  widths?: readonly number[];
  /** What is done on the page before the picture is taken. */
  act?: (page: Page) => Promise<unknown>;
};

const badLines = [
  'Client\tSize\tLimit',
  'Cedar Fund\t4,000,000\t0.38',
  'Dogwood LP\t5,000,000\t0.365',
  'Nobody at all\t1,000,000',
  'Elm Retail Pool\tplenty',
  'Gable Partners\t3,000,000\t0.37',
].join('\n');

async function beginImport(page: Page): Promise<void> {
  await page.keyboard.press('i');
  await page.getByLabel('Lines', { exact: true }).fill(badLines);
  await page.getByText('Refused', { exact: true }).waitFor();
}

async function readAtALevel(page: Page): Promise<void> {
  const curve = page.getByRole('slider');
  await curve.focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await page.getByLabel('Demand at $0.37').waitFor();
}

async function openTheMatch(page: Page): Promise<void> {
  await page.getByRole('grid', { name: 'Stopped by a match' }).getByRole('row').nth(1).click();
  await page.getByRole('article').first().waitFor();
}

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();

test('pictures', async () => {
  const [draft, empty, full, proposed, allocated, released, short, closing] = [
    await aDraftDeal(world),
    await anEmptyBook(world),
    await aFullBook(world),
    await aProposal(world),
    await anAllocation(world),
    await aReleasedDeal(world),
    await aShortDeal(world),
    await aClosingDeal(world),
  ];
  const { desk, issuer, investors, admin, compliance } = world;
  await world.addInvestor('Joshua Malinga', 'individual');
  await aSanctionsList(world);
  await evidenceOf(world, 'alder', 'rule-105', 12);
  await evidenceOf(world, 'birch', 'accredited', -3);
  await evidenceOf(world, 'cedar', 'qib', 300);
  const shots: Shot[] = [
    { name: 'deals', by: desk, path: '/deals' },
    { name: 'terms-draft', by: desk, path: `/deals/${draft}/terms` },
    { name: 'terms', by: desk, path: `/deals/${full}/terms` },
    { name: 'book-empty', by: desk, path: `/deals/${empty}/book` },
    { name: 'book', by: desk, path: `/deals/${full}/book` },
    { name: 'book-over-time', by: desk, path: `/deals/${full}/book`, act: showOverTime },
    { name: 'book-import', by: desk, path: `/deals/${full}/book`, act: beginImport },
    { name: 'book-table', by: desk, path: `/deals/${full}/book`, act: press('Table') },
    { name: 'book-read-at', by: desk, path: `/deals/${full}/book`, act: readAtALevel },
    { name: 'book-priced', by: desk, path: `/deals/${proposed}/book` },
    { name: 'investors', by: compliance, path: '/investors' },
    { name: 'investor', by: compliance, path: '/investors', act: openTheMatch },
    { name: 'evidence', by: compliance, path: `/deals/${full}/evidence` },
    { name: 'terms-compliance', by: compliance, path: `/deals/${full}/terms` },
    {
      name: 'allocation-by-hand',
      by: desk,
      path: `/deals/${allocated}/allocation`,
      act: press('Set this line by hand O'),
    },
    { name: 'over-allotment-short', by: desk, path: `/deals/${short}/over-allotment` },
    { name: 'users', by: admin, path: '/' },
    { name: 'api-keys', by: desk, path: '/keys' },
    { name: 'book-issuer', by: issuer, path: `/deals/${full}/book`, widths: phone },
    { name: 'pricing-empty', by: desk, path: `/deals/${empty}/pricing` },
    { name: 'pricing', by: desk, path: `/deals/${proposed}/pricing` },
    { name: 'approve-empty', by: issuer, path: `/deals/${empty}/pricing`, widths: phone },
    { name: 'approve', by: issuer, path: `/deals/${proposed}/pricing`, widths: phone },
    { name: 'allocation-empty', by: desk, path: `/deals/${empty}/allocation` },
    { name: 'allocation', by: desk, path: `/deals/${allocated}/allocation` },
    { name: 'allocation-issuer', by: issuer, path: `/deals/${allocated}/allocation`, widths: phone },
    { name: 'over-allotment-empty', by: desk, path: `/deals/${empty}/over-allotment` },
    { name: 'over-allotment', by: desk, path: `/deals/${allocated}/over-allotment` },
    { name: 'closing-empty', by: desk, path: `/deals/${empty}/closing` },
    { name: 'closing', by: desk, path: `/deals/${closing}/closing` },
    { name: 'closing-issuer', by: issuer, path: `/deals/${closing}/closing` },
    { name: 'journal', by: desk, path: `/deals/${allocated}/journal` },
    {
      name: 'journal-verified',
      by: desk,
      path: `/deals/${allocated}/journal`,
      act: async (page) => {
        await page.getByRole('button', { name: 'Verify the chain' }).click();
        await page.getByText(/^Whole: /).waitFor();
      },
    },
    { name: 'my-empty', by: investors.alder, path: `/my/${empty}`, widths: phone },
    { name: 'my-orders', by: investors.alder, path: `/my/${full}`, widths: phone },
    { name: 'my-allocation', by: investors.alder, path: `/my/${released}`, widths: phone },
    { name: 'my-offerings', by: investors.alder, path: '/my', widths: phone },
  ];
  for (const scheme of ['light', 'dark'] as const) {
    for (const person of new Set(shots.map(({ by }) => by))) {
      const { page, context } = await seat(browser, world.address, person, { scheme });
      for (const shot of shots.filter(({ by }) => by === person)) {
        if (only && !new RegExp(only).test(shot.name)) continue;
        for (const width of shot.widths ?? widths) {
          await page.setViewportSize({ width, height: width < 500 ? 844 : 980 });
          await page.goto(`${world.address}${shot.path}`);
          await page.waitForSelector('main#main');
          await page.waitForFunction(() => document.querySelector('.waiting') === null);
          await shot.act?.(page);
          await page.waitForTimeout(350);
          await page.screenshot({ path: `${folder}/${shot.name}-${width}-${scheme}.png`, fullPage: true });
        }
      }
      await context.close();
    }
  }
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  for (const [name, path] of [
    ['sign-in', '/'],
    ['invitation', '/invitation#made-up'],
  ]) {
    await page.goto(world.address + path);
    await page.waitForSelector('form');
    await page.screenshot({ path: `${folder}/${name}-1280-light.png` });
  }
  await context.close();
}, 900_000);
