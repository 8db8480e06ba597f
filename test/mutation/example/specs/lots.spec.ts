import { expect, it } from 'vitest';
import { inShares, isOdd, wholeLots } from '../rules/lots.js';

it('counts shares of lots', () => expect(inShares('3')).toBe(300));
it('counts lots of shares', () => expect(wholeLots(350)).toBe(3));
it('tells an odd lot', () => expect([isOdd(7), isOdd(700)]).toEqual([true, false]));
