import { QueryClient } from '@tanstack/react-query';
import { Problem } from './http';

/** A refusal is an answer and is not asked for again; a broken connection is. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) =>
        failures < 3 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
    },
  },
});
