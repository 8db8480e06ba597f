// The key that seals second factors and webhook secrets, where nobody gave one: made once, kept in the data folder,
// readable by its owner alone.
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedError, explain } from './embedded-error.js';
import { giveTo } from './run-as.js';

/** @returns 32 random bytes in base64, the same at every start from this folder. @throws EmbeddedError */
export function keptSecretKey(folder: string): string {
  const file = join(folder, 'secret.json');
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { secretKey: string }).secretKey;
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new EmbeddedError(
        `${file} is damaged: bring it back from a copy, or delete it and set up second factors again.`,
      );
    }
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw explain(String(error), file);
  }
  const secretKey = randomBytes(32).toString('base64');
  try {
    writeFileSync(`${file}.next`, JSON.stringify({ secretKey }), { mode: 0o600 });
    giveTo(undefined, `${file}.next`);
    renameSync(`${file}.next`, file);
    return secretKey;
  } catch (error) {
    throw explain(String(error), file);
  }
}
