import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command.js';
import { allocate } from '../../src/domain/engine.js';
import { allocationInputs } from '../support/books.js';
import { questionOf, sha256 } from '../support/deals.js';
import { greenshoe, refused } from '../support/terminal.js';

const deal = questionOf({
  supply: 100,
  offering: { cap: '15', floor: '5' },
  orders: [
    { id: 'a', investor: 'x', category: 'fund, "first"', tier: 2, type: 'limit', shares: 60, limit: '12.0' },
    { id: 'b', investor: 'y', type: 'market', amount: '500', receivedAt: '2026-11-02T14:03:11.250Z' },
    {
      id: 'c',
      investor: 'z',
      type: 'step',
      stepMode: 'exclusive',
      minimumFill: 3,
      steps: [
        { limit: '11', shares: 30 },
        { limit: '9', shares: 40 },
      ],
    },
    { id: 'd', investor: 'w', type: 'percent', percent: '12.5', limit: '10' },
  ],
});
const { orders, ...rest } = deal;
const csv =
  'id,investor,category,tier,type,shares,amount,limit,receivedAt,minimumFill,stepMode,steps,percent\n' +
  'a,x,"fund, ""first""",2,limit,60,,12.0,,,,,\n' +
  'b,y,,,market,,500,,2026-11-02T14:03:11.250Z,,,,\n' +
  'c,z,,,step,,,,,3,exclusive,11x30;9x40,\n' +
  'd,w,,,percent,,,10,,,,,12.5\n';
const answer = `${JSON.stringify(allocate(deal, sha256))}\n`;

let folder: string;
const file = (name: string): string => path.join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'greenshoe-cli-'));
  await writeFile(file('deal.json'), JSON.stringify(deal));
  await writeFile(file('rest.json'), JSON.stringify(rest));
  await writeFile(file('orders.json'), JSON.stringify(orders));
  await writeFile(file('orders.ndjson'), orders.map((order) => JSON.stringify(order)).join('\n'));
  await writeFile(file('orders.csv'), csv);
  await writeFile(file('excel.CSV'), `\ufeff${csv.replaceAll('\n', '\r\n')}\r\n`);
  await writeFile(file('orders.txt'), '');
});

describe('one answer', () => {
  it('from standard input to standard output', async () => {
    expect(await greenshoe(['allocate'], JSON.stringify(deal))).toEqual({
      code: 0,
      stdout: answer,
      stderr: '',
    });
  });

  it('of any deal, byte for byte as JSON.stringify writes it', async () => {
    const property = fc.asyncProperty(
      allocationInputs(),
      fc.string({ maxLength: 20 }),
      async (input, name) => {
        const named = structuredClone(input);
        for (const tranche of named.policy.tranches as { name: string }[]) tranche.name = name;
        const run = await greenshoe(['allocate'], JSON.stringify(named));
        expect(run.stdout).toBe(`${JSON.stringify(allocate(named, sha256))}\n`);
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });

  it('to a standard output that is full: says so', async () => {
    const stdout = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    });
    const said: string[] = [];
    const stderr = new Writable({
      write: (chunk, _encoding, done) => {
        said.push(String(chunk));
        done();
      },
    });
    const code = await runCommand(['allocate', '--in', file('deal.json')], {
      stdin: Readable.from([]),
      stdout,
      stderr,
    });
    expect(code).toBe(2);
    expect(JSON.parse(said.join(''))).toMatchObject({ error: { code: 'unwritable-file', path: 'out' } });
  });

  it('from --in to --out, with nothing left beside it', async () => {
    const run = await greenshoe(['allocate', '--in', file('deal.json'), '--out', file('out.json')]);
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await readFile(file('out.json'), 'utf8')).toBe(answer);
    expect((await readdir(folder)).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it.each(['orders.json', 'orders.ndjson', 'orders.csv', 'excel.CSV'])(
    'from %s, hash included',
    async (name) => {
      const run = await greenshoe(['allocate', '--orders', file(name)], JSON.stringify(rest));
      expect(run).toEqual({ code: 0, stdout: answer, stderr: '' });
    },
  );

  it.each([
    ['a list', JSON.stringify(orders)],
    ['a list after white space', `\ufeff \n\t${JSON.stringify(orders)}`],
    ['NDJSON', orders.map((order) => JSON.stringify(order)).join('\r\n')],
    ['CSV', csv],
  ])('from orders on standard input: %s', async (_, input) => {
    const run = await greenshoe(['allocate', '--in', file('rest.json'), '--orders', '-'], input);
    expect(run).toEqual({ code: 0, stdout: answer, stderr: '' });
  });

  it('as rows of a CSV where the name of --out says so', async () => {
    await greenshoe(['allocate', '--in', file('deal.json'), '--out', file('out.csv')]);
    const { allocations } = allocate(deal, sha256);
    const lines = allocations.map(({ order, investor, wanted, shares, reason = '' }) =>
      [order, investor, wanted, shares, reason].join(','),
    );
    expect(await readFile(file('out.csv'), 'utf8')).toBe(
      `order,investor,wanted,shares,reason\n${lines.join('\n')}\n`,
    );
    await greenshoe(
      ['demand', '--orders', file('orders.csv'), '--out', file('levels.csv')],
      JSON.stringify({ offering: rest.offering }),
    );
    expect(await readFile(file('levels.csv'), 'utf8')).toMatch(
      /^price,shares,cumulative,market,orders,cover,coverWith.*\n12,/,
    );
  });
});

describe('the other commands', () => {
  it('share-out', async () => {
    const run = await greenshoe(['share-out'], '{ "total": 43, "weights": [21878, 9713, 4167, 3252, 1065] }');
    expect(run.stdout).toBe('{"shares":[24,10,4,4,1]}\n');
  });

  it('demand', async () => {
    const question = { offering: rest.offering, orders };
    const run = await greenshoe(['demand'], JSON.stringify(question));
    expect(JSON.parse(run.stdout)).toMatchObject({
      clearingPrice: '12',
      levels: [{ price: '12' }, { price: '11' }, { price: '10' }, { price: '9' }],
    });
  });

  it('over-allotment', async () => {
    const document = {
      offerPrice: '20',
      grossSpread: '1',
      base: 100,
      option: 15,
      allocated: 110,
      exercises: [],
      purchases: [],
      optionDays: 30,
      pricedOn: '2026-01-05',
    };
    expect(JSON.parse((await greenshoe(['over-allotment'], JSON.stringify(document))).stdout)).toMatchObject({
      shortCreated: 10,
    });
  });

  it.each([[[]], [['--help']], [['help']]])('help: %j', async (words) => {
    const run = await greenshoe(words);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('allocate');
  });

  it('help on one', async () => {
    expect((await greenshoe(['demand', '--help'])).stdout).toMatch(/^greenshoe demand: /);
  });
});

it('--timings is the last line on standard error', async () => {
  const run = await greenshoe(['allocate', '--timings'], JSON.stringify(deal));
  const timings = JSON.parse(run.stderr.trimEnd().split('\n').at(-1)!) as Record<string, number>;
  expect(Object.keys(timings)).toEqual(['readMs', 'engineMs', 'writeMs', 'orders', 'peakMemoryMb']);
  expect(timings.orders).toBe(4);
});

it('shows on a terminal what it is doing, and takes it away again', async () => {
  const run = await greenshoe(['allocate', '--orders', file('orders.ndjson')], JSON.stringify(rest), true);
  expect(run.stderr).toContain('Reading ... 4 orders');
  expect(run.stderr).toContain('Computing ... 4 orders');
  expect(run.stderr.endsWith('\r\u001b[K')).toBe(true);
  expect(run.stdout).toBe(answer);
});

const refuse = async (words: string[], input: string | Uint8Array = '{}'): Promise<unknown> => {
  const { code, path: at } = refused(await greenshoe(words, input));
  return [code, at];
};

describe('refusals', () => {
  it.each([
    [['sell'], 'unknown-command', 'command'],
    [['toString'], 'unknown-command', 'command'],
    [['allocate', '--speed'], 'unknown-option', 'options'],
    [['allocate', 'deal.json'], 'unknown-option', 'options'],
    [['allocate', '--in', 'deal.json', 'other.json'], 'unknown-option', 'options'],
    [['allocate', '--in', 'deal.json', '--in', 'other.json'], 'repeated-field', 'in'],
    [['allocate', '--orders=a.csv', '--orders', 'b.csv'], 'repeated-field', 'orders'],
    [['demand', '--out', 'a.json', '--out', 'b.json'], 'repeated-field', 'out'],
    [['allocate', '--in'], 'unknown-option', 'options'],
    [['allocate', '--in', 'no/such/file.json'], 'unreadable-file', ''],
    [['allocate', '--in', '.'], 'unreadable-file', ''],
    [['allocate', '--orders', 'no-such.csv'], 'unreadable-file', 'orders'],
    [['allocate', '--orders', 'no-such.json'], 'unreadable-file', 'orders'],
    [['allocate', '--orders', 'orders.xlsx'], 'unknown-format', 'orders'],
    [['allocate', '--orders', 'orders'], 'unknown-format', 'orders'],
    [['allocate', '--orders', '-'], 'missing-field', 'in'],
    [['allocate', '--orders', '/dev/no-such'], 'unreadable-file', 'orders'],
  ])('%j: %s at %j', async (words, code, at) => {
    expect(await refuse(words)).toEqual([code, at]);
  });

  it('orders in two places', async () => {
    const words = ['allocate', '--orders', file('orders.csv')];
    expect(await refuse(words, JSON.stringify(deal))).toEqual(['orders-twice', 'orders']);
    expect(await refuse(words, '[]')).toEqual(['wrong-type', '']);
  });

  it('nothing where the orders should be', async () => {
    const words = ['allocate', '--in', file('rest.json'), '--orders', '-'];
    expect(await refuse(words, '')).toEqual(['not-csv', 'orders']);
    expect(await refuse(words, ' '.repeat(1_000))).toEqual(['unknown-field', `orders.${' '.repeat(153)}...`]);
  });

  it('orders that are no list', async () => {
    await writeFile(file('object.json'), '{}');
    expect(await refuse(['allocate', '--orders', file('object.json')], JSON.stringify(rest))).toEqual([
      'wrong-type',
      'orders',
    ]);
  });

  it('leave no file behind, nor touch one that is there', async () => {
    await writeFile(file('kept.json'), 'kept');
    expect(await refuse(['allocate', '--out', file('kept.json')], '{"a":1}')).toEqual(['unknown-field', 'a']);
    expect(await readFile(file('kept.json'), 'utf8')).toBe('kept');
    const run = await greenshoe(
      ['allocate', '--out', path.join(folder, 'none', 'out.json')],
      JSON.stringify(deal),
    );
    expect(refused(run).code).toBe('unwritable-file');
  });
});
