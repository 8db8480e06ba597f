// What the closing page reads of a deal's escrow.

import { useQuery } from '@tanstack/react-query';
import { GET, all, on } from './http';
import { queryClient } from './query-client';
import { keys, nullWhenAbsent } from './queries';

export const useEscrow = (id: string) =>
  useQuery({
    queryKey: keys.escrow(id),
    queryFn: ({ signal }) => nullWhenAbsent(GET('/api/v1/offerings/{id}/escrow', { ...on(id), signal })),
  });

export const useDeposits = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: keys.deposits(id),
    queryFn: ({ signal }) => all('/api/v1/offerings/{id}/escrow/deposits', { ...on(id), signal }),
    enabled,
  });

export const useClosings = (id: string) =>
  useQuery({
    queryKey: keys.closings(id),
    queryFn: ({ signal }) => all('/api/v1/offerings/{id}/closings', { ...on(id), signal }),
  });

export const useRefunds = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: keys.refunds(id),
    queryFn: ({ signal }) => all('/api/v1/offerings/{id}/escrow/refunds', { ...on(id), signal }),
    enabled,
  });

/** Whatever moves money moves all of these. */
export async function refreshEscrow(id: string): Promise<void> {
  const stale = [keys.escrow(id), keys.deposits(id), keys.closings(id), keys.refunds(id)];
  await Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
