// The listeners of one offering. A change is looked at once, at once, and sent to everybody; those that come
// while it is being sent are gathered into one frame. Each listener is brought from the version it has to the
// version there is, never twice and never past one.

import { dealFacts, lacksNames } from '../domain/access/deal-facts.js';
import { bookFor } from './book-view.js';
import { eventFrame, type EventStream } from '../platform/http/event-stream.js';
import type { DealSnapshot, DealState, EventViews } from './event-views.js';
import { OwnStreams } from './own-streams.js';

/** At most eight frames a second. */
const betweenFramesMs = 125;
/** Looking takes at most a third of the time, so that a slow look leaves the orders their share of the machine. */
const restPerLook = 2;
const afterFailureMs = 2_000;

export class EventRoom {
  private readonly deal = new Set<EventStream>();
  private readonly investors: OwnStreams;
  private snapshot: DealState | null = null;
  private jobs = '';
  /** Who has been told how things stand. */
  private readonly greeted = new WeakSet<EventStream>();
  private nextLookAt = 0;
  private timer: NodeJS.Timeout | null = null;
  private isLooking = false;
  private again = false;

  constructor(
    readonly offering: string,
    private readonly views: EventViews,
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.investors = new OwnStreams(offering, views, (failure) => {
      if (failure === undefined) return this.touchIfAny();
      this.onFailure(failure);
      setTimeout(() => this.touchIfAny(), afterFailureMs).unref();
    });
  }

  get isEmpty(): boolean {
    return this.deal.size + this.investors.size === 0;
  }

  get version(): number {
    return Math.max(this.snapshot?.version ?? 0, this.investors.link);
  }

  join(stream: EventStream): void {
    (stream.actor.role === 'investor' ? this.investors : this.deal).add(stream);
    this.touch();
  }

  leave(stream: EventStream): void {
    this.deal.delete(stream);
    this.investors.delete(stream);
  }

  *streams(): Iterable<EventStream> {
    yield* this.deal;
    yield* this.investors;
  }

  /** Something may have changed: look now, or when the moment since the last look is over. */
  touch(): void {
    if (this.isLooking) {
      this.again = true;
      return;
    }
    if (this.timer !== null) return;
    const waitMs = Math.max(0, this.nextLookAt - Date.now());
    this.timer = setTimeout(() => void this.look(), waitMs);
  }

  private touchIfAny(): void {
    if (!this.isEmpty) this.touch();
  }

  close(): void {
    if (this.timer) clearTimeout(this.timer);
    for (const stream of this.streams()) stream.end();
  }

  private async look(): Promise<void> {
    this.timer = null;
    this.isLooking = true;
    this.again = false;
    const began = Date.now();
    try {
      if (this.deal.size > 0) await this.tellDeal();
      if (this.investors.size > 0) await this.investors.tell();
    } catch (error) {
      this.onFailure(error);
    } finally {
      this.nextLookAt = Math.max(began + betweenFramesMs, Date.now() + restPerLook * (Date.now() - began));
      this.isLooking = false;
      if (this.again) this.touchIfAny();
    }
  }

  private async tellDeal(): Promise<void> {
    this.snapshot = (await this.views.deal(this.offering, this.snapshot?.version ?? null)) ?? this.snapshot;
    const now = this.snapshot!;
    const frames = new Map<string, Buffer>();
    for (const stream of this.deal) {
      const from = stream.version !== null && stream.version <= now.version ? stream.version : null;
      if (from === now.version) continue;
      const isNamed = !lacksNames(stream.actor, now.offering.terms);
      const edition = `${from} ${isNamed}`;
      if (!frames.has(edition)) frames.set(edition, await this.dealFrame(now, from, isNamed));
      stream.send(frames.get(edition)!, now.version);
    }
    await this.tellJobs();
  }

  private async dealFrame(now: DealState, from: number | null, isNamed: boolean): Promise<Buffer> {
    const all = from === null ? [] : await this.views.facts(this.offering, from, now.version);
    const facts = all.filter(({ kind }) => isNamed || dealFacts.includes(kind));
    const book = isNamed ? now.book : bookFor({ role: 'issuer' }, now.offering.terms, now.book);
    const snapshot: DealSnapshot = { ...now, book, since: from, facts };
    return eventFrame(snapshot, { id: now.version });
  }

  private async tellJobs(): Promise<void> {
    const jobs = await this.views.jobs(this.offering);
    const text = JSON.stringify(jobs);
    const frame = eventFrame(jobs, { event: 'jobs' });
    for (const stream of this.deal) {
      if (text !== this.jobs || !this.greeted.has(stream)) stream.write(frame);
      this.greeted.add(stream);
    }
    this.jobs = text;
  }
}
