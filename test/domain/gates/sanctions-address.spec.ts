import { describe, expect, it } from 'vitest';
import { addressScreener, addressWords } from '../../../src/domain/gates/sanctions-address.js';

const party = { number: '1', addresses: [{ address: 'Calle 25 Norte No. 3AN-18', city: 'Cali' }] };
const avenue = { number: '2', addresses: [{ address: '123 Fifth Ave., Apt. 4', city: null }] };
const town = { number: '3', addresses: [{ address: null, city: 'Panama City' }] };
const house = { number: '4', addresses: [{ address: 'Villa Rosa', city: 'Kabul' }] };
const long = {
  number: '5',
  addresses: [{ address: '77 Birch Road, Flat 9, Elm House', city: 'Kabul City' }],
};
const screen = (of: { address?: string; city?: string }) =>
  addressScreener([party, avenue, town, house, long])(of);
const numbers = (address: string, city?: string): string[] =>
  screen({ address, ...(city === undefined ? {} : { city }) }).map(({ party: { number } }) => number);

const scores = (address: string): number[] => screen({ address }).map(({ score }) => score);

describe('addresses', () => {
  it.each<[string, string | undefined, string[]]>([
    ['Calle 25 Norte No. 3AN-18', 'Cali', ['1']],
    ['CALLE 25 NORTE, 3AN 18', undefined, ['1']],
    ['3AN-18 Calle 25 Nórte', 'Cali', ['1']],
    ['Calle 25 Norte No. 3AN-18', 'Bogota', []],
    ['Calle 25 Norte No. 3AN-19', 'Cali', []],
    ['Apartment 4, 123 Fifth Avenue', 'New York', ['2']],
    ['123 Fifth Avenue', undefined, ['2']],
    ['Fifth Avenue', undefined, []],
    ['Panama City', 'Panama City', []],
    ['Villa Rosa', 'Kabul City', ['4']],
    ['Rosa Villa', 'Kabul', ['4']],
    ['Villa Rosa', 'City Kabul', []],
    ['Villa', 'Kabul', []],
    ['Villa Rosa 5', 'Kabul', []],
    ['77 Birch Road', 'Kabul', ['5']],
    ['77 Birch Road', 'Kabul Town', []],
    ['77', 'Kabul', []],
    ['77 9', 'Kabul', []],
    ['77 Birch', 'Kabul City', ['5']],
    ['77 Birch Road, Flat 9, Elm House, Garden Wing', undefined, ['5']],
    ['77 Birch Road, Flat 8, Elm House', undefined, []],
  ])('%s in %s meets %j', (address, city, found) => {
    expect(numbers(address, city)).toEqual(found);
  });

  it('meets nothing without a street', () => {
    expect(screen({ city: 'Cali' })).toEqual([]);
  });

  it('scores the part of the words that both have', () => {
    expect(scores('Elm House, Flat 9, Birch Road 77')).toEqual([1000]);
    expect(scores('77 Birch Road')).toEqual([428]);
    expect(scores('77 Birch Road, Flat 9, Elm House, Garden Wing 3')).toEqual([700]);
  });

  it('leaves idle words out', () => {
    expect(addressWords('No. 5, St. of the Rd')).toEqual(['5', 'STREET', 'ROAD']);
  });
});
