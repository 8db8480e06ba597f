// How orders stand in a file: the names of the API's fields as columns, steps written 0.40x1000000;0.37x2500000,
// and what names no intent is an order.

import { readLines, wholeNumberOf } from '../platform/http/file-lines.js';

const numbers = new Set(['shares', 'minimumFill']);

export async function readOrderLines(body: unknown): Promise<unknown[]> {
  const lines = await readLines(body, 'orders', cellOf);
  const isFile = typeof body === 'string' || Buffer.isBuffer(body);
  return isFile ? lines.map((line) => ({ intent: 'order', ...(line as object) })) : lines;
}

function cellOf(column: string, text: string): unknown {
  if (numbers.has(column)) return wholeNumberOf(text);
  if (column !== 'steps') return text;
  return text.split(';').map((step) => {
    const [limit = '', shares = ''] = step.trim().split('x');
    return { limit, shares: wholeNumberOf(shares) };
  });
}
