import { expect, it } from 'vitest';
import { distributionPack } from '../../../src/domain/gates/distribution-pack.js';
import { gates } from '../../../src/domain/gates/rule-packs.js';

it('holds gates that the rule packs hold too', () => {
  expect(distributionPack).toHaveLength(12);
  expect(gates).toEqual(expect.arrayContaining([...distributionPack]));
});
