// A book of 100,000 orders with ten changes a second: no task of the page is long, and its memory is bounded.
import { expect, it } from 'vitest';
import { openBrowser } from './support/browser.js';
import { openLargeBook } from './support/large-book.js';

const orders = 100_000;
const changesEveryMs = 100;
const watchedMs = 10_000;
const longestMs = 50;
const mostBytes = 300_000_000;

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

it('stays smooth', async () => {
  const book = await openLargeBook(orders, changesEveryMs);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 980 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(book.address + book.path);
    const grid = page.getByRole('grid', { name: 'Orders' });
    await expect
      .poll(() => grid.getAttribute('aria-rowcount'), { timeout: 120_000 })
      .toBe(String(orders + 1));
    await expect.poll(() => page.getByText('reading more').count(), { timeout: 60_000 }).toBe(0);
    await page.waitForTimeout(3_000);
    await browser.startTracing(page, { categories: ['toplevel'] });
    const before = book.changesSent();
    await grid.hover();
    for (const until = Date.now() + watchedMs; Date.now() < until;) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(200);
    }
    const changes = book.changesSent() - before;
    const tasks = tasksOf(await browser.stopTracing());
    const longest = Math.max(0, ...tasks);
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const bytes = metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value;
    console.info(
      `${orders} orders, ${changes} changes in ${watchedMs / 1000} s: the longest task takes ${longest.toFixed(1)} ms of processor time; heap ${Math.round(bytes / 1e6)} MB.`,
    );
    expect(changes).toBeGreaterThan(80);
    expect(tasks.filter((ms) => ms > longestMs)).toEqual([]);
    expect(tasks.length).toBeGreaterThan(changes);
    expect(bytes).toBeLessThan(mostBytes);
  } finally {
    await browser.close();
    await book.close();
  }
});
