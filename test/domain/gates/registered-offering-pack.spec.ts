import { expect, it } from 'vitest';
import { registeredOfferingPack } from '../../../src/domain/gates/registered-offering-pack.js';
import { gates } from '../../../src/domain/gates/rule-packs.js';

it('holds gates that the rule packs hold too', () => {
  expect(registeredOfferingPack).toHaveLength(20);
  expect(gates).toEqual(expect.arrayContaining([...registeredOfferingPack]));
});
