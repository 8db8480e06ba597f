import { describe, expect, it } from 'vitest';
import { addressScreener, addressWords } from '../../../src/domain/gates/sanctions-address.js';

const party = { number: '1', addresses: [{ address: 'Calle 25 Norte No. 3AN-18', city: 'Cali' }] };
const avenue = { number: '2', addresses: [{ address: '123 Fifth Ave., Apt. 4', city: null }] };
const town = { number: '3', addresses: [{ address: null, city: 'Panama City' }] };
const screen = addressScreener([party, avenue, town]);
const numbers = (address: string, city?: string): string[] =>
  screen({ address, ...(city === undefined ? {} : { city }) }).map(({ party: { number } }) => number);

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
  ])('%s in %s meets %j', (address, city, found) => {
    expect(numbers(address, city)).toEqual(found);
  });

  it('meets nothing without a street', () => {
    expect(screen({ city: 'Cali' })).toEqual([]);
  });

  it('leaves idle words out', () => {
    expect(addressWords('No. 5, St. of the Rd')).toEqual(['5', 'STREET', 'ROAD']);
  });
});
