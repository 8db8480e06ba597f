import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrayText } from '../../src/platform/database/array-text.js';
import { openWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const values = fc.array(
  fc.option(
    fc.oneof(fc.string(), fc.constantFrom('', 'null', 'NULL', '{}', 'a,b', '"', '\\', ' a '), fc.uuid()),
  ),
);

it('is read by PostgreSQL as the texts that went in', async () => {
  const source = world.app.get(DataSource);
  await fc.assert(
    fc.asyncProperty(values, async (all) => {
      const storable = all.map((one) => one?.replaceAll('\0', '') ?? null);
      const [row] = await source.query('SELECT $1::text[] AS read', [arrayText(storable)]);
      expect(row.read).toEqual(storable);
    }),
  );
});

it('writes numbers as they stand', () => {
  expect(arrayText([1, 9_007_199_254_740_991, 370_000n, null, -1])).toBe(
    '{1,9007199254740991,370000,NULL,-1}',
  );
});
