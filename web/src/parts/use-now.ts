import { useEffect, useState } from 'react';

/** The time, by the second while something is to end; else as it was. */
export function useNow(until: string | null): number {
  const [now, setNow] = useState(() => Date.now());
  const isRunning = until !== null && Date.parse(until) > now;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
}
