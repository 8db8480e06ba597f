// `greenshoe verify` as somebody outside runs it: on the zip, on a folder, and on whatever is made of them.
import { cp, mkdtemp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DifferencePlace } from '../../src/domain/deal-pack/difference.js';
import { filesOf, headOf, wholeDeal, writeFolder, writeZip, type PackFiles } from '../support/deal-packs.js';
import { greenshoe, refused } from '../support/terminal.js';

let folder: string;
let files: PackFiles;
const at = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'greenshoe-verify-test-'));
  files = await filesOf(wholeDeal);
  await writeFolder(at('whole'), files);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const verify = (pack: string, ...more: string[]) => greenshoe(['verify', '--in', pack, ...more]);
const lastLine = (stdout: string): string => stdout.trimEnd().split('\n').at(-1)!;

/** What a pack is found out by; anything but a located difference is an error of the test. */
async function differenceIn(pack: string, ...more: string[]): Promise<DifferencePlace> {
  const { code, stdout, stderr } = await verify(pack, ...more);
  const { verified, difference } = (stdout === '' ? {} : JSON.parse(lastLine(stdout))) as {
    verified?: boolean;
    difference?: DifferencePlace;
  };
  if (code !== 1 || verified !== false || !difference) throw new Error(`${code} ${stdout} ${stderr}`);
  return difference;
}

describe('a whole pack', () => {
  it('is verified as a zip and as a folder, with one line a check', async () => {
    const [zip, open] = [await verify(wholeDeal), await verify(at('whole'))];
    expect(zip).toEqual(open);
    expect(zip).toMatchObject({ code: 0, stderr: '' });
    const lines = zip.stdout.trimEnd().split('\n');
    expect(lines.at(-1)).toBe('{"verified": true}');
    expect(lines.slice(0, -1).every((line) => line.startsWith('ok  '))).toBe(true);
    expect(lines).toHaveLength(9);
  });

  it('takes the time of reading for reading, and counts no orders', async () => {
    const { stderr } = await verify(at('whole'), '--timings');
    const timings = JSON.parse(lastLine(stderr)) as Record<string, number>;
    expect(Object.keys(timings)).toEqual(['readMs', 'engineMs', 'writeMs', 'peakMemoryMb']);
  });

  it('is verified against a head that was published, and not against another', async () => {
    expect(await verify(wholeDeal, '--head', headOf(files))).toMatchObject({ code: 0 });
    const place = await differenceIn(wholeDeal, '--head', 'f'.repeat(64));
    expect(place).toMatchObject({ file: 'journal.ndjson', path: 'hash', found: headOf(files) });
    expect(refused(await verify(wholeDeal, '--head', 'F00')).path).toBe('head');
  });
});

type Change = { file: string; row: number; content: Buffer };

const rowAt = (content: Buffer, byte: number): number =>
  content.subarray(0, byte).filter((one) => one === 0x0a).length + 1;

/** One change of one file, and the row in which it begins. */
function changeOf([name, content]: [string, Buffer], kind: string, where: number, bit: number): Change {
  const byte = Math.floor(where * content.length);
  const lines = content.toString('latin1').split('\n');
  const row = Math.floor(where * (lines.length - 1));
  const of = (changed: string[]): Change => ({
    file: name,
    row: row + 1,
    content: Buffer.from(changed.join('\n'), 'latin1'),
  });
  switch (kind) {
    case 'bit': {
      const changed = Buffer.from(content);
      changed[byte]! ^= 1 << bit;
      return { file: name, row: rowAt(content, byte), content: changed };
    }
    case 'delete a byte':
      return {
        file: name,
        row: rowAt(content, byte),
        content: Buffer.concat([content.subarray(0, byte), content.subarray(byte + 1)]),
      };
    case 'add a byte':
      return {
        file: name,
        row: rowAt(content, byte),
        content: Buffer.concat([content.subarray(0, byte), Buffer.from([32 + bit]), content.subarray(byte)]),
      };
    case 'cut':
      return { file: name, row: rowAt(content, byte), content: content.subarray(0, byte) };
    case 'delete a row':
      return of(lines.toSpliced(row, 1));
    case 'repeat a row':
      return of(lines.toSpliced(row, 0, lines[row]!));
    case 'add a row':
      return of(lines.toSpliced(row, 0, '{}'));
    default:
      return of([...lines.slice(0, row), lines[row + 1]!, lines[row]!, ...lines.slice(row + 2)]);
  }
}

const kinds = [
  'bit',
  'bit',
  'bit',
  'delete a byte',
  'add a byte',
  'cut',
  'delete a row',
  'repeat a row',
  'add a row',
  'swap rows',
];

describe('a pack that was changed', () => {
  it('is found out by every single change of any file, in that file and at its row', async () => {
    await cp(at('whole'), at('changed'), { recursive: true });
    const change = fc.record({
      name: fc.constantFrom(...files.keys()),
      kind: fc.constantFrom(...kinds),
      where: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
      bit: fc.integer({ min: 0, max: 7 }),
    });
    const property = fc.asyncProperty(change, async ({ name, kind, where, bit }) => {
      const whole = files.get(name)!;
      const changed = changeOf([name, whole], kind, where, bit);
      fc.pre(!changed.content.equals(whole));
      const target = path.join(at('changed'), changed.file);
      await writeFile(target, changed.content);
      const place = await differenceIn(at('changed'));
      await writeFile(target, whole);
      expect(place.file).toBe(changed.file);
      // A class or tier is known to the hash of the whole book alone; a link is judged with its entries.
      const isWhole = changed.file.startsWith('snapshots/') && place.row === 0;
      const reach = changed.file === 'journal.ndjson' ? 2 : 0;
      if (!isWhole) expect(Math.abs(place.row - changed.row)).toBeLessThanOrEqual(reach + 1);
    });
    await fc.assert(property, { numRuns: 500 });
  }, 120_000);

  it('is found out by a file that is missing, one too many, and two that changed places', async () => {
    for (const name of files.keys()) {
      await cp(at('whole'), at('missing'), { recursive: true });
      await rm(path.join(at('missing'), name));
      if (name === 'manifest.json') expect(refused(await verify(at('missing'))).code).toBe('not-a-deal-pack');
      else expect(await differenceIn(at('missing'))).toMatchObject({ file: name, found: 'nothing' });
    }
    await writeFolder(at('more'), new Map(files).set('snapshots/3.ndjson', Buffer.from('{}\n')));
    expect(await differenceIn(at('more'))).toMatchObject({ file: 'snapshots/3.ndjson', expected: 'nothing' });
    await cp(at('whole'), at('swapped'), { recursive: true });
    await rename(path.join(at('swapped'), 'snapshots/1.ndjson'), at('kept'));
    await rename(
      path.join(at('swapped'), 'snapshots/2.ndjson'),
      path.join(at('swapped'), 'snapshots/1.ndjson'),
    );
    await rename(at('kept'), path.join(at('swapped'), 'snapshots/2.ndjson'));
    expect(await differenceIn(at('swapped'))).toMatchObject({ file: 'snapshots/1.ndjson' });
  });
});

const zipped = async (name: string, content: PackFiles): Promise<Buffer> => {
  await writeZip(at(name), content);
  return readFile(at(name));
};
const refusedAs = async (name: string, content: Buffer): Promise<string> => {
  await writeFile(at(name), content);
  const { code, message, path: of } = refused(await verify(at(name)));
  expect({ code, of }).toEqual({ code: 'not-a-deal-pack', of: 'in' });
  return message;
};
const renamed = (zip: Buffer, from: string, to: string): Buffer =>
  Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');

describe('what is no pack', () => {
  it('is a zip that ends early, wherever', async () => {
    const zip = await readFile(wholeDeal);
    for (let length = 0; length < zip.length; length += 499)
      expect(await refusedAs('cut.zip', zip.subarray(0, length))).toContain('not a whole deal pack');
    await refusedAs('cut.zip', zip.subarray(0, -1));
  });

  it.each<[string, string, string]>([
    ['above the folder', 'snapshots/1.ndjson', '../../../etc.ndjson'.slice(0, 18)],
    ['at the root', 'terms.ndjson', '/erms.ndjson'],
    ['by a back slash', 'snapshots/1.ndjson', 'snapshots\\1.ndjson'],
    ['inside a name', 'snapshots/1.ndjson', 'snapshots/..ndjson'],
    ['of another kind', 'terms.ndjson', 'terms.ndjsox'],
    ['twice', 'snapshots/1.ndjson', 'snapshots/2.ndjson'],
  ])('is a zip with a file %s', async (_, from, to) => {
    const message = await refusedAs('name.zip', renamed(await zipped('good.zip', files), from, to));
    expect(message).toMatch(/no file of a pack|stands twice|absolute path|relative path|invalid char/);
  });

  it('is a zip that would grow beyond measure, or says that it does', async () => {
    const bomb = new Map(files).set('journal.ndjson', Buffer.alloc(200 << 20, 0x30));
    expect(await refusedAs('bomb.zip', await zipped('bomb.zip', bomb))).toContain('too many for its size');
    const huge = Buffer.from(await zipped('huge.zip', files));
    const entry = huge.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    huge.writeUInt32LE(0xff_ff_ff_f0, entry + 24);
    expect(await refusedAs('huge.zip', huge)).toContain('too many for its size');
    const small = Buffer.from(await zipped('small.zip', files));
    small.writeUInt32LE(3, small.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    expect(await refusedAs('small.zip', small)).toContain('too many bytes');
  });

  it('is anything else', async () => {
    expect(await refusedAs('text.zip', Buffer.from('not a zip'))).toContain('not a whole deal pack');
    expect(await refusedAs('empty.zip', await zipped('empty.zip', new Map()))).toContain('manifest.json');
    await mkdir(at('nothing'));
    expect(refused(await verify(at('nothing'))).code).toBe('not-a-deal-pack');
    await cp(at('whole'), at('linked'), { recursive: true });
    await rm(at('linked/terms.ndjson'));
    await symlink(at('whole/terms.ndjson'), at('linked/terms.ndjson'));
    expect(refused(await verify(at('linked'))).code).toBe('not-a-deal-pack');
    expect(refused(await verify(at('absent.zip')))).toMatchObject({ code: 'unreadable-file', path: 'in' });
    expect(refused(await greenshoe(['verify']))).toMatchObject({ code: 'missing-field', path: 'in' });
  });
});
