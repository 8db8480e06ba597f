import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateGate } from '../../../src/domain/gates/evaluate-gate.js';
import {
  type PartyKind,
  type ScreenedParty,
  screenerFor,
  screenWithOwners,
} from '../../../src/domain/gates/sanctions-screening.js';
import { readSanctionsList } from '../../../src/investors/sanctions-list.js';

const file = (name: string) =>
  readFileSync(new URL(`../../fixtures/ofac/${name}.csv`, import.meta.url), 'latin1');
const list = readSanctionsList({
  version: '2021-06-01',
  sdn: file('sdn'),
  alt: file('alt'),
  add: file('add'),
  comments: file('sdn_comments'),
});
const screen = (party: ScreenedParty) => screenerFor(list)(party);

type Percents = [string, string, string];

const owned = (percents: Percents) =>
  screenWithOwners(screen, { name: 'Alder Holdings', kind: 'entity' }, [
    { name: 'Joshua Malinga', kind: 'individual', percent: percents[0] },
    { name: 'Cecoex', kind: 'entity', percent: percents[1] },
    { name: 'Jane Roe', kind: 'individual', percent: percents[2] },
  ]);

const judged = (on: string, percents: Percents) => {
  const { outcome, owners, listVersion } = owned(percents);
  return evaluateGate('G48', {
    on,
    outcome,
    screenedOn: on,
    listVersion,
    currentListVersion: '2021-06-01',
    owners: owners.map(({ name, blocked, percent }) => ({ name, blocked, percent })),
  });
};

describe('screening against the OFAC list', () => {
  it.each<[string, PartyKind, string]>([
    ['MALINGA, Joshua', 'individual', '7504'],
    ['Joshua Malinga', 'individual', '7504'],
    ['malinga joshua', 'individual', '7504'],
    ['Mr. Joshua Malinga', 'individual', '7504'],
    ['Predrag Banović', 'individual', '7655'],
    ['BANOVIĆ, Predrag', 'individual', '7655'],
    ['Aleksandar Karadžić', 'individual', '7703'],
    ['Abdul Majid', 'individual', '7135'],
    ['Abdel Majeed', 'individual', '7135'],
    ['Abd al-Majid', 'individual', '7135'],
    ['Abdulmajid', 'individual', '7135'],
    ['Chaudhry Abdul Majeed', 'individual', '7135'],
    ['Mustafa Muhammad Ahmad', 'individual', '6902'],
    ['Cecoex SA', 'entity', '480'],
    ['Manco Oil Co.', 'entity', '7728'],
    ['Irasco', 'entity', '11611'],
    ['Caribbean Export Enterprise', 'entity', '751'],
    ['Trover S.A.', 'entity', '2109'],
    ['Al Quds Brigades', 'entity', '4707'],
    ['AL-QUDS BRIGADES', 'entity', '4707'],
    ['Brigades, Al-Quds', 'entity', '4707'],
    ["Chika's Cosmetics and Accessories", 'entity', '10653'],
    ['Chikas Cosmetics & Accessories', 'entity', '10653'],
    [
      'Corporación de Consultoría, Asesoría y Dotación de Elementos y Suministros Cía. Limitada',
      'entity',
      '11525',
    ],
    ['Comercializadora Toquín', 'entity', '10653'],
    ['Предраг Бановић', 'individual', '7655'],
    ['Караџић, Александар', 'individual', '7703'],
    ['OOO Irasco', 'entity', '11611'],
    ['Manco Oil Limited Liability Company', 'entity', '7728'],
    ['Karadžić Aleksan-Dar', 'individual', '7703'],
  ])('%s (%s) is entry %s', (name, kind, number) => {
    const { outcome, matches, listVersion } = screen({ name, kind });
    expect(outcome).toBe('match');
    expect(matches[0]).toMatchObject({ number, outcome: 'match', score: 1000 });
    expect(listVersion).toBe('2021-06-01');
  });

  it.each<[string, PartyKind, string]>([
    ['Abdul Majed', 'individual', '7135'],
    ['Abdul Majeed Khan', 'individual', '7135'],
    ['Abdulmajeed', 'entity', '7135'],
    ['Moustafa Mohamed Ahmed', 'individual', '6902'],
    ['Mustafa Ahmad', 'individual', '6902'],
    ['Predrag Banovich', 'individual', '7655'],
    ['Alexandar Karadzic', 'individual', '7703'],
    ['Joshua Malynga', 'individual', '7504'],
    ['J. Malinga', 'individual', '7504'],
    ['Gaffur Elshani', 'individual', '7678'],
    ['Second Eye Solutions', 'entity', '30518'],
    ['Forwardz', 'entity', '30518'],
    ['Helford Director Ltd', 'entity', '8370'],
    ['MIRA', 'entity', '8859'],
    ['Caribex', 'entity', '751'],
    ['Martyrs Foundation Inc', 'individual', '10410'],
  ])('%s (%s) may be entry %s', (name, kind, number) => {
    const { outcome, matches } = screen({ name, kind });
    expect(outcome).toBe('possible-match');
    expect(matches.map((match) => match.number)).toContain(number);
  });

  it.each<[string, PartyKind]>([
    ['John Smith', 'individual'],
    ['Maria Garcia', 'individual'],
    ['Abdul Rahman', 'individual'],
    ['Mohammed Ali', 'individual'],
    ['Joshua Miller', 'individual'],
    ['Ahmad Hassan', 'individual'],
    ['Predrag Petrović', 'individual'],
    ['Selina Gomez', 'individual'],
    ['Wei Zhang', 'individual'],
    ['Islamic Relief Worldwide', 'entity'],
    ['Pacific Trading LLC', 'entity'],
    ['International Paper Company', 'entity'],
    ['Advanced Micro Devices, Inc.', 'entity'],
    ['Manchester Oil Partners', 'entity'],
    ['Silicon Valley Bank', 'entity'],
    ['Fidelity Management & Research Company LLC', 'entity'],
    ['Invest Linc Securities LLC', 'entity'],
    ['Peru Copper Corp', 'entity'],
    ['Martin Foundation', 'entity'],
    ['Huge Capital', 'entity'],
    ['Zeus', 'entity'],
  ])('%s (%s) is clear', (name, kind) => {
    expect(screen({ name, kind })).toEqual({ outcome: 'clear', listVersion: '2021-06-01', matches: [] });
  });

  it('leaves a name that it cannot read to a person, unless an alias can be read', () => {
    const unread = { outcome: 'possible-match', listVersion: '2021-06-01', matches: [] };
    expect(screen({ name: 'حسن نصر الله' })).toEqual(unread);
    expect(screen({ name: '华为技术', kind: 'entity', aliases: ['华为'] })).toEqual(unread);
    expect(screen({ name: '华为技术', kind: 'entity', aliases: ['Alder'] }).outcome).toBe('clear');
    expect(screen({ name: 'محمد', aliases: ['Joshua Malinga'] }).matches[0]?.number).toBe('7504');
  });

  it('says what met what, with programmes and country', () => {
    const [match] = screen({ name: 'Trover', kind: 'entity', country: 'Panamá' }).matches;
    expect(match).toEqual({
      outcome: 'match',
      name: 'Trover',
      listedName: 'TROVER, S.A.',
      score: 1000,
      number: '2109',
      listedAs: 'TROBER, S.A.',
      relation: 'aka',
      programs: ['CUBA'],
      sameCountry: true,
    });
    expect(screen({ name: 'Trover', kind: 'entity', country: 'Chile' }).matches[0]?.sameCountry).toBe(false);
    expect(
      screen({ name: 'Joshua Malinga', kind: 'individual', country: 'Chile' }).matches[0]?.sameCountry,
    ).toBe(null);
  });

  it('screens the party’s own aliases and every listed name in any order of its words', () => {
    expect(screen({ name: 'Alder Fund', aliases: ['Joshua Malinga'], kind: 'individual' }).outcome).toBe(
      'match',
    );
    const screenEach = screenerFor(list);
    for (const { name, kind, number } of list.parties) {
      if (kind !== 'individual' && kind !== 'entity') continue;
      expect(screenEach({ name, kind }).matches[0], name).toMatchObject({ number, outcome: 'match' });
      if (kind === 'individual') {
        const spoken = name.split(', ').toReversed().join(' ').toLowerCase();
        expect(screenEach({ name: spoken, kind }).matches[0]?.number, name).toBe(number);
      }
    }
  });

  it('carries blocked owners into the 50 percent rule', () => {
    expect(judged('2026-03-12', ['25', '25', '50'])).toMatchObject({ result: 'fail' });
    expect(judged('2026-03-12', ['25', '24.999999', '50'])).toMatchObject({ result: 'pass' });
    expect(judged('2014-08-12', ['25', '25', '50'])).toMatchObject({ result: 'pass' });
    expect(judged('2014-08-12', ['50', '0', '50'])).toMatchObject({ result: 'fail' });
    expect(judged('2004-07-20', ['50', '50', '0'])).toMatchObject({ result: 'pass' });
  });

  it('makes an owner’s possible match the party’s', () => {
    const { outcome, owners } = screenWithOwners(screen, { name: 'Alder Holdings', kind: 'entity' }, [
      { name: 'Abdul Majed', kind: 'individual', percent: '10' },
    ]);
    expect(outcome).toBe('possible-match');
    expect(owners[0]).toMatchObject({ blocked: false, screening: { outcome: 'possible-match' } });
  });
});
