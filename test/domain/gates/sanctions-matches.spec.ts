import { describe, expect, it } from 'vitest';
import {
  type ListedKind,
  type ListedParty,
  screenerFor,
  screenerInSteps,
  screenWithOwners,
} from '../../../src/domain/gates/sanctions-screening.js';

const listed = (
  number: string,
  name: string,
  kind: ListedKind,
  more: Partial<ListedParty> = {},
): ListedParty => ({
  number,
  name,
  kind,
  programs: [],
  aliases: [],
  addresses: [],
  remarks: '',
  ...more,
});
const weak = { relation: 'aka' as const, weak: true };
const strong = { relation: 'fka' as const, weak: false };
const parties = [
  listed('9', 'ALDER BIRCH', 'individual'),
  listed('10', 'BIRCH, Alder', 'individual'),
  listed('11', 'BIRCH, Alder Cedar', 'individual', { aliases: [{ ...weak, name: 'Alder Birch' }] }),
  listed('12', 'ALDER BIRCH', 'entity'),
  listed('20', 'ALEXANDRIA SHIP', 'vessel'),
  listed('21', 'ALEXANDRIA PLANE', 'aircraft'),
  listed('30', 'NORTHERN TRADING HOUSE', 'entity', {
    addresses: [{ address: 'Calle 25 No. 7', city: 'Cali', country: 'Colombia' }],
    aliases: [
      { ...weak, name: 'Nortrade' },
      { ...strong, name: 'Nortrade' },
      { ...strong, name: 'Northern Trading Hall' },
    ],
  }),
  listed('40', 'NORTHERN TRADING', 'entity'),
];
const screen = screenerFor({ version: 'v', parties });
const found = (name: string, kind?: 'individual' | 'entity') =>
  screen({ name, ...(kind ? { kind } : {}) }).matches.map(({ number, outcome, score }) => [
    number,
    outcome,
    score,
  ]);

describe('the matches of a party', () => {
  it('are one a listed party, certain ones first, then by score, then by number', () => {
    expect(found('Alder Birch', 'individual')).toEqual([
      ['10', 'match', 1000],
      ['9', 'match', 1000],
      ['11', 'possible-match', 1000],
      ['12', 'possible-match', 1000],
    ]);
    expect(found('Alder Birch', 'entity')[0]).toEqual(['12', 'match', 1000]);
  });

  it('are of either kind where the kind is not known', () => {
    expect(found('Alder Birch').map(([, outcome]) => outcome)).toEqual([
      'match',
      'match',
      'match',
      'possible-match',
    ]);
  });

  it('are never ships or aircraft', () => {
    expect(found('Alexandria Ship', 'entity')).toEqual([]);
    expect(found('Alexandria Plane', 'entity')).toEqual([]);
  });

  it('name the best of the listed names', () => {
    const [match] = screen({ name: 'Nortrade', kind: 'entity' }).matches;
    expect(match).toMatchObject({ outcome: 'match', listedName: 'Nortrade', relation: 'fka' });
    const [near] = screen({ name: 'Northern Trading Houze', kind: 'entity' }).matches;
    expect(near).toMatchObject({ number: '30', listedName: 'NORTHERN TRADING HOUSE' });
    const [nearer] = screen({ name: 'Northern Trading Halls', kind: 'entity' }).matches;
    expect(nearer).toMatchObject({ number: '30', listedName: 'Northern Trading Hall' });
  });

  it('hold all words of an entity only in a name that is not much longer', () => {
    expect(found('Northern Trading Alders', 'entity')).toEqual([['40', 'possible-match', 833]]);
    expect(found('Northern Trading Investment', 'entity')).toEqual([['40', 'possible-match', 750]]);
    expect(found('Northern Trading Investments', 'entity')).toEqual([]);
    expect(found('Northern Trading Alder Birches', 'entity')).toEqual([['12', 'possible-match', 562]]);
    expect(found('Northern Trading Alder Birch Cedar', 'entity')).toEqual([]);
    expect(found('Alder Birch Elmer Poplar Willow', 'individual').map(([number]) => number)).toContain('9');
  });

  it('are possible at a listed address, whatever the name', () => {
    const [match] = screen({
      name: 'Elm',
      address: 'Calle 25, 7',
      city: 'Cali',
      country: 'colombia',
    }).matches;
    expect(match).toEqual({
      outcome: 'possible-match',
      name: 'Calle 25, 7',
      listedName: 'Calle 25 No. 7',
      score: 1000,
      number: '30',
      listedAs: 'NORTHERN TRADING HOUSE',
      relation: 'address',
      programs: [],
      sameCountry: true,
    });
    const both = screen({ name: 'Nortrade', kind: 'entity', address: 'Calle 25, 7' }).matches;
    expect(both).toMatchObject([{ relation: 'fka', outcome: 'match', sameCountry: null }]);
  });
});

const owner = (name: string) => ({ name, kind: 'individual' as const, percent: '10' });

describe('a party and its owners', () => {
  const party = { name: 'Elm', kind: 'entity' as const };
  const outcomeOf = (own: string, ...owners: string[]) =>
    screenWithOwners(screen, { ...party, name: own }, owners.map(owner)).outcome;

  it('are doubtful with one doubtful owner, and no less than the party is alone', () => {
    expect(outcomeOf('Elm', 'Oak Ash', 'Pine Fir')).toBe('clear');
    expect(outcomeOf('Elm', 'Oak Ash', 'Alder Birch Cedars')).toBe('possible-match');
    expect(outcomeOf('Elm', 'Alder Birch')).toBe('clear');
    expect(outcomeOf('Nortrade', 'Alder Birch Cedars')).toBe('match');
  });
});

it('prepares a long list with a pause after every 500 parties', () => {
  const long = Array.from({ length: 1_001 }, (_, number) =>
    listed(String(number), `ALDER ${number}`, 'entity'),
  );
  const steps = screenerInSteps({ version: 'v', parties: [...long, ...parties] });
  const pauses = [steps.next(), steps.next()];
  expect(pauses.map(({ done }) => done)).toEqual([false, false]);
  const { done, value } = steps.next();
  expect(done).toBe(true);
  expect(value!({ name: 'Nortrade', kind: 'entity' }).matches).toMatchObject([{ number: '30' }]);
});
