// Asks again and again until there is an answer that is not null.

const patienceMs = 60_000;

export async function eventually<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Waited a minute in vain until ${what}. Is a worker running?`);
}
