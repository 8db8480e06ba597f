// What the pages read of soundings: the log of a deal, and what an investor was asked.

import { useQuery } from '@tanstack/react-query';
import { all, on } from './http';
import { queryClient } from './query-client';
import { keys } from './queries';
import type { Offering } from './types';

export const isSealed = ({ sealedAt, cleansedAt }: Pick<Offering, 'sealedAt' | 'cleansedAt'>): boolean =>
  sealedAt !== null && cleansedAt === null;

export const useSoundings = (id: string) =>
  useQuery({
    queryKey: keys.soundings(id),
    queryFn: ({ signal }) => all('/api/v1/offerings/{id}/approaches', { ...on(id), signal }),
  });

export const useApproaches = (enabled = true) =>
  useQuery({
    queryKey: keys.approaches,
    queryFn: ({ signal }) => all('/api/v1/approaches', { signal }),
    enabled,
    refetchInterval: 15_000,
  });

/** An answer changes the log, and whom the deal is there for. */
export async function refreshSoundings(id: string): Promise<void> {
  const stale = [keys.soundings(id), ['invitations', id]];
  await Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
