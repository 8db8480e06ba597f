import { expect, it } from 'vitest';
import { placementPack } from '../../../src/domain/gates/placement-pack.js';
import { gates } from '../../../src/domain/gates/rule-packs.js';

it('holds gates that the rule packs hold too', () => {
  expect(placementPack).toHaveLength(12);
  expect(gates).toEqual(expect.arrayContaining([...placementPack]));
});
