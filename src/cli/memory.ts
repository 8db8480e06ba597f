// What does not fit into memory is refused while there is still memory to say so.
import { getHeapStatistics } from 'node:v8';
import { Refusal } from '../domain/refusal.js';

/** The rest is for computing and writing. */
const MOST_OF_MEMORY = 0.7;

/** Refuses when `bytes` more would leave too little memory; `path` names the input in the refusal. */
export function requireMemoryFor(bytes: number, path: string): void {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  if (used + bytes < limit * MOST_OF_MEMORY) return;
  const what = path === '' ? 'The document does' : 'The orders do';
  const message = `${what} not fit into memory: give Node more of it (NODE_OPTIONS=--max-old-space-size).`;
  throw new Refusal('too-large', message, path);
}
