// Work on a great book, done in a thread of its own: whoever answers requests goes on answering. Books come and go as
// texts, because handing over a text costs next to nothing and handing over objects as much as the work. A small book
// is worked on at once, in no more time than a thread takes to begin.

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../domain/refusal.js';
import type { Asked, Reply, Work } from './work.js';

type WorkModule<Question, Answer> = { begin(question: Question): Work<Answer> };

/** A module whose `begin` takes up the work: where it stands, and how it is loaded here. */
export type WorkPlace<Question, Answer> = {
  url: URL;
  load: () => Promise<WorkModule<Question, Answer>>;
};

type Bench<Answer> = {
  take(text: string): Promise<void>;
  finish(): Promise<Answer>;
  next(): Promise<string | null>;
  close(): Promise<unknown>;
};

/** The test runner compiles the sources as it loads them, which a thread of Node's cannot. */
const isBuilt = import.meta.url.endsWith('.js');

/**
 * Puts a question and texts to the work, and gives its answer and its texts to `use`. What crosses is copied: plain data
 * alone. @throws what the work refuses
 */
export async function apart<Question, Answer, Result>(
  place: WorkPlace<Question, Answer>,
  question: Question,
  texts: AsyncIterator<string>,
  use: (answer: Answer, texts: AsyncIterable<string>) => Promise<Result>,
): Promise<Result> {
  const first = await texts.next();
  let text = first.done ? first : await texts.next();
  const isSmall = text.done === true;
  const bench =
    isSmall || !isBuilt ? await openHere(place, question) : openThread<Answer>(place.url, question);
  try {
    if (!first.done) await bench.take(first.value);
    // The next text is read while this one is worked on.
    while (!text.done) [text] = await Promise.all([texts.next(), bench.take(text.value)]);
    return await use(await bench.finish(), textsOf(bench));
  } finally {
    await bench.close();
  }
}

async function* textsOf(bench: Bench<unknown>): AsyncGenerator<string> {
  for (let text = bench.next(); ;) {
    const made = await text;
    if (made === null) return;
    text = bench.next();
    text.catch(() => undefined);
    yield made;
  }
}

async function openHere<Question, Answer>(
  { load }: WorkPlace<Question, Answer>,
  question: Question,
): Promise<Bench<Answer>> {
  const work = (await load()).begin(question);
  let texts: Iterator<string>;
  return {
    take: async (text) => work.take(text),
    async finish() {
      const made = work.finish();
      texts = made.texts[Symbol.iterator]();
      return made.answer;
    },
    async next() {
      const { done, value } = texts.next();
      return done ? null : value;
    },
    close: async () => undefined,
  };
}

function openThread<Answer>(url: URL, question: unknown): Bench<Answer> {
  const thread = new Worker(new URL('./apart-thread.js', import.meta.url), {
    workerData: { url: url.href, question },
    execArgv: [],
  });
  const ended = new Promise<never>((_, fail) => {
    thread.once('error', fail);
    thread.once('exit', () => fail(new Error('the thread ended before its work')));
  });
  ended.catch(() => undefined);
  const ask = async (asked: Asked): Promise<unknown> => {
    thread.postMessage(asked, []);
    const [reply] = (await Promise.race([once(thread, 'message'), ended])) as [Reply];
    if ('refused' in reply) throw new Refusal(reply.refused.code, reply.refused.message, reply.refused.path);
    return reply.given;
  };
  return {
    take: async (text) => void (await ask({ take: text })),
    finish: async () => (await ask('finish')) as Answer,
    next: async () => (await ask('next')) as string | null,
    close: () => thread.terminate(),
  };
}
