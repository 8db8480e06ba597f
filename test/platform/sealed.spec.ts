import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { seal, unseal } from '../../src/platform/auth/sealed.js';

const key = randomBytes(32);

describe('a sealed secret', () => {
  it('is read with its key, for its purpose, and looks different each time', () => {
    const kept = seal(key, 'webhook 1', 'whsec_x');
    expect(kept).toMatch(/^sealed:/);
    expect(kept).not.toContain('whsec_x');
    expect(kept).not.toBe(seal(key, 'webhook 1', 'whsec_x'));
    expect(unseal(key, 'webhook 1', kept)).toBe('whsec_x');
  });

  it('is refused in a sentence without its key, with another, for another purpose, and when it was changed', () => {
    const kept = seal(key, 'webhook 1', 'whsec_x');
    const bent = `${kept.slice(0, -2)}${kept.endsWith('A') ? 'BB' : 'AA'}`;
    for (const read of [
      () => unseal(null, 'webhook 1', kept),
      () => unseal(randomBytes(32), 'webhook 1', kept),
      () => unseal(key, 'webhook 2', kept),
      () => unseal(key, 'webhook 1', bent),
    ])
      expect(read).toThrow(expect.objectContaining({ code: 'secret-unreadable' }));
  });

  it('kept before there was a key can still be read', () => {
    expect(unseal(key, 'webhook 1', seal(null, 'webhook 1', 'whsec_x'))).toBe('whsec_x');
  });
});
