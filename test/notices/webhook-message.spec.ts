import { expect, it } from 'vitest';
import { pauses, triesOfMessage } from '../../src/notices/webhook-message.js';

it('tries for three days, each pause no shorter than the one before', () => {
  const days = pauses.reduce((sum, pause) => sum + pause, 0) / 86_400;
  expect(days).toBeGreaterThanOrEqual(3);
  expect(days).toBeLessThan(3.1);
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  expect(triesOfMessage).toBe(12);
});
