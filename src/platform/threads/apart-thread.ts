// The thread in which work is done apart (apart.ts): one answer to each message, in their order.

import { getPriority, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../domain/refusal.js';
import type { Asked, Reply, Work } from './work.js';

// Behind whoever answers requests, though not far: somebody waits for this too. Elsewhere the whole process would yield.
// A process that is further behind already may not come forward.
if (process.platform === 'linux' && getPriority() < 5) setPriority(5);

const { url, question } = workerData as { url: string; question: unknown };
const { begin } = (await import(url)) as { begin(question: unknown): Work<unknown> };
const work = begin(question);
let texts: Iterator<string>;

function reply(asked: Asked): unknown {
  if (asked === 'next') {
    const { done, value } = texts.next();
    return done ? null : value;
  }
  if (asked !== 'finish') return work.take(asked.take);
  const made = work.finish();
  texts = made.texts[Symbol.iterator]();
  return made.answer;
}

function replyTo(asked: Asked): Reply {
  try {
    return { given: reply(asked) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message, path } = error;
    return { refused: { code, message, ...(path === undefined ? {} : { path }) } };
  }
}

parentPort!.on('message', (asked: Asked) => parentPort!.postMessage(replyTo(asked), []));
