import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aliasesInRemarks, readSanctionsList } from '../../src/investors/sanctions-list.js';

const file = (name: string) =>
  readFileSync(new URL(`../fixtures/ofac/${name}.csv`, import.meta.url), 'latin1');
const files = {
  version: '2021-06-01',
  sdn: file('sdn'),
  alt: file('alt'),
  add: file('add'),
  comments: file('sdn_comments'),
};
const list = readSanctionsList(files);
const party = (number: string) => list.parties.find((entry) => entry.number === number)!;
const row = '1,"ALDER",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n';

describe('the OFAC list', () => {
  it('is read whole: entries, aliases, addresses, kinds', () => {
    expect(list.parties).toHaveLength(61);
    expect(party('480')).toEqual({
      number: '480',
      name: 'CECOEX, S.A.',
      kind: 'entity',
      programs: ['CUBA'],
      aliases: [],
      addresses: [{ address: null, city: 'Panama City', country: 'Panama' }],
      remarks: '',
    });
    expect(party('7135').aliases.map(({ name }) => name)).toEqual(['MAJID, Abdul', 'MAJEED, Chaudhry Abdul']);
    expect(party('4707').programs).toEqual(['FTO', 'SDGT']);
    expect(party('11525').aliases[0]).toMatchObject({ relation: 'fka', weak: false });
    expect(['15054', '15439', '7504'].map((number) => party(number).kind)).toEqual([
      'vessel',
      'aircraft',
      'individual',
    ]);
    const count = (of: (entry: (typeof list.parties)[number]) => readonly unknown[]) =>
      list.parties.reduce((sum, entry) => sum + of(entry).length, 0);
    expect(count(({ addresses }) => addresses)).toBe(87);
    expect(count(({ aliases }) => aliases.filter(({ weak }) => !weak))).toBe(52);
  });

  it('joins remarks that were cut and takes aliases from them', () => {
    expect(party('30518').remarks).toContain('XBT 1GqChmWqGtsaLrGbHfgdrV5Nkvahtjjuxr;');
    expect(party('30518').remarks).toMatch(/Linked To: INTERNET RESEARCH AGENCY LLC\.$/);
    expect(party('751').aliases).toContainEqual({ name: 'CARIBEX', relation: 'aka', weak: true });
    expect(party('15054').aliases).toContainEqual({ name: 'GLORY', relation: 'fka', weak: true });
    expect(aliasesInRemarks("DOB 1958; a.k.a. 'O'NEIL'; n.k.a. 'BAKER'.")).toEqual([
      { name: "O'NEIL", relation: 'aka', weak: true },
      { name: 'BAKER', relation: 'nka', weak: true },
    ]);
  });

  it('stops at the byte 0x1A and reads a list without the other files', () => {
    expect(readSanctionsList({ version: 'v', sdn: `${row}\u001Agarbage,` }).parties).toHaveLength(1);
    expect(readSanctionsList({ version: 'v', sdn: '\u001A' }).parties).toEqual([]);
  });

  it.each([
    ['a row of another width', { sdn: '1,"ALDER"\r\n' }, 'sdn.csv[0]'],
    ['an entry given twice', { sdn: row + row }, 'sdn.csv[1]'],
    ['an entry without a name', { sdn: row.replace('"ALDER"', '-0- ') }, 'sdn.csv[0]'],
    ['an alias of nobody', { sdn: row, alt: '2,1,"aka","BIRCH",-0- \r\n' }, 'alt.csv[0]'],
    [
      'an address of nobody',
      { sdn: row, add: '1,1,-0- ,-0- ,-0- ,-0- \r\n2,1,-0- ,-0- ,-0- ,-0- ' },
      'add.csv[1]',
    ],
    ['a quote that never ends', { sdn: '1,"ALDER' }, 'sdn.csv[0]'],
  ])('refuses %s', (_, broken, path) => {
    expect(() => readSanctionsList({ version: 'v', ...broken })).toThrow(
      expect.objectContaining({ code: 'sanctions-list-malformed', path }),
    );
  });
});
