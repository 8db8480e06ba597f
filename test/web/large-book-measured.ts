// What the page of a book of 100,000 orders costs while it changes ten times a second: for `npm run bench -- desk`,
// which names the file that the figures are written to.
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openBrowser, openPage } from './support/browser.js';
import { openLargeBook } from './support/large-book.js';

const orders = 100_000;
const changesEveryMs = 100;
const watchedMs = 10_000;
const longMs = 50;

type TraceEvent = { name: string; pid: number; tid: number; tdur?: number; args?: { name?: string } };

/**
 * The tasks of the page's main thread in milliseconds of processor time: what the page costs, whatever else the
 * machine does meanwhile.
 */
function tasksOf(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && mains.has(`${pid} ${tid}`))
    .map(({ tdur }) => (tdur ?? 0) / 1_000);
}

/** When the browser first drew the page, and when the book stood on it, in milliseconds after it was asked for. */
async function firstPaint(page: Page): Promise<{ painted: number; shown: number }> {
  await page.getByLabel('Demand at $19.50').waitFor();
  return page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return { painted: paint!.startTime, shown: performance.now() };
  });
}

it('is measured', async () => {
  const book = await openLargeBook(orders);
  const timer = setInterval(() => book.change(), changesEveryMs);
  const browser = await openBrowser();
  try {
    const { page } = await openPage(browser);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(book.address + book.path);
    const { painted, shown } = await firstPaint(page);
    const grid = page.getByRole('grid', { name: 'Orders' });
    const isWhole = { timeout: 120_000 };
    await expect.poll(() => grid.getAttribute('aria-rowcount'), isWhole).toBe(String(orders + 1));
    await page.getByText('100,000 live', { exact: true }).waitFor(isWhole);
    await page.waitForTimeout(3_000);
    await browser.startTracing(page, { categories: ['toplevel'] });
    const before = book.demand();
    await grid.hover();
    for (const until = Date.now() + watchedMs; Date.now() < until;) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(200);
    }
    const changes = book.demand() - before;
    const tasks = tasksOf(await browser.stopTracing());
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const bytes = metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value;
    const during = `100,000 orders, ${changes} changes in ${watchedMs / 1000} s`;
    const figures = {
      'first paint of the book page': `${painted.toFixed(0)} ms`,
      'its figures and curve': `${shown.toFixed(0)} ms`,
      [`longest task, ${during}`]: `${Math.max(0, ...tasks).toFixed(1)} ms`,
      [`tasks above ${longMs} ms, the same`]: `${tasks.filter((ms) => ms > longMs).length} of ${tasks.length}`,
      'memory of the page, 100,000 orders': `${Math.round(bytes / 1e6)} MB`,
    };
    writeFileSync(process.env.GREENSHOE_MEASURED!, JSON.stringify(Object.entries(figures)));
  } finally {
    clearInterval(timer);
    await browser.close();
    await book.close();
  }
});
