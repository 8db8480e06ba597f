import { describe, expect, it } from 'vitest';
import { invariant, Refusal, refusalCodes } from '../../src/domain/refusal.js';

describe('a refusal', () => {
  it('carries its code, its sentence, its path and the rule that speaks', () => {
    const rule = {
      rule: 'Securities Act section 5(a)',
      citation: '15 U.S.C. 77e(a)',
      missing: ['effectiveAt'],
    };
    const refusal = new Refusal('before-effectiveness', 'Nothing may be sold yet.', 'intent', rule);
    expect(refusal).toBeInstanceOf(Error);
    expect(refusal).toMatchObject({
      name: 'Refusal',
      code: 'before-effectiveness',
      path: 'intent',
      regulation: rule,
    });
    expect(refusal.message).toBe('Nothing may be sold yet.');
  });

  it('repeats of what was sent no more than its beginning and its end, and no half of a character', () => {
    const sent = '\u{1F4C8}'.repeat(100_000);
    const { message, path } = new Refusal(
      'unknown-field',
      `"x${sent}" is not known. Leave it out.`,
      `x${sent}`,
    );
    expect(message).toMatch(/^"x\u{1F4C8}+ \.\.\. \u{1F4C8}+" is not known\. Leave it out\.$/u);
    expect(path).toMatch(/^x\u{1F4C8}+ \.\.\. \u{1F4C8}+$/u);
    expect([message.length <= 2_005, path!.length <= 405]).toEqual([true, true]);
  });

  it('has a code of the closed list, each once and in kebab case', () => {
    expect(new Set(refusalCodes).size).toBe(refusalCodes.length);
    expect(refusalCodes.filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });
});

describe('an invariant', () => {
  it('passes while it holds and names what was broken when it does not', () => {
    expect(() => invariant(true, 'all is well')).not.toThrow();
    expect(() => invariant(false, 'supply is above zero')).toThrow('Invariant broken: supply is above zero');
    expect(() => invariant(false, 'x')).not.toThrow(Refusal);
  });
});
