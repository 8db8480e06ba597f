// The book: every order once, in byte order of its identifier. Nothing after this point can see in which
// order the orders were sent, so nothing can depend on it. The documents as they were read stay beside the
// orders, for the hash that says what was allocated.
import { type Fields, readList } from './document.js';
import { type Order, readOrder } from './order.js';
import { Refusal } from './refusal.js';

/** Characters of an identifier that make one number. */
const KEY_LENGTH = 7;

export type Book = {
  readonly orders: readonly Order[];
  /** documents[i] is what orders[i] was read from. */
  readonly documents: readonly unknown[];
};

/** Orders one after the other, each read when it is added: one that is refused ends the reading at once. */
export class BookReader {
  private readonly orders: Order[] = [];
  private readonly documents: unknown[] = [];

  /** `path` names the list of orders in a refusal. */
  constructor(private readonly path: string) {}

  get count(): number {
    return this.orders.length;
  }

  add(document: unknown): void {
    this.orders.push(readOrder(document, `${this.path}[${this.orders.length}]`));
    this.documents.push(document);
  }

  /** The book of all orders; refused where two have the same identifier. */
  close(): Book {
    const { orders, documents, path } = this;
    const sorted = placesByIdentifier(orders);
    for (let place = 1; place < sorted.length; place += 1) {
      const [before, here] = [sorted[place - 1]!, sorted[place]!];
      if (orders[before]!.id !== orders[here]!.id) continue;
      const at = `${path}[${Math.max(before, here)}].id`;
      throw new Refusal('repeated-id', `${at} repeats the identifier of another order: make it unique.`, at);
    }
    return {
      orders: sorted.map((place) => orders[place]!),
      documents: sorted.map((place) => documents[place]),
    };
  }
}

/** Reads a list of order documents; `path` names the list in a refusal. */
export function readBook(documents: readonly unknown[], path: string): Book {
  const reader = new BookReader(path);
  for (const document of documents) reader.add(document);
  return reader.close();
}

/** The book in the field `orders`, or one that was read from elsewhere; both at once are refused. */
export function readOrGivenBook(fields: Fields, given: Book | undefined): Book {
  if (given === undefined) return readBook(readList(fields, 'orders', ''), 'orders');
  if (fields.orders === undefined) return given;
  const message = 'The orders are in the document and in a file of their own: keep them in one place.';
  throw new Refusal('orders-twice', message, 'orders');
}

/** The places of the orders in byte order of their identifiers; those of equal ones stand side by side. */
function placesByIdentifier(orders: readonly Order[]): number[] {
  const start = commonPrefixLength(orders);
  const keys = Float64Array.from(orders, ({ id }) => sortKey(id, start));
  const restOf = (place: number): string => orders[place]!.id.slice(start + KEY_LENGTH);
  return [...orders.keys()].toSorted((a, b) => keys[a]! - keys[b]! || (restOf(a) < restOf(b) ? -1 : 1));
}

function commonPrefixLength(orders: readonly Order[]): number {
  let length = orders[0]?.id.length ?? 0;
  for (const { id } of orders) while (!id.startsWith(orders[0]!.id.slice(0, length))) length -= 1;
  return length;
}

/** The characters from a place on as one number, so that most comparisons are of numbers: 128^7 is below 2^53. */
function sortKey(id: string, start: number): number {
  let key = 0;
  for (let place = start; place < start + KEY_LENGTH; place += 1) {
    key = key * 128 + (place < id.length ? id.charCodeAt(place) : 0);
  }
  return key;
}
