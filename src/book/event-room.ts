// The listeners of one offering. A change is looked at once, at once, and sent to everybody; those that come
// while it is being sent are gathered into one frame. Each listener is brought from the version it has to the
// version there is, never twice and never past one.

import { EventStream, eventFrame } from '../platform/http/event-stream.js';
import type { DealSnapshot, EventViews } from './event-views.js';

/** At most eight frames a second. */
const betweenFramesMs = 125;
const investorsAtOnce = 4;

export class EventRoom {
  private readonly deal = new Set<EventStream>();
  private readonly investors = new Set<EventStream>();
  private snapshot: DealSnapshot | null = null;
  private jobs = '';
  /** Who has been told how things stand. */
  private readonly greeted = new WeakSet<EventStream>();
  private lookedAt = 0;
  private investorsAt = 0;
  private timer: NodeJS.Timeout | null = null;
  private isLooking = false;
  private again = false;

  constructor(
    readonly offering: string,
    private readonly views: EventViews,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  get isEmpty(): boolean {
    return this.deal.size + this.investors.size === 0;
  }

  get version(): number {
    return Math.max(this.snapshot?.version ?? 0, this.investorsAt);
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
    const waitMs = Math.max(0, this.lookedAt + betweenFramesMs - Date.now());
    this.timer = setTimeout(() => void this.look(), waitMs);
  }

  close(): void {
    if (this.timer) clearTimeout(this.timer);
    for (const stream of this.streams()) stream.end();
  }

  private async look(): Promise<void> {
    this.timer = null;
    this.isLooking = true;
    this.again = false;
    this.lookedAt = Date.now();
    try {
      if (this.deal.size > 0) await this.tellDeal();
      if (this.investors.size > 0) await this.tellInvestors();
    } catch (error) {
      this.onFailure(error);
    } finally {
      this.isLooking = false;
      if (this.again && !this.isEmpty) this.touch();
    }
  }

  private async tellDeal(): Promise<void> {
    this.snapshot = (await this.views.deal(this.offering, this.snapshot?.version ?? null)) ?? this.snapshot;
    const now = this.snapshot!;
    const frames = new Map<number | null, Buffer>();
    for (const stream of this.deal) {
      const from = stream.version !== null && stream.version <= now.version ? stream.version : null;
      if (from === now.version) continue;
      if (!frames.has(from)) frames.set(from, await this.dealFrame(now, from));
      stream.send(frames.get(from)!, now.version);
    }
    await this.tellJobs();
  }

  private async dealFrame(now: DealSnapshot, from: number | null): Promise<Buffer> {
    const facts = from === null ? [] : await this.views.facts(this.offering, from, now.version);
    return eventFrame({ ...now, since: from, facts }, { id: now.version });
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

  private async tellInvestors(): Promise<void> {
    const upTo = (await this.views.versions([this.offering])).get(this.offering) ?? 0;
    const isAnyGreeted = [...this.investors].some((stream) => this.greeted.has(stream));
    const moved =
      !isAnyGreeted || upTo === this.investorsAt
        ? new Set<string>()
        : await this.views.investorsMoved(this.offering, this.investorsAt, upTo);
    const waiting = [...this.investors].filter(
      (stream) => !this.greeted.has(stream) || moved === null || moved.has(stream.actor.party),
    );
    const next = async (): Promise<void> => {
      for (let stream = waiting.pop(); stream; stream = waiting.pop()) await this.tellInvestor(stream);
    };
    await Promise.all(Array.from({ length: investorsAtOnce }, next));
    this.investorsAt = upTo;
  }

  private async tellInvestor(stream: EventStream): Promise<void> {
    const view = await this.views.own(stream.actor, this.offering, stream.version);
    this.greeted.add(stream);
    if (view.version !== stream.version) stream.send(eventFrame(view, { id: view.version }), view.version);
  }
}
