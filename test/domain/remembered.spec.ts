import { expect, it, vi } from 'vitest';
import { remembered } from '../../src/domain/remembered.js';

it('reads a text once', () => {
  const read = vi.fn((text: string) => text.length);
  const length = remembered(read);
  expect([length('ab'), length('ab'), length('abc'), length('ab')]).toEqual([2, 2, 3, 2]);
  expect(read.mock.calls).toEqual([['ab'], ['abc']]);
});

it('refuses every time, and reads again what comes to nothing', () => {
  const read = vi.fn((text: string) => {
    if (text === '') throw new Error('empty');
    return undefined;
  });
  const nothing = remembered(read);
  for (const text of ['', '', 'a', 'a']) {
    if (text === '') expect(() => nothing(text)).toThrow('empty');
    else expect(nothing(text)).toBeUndefined();
  }
  expect(read).toHaveBeenCalledTimes(4);
});

it('keeps no long texts, and not more than 4,096', () => {
  const read = vi.fn((text: string) => text);
  const same = remembered(read);
  for (const text of ['x'.repeat(13), 'x'.repeat(13), 'x'.repeat(12), 'x'.repeat(12)]) same(text);
  expect(read).toHaveBeenCalledTimes(3);
  for (let round = 0; round < 2; round += 1) {
    for (let number = 0; number < 4_096; number += 1) same(String(number));
  }
  expect(read).toHaveBeenCalledTimes(3 + 4_096 + 1);
});
