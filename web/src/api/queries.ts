// What the pages read, one hook a resource. Keys begin with the resource, then the offering: an event of an
// offering invalidates by that prefix.

import { useQuery } from '@tanstack/react-query';
import { GET, POST, Problem, all, on } from './http';
import type { InputKind, Run } from './types';

export const keys = {
  offerings: ['offerings'] as const,
  offering: (id: string) => ['offering', id] as const,
  book: (id: string) => ['book', id] as const,
  orders: (id: string) => ['orders', id] as const,
  scrubs: (id: string) => ['scrubs', id] as const,
  proposals: (id: string) => ['proposals', id] as const,
  policies: (id: string) => ['policies', id] as const,
  runs: (id: string) => ['runs', id] as const,
  lines: (run: string) => ['lines', run] as const,
  overAllotment: (id: string) => ['over-allotment', id] as const,
  escrow: (id: string) => ['escrow', id] as const,
  deposits: (id: string) => ['deposits', id] as const,
  closings: (id: string) => ['closings', id] as const,
  refunds: (id: string) => ['refunds', id] as const,
  soundings: (id: string) => ['soundings', id] as const,
  approaches: ['approaches'] as const,
  own: (id: string) => ['own-allocations', id] as const,
  investors: ['investors'] as const,
  journal: (id: string) => ['journal', id] as const,
  input: (id: string, kind: string) => ['input', id, kind] as const,
  preview: (id: string) => ['preview', id] as const,
  documents: (id: string) => ['documents', id] as const,
  gates: (id: string) => ['gates', id] as const,
  users: ['users'] as const,
  apiKeys: (party: string) => ['api-keys', party] as const,
  versions: (order: string) => ['versions', order] as const,
  stopped: ['stopped'] as const,
  lists: ['sanctions-lists'] as const,
  screening: (investor: string) => ['screening', investor] as const,
  certificates: (investor: string) => ['certificates', investor] as const,
  evidence: (id: string) => ['evidence', id] as const,
  orderGates: (order: string) => ['order-gates', order] as const,
};

export const useOfferings = (enabled = true) =>
  useQuery({
    queryKey: keys.offerings,
    queryFn: ({ signal }) => all('/api/v1/offerings', { signal }),
    enabled,
    refetchInterval: 15_000,
  });

export const useOffering = (id: string) =>
  useQuery({
    queryKey: keys.offering(id),
    queryFn: ({ signal }) => GET('/api/v1/offerings/{id}', { ...on(id), signal }),
  });

export const useBook = (id: string, enabled = true) =>
  useQuery({
    queryKey: keys.book(id),
    queryFn: ({ signal }) => GET('/api/v1/offerings/{id}/book', { ...on(id), signal }),
    enabled,
    placeholderData: (before) => before,
  });

export const useOrders = (id: string, enabled = true) =>
  useQuery({
    queryKey: keys.orders(id),
    queryFn: ({ signal }) => all('/api/v1/offerings/{id}/orders', { ...on(id), signal }),
    enabled,
    placeholderData: (before) => before,
  });

/** The orders that the desk does not count on. */
export const useScrubs = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: keys.scrubs(id),
    queryFn: ({ signal }) => all('/api/v1/offerings/{id}/scrubs', { ...on(id), signal }),
    enabled,
  });

export const useVersions = (order: string) =>
  useQuery({
    queryKey: keys.versions(order),
    queryFn: async ({ signal }) =>
      (await GET('/api/v1/orders/{id}/versions', { ...on(order), signal })).items,
  });

export const useInvestors = (enabled = true) =>
  useQuery({
    queryKey: keys.investors,
    queryFn: ({ signal }) => all('/api/v1/investors', { signal }),
    enabled,
    staleTime: 60_000,
  });

export const useProposals = (id: string, enabled = true) =>
  useQuery({
    queryKey: keys.proposals(id),
    queryFn: async ({ signal }) =>
      (await GET('/api/v1/offerings/{id}/price-proposals', { ...on(id), signal })).items,
    enabled,
  });

export const usePolicies = (id: string, enabled = true) =>
  useQuery({
    queryKey: keys.policies(id),
    queryFn: async ({ signal }) =>
      (await GET('/api/v1/offerings/{id}/allocation-policies', { ...on(id), signal })).items,
    enabled,
  });

/** Runs that are under way are looked at every second until they are done. */
export const useRuns = (id: string, enabled = true) =>
  useQuery({
    queryKey: keys.runs(id),
    queryFn: ({ signal }) => all('/api/v1/offerings/{id}/allocation-runs', { ...on(id), signal }),
    enabled,
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? 1_000 : false),
  });

export const isUnderWay = ({ state }: Run): boolean => state !== 'done' && state !== 'failed';

export const useLines = (run: string | undefined) =>
  useQuery({
    queryKey: keys.lines(run ?? ''),
    queryFn: ({ signal }) => all('/api/v1/allocation-runs/{id}/lines', { ...on(run ?? ''), signal }),
    enabled: run !== undefined,
    staleTime: 60_000,
  });

export const useOwnAllocations = (id: string) =>
  useQuery({
    queryKey: keys.own(id),
    queryFn: async ({ signal }) =>
      (await GET('/api/v1/offerings/{id}/allocations', { ...on(id), signal })).items,
  });

export const useOverAllotment = (id: string) =>
  useQuery({
    queryKey: keys.overAllotment(id),
    queryFn: ({ signal }) =>
      nullWhenAbsent(GET('/api/v1/offerings/{id}/over-allotment', { ...on(id), signal })),
  });

export const useInput = (id: string, kind: InputKind) =>
  useQuery({
    queryKey: keys.input(id, kind),
    queryFn: ({ signal }) => nullWhenAbsent(GET(`/api/v1/offerings/{id}/${kind}`, { ...on(id), signal })),
  });

/** What the model makes of the inputs and the book as they stand; nothing is proposed by it. */
export const usePreview = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: keys.preview(id),
    queryFn: () => POST('/api/v1/offerings/{id}/price-previews', { ...on(id), body: {} }),
    enabled,
    staleTime: 30_000,
  });

export const useGates = (id: string) =>
  useQuery({
    queryKey: keys.gates(id),
    queryFn: async ({ signal }) => (await GET('/api/v1/offerings/{id}/gates', { ...on(id), signal })).items,
  });

export const useDocuments = (id: string) =>
  useQuery({
    queryKey: keys.documents(id),
    queryFn: async ({ signal }) =>
      (await GET('/api/v1/offerings/{id}/documents', { ...on(id), signal })).items,
  });

export const useUsers = () =>
  useQuery({ queryKey: keys.users, queryFn: ({ signal }) => all('/api/v1/users', { signal }) });

export const useApiKeys = (party: string) =>
  useQuery({
    queryKey: keys.apiKeys(party),
    queryFn: async ({ signal }) =>
      (await GET('/api/v1/parties/{id}/api-keys', { ...on(party), signal })).items,
  });

export const useJournal = (id: string) =>
  useQuery({
    queryKey: keys.journal(id),
    queryFn: ({ signal }) => all('/api/v1/offerings/{id}/journal', { ...on(id), signal }),
    placeholderData: (before) => before,
  });

/** The investors whom a match with the sanctions list stops. */
export const useStopped = (enabled: boolean) =>
  useQuery({
    queryKey: keys.stopped,
    queryFn: ({ signal }) => all('/api/v1/screenings', { signal }),
    enabled,
    refetchInterval: 15_000,
  });

export const useSanctionsLists = () =>
  useQuery({ queryKey: keys.lists, queryFn: ({ signal }) => all('/api/v1/sanctions-lists', { signal }) });

export const useScreening = (investor: string) =>
  useQuery({
    queryKey: keys.screening(investor),
    queryFn: async ({ signal }) =>
      (await GET('/api/v1/investors/{id}/screening', { ...on(investor), signal })).screening,
  });

export const useCertificates = (investor: string) =>
  useQuery({
    queryKey: keys.certificates(investor),
    queryFn: ({ signal }) => all('/api/v1/investors/{id}/certificates', { ...on(investor), signal }),
  });

export const useEvidence = (id: string) =>
  useQuery({
    queryKey: keys.evidence(id),
    queryFn: ({ signal }) => all('/api/v1/offerings/{id}/evidence', { ...on(id), signal }),
  });

/** What every gate said of an order when it was taken, version by version. */
export const useOrderGates = (order: string) =>
  useQuery({
    queryKey: keys.orderGates(order),
    queryFn: async ({ signal }) => (await GET('/api/v1/orders/{id}/gates', { ...on(order), signal })).items,
  });

export async function nullWhenAbsent<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}
