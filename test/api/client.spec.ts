// The packaged client as somebody else has it: unpacked into an empty project, typed by its README, run by its example.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOpenBook } from '../support/builders.js';
import type { Client } from '../support/clients.js';
import { openWorld, type World } from '../support/world.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = join(root, 'client');
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

let world: World;
let alder: Client;
let offering: string;
let project: string;

beforeAll(async () => {
  world = await openWorld({}, { api: true, worker: false });
  alder = await world.investor();
  offering = await anOpenBook(world, [alder]);
  project = mkdtempSync(join(tmpdir(), 'greenshoe-client-'));
  unpack(join(project, 'node_modules/@greenshoe/client'));
  for (const name of ['openapi-fetch', 'openapi-typescript-helpers', '@types/node', 'undici-types'])
    link(name);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
});
afterAll(async () => {
  await world?.close();
  if (project) rmSync(project, { recursive: true, force: true });
});

/** The files that npm would pack, and no others. */
function unpack(folder: string): void {
  const list = execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: source, encoding: 'utf8' });
  const [packed] = JSON.parse(list) as [{ files: Array<{ path: string }> }];
  for (const { path } of packed.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(source, path), join(folder, path));
  }
}

function link(name: string): void {
  const place = join(project, 'node_modules', name);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(root, 'node_modules', name), place);
}

/** What a strict compiler says of files of the project. */
function faultsOf(files: Record<string, string>): string {
  const names = Object.keys(files);
  for (const name of names) writeFileSync(join(project, name), files[name]!);
  const options = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022', '--types', 'node'];
  const { stdout } = spawnSync(process.execPath, [compiler, ...options, ...names], {
    cwd: project,
    encoding: 'utf8',
  });
  return stdout;
}

describe('the packed client', () => {
  it('is typed as its README uses it, lists, refusals and files alike', () => {
    const readme = readFileSync(join(source, 'README.md'), 'utf8');
    const [, shown = ''] = /```js\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(shown).toContain('receiptFault');
    const more = `
      import { greenshoe, orThrow } from '@greenshoe/client';
      const { GET, POST } = greenshoe({ address: '', apiKey: '' });
      const params = { path: { id: '' } };
      const list = await GET('/api/v1/offerings/{id}/orders', { params });
      export const codes: Array<string | undefined> = [list.error?.code, list.data?.items[0]?.id];
      const calls = orThrow(greenshoe({ address: '', session: true }));
      const order = await calls.GET('/api/v1/orders/{id}', { params });
      export const version: number = order.version;
      export const pack: Blob = await calls.GET('/api/v1/offerings/{id}/deal-pack', { params, parseAs: 'blob' });
      export const nothing: undefined = await calls.DELETE('/api/v1/session');
      const file = await GET('/api/v1/offerings/{id}/orders', { params, parseAs: 'text' });
      export const text: string | undefined = file.data;
      await POST('/api/v1/offerings/{id}/orders:batch', {
        params: { ...params, query: { dryRun: true } },
        body: 'type,shares',
        bodySerializer: (body) => body,
        headers: { 'content-type': 'text/csv' },
      });
    `;
    const wrong = `
      import { greenshoe, orThrow } from '@greenshoe/client';
      greenshoe({ address: '' });
      greenshoe({ address: '', apiKey: '', session: true });
      const { GET, POST } = orThrow(greenshoe({ address: '', session: true }));
      const params = { path: { id: '' } };
      await GET('/api/v1/offering/{id}', { params });
      await POST('/api/v1/offerings/{id}/transitions', { params, body: { move: 'close', reason: 'late' } });
      await POST('/api/v1/offerings/{id}/transitions', { body: { move: 'close' } });
      export const price: number = (await GET('/api/v1/price-proposals/{id}', { params })).price;
    `;
    const faults = faultsOf({ 'readme.ts': shown, 'more.ts': more, 'wrong.ts': wrong });
    const places = [...faults.matchAll(/^(\S+\.ts)\((\d+),/gm)].map(([, file, line]) => `${file} ${line}`);
    expect(places).toEqual([3, 4, 7, 8, 9, 10].map((line) => `wrong.ts ${line}`));
  });

  it('runs its example: an order, its proof, and what becomes of it', async () => {
    const example = join(project, 'node_modules/@greenshoe/client/example.mjs');
    const child = spawn(process.execPath, [example, world.address, offering, '4000', '0.38'], {
      cwd: project,
      env: { ...process.env, GREENSHOE_KEY: alder.account.apiKey },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    try {
      const said = await new Promise<string>((resolve) => {
        let text = '';
        const hear = (piece: Buffer): void => {
          text += piece.toString();
          if (text.includes('data: ')) resolve(text);
        };
        child.stdout.on('data', hear);
        child.stderr.on('data', hear);
        child.on('exit', () => resolve(text));
      });
      expect(said).toMatch(/^Order [\w-]+, version 1, recorded as [0-9a-f]{64}\n/);
      expect(said).toContain('Version 1: its receipt proves it\n');
      expect(said).toContain('data: ');
    } finally {
      child.kill();
    }
    const { body } = await alder.get(`/offerings/${offering}/orders`);
    expect(body.items).toMatchObject([{ shares: 4_000, limit: '0.38' }]);
  });
});
