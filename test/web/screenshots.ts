// Every page at three widths, light and dark, empty and full, as pictures in the folder that is named.
import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import type { Client } from '../support/clients.js';
import { openBrowser, seat } from './support/browser.js';
import {
  aDraftDeal,
  aFullBook,
  anAllocation,
  anEmptyBook,
  aProposal,
  aReleasedDeal,
} from './support/deals.js';
import { openDeskWorld, type DeskWorld } from './support/desk-world.js';

const folder = process.env.GREENSHOE_SCREENSHOTS ?? 'screenshots';
const only = process.env.GREENSHOE_ONLY;
const widths = [1280, 1440, 1920];
const phone = [390, 768, 1280];

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

type Shot = { name: string; by: Client; path: string; widths?: readonly number[] };

test('pictures', async () => {
  const [draft, empty, full, proposed, allocated, released] = [
    await aDraftDeal(world),
    await anEmptyBook(world),
    await aFullBook(world),
    await aProposal(world),
    await anAllocation(world),
    await aReleasedDeal(world),
  ];
  const { desk, issuer, investors } = world;
  const shots: Shot[] = [
    { name: 'deals', by: desk, path: '/deals' },
    { name: 'terms-draft', by: desk, path: `/deals/${draft}/terms` },
    { name: 'terms', by: desk, path: `/deals/${full}/terms` },
    { name: 'book-empty', by: desk, path: `/deals/${empty}/book` },
    { name: 'book', by: desk, path: `/deals/${full}/book` },
    { name: 'book-issuer', by: issuer, path: `/deals/${full}/book` },
    { name: 'pricing-empty', by: desk, path: `/deals/${empty}/pricing` },
    { name: 'pricing', by: desk, path: `/deals/${proposed}/pricing` },
    { name: 'approve-empty', by: issuer, path: `/deals/${empty}/pricing` },
    { name: 'approve', by: issuer, path: `/deals/${proposed}/pricing` },
    { name: 'allocation-empty', by: desk, path: `/deals/${empty}/allocation` },
    { name: 'allocation', by: desk, path: `/deals/${allocated}/allocation` },
    { name: 'allocation-issuer', by: issuer, path: `/deals/${allocated}/allocation` },
    { name: 'over-allotment-empty', by: desk, path: `/deals/${empty}/over-allotment` },
    { name: 'over-allotment', by: desk, path: `/deals/${allocated}/over-allotment` },
    { name: 'journal', by: desk, path: `/deals/${allocated}/journal` },
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
          await page.waitForTimeout(350);
          await page.screenshot({ path: `${folder}/${shot.name}-${width}-${scheme}.png`, fullPage: true });
        }
      }
      await context.close();
    }
  }
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(world.address);
  await page.waitForSelector('form');
  await page.screenshot({ path: `${folder}/sign-in-1280-light.png` });
  await context.close();
}, 900_000);
