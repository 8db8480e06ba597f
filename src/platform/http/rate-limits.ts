// How many requests a minute a key, a person or an address may make, over all processes together. A process
// takes permits from the database in lots of a hundredth of the limit and hands them out itself, so that the
// count is exact and a request seldom waits for it.

import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { TooMany } from './too-many.js';

type Bucket = { left: number; endsAt: number; isSpent: boolean; asking: Promise<void> | null };

const windowSeconds = 60;
const lots = 100;
const sweepEveryMs = 60_000;

@Injectable()
export class RateLimits implements OnModuleDestroy {
  private readonly buckets = new Map<string, Bucket>();
  private readonly sweeper = setInterval(() => this.sweep(), sweepEveryMs).unref();

  constructor(private readonly dataSource: DataSource) {}

  onModuleDestroy(): void {
    clearInterval(this.sweeper);
  }

  /** Counts one request. @throws TooMany with the seconds until the next minute begins. */
  async take(key: string, perMinute: number): Promise<void> {
    for (;;) {
      const bucket = this.bucketOf(key);
      if (bucket.left > 0) {
        bucket.left -= 1;
        return;
      }
      if (bucket.isSpent) throw tooMany(bucket);
      bucket.asking ??= this.ask(key, bucket, perMinute).finally(() => (bucket.asking = null));
      await bucket.asking;
    }
  }

  private bucketOf(key: string): Bucket {
    const known = this.buckets.get(key);
    if (known !== undefined && (known.asking !== null || known.endsAt > Date.now())) return known;
    const fresh = { left: 0, endsAt: Number.POSITIVE_INFINITY, isSpent: false, asking: null };
    this.buckets.set(key, fresh);
    return fresh;
  }

  /** Takes a lot of permits, or learns that the minute's are spent. */
  private async ask(key: string, bucket: Bucket, perMinute: number): Promise<void> {
    const lot = Math.max(1, Math.floor(perMinute / lots));
    const [row]: Array<{ used: string; seconds: number }> = await this.dataSource.query(
      `INSERT INTO limits AS kept (key, used, ends_at) VALUES ($1, $2, clock_timestamp() + make_interval(secs => $3))
       ON CONFLICT (key) DO UPDATE SET
         used = CASE WHEN kept.ends_at <= clock_timestamp() THEN $2 ELSE kept.used + $2 END,
         ends_at = CASE WHEN kept.ends_at <= clock_timestamp() THEN excluded.ends_at ELSE kept.ends_at END
       RETURNING used, extract(epoch FROM ends_at - clock_timestamp())::float AS seconds`,
      [createHash('sha256').update(`requests ${key}`).digest('base64url'), lot, windowSeconds],
    );
    const { used, seconds } = row!;
    bucket.left = Math.max(0, Math.min(lot, perMinute - (Number(used) - lot)));
    bucket.isSpent = bucket.left === 0;
    bucket.endsAt = Date.now() + seconds * 1_000;
  }

  private sweep(): void {
    for (const [key, { endsAt, asking }] of this.buckets)
      if (asking === null && endsAt <= Date.now()) this.buckets.delete(key);
    this.dataSource
      .query(`DELETE FROM limits WHERE ends_at < clock_timestamp() - interval '1 minute'`)
      .catch(() => undefined);
  }
}

function tooMany({ endsAt }: Bucket): TooMany {
  return new TooMany(
    'too-many-requests',
    'Too many requests in this minute. Wait as long as Retry-After says.',
    Math.max(1, Math.ceil((endsAt - Date.now()) / 1_000)),
  );
}
