import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../../src/cli/command.js';
import { command } from '../../src/cli/screen.command.js';
import type { OwnedScreening } from '../../src/domain/gates/sanctions-screening.js';

const published = fileURLToPath(new URL('../fixtures/ofac', import.meta.url));

async function ask(document: unknown, list = published): Promise<OwnedScreening & OwnedScreening[]> {
  const call: Call = {
    options: { list },
    positionals: [],
    readDocument: async () => document,
    readOrders: async () => undefined,
    timed: async (_, work) => work(),
    reading: (work) => work(),
    countOrders: () => undefined,
  };
  const { text } = await command.run(call);
  return JSON.parse([...text].join('')) as OwnedScreening & OwnedScreening[];
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenshoe-list-'));
  const sdn = '1,"MÜLLER-LÜDENSCHEIDT, Jörg",individual,"TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n';
  await writeFile(join(folder, 'SDN.CSV'), sdn);
});
afterAll(() => rm(folder, { recursive: true }));

describe('greenshoe screen', () => {
  it('names who is on the list, in any order, of any kind', async () => {
    expect(await ask({ name: 'Joshua Malinga' })).toMatchObject({
      outcome: 'match',
      matches: [{ number: '7504' }],
    });
    expect(await ask([{ name: 'Alder Holdings' }, { name: 'CECOEX' }])).toMatchObject([
      { outcome: 'clear', matches: [] },
      { outcome: 'match', matches: [{ number: '480' }] },
    ]);
  });

  it('reads names in capitals and accents in UTF-8', async () => {
    expect(await ask({ name: 'Jorg Muller Ludenscheidt' }, folder)).toMatchObject({ outcome: 'match' });
  });

  it('screens owners and addresses', async () => {
    const party = {
      name: 'Alder Holdings',
      address: 'Calle 11 No. 32-47 Bodega 41 Arroyohondo',
      owners: [{ name: 'Joshua Malinga', kind: 'individual', percent: '50' }],
    };
    expect(await ask(party)).toMatchObject({
      outcome: 'possible-match',
      matches: [{ relation: 'address', number: '4495' }],
      owners: [{ blocked: true, percent: '50' }],
    });
  });

  it.each<[string, unknown, string]>([
    ['no name', {}, 'name'],
    ['a field that there is not', { name: 'A', sex: 'x' }, 'sex'],
    ['an owner of nothing', { name: 'A', owners: [{ name: 'B' }] }, 'owners[0].percent'],
    ['a second party without a name', [{ name: 'A' }, {}], '[1].name'],
  ])('refuses %s', async (_, document, path) => {
    await expect(ask(document)).rejects.toMatchObject({ path });
  });

  it('says that the folder holds no list', async () => {
    await expect(ask({ name: 'A' }, tmpdir())).rejects.toMatchObject({
      code: 'unreadable-file',
      path: 'list',
    });
  });
});
