import { Refusal } from '../../src/domain/refusal.js';

/** The refusal that an act ends in; any other end is an error of the test. */
export function refusalOf(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}
