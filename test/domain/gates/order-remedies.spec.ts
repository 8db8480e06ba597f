import { expect, it } from 'vitest';
import { remedyOf } from '../../../src/domain/gates/order-remedies.js';

it('says what to do, and when the evidence ended', () => {
  expect(remedyOf('G18', 'unknown', null)).toBe('Record a certificate "accredited" that meets the rule.');
  expect(remedyOf('G18', 'unknown', '2026-01-01T00:00:00.000Z')).toMatch(
    /^The evidence expired at 2026-01-01/,
  );
  expect(remedyOf('G46', 'warn', null)).toBe('Compliance can override this warning with a reason.');
  expect(remedyOf('G6', 'fail', null)).toContain('terms of the offering');
});
