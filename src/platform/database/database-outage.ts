// Which failures mean that the database is away, restarting, out of connections, or held a lock for too long: they pass,
// and whoever asks again finds it there.

import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { sqlState } from './retry.js';

const outages = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '55P03',
  '57014',
]);

export function isOutage(error: unknown): boolean {
  const state = sqlState(error) ?? '';
  if (outages.has(state) || state.startsWith('08') || isMissingSocket(error)) return true;
  // TypeORM lets go of a connection that ended between two statements of a transaction.
  if (
    error instanceof QueryRunnerAlreadyReleasedError ||
    error instanceof QueryRunnerProviderAlreadyReleasedError
  )
    return true;
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|not queryable/i.test(error.message)
  );
}

/** No socket file where the server listens; any other file that is missing is no outage. */
function isMissingSocket(error: unknown): boolean {
  return (
    error instanceof Error &&
    'syscall' in error &&
    error.syscall === 'connect' &&
    sqlState(error) === 'ENOENT'
  );
}
