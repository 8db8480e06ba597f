// One person of the demonstration: an API key and the typed client, nothing else.

import { greenshoe, orThrow, Refusal, type Calls, type ProblemDetails } from '#client';

export type Account = { role: string; name: string; party: string; partyName: string; apiKey: string };

export class Person {
  readonly api: Calls;

  constructor(
    address: string,
    readonly account: Account,
  ) {
    this.api = orThrow(greenshoe({ address, apiKey: account.apiKey }));
  }

  get name(): string {
    return this.account.name;
  }
}

/** What a request is refused with; being taken is the surprise here. */
export async function refused(request: Promise<unknown>): Promise<ProblemDetails> {
  try {
    await request;
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  throw new Error('A request was taken although a rule forbids it.');
}
