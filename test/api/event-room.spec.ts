import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { EventRoom } from '../../src/book/event-room.js';
import type { EventViews, News, OwnView } from '../../src/book/event-views.js';
import type { Actor, Role } from '../../src/domain/authority.js';
import { EventStream } from '../../src/platform/http/event-stream.js';
import { eventually } from '../support/eventually.js';

const offering = { id: 'deal', state: 'book-open', terms: { dealType: 'rule-506b' } };

/** A stream whose client keeps what it was sent. */
function aStream(role: Role, party: string): { stream: EventStream; ids: () => number[] } {
  const sent: string[] = [];
  const raw = Object.assign(new EventEmitter(), {
    writableLength: 0,
    write: (bytes: Buffer) => sent.push(bytes.toString()),
    end: () => raw.emit('close'),
  });
  const actor: Actor = { user: party, party, role, name: party };
  const stream = new EventStream({ raw } as never, actor, {} as never, undefined, () => undefined);
  const ids = (): number[] => [...sent.join('').matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
  return { stream, ids };
}

/** A deal whose links the test adds, and whose investors are greeted when the test says so. */
function aDeal(): {
  views: EventViews;
  record: (investor: string) => void;
  greet: () => number;
  asked: () => number;
} {
  const facts: News['facts'] = [];
  const waiting: Array<() => void> = [];
  const own = (actor: Actor): Promise<{ link: number; view: OwnView }> => {
    const link = facts.length;
    const version = facts.filter(({ investor }) => investor === actor.party).length;
    const view = { version, offering, orders: [], events: [] } as unknown as OwnView;
    return new Promise((resolve) => waiting.push(() => resolve({ link, view })));
  };
  const views = {
    deal: async () => ({ version: facts.length + 1, offering, book: {} }),
    facts: async () => [],
    jobs: async () => ({ items: [] }),
    news: async () => ({ link: facts.length, facts: [...facts], orders: new Map() }),
    own,
  };
  const record = (investor: string): void => {
    const link = facts.length + 1;
    facts.push({ link, kind: 'order-submitted', at: '', investor, order: `o${link}`, orderVersion: 1 });
  };
  const greet = (): number => waiting.splice(0).map((go) => go()).length;
  return { views: views as unknown as EventViews, record, greet, asked: () => waiting.length };
}

describe('a room of listeners', () => {
  it('tells the desk and whoever was greeted while others still wait to be', async () => {
    const { views, record, greet } = aDeal();
    const room = new EventRoom('deal', views, () => undefined);
    const [desk, alder, birch] = [
      aStream('desk', 'house'),
      aStream('investor', 'alder'),
      aStream('investor', 'birch'),
    ];
    room.join(alder.stream);
    await eventually(async () => expect(greet()).toBe(1));
    room.join(birch.stream);
    room.join(desk.stream);
    await eventually(async () => expect(desk.ids()).toEqual([1]));
    record('alder');
    room.touch();
    await eventually(async () =>
      expect([desk.ids(), alder.ids(), birch.ids()]).toEqual([[1, 2], [0, 1], []]),
    );
    room.close();
  });

  it('tells whoever is greeted with how things stood what the others were told since', async () => {
    const { views, record, greet, asked } = aDeal();
    const room = new EventRoom('deal', views, () => undefined);
    const [desk, birch] = [aStream('desk', 'house'), aStream('investor', 'birch')];
    room.join(birch.stream);
    room.join(desk.stream);
    await eventually(async () => expect(asked()).toBe(1));
    record('birch');
    room.touch();
    await eventually(async () => expect(desk.ids().at(-1)).toBe(2));
    greet();
    await eventually(async () => expect(birch.ids()).toEqual([0, 1]));
    room.close();
  });

  it('greets again whom it could not greet, and says so', async () => {
    const { views, greet } = aDeal();
    const failures: unknown[] = [];
    let isAway = true;
    const { own } = views;
    views.own = async (...asked) => {
      if (isAway) throw new Error('the database is away');
      return own(...asked);
    };
    const room = new EventRoom('deal', views, (error) => failures.push(error));
    const birch = aStream('investor', 'birch');
    room.join(birch.stream);
    await eventually(async () => expect(failures).not.toEqual([]));
    isAway = false;
    await eventually(async () => expect(greet()).toBe(1));
    await eventually(async () => expect(birch.ids()).toEqual([0]));
    room.close();
  });
});
