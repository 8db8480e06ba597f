// The streams of investors on one offering. Each is greeted with its own view, read as the database role that
// sees nothing else, a few at a time and beside the looks: nobody waits while many come at once. After that one look
// reads what was recorded since the last, once for all of them, and each investor gets its own part of it: a frame
// costs the same however many orders there are.

import type { OfferingView } from '../offerings/offerings.dto.js';
import { EventStream, eventFrame } from '../platform/http/event-stream.js';
import { isPublic, type EventViews, type News, type OwnEvent, type OwnView } from './event-views.js';

/** How far a stream has been told: the newest link of the journal, and the offering as it was shown. */
type Told = { link: number; offering: OfferingView };

const greetedAtOnce = 4;

export class OwnStreams {
  private readonly streams = new Set<EventStream>();
  private readonly waiting = new Set<EventStream>();
  private readonly told = new WeakMap<EventStream, Told>();
  private greeting = 0;
  /** The newest link that all of them have been told. */
  link = 0;

  constructor(
    private readonly offering: string,
    private readonly views: EventViews,
    /** Some were greeted, perhaps with how things stood before the last look, or could not be: look again. */
    private readonly onGreeted: (failure?: unknown) => void,
  ) {}

  get size(): number {
    return this.streams.size;
  }

  add(stream: EventStream): void {
    this.streams.add(stream);
    this.waiting.add(stream);
  }

  delete(stream: EventStream): void {
    this.streams.delete(stream);
    this.waiting.delete(stream);
  }

  [Symbol.iterator](): Iterator<EventStream> {
    return this.streams.values();
  }

  /** Tells what was recorded since the last look; whoever waits to be greeted is greeted beside it. */
  async tell(): Promise<void> {
    while (this.greeting < Math.min(greetedAtOnce, this.waiting.size)) void this.greetWaiting();
    this.link = await this.tellNews([...this.streams].filter((stream) => this.told.has(stream)));
  }

  private async greetWaiting(): Promise<void> {
    this.greeting += 1;
    let failure: unknown;
    for (const stream of this.waiting) {
      this.waiting.delete(stream);
      try {
        await this.greet(stream);
      } catch (error) {
        failure = error;
        if (this.streams.has(stream)) this.waiting.add(stream);
        break;
      }
    }
    this.greeting -= 1;
    this.onGreeted(failure);
  }

  private async greet(stream: EventStream): Promise<void> {
    const { link, view } = await this.views.own(stream.actor, this.offering, stream.version);
    this.told.set(stream, { link, offering: view.offering });
    if (view.version !== stream.version) stream.send(eventFrame(view, { id: view.version }), view.version);
  }

  /** Returns the newest link, up to which everybody has been told now. */
  private async tellNews(streams: readonly EventStream[]): Promise<number> {
    const from = Math.min(...streams.map((stream) => this.told.get(stream)!.link));
    const parties = new Set(streams.map(({ actor }) => actor.party));
    const news = await this.views.news(this.offering, Number.isFinite(from) ? from : null, [...parties]);
    const frames = new Map<string, Buffer>();
    for (const stream of streams) await this.tellOne(stream, news, frames);
    return news.link;
  }

  private async tellOne(stream: EventStream, news: News, frames: Map<string, Buffer>): Promise<void> {
    const told = this.told.get(stream)!;
    const { party } = stream.actor;
    const facts = news.facts.filter(
      ({ link, investor }) => link > told.link && (investor === null || investor === party),
    );
    const known = `${party} ${stream.version} ${told.link}`;
    told.link = Math.max(told.link, news.link);
    if (facts.length === 0) return;
    if (facts.some(isPublic)) told.offering = await this.views.offering(stream.actor, this.offering);
    const version = (stream.version ?? 0) + facts.length;
    const frame = frames.get(known) ?? frameOf(version, told.offering, facts, news);
    frames.set(known, frame);
    stream.send(frame, version);
  }
}

function frameOf(version: number, offering: OfferingView, facts: News['facts'], news: News): Buffer {
  const first = version - facts.length + 1;
  const events = facts.map(({ kind, at, order, orderVersion }, index): OwnEvent => ({
    number: first + index,
    kind,
    at,
    ...(order === null ? {} : { order, orderVersion: orderVersion! }),
  }));
  const touched = [...new Set(events.flatMap(({ order }) => order ?? []))].toSorted();
  const orders = touched.flatMap((id) => news.orders.get(id) ?? []);
  const view: OwnView = { version, offering, orders, events };
  return eventFrame(view, { id: version });
}
