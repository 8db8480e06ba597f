import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Call, Command } from '../../src/cli/command.js';
import { commands } from '../../src/cli/command-list.js';

const deals = fileURLToPath(new URL('../fixtures/pricing/deals.json', import.meta.url));
const example = fileURLToPath(new URL('../../docs/price-example.json', import.meta.url));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenshoe-'));
});

async function written(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

/** Runs a command as the command line does, on one document. */
async function run(
  name: string,
  options: Record<string, string>,
  document?: unknown,
): Promise<Record<string, unknown>> {
  const { command } = (await commands[name]!.load()) as { command: Command };
  const unknown = Object.keys(options).filter((option) => !Object.hasOwn(command.options ?? {}, option));
  expect(unknown).toEqual([]);
  const call: Call = {
    options,
    positionals: [],
    readDocument: () => Promise.resolve(document),
    readOrders: () => Promise.resolve(undefined),
    timed: async (_, work) => work(),
    reading: (work) => work(),
    countOrders: () => undefined,
  };
  const { text } = await command.run(call);
  return JSON.parse([...text].join('')) as Record<string, unknown>;
}

const refusing = (code: string, path: string) => expect.objectContaining({ code, path }) as Error;

describe('the commands of the price', () => {
  it('results and comparables read CSV files as the server does', async () => {
    const results = await written('r.csv', 'end;revenue;net income\n31.12.2023;1.234,50;-7\nx;1;1\n');
    expect(await run('results', { csv: results })).toMatchObject({
      quarters: [{ end: '2023-12-31', revenue: '1234.5', netIncome: '-7' }],
      skipped: [{ line: 3 }],
    });
    const peers = await written('c.csv', 'name,stage,market cap,revenue\nA,growth,$1.5B,300M\nB,,NA,\n');
    expect(await run('comparables', { csv: peers })).toMatchObject({
      layout: 'plain',
      peers: [{ name: 'A', stage: 'growth', marketCap: '1500000000', revenue: '300000000' }],
      skipped: [{ line: 3, why: 'B: no figure' }],
    });
  });

  it('market prints exactly the documented fields', async () => {
    const bars = await written('b.csv', 'Date,Open,High,Low,Close,Volume\n2020-02-13,1,2,1,1.50,10\n');
    const printed = await run('market', { bars, 'as-of': '2020-02-13', 'split-factor': '2' });
    expect(Object.keys(printed)).toEqual([
      'layout',
      'rows',
      'skipped',
      'warnings',
      'close',
      'adv20',
      'average5Close',
      'minimumPrice',
      'return20',
      'volatility20',
      'lastSession',
    ]);
    expect(printed['close']).toBe('3.0000');
  });

  it('results reads companyfacts', async () => {
    const assets = { units: { USD: [{ end: '2023-12-31', val: 5, filed: '2024-02-01' }] } };
    const facts = { cik: 1, entityName: 'One', facts: { 'us-gaap': { Assets: assets } } };
    const companyfacts = await written('f.json', JSON.stringify(facts));
    expect(await run('results', { companyfacts, 'as-of': '2024-03-01' })).toMatchObject({
      assets: { value: 5 },
    });
  });

  it('fit writes a model that backtest and price take', async () => {
    const fitted = await run('fit', { deals, dated: '2026-11-22', name: 'own' });
    const model = await written('m.json', JSON.stringify(fitted));
    const tested = await run('backtest', { deals, model });
    expect(tested['model']).toEqual({ name: 'own', dated: '2026-11-22' });
    expect(tested['ratioToNaiveMean']).toBeLessThan(0.85);
    expect(await run('backtest', { deals })).toMatchObject({ model: { name: 'literature-priors' } });
    const document: unknown = JSON.parse(readFileSync(example, 'utf8'));
    expect(await run('price', { model }, document)).toMatchObject({ model: { name: 'own' } });
    expect(await run('price', {}, document)).toMatchObject({
      price: '0.37',
      model: { name: 'literature-priors' },
    });
  });

  it('dates a model by today unless told', async () => {
    expect((await run('fit', { deals }))['dated']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('refuses what is not given or cannot be read', async () => {
    const text = await written('x.json', 'no JSON');
    await expect(run('market', { 'as-of': '2020-01-02' })).rejects.toThrowError(
      refusing('missing-field', 'bars'),
    );
    await expect(run('market', { bars: text })).rejects.toThrowError(refusing('missing-field', 'as-of'));
    const missing = run('market', { bars: join(folder, 'none.csv'), 'as-of': '2020-01-02' });
    await expect(missing).rejects.toThrowError(refusing('unreadable-file', 'bars'));
    await expect(run('fit', { deals: text })).rejects.toThrowError(refusing('not-json', 'deals'));
    await expect(run('backtest', { deals, model: deals })).rejects.toThrowError(
      refusing('not-a-model', 'format'),
    );
  });
});
