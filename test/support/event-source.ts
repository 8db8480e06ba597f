// Reads a stream of Server-Sent Events as a browser would, and remembers the newest id.
import type { Client, Json } from './clients.js';
import { eventually } from './eventually.js';

export type SeenEvent = { id: string | null; event: string; data: Json };

export type EventReader = {
  status: number;
  headers: Headers;
  events: SeenEvent[];
  comments: string[];
  /** Waits until some event passes the check, and returns the first that does. */
  until(check: (event: SeenEvent) => boolean): Promise<SeenEvent>;
  lastId(): string | null;
  close(): void;
  ended: Promise<void>;
};

export async function follow(
  address: string,
  client: Client,
  offering: string,
  lastEventId?: string,
): Promise<EventReader> {
  const abort = new AbortController();
  const response = await fetch(`${address}/api/v1/offerings/${offering}/events`, {
    headers: {
      authorization: `Bearer ${client.account.apiKey}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
    signal: abort.signal,
  });
  const events: SeenEvent[] = [];
  const comments: string[] = [];
  const ended = readAll(response, events, comments).catch(() => undefined);
  return {
    status: response.status,
    headers: response.headers,
    events,
    comments,
    ended,
    until: (check) =>
      eventually(async () => {
        const found = events.find(check);
        if (!found) throw new Error(`no such event among ${JSON.stringify(events).slice(0, 2_000)}`);
        return found;
      }),
    lastId: () => events.findLast(({ id }) => id !== null)?.id ?? null,
    close: () => abort.abort(),
  };
}

async function readAll(response: Response, events: SeenEvent[], comments: string[]): Promise<void> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    rest += decoder.decode(piece, { stream: true });
    for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
      take(rest.slice(0, end), events, comments);
      rest = rest.slice(end + 2);
    }
  }
}

function take(block: string, events: SeenEvent[], comments: string[]): void {
  const fields = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  if (fields.has('')) comments.push(fields.get('')!);
  const data = fields.get('data');
  if (data === undefined) return;
  events.push({
    id: fields.get('id') ?? null,
    event: fields.get('event') ?? 'message',
    data: JSON.parse(data),
  });
}
