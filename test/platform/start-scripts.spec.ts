// The scripts that run before anything is installed: who may work in a folder, and what a good lock file is.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

type Holder = { pid: number; address?: string };
type Lock = { holder?: Holder; abandoned?: object; note(more: object): void; release(): void };
type Locks = {
  takeLock(file: string, options?: { waitMs?: number }): Promise<Lock>;
  holderOf(file: string): Holder | undefined;
};

const script = (name: string): string => fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url));
const load = async <T>(name: string): Promise<T> => (await import(pathToFileURL(script(name)).href)) as T;
const folder = mkdtempSync(join(tmpdir(), 'greenshoe-scripts-'));

afterAll(() => rmSync(folder, { recursive: true }));

/** Another process that takes the lock and keeps it until it is killed. */
async function holdElsewhere(file: string): Promise<ReturnType<typeof spawn>> {
  const code = `import(${JSON.stringify(pathToFileURL(script('lock.mjs')).href)}).then(async ({ takeLock }) => {
    (await takeLock(${JSON.stringify(file)})).note({ address: 'there' });
    console.log('held');
    setInterval(() => {}, 1000);
  })`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((done) => child.stdout.once('data', done));
  return child;
}

describe('the lock of a folder', () => {
  it('belongs to one process, which others can name', async () => {
    const { takeLock, holderOf } = await load<Locks>('lock.mjs');
    const file = join(folder, 'one.lock');
    const child = await holdElsewhere(file);
    expect((await takeLock(file)).holder).toMatchObject({ pid: child.pid, address: 'there' });
    expect(holderOf(file)?.pid).toBe(child.pid);
    child.kill('SIGKILL');
  });

  it('falls to the next one when its holder was killed', async () => {
    const { takeLock } = await load<Locks>('lock.mjs');
    const file = join(folder, 'killed.lock');
    const child = await holdElsewhere(file);
    child.kill('SIGKILL');
    const lock = await takeLock(file, { waitMs: 5_000 });
    expect(lock.holder).toBeUndefined();
    expect(lock.abandoned).toMatchObject({ pid: child.pid, address: 'there' });
    lock.release();
  });

  it.runIf(process.platform === 'linux')('is not kept by a process that merely has the number', async () => {
    const { takeLock } = await load<Locks>('lock.mjs');
    const file = join(folder, 'reused.lock');
    const mine = await takeLock(file);
    const text = readFileSync(file, 'utf8');
    mine.release();
    writeFileSync(file, text.replace(/"identity":"[^"]*"/, '"identity":"another life"'));
    const lock = await takeLock(file);
    expect(lock.holder).toBeUndefined();
    lock.release();
  });

  it('is free again once released', async () => {
    const { takeLock, holderOf } = await load<Locks>('lock.mjs');
    const file = join(folder, 'released.lock');
    (await takeLock(file)).release();
    expect(holderOf(file)).toBeUndefined();
    const again = await takeLock(file);
    expect(again.holder).toBeUndefined();
    again.release();
  });

  it('goes to exactly one of many that want it', async () => {
    const { takeLock } = await load<Locks>('lock.mjs');
    const file = join(folder, 'many.lock');
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, identity: 'gone', host: 'elsewhere-long-ago' }));
    spawnSync('touch', ['-d', '2020-01-01', file]);
    const locks = await Promise.all(Array.from({ length: 8 }, () => takeLock(file)));
    expect(locks.filter(({ holder }) => holder === undefined)).toHaveLength(1);
  });
});

async function faults(packages: object): Promise<string[]> {
  const { faultsOf } = await load<{ faultsOf(text: string): string[] }>('check-lock.mjs');
  return faultsOf(JSON.stringify({ packages: { '': {}, ...packages } }));
}

describe('a lock file', () => {
  const entry = { version: '1.0.0', integrity: 'sha512-x' };
  it('is good when each system finds its packages, wherever they lie', async () => {
    const found = await faults({
      'node_modules/a': { ...entry, optionalDependencies: { 'a-linux': '1', 'a-macos': '1' } },
      'node_modules/a/node_modules/a-linux': entry,
      'node_modules/a-macos': entry,
    });
    expect(found).toEqual([]);
  });

  it.each([
    [
      'lacks a package of another system',
      { ...entry, optionalDependencies: { 'a-macos': '1' } },
      /a-macos .* missing/,
    ],
    ['names an address', { ...entry, resolved: 'https://example.org/a.tgz' }, /names the address/],
    ['has no digest', { version: '1.0.0' }, /has no integrity/],
  ])('is refused when it %s', async (_, wrong, expected) => {
    expect((await faults({ 'node_modules/a': wrong })).join()).toMatch(expected);
  });
});

it.runIf(process.platform !== 'win32')(
  'a process that npm started ends in order when npm is killed',
  async () => {
    const image = join(folder, 'image');
    mkdirSync(join(image, 'dist', 'src'), { recursive: true });
    cpSync(script(''), join(image, 'scripts'), { recursive: true });
    writeFileSync(join(image, 'package.json'), JSON.stringify({ engines: { node: '>=20' }, type: 'module' }));
    writeFileSync(
      join(image, 'dist', 'src', 'main.js'),
      `process.on('SIGTERM', () => { console.log('told to end'); process.exit(0); });
    setInterval(() => {}, 1_000);
    console.log('runs');`,
    );
    const shell = spawn('sh', ['-c', `"${process.execPath}" scripts/run.cjs launch main; true`], {
      cwd: image,
      env: { ...process.env, npm_lifecycle_event: 'start:api' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    const output = shell.stdout.on('data', (text: Buffer) => (said += String(text)));
    await once(output, 'data');
    shell.kill('SIGKILL');
    await once(output, 'close');
    expect(said).toBe('runs\ntold to end\n');
  },
);

describe('an old Node.js', () => {
  it('reads the first script, which needs nothing newer than 2009', () => {
    const text = readFileSync(script('run.cjs'), 'utf8').replaceAll(/^\s*\/\/.*$/gm, '');
    expect(text).not.toMatch(/=>|`|\b(const|let|async|await|class)\b|\?\./);
  });

  it('is told so in one sentence', () => {
    const code = `Object.defineProperty(process.versions, 'node', { value: '18.19.0' });
      process.argv = [process.argv[0], 'run', 'start'];
      require(${JSON.stringify(script('run.cjs'))});`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toMatch(/needs Node\.js 20\.19 or newer, and this is 18\.19\.0/);
  });
});
