/** What was not done, as the server said it: the problem details, and how long to wait where it says so. */
export class Refusal extends Error {
  constructor(problem, { retryAfterSeconds = null, cause } = {}) {
    super(problem.detail, { cause });
    this.name = 'Refusal';
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get code() {
    return this.problem.code;
  }

  get status() {
    return this.problem.status;
  }
}

const verbs = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The calls of a client that answer with the data alone and throw a `Refusal` where there is none. */
export function orThrow(client) {
  const calls = verbs.map((verb) => [verb, async (path, init) => dataOf(await client[verb](path, init))]);
  return Object.fromEntries(calls);
}

function dataOf({ data, error, response }) {
  if (response.ok) return data;
  throw new Refusal(problemOf(error, response.status), { retryAfterSeconds: secondsToWait(response) });
}

/** The server says seconds; whatever stands between may say a date. */
function secondsToWait({ headers }) {
  const said = headers.get('retry-after') ?? '';
  return /^\d+$/.test(said) ? Number(said) : null;
}

/** Whatever stands between may answer for the server, in words of its own. */
function problemOf(error, status) {
  if (typeof error === 'object' && error !== null && 'code' in error && 'detail' in error) return error;
  return {
    title: 'No answer',
    status,
    code: 'no-answer',
    detail: `The server answered ${status} without saying why. Try again in a moment.`,
  };
}
