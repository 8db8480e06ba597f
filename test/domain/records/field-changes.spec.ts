import { expect, it } from 'vitest';
import { fieldChanges } from '../../../src/domain/records/field-changes.js';

it.each([
  ['nothing', { a: 1, b: { c: ['x'] } }, { b: { c: ['x'] }, a: 1 }, []],
  ['a value', { cap: '0.50' }, { cap: '0.45' }, [{ path: 'cap', before: '0.50', after: '0.45' }]],
  ['a field that comes', {}, { cap: '0.45' }, [{ path: 'cap', before: null, after: '0.45' }]],
  ['a field that goes', { cap: '0.45' }, {}, [{ path: 'cap', before: '0.45', after: null }]],
  [
    'a field inside a field, and one beside it',
    { escrow: { bank: 'A', minBy: '2004-09-01' }, lot: 100 },
    { escrow: { bank: 'A', minBy: '2004-10-01' }, lot: 1 },
    [
      { path: 'escrow.minBy', before: '2004-09-01', after: '2004-10-01' },
      { path: 'lot', before: 100, after: 1 },
    ],
  ],
  [
    'a list, which is one value',
    { permittedStates: ['TX', 'NY'] },
    { permittedStates: ['NY', 'TX'] },
    [{ path: 'permittedStates', before: ['TX', 'NY'], after: ['NY', 'TX'] }],
  ],
  [
    'a part that comes whole',
    {},
    { escrow: { bank: 'A' } },
    [{ path: 'escrow', before: null, after: { bank: 'A' } }],
  ],
])('tells %s', (_, before, after, changes) => {
  expect(fieldChanges(before, after)).toEqual(changes);
});
