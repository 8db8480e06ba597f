// The engine, apart: it sees the frozen book, the policy and the price, nothing else, so that the same three give the
// same shares here and on the command line.

import { answerAllocation, readAllocationQuestion, type AllocationAnswer } from '../domain/engine.js';
import { sha256 } from '../platform/journal/journal.js';
import type { Work } from '../platform/threads/work.js';

export type AllocationAsked = { offering: object; policy: object };
export type AllocationFound = AllocationAnswer['summary'] & AllocationAnswer['hashes'];

const mostInText = 2_000;

/** Takes the documents of the orders, a line each; gives the rows of `allocations` as JSON lists. */
export function begin({ offering, policy }: AllocationAsked): Work<AllocationFound> {
  const orders: unknown[] = [];
  return {
    take(text) {
      for (const line of text.split('\n')) orders.push(JSON.parse(line));
    },
    finish() {
      const answer = answerAllocation(readAllocationQuestion({ offering, orders, policy }), sha256);
      return { answer: { ...answer.summary, ...answer.hashes }, texts: rowsOf(answer) };
    },
  };
}

function* rowsOf({ count, row }: AllocationAnswer): Generator<string> {
  for (let first = 0; first < count; first += mostInText) {
    const length = Math.min(mostInText, count - first);
    yield JSON.stringify(Array.from({ length }, (_, place) => row(first + place)));
  }
}
