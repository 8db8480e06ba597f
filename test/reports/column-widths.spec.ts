import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnWidths } from '../../src/reports/column-widths.js';

const sum = (widths: number[]): number => widths.reduce((all, width) => all + width, 0);

it('are those of the longest texts where the page has room for them', () => {
  const [name, shares] = columnWidths([['Name', 'mutual-fund'], ['Shares', '11,068,680']], 8);
  expect(name! / shares!).toBeCloseTo(11 / 10);
  expect(name! + shares!).toBeLessThan(150);
});

it('leave room for every word, and give the rest to those that would like more', () => {
  const [gate, why] = columnWidths([['Gate', 'G1'], ['Why', 'word '.repeat(400)]], 6);
  expect(gate).toBeGreaterThan(10);
  expect(why! / gate!).toBeGreaterThan(40);
});

it('are never wider than the page together, whatever stands in them', () => {
  const text = fc.string({ maxLength: 120 });
  const columns = fc.array(fc.array(text, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(columns, fc.constantFrom(6, 8.2), (all, size) => {
      const widths = columnWidths(all, size);
      expect(widths.every((width) => width >= 0)).toBe(true);
      expect(sum(widths) + all.length * 9).toBeLessThanOrEqual(842 - 72 + 1e-6);
    }),
  );
});
