// A moment by the database: its clock, and the number of what processes keep of it. Whatever changes any of that (a
// deal, an investor, evidence, a key, a user) changes the number in its own transaction: the same number, the same facts.

export type Moment = {
  now: Date;
  number: string;
  /** When this process had it, in milliseconds of its own monotonic clock. */
  readAt: number;
};
