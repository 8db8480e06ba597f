// A time of a body that has the right shape may still be on no day of the calendar.

import { Refusal } from '../../domain/refusal.js';

export function instantOf(text: string, path: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime()))
    throw new Refusal('invalid-time', `"${path}" is no day of the calendar.`, path);
  return time;
}
