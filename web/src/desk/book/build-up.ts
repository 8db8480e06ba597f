// The book at past moments, read from the server: first a few from the offering's beginning on, to see when the book
// grew, then more of them there. What has been read stays as it is, because the past does not change.

import { useQuery } from '@tanstack/react-query';
import { GET, on } from '../../api/http';
import type { Book, Offering } from '../../api/types';
import type { Moment } from '../../charts/build-up-picture';

const coarse = 10;
const fine = 28;

export function useBuildUp({ id, createdAt, state }: Offering, enabled: boolean) {
  return useQuery({
    queryKey: ['build-up', id],
    queryFn: async ({ signal }) => readBuildUp(id, Date.parse(createdAt), state === 'book-open', signal),
    enabled,
    staleTime: Infinity,
  });
}

async function readBuildUp(
  id: string,
  from: number,
  isOpen: boolean,
  signal: AbortSignal,
): Promise<Moment[]> {
  const last = momentOf(await GET('/api/v1/offerings/{id}/book', { ...on(id), signal }));
  const to = Date.parse(last.at);
  const seen = await readAll(id, between(from, to, coarse), signal);
  const began = seen.findLast(({ orders, demand }) => orders === 0 && demand === 0);
  const ended = isOpen ? undefined : seen.find((moment) => isSame(moment, last));
  const [start, end] = [began ? Date.parse(began.at) : from, ended ? Date.parse(ended.at) : to];
  const closer = await readAll(id, between(start, end, fine), signal);
  return [...closer, ...(isOpen || ended === undefined ? [last] : [])];
}

async function readAll(id: string, times: readonly number[], signal: AbortSignal): Promise<Moment[]> {
  const moments: Moment[] = [];
  for (const time of times) {
    const at = new Date(time).toISOString();
    const book = await GET('/api/v1/offerings/{id}/book', {
      params: { path: { id }, query: { at } },
      signal,
    });
    moments.push({ ...momentOf(book), at });
  }
  return moments;
}

const between = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.floor(from + ((to - from) * index) / (count - 1)));

export const momentOf = (book: Book): Moment => ({
  at: book.asOf,
  demand: book.demand,
  orders: book.orders,
  clears: book.clearingPriceWithOverAllotment ?? book.clearingPrice,
});

const isSame = (a: Moment, b: Moment): boolean =>
  a.demand === b.demand && a.orders === b.orders && a.clears === b.clears;
