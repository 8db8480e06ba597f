// `npm start`: everything in one process, from a fresh clone on. Holds the data folder's lock from the first moment,
// so that two of them never install, build or open the same data at once.
import path from 'node:path';
import { takeLock } from './lock.mjs';
import { endWithParent } from './parent.mjs';
import { prepare, projectFolder } from './prepare.mjs';
import { Explained, endWith, explainFileError, sayTo } from './say.mjs';

const WAIT_MS = 3_000;

export const dataFolder = path.resolve(projectFolder, process.env.GREENSHOE_DATA ?? '.data');

export async function main() {
  const say = sayTo(process.stdout);
  // A reader that went away (npm start | head) is no reason to fall over.
  process.stdout.on('error', () => {});
  endWithParent();
  try {
    const lock = await lockData(say);
    process.on('exit', lock.release);
    await prepare({ say, desk: true });
    const { standalone } = await import('../dist/src/standalone.js');
    await standalone({ dataFolder, say, announce: (address) => lock.note({ address }) });
  } catch (error) {
    endWith(error);
  }
}

/** Takes the data folder for this process. Throws an `Explained` error when another one has it. */
export async function lockData(say) {
  try {
    const lock = await takeLock(path.join(dataFolder, 'start.lock'), {
      waitMs: WAIT_MS,
      onWait: () =>
        say('Another start holds this folder; waiting a moment for it to end ...', { isRunning: true }),
    });
    if (lock.holder === undefined) return lock;
    const { pid, address } = lock.holder;
    const where = address ? `at ${address}` : 'and is still starting';
    throw new Explained(
      `Greenshoe already runs from this folder ${where} (process ${pid}): use that one, or stop it with Ctrl-C in its window or with "kill ${pid}".`,
    );
  } catch (error) {
    const sentence = explainFileError(error, dataFolder);
    throw sentence === undefined ? error : new Explained(sentence);
  }
}
