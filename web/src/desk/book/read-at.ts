// The book as it reads at another price than the one it clears at.

import type { Book } from '../../api/types';
import { signed } from '../../money';

export type ReadPrice = { price: string };

/** Where the book has no level at the price it stays as the server read it. */
export function readAt(book: Book, at: string | null): Book {
  if (at === null || (book.at !== null && signed(at) === signed(book.at))) return book;
  const level = book.levels.find(({ price }) => signed(price) === signed(at));
  if (level === undefined) return book;
  return { ...book, at: level.price, demand: level.cumulative, cover: level.cover };
}
