// The typed client in a page of the installation, and what it does when a connection breaks.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { greenshoe, orThrow } from '#client';
import { aPerson, password } from '../support/browser.js';
import { fetchDocument } from '../support/contract.js';
import { openWorld, type World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
});
afterAll(() => world?.close());

type Send = (request: Request) => Promise<Response>;

/** The session of one page, whose browser keeps the cookie; `sent` is what went out, `broken` how often it is lost. */
function aPage({ broken = 0, losesAnswers = false, attempts = 3 } = {}) {
  let cookie = '';
  let left = broken;
  const sent: Request[] = [];
  const send: Send = async (request) => {
    sent.push(request.clone());
    const isLost = request.method !== 'GET' && left-- > 0;
    if (isLost && !losesAnswers) throw new TypeError('fetch failed');
    const headers = new Headers(request.headers);
    if (cookie !== '') headers.set('cookie', cookie);
    const response = await fetch(new Request(request, { headers }));
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    if (isLost) throw new TypeError('terminated');
    return response;
  };
  const calls = orThrow(greenshoe({ address: world.address, session: true, attempts, fetch: send }));
  const breakNext = (times: number): void => void (left = times);
  return { ...calls, sent, breakNext };
}

async function signedIn(how: Parameters<typeof aPage>[0] = {}): Promise<ReturnType<typeof aPage>> {
  const { email } = await aPerson(world, 'desk', { demonstration: true });
  const page = aPage(how);
  await page.POST('/api/v1/session', { body: { email, password } });
  page.sent.length = 0;
  return page;
}

const investor = (legalName: string) => ({
  body: { legalName, category: 'long-only', tier: 1, country: 'US', state: 'NY' },
});
/** A change of a page whose attempts are answered one after the other. */
const scripted = (answers: Array<() => Response>) =>
  orThrow(
    greenshoe({
      address: 'http://localhost',
      session: true,
      attempts: 3,
      fetch: async () => answers.shift()!(),
    }),
  ).POST('/api/v1/investors', investor('Slow Capital'));
const broken = (): Response => {
  throw new TypeError('terminated');
};
const done = (): Response => Response.json({ id: 'made' }, { status: 201 });
const inConflict = (code: string) => (): Response =>
  Response.json({ title: 'Conflict', status: 409, code, detail: 'Not now.' }, { status: 409 });
const stubbed = (answer: () => Response) =>
  orThrow(greenshoe({ address: 'http://localhost', session: true, fetch: async () => answer() }));

describe('a page', () => {
  it('signs in, acts for who signed in, and signs out', async () => {
    const { GET, POST, DELETE } = await signedIn();
    expect(await GET('/api/v1/me')).toMatchObject({ role: 'desk', via: 'session' });
    const { id } = await POST('/api/v1/investors', investor('Page Capital'));
    const params = { path: { id } };
    expect(await GET('/api/v1/investors/{id}', { params })).toMatchObject({ legalName: 'Page Capital' });
    expect(await DELETE('/api/v1/session')).toBeUndefined();
    await expect(GET('/api/v1/me')).rejects.toMatchObject({ code: 'not-signed-in', status: 401 });
  });

  it('says with a change that it is one of ours, and never names an API key', async () => {
    const page = await signedIn();
    await page.GET('/api/v1/me');
    await page.POST('/api/v1/investors', investor('Header Capital'));
    const told = page.sent.map(({ method, headers, credentials }) => [
      method,
      headers.get('x-greenshoe'),
      headers.get('authorization'),
      credentials,
    ]);
    expect(told).toEqual([
      ['GET', null, null, 'same-origin'],
      ['POST', 'web', null, 'same-origin'],
    ]);
  });
});

it('gives a key to every change that takes one, and to no other', async () => {
  const { paths } = await fetchDocument(world.address);
  const sent: Request[] = [];
  const client = greenshoe({
    address: world.address,
    apiKey: 'gs_live_',
    fetch: async (request) => {
      sent.push(request);
      return new Response(null, { status: 204 });
    },
  });
  const request = client.request as unknown as (verb: string, path: string) => Promise<unknown>;
  const takesKey: Array<[string, boolean]> = [];
  for (const [path, verbs] of Object.entries(paths))
    for (const [verb, operation] of Object.entries(verbs)) {
      const { parameters = [] } = operation as { parameters?: Array<{ name: string }> };
      takesKey.push([`${verb} ${path}`, parameters.some(({ name }) => name === 'Idempotency-Key')]);
      await request(verb, path);
    }
  const given = takesKey.map(([name], index): [string, boolean] => [
    name,
    sent[index]!.headers.has('idempotency-key'),
  ]);
  expect(given).toEqual(takesKey);
});

describe('a broken connection', () => {
  it.each([
    ['before the request came', false],
    ['before the answer came', true],
  ])('%s: the change is sent again with its key, and happens once', async (_, losesAnswers) => {
    const page = await signedIn({ losesAnswers });
    page.breakNext(2);
    const legalName = `Once ${losesAnswers} Capital`;
    await page.POST('/api/v1/investors', investor(legalName));
    const keys = page.sent.map(({ headers }) => headers.get('idempotency-key'));
    expect([keys.length, new Set(keys).size]).toEqual([3, 1]);
    const { items } = await page.GET('/api/v1/investors', { params: { query: { limit: 1000 } } });
    expect(items.filter((one) => one.legalName === legalName)).toHaveLength(1);
  });

  it('of a request that still runs: the change is sent again until it has its answer', async () => {
    const stillRuns = inConflict('request-in-progress');
    expect(await scripted([broken, stillRuns, done])).toEqual({ id: 'made' });
    await expect(scripted([broken, stillRuns, stillRuns])).rejects.toMatchObject({
      code: 'request-in-progress',
    });
    await expect(scripted([broken, inConflict('book-closed'), done])).rejects.toMatchObject({
      code: 'book-closed',
    });
    await expect(scripted([stillRuns, done])).rejects.toMatchObject({ code: 'request-in-progress' });
  });

  it('is a refusal of its own once the attempts are over, with the cause', async () => {
    const page = await signedIn({ attempts: 2 });
    page.breakNext(5);
    const lost = page.POST('/api/v1/investors', investor('Lost Capital'));
    await expect(lost).rejects.toMatchObject({
      code: 'unreachable',
      status: 0,
      cause: expect.any(TypeError),
    });
    expect(page.sent).toHaveLength(2);
  });

  it('lets no sign-in be tried twice', async () => {
    const page = aPage({ broken: 5 });
    const tried = page.POST('/api/v1/session', { body: { email: 'a@b.example', password } });
    await expect(tried).rejects.toMatchObject({ code: 'unreachable' });
    expect(page.sent).toHaveLength(1);
  });

  it('is none where the page itself has given the call up', async () => {
    const page = await signedIn();
    const given = page.GET('/api/v1/me', { signal: AbortSignal.abort() });
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a refusal', () => {
  it('says when to come again', async () => {
    const problem = { type: 'x', title: 'Later', status: 429, code: 'too-many-requests', detail: 'Wait.' };
    const { GET } = stubbed(() => Response.json(problem, { status: 429, headers: { 'retry-after': '7' } }));
    await expect(GET('/api/v1/me')).rejects.toMatchObject({
      name: 'Refusal',
      message: 'Wait.',
      problem,
      retryAfterSeconds: 7,
    });
  });

  it('by something in between has words of ours', async () => {
    const { GET } = stubbed(() => new Response('<h1>Bad Gateway</h1>', { status: 502 }));
    await expect(GET('/api/v1/me')).rejects.toMatchObject({
      code: 'no-answer',
      status: 502,
      retryAfterSeconds: null,
    });
    const headers = { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' };
    const dated = stubbed(() => new Response('', { status: 503, headers }));
    await expect(dated.GET('/api/v1/me')).rejects.toMatchObject({ status: 503, retryAfterSeconds: null });
  });
});
