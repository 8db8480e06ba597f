import { createContext, use } from 'react';
import type { Me } from './types';

export const MeContext = createContext<Me | null>(null);

/** Who is signed in; inside the pages there always is somebody. */
export function useSignedIn(): Me {
  const me = use(MeContext);
  if (me === null) throw new Error('A page was shown to nobody.');
  return me;
}

export function useMay(action: string): boolean {
  return useSignedIn().may.includes(action);
}
