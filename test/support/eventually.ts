// Waits for a condition, never for a time: the check is repeated until it passes or the patience ends.

export async function eventually<T>(check: () => Promise<T>, patienceMs = 90_000): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
