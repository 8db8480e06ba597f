// The window of conditional offers, the open book, the close.

import type { Deal } from './deal.js';
import { chapter, count, done, note, refusal } from './narrator.js';
import { eventually } from './eventually.js';
import { refused } from './person.js';

export async function withdrawInWindow(deal: Deal): Promise<void> {
  for (const line of deal.lines.filter(({ phase }) => phase === 'window')) await deal.play(line);
  const converted = await eventually('the window ends', async () => {
    const params = { ...deal.params, query: { limit: 1000 } };
    const { items } = await deal.cast.desk.api.GET('/api/v1/offerings/{id}/journal', { params });
    return items.find(({ kind }) => kind === 'conditional-offers-converted')?.payload.converted ?? null;
  });
  done(`the window is over: a background job has turned ${String(converted)} conditional offers into orders`);
}

export async function takeOrders(deal: Deal): Promise<void> {
  chapter('The book is open');
  const open = deal.lines.filter(({ phase }) => phase === 'open');
  let taken = 0;
  for (const line of open) taken += (await deal.play(line)) ? 1 : 0;
  done(
    `${taken} orders taken, ${open.length - taken} refused; every refusal is in the journal, none in the book`,
  );
  await deal.showDemand();
  for (const line of deal.lines.filter(({ phase }) => phase === 'late')) {
    await deal.refresh(line.investor);
    await deal.play(line);
  }
  await deal.showDemand();
  await showOnlyOwn(deal);
  await deal.cast.desk.api.POST('/api/v1/offerings/{id}/transitions', {
    params: deal.params,
    body: { move: 'close' },
  });
  done('the book is closed and frozen; indications that were never confirmed have lapsed');
}

async function showOnlyOwn(deal: Deal): Promise<void> {
  const [alder, birch] = [deal.investor('Alder Asset Management'), deal.investor('Birch Capital')];
  const { params } = deal;
  const own = await alder.api.GET('/api/v1/offerings/{id}/orders', { params });
  note(`Alder Asset Management sees ${count(own.items.length)} order: its own.`);
  const theirs = await birch.api.GET('/api/v1/offerings/{id}/orders', { params });
  const path = { id: theirs.items[0]!.id };
  const problem = await refused(alder.api.GET('/api/v1/orders/{id}', { params: { path } }));
  refusal(`${alder.name}: ${problem.detail}`);
}
