// That books are recounted without anybody asking; what a recount finds is tried in book.spec.ts.
import { expect, it, vi } from 'vitest';
import { BookCheck } from '../../src/book/book-check.js';
import { anOpenBook, anOrder, limitOrder } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { openWorld } from '../support/world.js';

it('an open book is recounted every minute', async () => {
  const world = await openWorld({}, { api: true, worker: true });
  try {
    const alder = await world.investor();
    const offering = await anOpenBook(world, [alder], { coveredSecurity: true });
    await anOrder(alder, offering, limitOrder(3_000_000, '0.40'));
    const timers = vi.spyOn(globalThis, 'setInterval');
    const check = world.app.get(BookCheck, { strict: false });
    check.onModuleDestroy();
    check.onApplicationBootstrap();
    const [round, everyMs] = timers.mock.lastCall as [() => void, number];
    timers.mockRestore();
    expect(everyMs).toBeLessThanOrEqual(60_000);
    round();
    await eventually(async () => {
      const checks = await world.query('SELECT drift FROM book_checks WHERE offering = $1', [offering]);
      expect(checks).toEqual([{ drift: null }]);
    });
  } finally {
    await world.close();
  }
});
