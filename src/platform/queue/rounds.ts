// Work that a worker looks for again and again, because nothing tells it: each round of a name ends before the
// next of that name begins, and all have ended before the process lets go of the database.

import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';

type Round = { name: string; act: () => Promise<void>; running: Promise<void> | null };

@Injectable()
export class Rounds implements BeforeApplicationShutdown {
  private readonly log = new Logger(Rounds.name);
  private readonly rounds: Round[] = [];
  private timer: NodeJS.Timeout | null = null;

  register(name: string, act: () => Promise<void>): void {
    this.rounds.push({ name, act, running: null });
  }

  start(everySeconds: number): void {
    this.timer = setInterval(() => this.look(), everySeconds * 1_000);
    this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await Promise.all(this.rounds.map(({ running }) => running));
  }

  private look(): void {
    for (const round of this.rounds) {
      round.running ??= round
        .act()
        .catch((error: unknown) =>
          this.log.warn(
            `${round.name}: ${error instanceof Error ? error.message : 'failed'}; again in a moment`,
          ),
        )
        .finally(() => (round.running = null));
    }
  }
}
