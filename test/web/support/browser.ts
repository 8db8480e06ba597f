// The system's Chromium, and a person at it.
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Client } from '../../support/clients.js';
import { password } from './desk-world.js';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** What a page shows follows the server's answer, and a machine may be busy with much else. */
const patienceMs = 90_000;

export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? places.find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new Error(
      'No Chromium was found: install one (apt-get install chromium) or name it with CHROMIUM_PATH.',
    );
  }
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export type Seat = { context: BrowserContext; page: Page; problems: string[] };

export type SeatOptions = { width?: number; height?: number; scheme?: 'light' | 'dark' };

/** A page of its own, as somebody has it before whom nobody has signed in. */
export async function openPage(
  browser: Browser,
  { width = 1440, height = 980, scheme = 'light' }: SeatOptions = {},
): Promise<Pick<Seat, 'context' | 'page'>> {
  const viewport = { width, height };
  const context = await browser.newContext({ viewport, colorScheme: scheme, reducedMotion: 'reduce' });
  context.setDefaultTimeout(patienceMs);
  return { context, page: await context.newPage() };
}

/** Signs a person in, by keyboard, and collects what the page complains about. */
export async function seat(
  browser: Browser,
  address: string,
  { account }: Client,
  options: SeatOptions = {},
): Promise<Seat> {
  const { context, page } = await openPage(browser, options);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    // A refusal is an answer here; the browser logs every 4xx all the same.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) problems.push(message.text());
  });
  await page.goto(address);
  await page.getByLabel('Email').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.waitForSelector('header.top');
  return { context, page, problems };
}
