// How a process begins and ends: when it cannot begin, it says why in one sentence and ends with 1; when it was asked
// for what it does not do, it says what to ask for and ends with 2.

import { Ended, Lifetime } from './lifetime.js';

/** It was called with other arguments than it has; the message says which to give. */
export class Misuse extends Error {}

export async function runProcess(begin: () => Promise<void>): Promise<void> {
  try {
    await begin();
  } catch (error) {
    if (error instanceof Misuse) {
      process.stderr.write(`${error.message}\n`);
      process.exit(2);
    }
    process.stderr.write(`Greenshoe could not start: ${sentenceOf(error)}\n`);
    process.exit(1);
  }
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs a process that goes on until a signal ends it; what it opened through `life` is closed then. */
export async function runUntilTold(
  begin: (life: Lifetime, say: (text: string) => void) => Promise<void>,
): Promise<void> {
  const life = new Lifetime(say);
  life.obeySignals();
  await runProcess(() =>
    begin(life, say).catch((error: unknown) => {
      if (!(error instanceof Ended)) throw error;
    }),
  );
}

/** What the person who started it can do about it, where that is known; otherwise what the error says. */
export function sentenceOf(error: unknown): string {
  const { code, port } = (error ?? {}) as { code?: unknown; port?: unknown };
  if (code === 'EADDRINUSE' && typeof port === 'number')
    return `Port ${port} is in use by another program: stop it, or choose another port, such as PORT=${port + 1}.`;
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message;
  return error instanceof Error ? error.message : String(error);
}
