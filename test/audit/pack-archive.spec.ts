// A pack's file whose disk or whose source fails.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeArchive } from '../../src/audit/pack-archive.js';

const of = { format: 'a pack', engine: '1', offering: 'one', head: { link: 1, hash: '0' } } as const;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'greenshoe-archive-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Rows without an end, or until one cannot be read; `closed` says that they were left. */
function rowsThat(fails: boolean) {
  const state = { closed: false };
  async function* rows(): AsyncGenerator<object> {
    try {
      for (let number = 1; ; number += 1) {
        if (fails && number === 5_000) throw new Error('the rows end here');
        yield { number };
      }
    } finally {
      state.closed = true;
    }
  }
  return { state, rows };
}

describe('writing an archive', () => {
  it('ends with the error of the source that could not be read', async () => {
    const { state, rows } = rowsThat(true);
    const sources = [
      { name: 'first', rows },
      { name: 'second', rows: rowsThat(false).rows },
    ];
    await expect(writeArchive(path.join(folder, 'one.zip'), sources, of)).rejects.toThrow(
      'the rows end here',
    );
    expect(state.closed).toBe(true);
  });

  it('ends with the error of the disk, and leaves the rows', async () => {
    const { state, rows } = rowsThat(false);
    const nowhere = path.join(folder, 'none', 'one.zip');
    await expect(writeArchive(nowhere, [{ name: 'first', rows }], of)).rejects.toThrow('ENOENT');
    expect(state.closed).toBe(true);
  });
});
