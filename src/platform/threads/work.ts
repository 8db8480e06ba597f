// What work done apart (apart.ts) is, and what is said to its thread and by it.

import type { RefusalCode } from '../../domain/refusal.js';

/** Takes texts one after the other; then says what it found, and beside that more texts. */
export type Work<Answer> = {
  take(text: string): void;
  finish(): { answer: Answer; texts: Iterable<string> };
};

export type Asked = { take: string } | 'finish' | 'next';
export type Reply = { given: unknown } | { refused: { code: RefusalCode; message: string; path?: string } };
