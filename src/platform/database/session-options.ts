// What each kind of connection may do and how long it may take, said to PostgreSQL when it opens: a statement that never
// ends, a lock that never comes and a transaction that nobody ends must not hold the others up.

import { appRole } from './database-roles.js';

const limits = [
  '-c statement_timeout=60000',
  '-c lock_timeout=10000',
  '-c idle_in_transaction_session_timeout=60000',
  '-c timezone=UTC',
];

/** The application's pool: as the role that owns nothing. */
export const appSession = [
  `-c role=${appRole}`,
  // Plans that must use an index are priced so high that PostgreSQL would compile them, for seconds, at each new role.
  '-c jit=off',
  // A statement takes one core: who recounts a great book leaves the others to whoever orders, and compiles nothing first.
  '-c max_parallel_workers_per_gather=0',
  ...limits,
].join(' ');

/** BullMQ's own connections: as whoever signs in, because its tables are not the application's. */
export const queueSession = limits.join(' ');

/** Connections beside the pool, for news and for the pulse: they may stay silent for ever, and their few statements are done at once. */
export const besideSession = [`-c role=${appRole}`, ...limits, '-c statement_timeout=5000'].join(' ');
