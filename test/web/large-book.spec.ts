// A book of 100,000 orders that changes: the page holds every order and shows every change, draws a screenful, and its
// memory is bounded. How quick it is, `npm run bench -- desk` tells.
import { expect, it } from 'vitest';
import { openBrowser, openPage } from './support/browser.js';
import { openLargeBook } from './support/large-book.js';

const orders = 100_000;
const changes = 100;
/** The table shows 18 rows at once and keeps 12 above and below. */
const mostRows = 50;
const mostBytes = 300_000_000;

it('holds every order and shows every change of a great book', async () => {
  const book = await openLargeBook(orders);
  const browser = await openBrowser();
  try {
    const { page } = await openPage(browser);
    await page.goto(book.address + book.path);
    const grid = page.getByRole('grid', { name: 'Orders' });
    const rows = grid.locator('.grid-body').getByRole('row');
    const isWhole = { timeout: 120_000 };
    await expect.poll(() => grid.getAttribute('aria-rowcount'), isWhole).toBe(String(orders + 1));
    await page.getByText('100,000 live', { exact: true }).waitFor(isWhole);

    await grid.hover();
    for (let change = 1; change <= changes; change += 1) {
      expect(book.change()).toBe(change);
      await page.mouse.wheel(0, 400);
      await page.getByText(book.demand().toLocaleString('en-US'), { exact: true }).first().waitFor();
      expect(await rows.count()).toBeLessThan(mostRows);
    }
    for (let change = 1; change <= changes; change += 1) book.change();

    await grid.evaluate((element) => element.scrollTo(0, 0));
    const newest = Array.from({ length: 15 }, (_, place) => book.sharesOf(2 * changes - place));
    const asked = () => rows.locator(':scope > :nth-last-child(5)').allTextContents();
    await expect
      .poll(async () => (await asked()).slice(0, newest.length))
      .toEqual(newest.map((shares) => shares.toLocaleString('en-US')));
    expect(await rows.first().getAttribute('aria-rowindex')).toBe('2');
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(orders + 1));
    expect(await page.getByText('100,000 live', { exact: true }).count()).toBe(1);

    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    expect(metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value).toBeLessThan(mostBytes);
  } finally {
    await browser.close();
    await book.close();
  }
});
