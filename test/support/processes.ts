// Built processes of their own beside a world, on its database and its queue.
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { World } from './world.js';

export type Process = { child: ChildProcess; address: string };

const built = (name: string): string => fileURLToPath(new URL(`../../dist/src/${name}.js`, import.meta.url));

/** Starts an API (`main`) or a `worker`, and resolves when it says that it is ready. */
export async function startProcess(
  { config: { databaseUrl, redisUrl, queuePrefix, poolSize } }: World,
  name: 'main' | 'worker',
  environment: Record<string, string> = {},
): Promise<Process> {
  const child = spawn(process.execPath, [built(name)], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl ?? '',
      QUEUE_PREFIX: queuePrefix,
      DISPATCH_EVERY_SECONDS: '1',
      PORT: '0',
      POOL_SIZE: `${poolSize}`,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await new Promise<string>((resolve, reject) => {
    child.stdout.on(
      'data',
      (text: Buffer) => /listens on|waits for jobs/.test(String(text)) && resolve(`${text}`),
    );
    child.once('exit', () => reject(new Error(`the ${name} process ended before it was ready`)));
  });
  return { child, address: /http:\S+/.exec(said)?.[0] ?? '' };
}

/** Ends a process the way an operator would, and resolves when it is gone. */
export function endProcess({ child }: Process, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
