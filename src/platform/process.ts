// How a process begins: when it cannot, it says why in one sentence and ends with 1.

export async function runProcess(begin: () => Promise<void>): Promise<void> {
  try {
    await begin();
  } catch (error) {
    process.stderr.write(`Greenshoe could not start: ${sentenceOf(error)}\n`);
    process.exit(1);
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message;
  return error instanceof Error ? error.message : String(error);
}
