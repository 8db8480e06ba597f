// The window of conditional offers, the open book, the close.

import type { Schemas } from '../../client/index.js';
import type { Deal } from './deal.js';
import { chapter, count, done, note, refusal } from './narrator.js';
import { eventually } from './eventually.js';

export async function withdrawInWindow(deal: Deal): Promise<void> {
  for (const line of deal.lines.filter(({ phase }) => phase === 'window')) await deal.play(line);
  const converted = await eventually('the window ends', async () => {
    const { items } = await deal.cast.desk.get<{
      items: Array<{ kind: string; payload: { converted: number } }>;
    }>(deal.path('/journal?limit=1000'));
    return items.find(({ kind }) => kind === 'conditional-offers-converted')?.payload.converted ?? null;
  });
  done(`the window is over: a background job has turned ${converted} conditional offers into orders`);
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
  await deal.cast.desk.post(deal.path('/transitions'), { move: 'close' });
  done('the book is closed and frozen; indications that were never confirmed have lapsed');
}

async function showOnlyOwn(deal: Deal): Promise<void> {
  const [alder, birch] = [deal.investor('Alder Asset Management'), deal.investor('Birch Capital')];
  const own = await alder.get<{ items: Array<Schemas['OrderView']> }>(deal.path('/orders'));
  note(`Alder Asset Management sees ${count(own.items.length)} order: its own.`);
  const theirs = await birch.get<{ items: Array<Schemas['OrderView']> }>(deal.path('/orders'));
  try {
    await alder.get(`/orders/${theirs.items[0]!.id}`);
  } catch (error) {
    refusal(error instanceof Error ? error.message : 'another investor cannot be seen');
    return;
  }
  throw new Error('An investor could read another investor’s order.');
}
