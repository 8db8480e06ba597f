// What somebody tries with texts that come out again: in files for spreadsheets, in the log, in headers.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readSheet } from 'read-excel-file/node';
import { anOpenBook, invite } from '../support/builders.js';
import { sendRaw } from '../support/raw-http.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
const written: string[] = [];

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  world = await openWorld({ LOG_LEVEL: 'info' });
  written.length = 0;
});
afterAll(async () => {
  await world?.close();
  vi.restoreAllMocks();
});

const hostile = [
  "=cmd|'/c calc'!A1",
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\tTab',
  '\rReturn',
  'Eve\r\n[Nest] ERROR forged line',
  '"quoted","cells"',
];
const files = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

async function fileOf(path: string, accept: string): Promise<Buffer> {
  const reply = await fetch(`${world.address}/api/v1${path}`, {
    headers: { authorization: `Bearer ${world.desk.account.apiKey}`, accept },
  });
  expect([reply.status, reply.headers.get('content-type')?.split(';')[0]]).toEqual([200, accept]);
  expect(reply.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.\w+"$/);
  return Buffer.from(await reply.arrayBuffer());
}

describe('A37 a name that is a formula', () => {
  it('is a text in every file, and the same name in JSON', async () => {
    for (const legalName of hostile) await world.investor({ legalName });
    const { body } = await world.desk.get('/investors?limit=1000');
    expect(body.items.map(({ legalName }) => legalName)).toEqual(expect.arrayContaining(hostile));
    const csv = (await fileOf('/investors', files.csv)).toString('utf8');
    expect(csv).not.toMatch(/(^|,)"?[=+@\t\r-](?![\d.]+"?(,|$))/m);
    const sheet = (await readSheet(await fileOf('/investors', files.xlsx))) as unknown[][];
    const cells = sheet.flat().filter((cell) => typeof cell === 'string');
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(cells).toContain(`'=cmd|'/c calc'!A1`);
  });

  it('does no more in the files of a deal', async () => {
    const investor = await world.investor({ legalName: '=HYPERLINK("https://evil.example","x")' });
    const offering = await anOpenBook(world, []);
    await invite(world, offering, [investor]);
    const csv = (await fileOf(`/offerings/${offering}/invitations`, files.csv)).toString('utf8');
    expect(csv).toContain(`'=HYPERLINK`);
  });
});

describe('the log', () => {
  it('has no line of an attacker, no name and no key, whatever was asked for', async () => {
    const { apiKey } = world.desk.account;
    await world.investor({ legalName: 'Eve\r\n[Nest] ERROR forged line' });
    for (const line of [
      'GET /api/v1/offerings/%0d%0a[Nest]%20ERROR%20forged%20line HTTP/1.1',
      `GET /api/v1/me?api_key=${apiKey} HTTP/1.1`,
      'GET /%E0%A4%A HTTP/1.1',
    ])
      await sendRaw(world.address, [line, `Authorization: Bearer ${apiKey}`, 'User-Agent: forged\tline']);
    await world.desk.post('/offerings', '{"issuer":"forged line\\u0000"}');
    const log = written.join('');
    expect(log).not.toMatch(/forged|Eve|calc/);
    expect(log).not.toContain(apiKey.split('_')[3]!);
  });
});

describe('a header', () => {
  it('takes nothing from a request that could begin another', async () => {
    for (const path of [
      '/api/v1/session/openid/callback?state=x%0d%0aSet-Cookie:%20a=b',
      '/api/v1/me?x=%0d%0aX: y',
    ]) {
      const { head } = await sendRaw(world.address, [
        `GET ${path.replaceAll(' ', '%20')} HTTP/1.1`,
        'Accept: text/html',
      ]);
      expect(head).not.toMatch(/a=b|^X:/m);
    }
    const bad = await sendRaw(world.address, ['GET /api/v1/me HTTP/1.1', 'X-A: one\r\n two\u0000']);
    expect(bad.status).toBe(400);
  });
});
