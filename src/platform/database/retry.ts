// Which failures of a transaction are worth another try: PostgreSQL took it back whole, and the same
// closure may be run again. A connection lost during the commit is not among them, because its outcome is
// unknown; the caller's idempotency key resolves that.

const retryable = new Set(['40001', '40P01']);

export function isRetryable(error: unknown): boolean {
  return retryable.has(sqlState(error) ?? '');
}

/** The five-character SQLSTATE of an error of the database, or undefined. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

export function pauseBeforeRetry(attempt: number): Promise<void> {
  const mostMs = 10 * 2 ** attempt;
  return new Promise((resolve) => setTimeout(resolve, mostMs * (0.5 + Math.random() / 2)));
}
