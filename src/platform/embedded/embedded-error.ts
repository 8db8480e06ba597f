/** Why the embedded PostgreSQL cannot run: one sentence for whoever sits before the screen, with the remedy. */
export class EmbeddedError extends Error {}

/** Translates what PostgreSQL or the file system says into that sentence. */
export function explain(output: string, folder: string): EmbeddedError {
  if (/no space left on device|disk quota exceeded|wrote only \d+ of|ENOSPC|EDQUOT/i.test(output)) {
    return new EmbeddedError(`The disk that holds ${folder} is full: free some space and start again.`);
  }
  if (/permission denied|EACCES|EPERM|operation not permitted|invalid permissions/i.test(output)) {
    return new EmbeddedError(
      `${folder} cannot be read or written by this user: start as the folder's owner, or give it to this user with chown -R.`,
    );
  }
  if (/EROFS|read-only file system/i.test(output)) {
    return new EmbeddedError(
      `${folder} lies on a read-only file system: move it to a disk that can be written.`,
    );
  }
  if (/error while loading shared libraries|library not loaded/i.test(output)) {
    return new EmbeddedError(
      'The embedded PostgreSQL lacks a library: delete node_modules and run npm start again, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
  const reason = /^.*(?:FATAL|PANIC|error):\s*(.+)$/im.exec(output)?.[1] ?? output.trim().split('\n').at(-1);
  return new EmbeddedError(
    `The embedded PostgreSQL in ${folder} does not start (${reason || 'it gave no reason'}): see postgres.log there, or set DATABASE_URL to a PostgreSQL server of your own.`,
  );
}
