// What the closing page reads of a deal's escrow.

import { useQuery } from '@tanstack/react-query';
import { get } from './http';
import { queryClient } from './query-client';
import { all, keys, nullWhenAbsent } from './queries';
import type { Closing, Deposit, Escrow, Refund } from './types';

export const useEscrow = (id: string) =>
  useQuery({
    queryKey: keys.escrow(id),
    queryFn: ({ signal }) => nullWhenAbsent(get<Escrow>(`/offerings/${id}/escrow`, signal)),
  });

export const useDeposits = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: keys.deposits(id),
    queryFn: ({ signal }) => all<Deposit>(`/offerings/${id}/escrow/deposits`, signal),
    enabled,
  });

export const useClosings = (id: string) =>
  useQuery({
    queryKey: keys.closings(id),
    queryFn: ({ signal }) => all<Closing>(`/offerings/${id}/closings`, signal),
  });

export const useRefunds = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: keys.refunds(id),
    queryFn: ({ signal }) => all<Refund>(`/offerings/${id}/escrow/refunds`, signal),
    enabled,
  });

/** Whatever moves money moves all of these. */
export async function refreshEscrow(id: string): Promise<void> {
  const stale = [keys.escrow(id), keys.deposits(id), keys.closings(id), keys.refunds(id)];
  await Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
