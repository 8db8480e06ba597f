// The quick look at a body finds what the walk through its text finds, and nothing else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.js';
import { deepest, wrongIn } from '../../src/platform/http/json-bodies.js';
import { requireUnambiguous } from '../../src/platform/unambiguous-json.js';

const wrong = (text: string): [string, string] | null => {
  const found = wrongIn(text, JSON.parse(text));
  if (found === null) return null;
  return found instanceof Refusal
    ? [found.code, found.path ?? '']
    : [(found as Error & { code: string }).code, ''];
};

const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

const quoted = (key: string): string => (key.startsWith('\\') ? `"${key}"` : JSON.stringify(key));

describe('a body', () => {
  it.each([
    ['{"shares":1,"shares":2}', ['repeated-field', 'shares']],
    ['{"sh\\u0061res":1,"shares":2}', ['repeated-field', 'shares']],
    ['{"steps":[{"limit":"1"},{"limit":"1","limit" : "2"}]}', ['repeated-field', 'steps[1].limit']],
    ['{"a":":","b":{"c":1,"c":1}}', ['repeated-field', 'b.c']],
    ['{"shares":1000.00000000000000001}', ['wrong-type', 'shares']],
    ['{"shares":1e-400}', ['wrong-type', 'shares']],
    ['{"a":[{"title":"\\ud800"}]}', ['invalid-text', 'a[0].title']],
    ['{"a":{"\\uDfff":1}}', ['invalid-text', 'a']],
    ['"\\udead"', ['invalid-text', 'the body']],
  ])('%s is refused', (text, refusal) => {
    expect(wrong(text)).toEqual(refusal);
  });

  it.each([
    '{}',
    'null',
    '"a:b"',
    '{"title":"\\ud83d\\ude00 \\\\ud800 \\u00e9"}',
    '{"at":"2026-11-02T14:03:11Z","b":[{"c":1},{"c":1}]}',
    '{"shares":9007199254740991,"a":1.0}',
    '{"id":"0193e5c3-7d5a-7c3e-4f5a-0123456789ab"}',
  ])('%s is taken', (text) => {
    expect(wrong(text)).toBeNull();
  });

  it('that is nested too deep is refused before anything else is looked for', () => {
    expect(wrong(nested(deepest))).toBeNull();
    expect(wrong(nested(deepest + 1))).toEqual(['too-deep', '']);
    expect(wrong(`[${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}]`)).toEqual(['too-deep', '']);
  });

  it('is refused where the walk through its text refuses it', () => {
    const name = fc.constantFrom('a', 'b', 'c:', '"', '\\u0061', 'é');
    const { text } = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('1', '"x:y"', 'null', '12.50', '1.00000000000000000001', '3e-1', '"\\\\"'),
        fc.array(tie('text'), { maxLength: 3 }).map((all) => `[${all.join(',')}]`),
        fc
          .array(fc.tuple(name, tie('text')), { maxLength: 4 })
          .map((all) => `{${all.map(([key, one]) => `${quoted(key)} :${one}`).join(', ')}}`),
      ),
    }));
    fc.assert(
      fc.property(text, (one) => {
        let refusal: [string, string] | null = null;
        try {
          requireUnambiguous(one, '');
        } catch (error) {
          refusal = [(error as Refusal).code, (error as Refusal).path ?? ''];
        }
        expect(wrong(one)).toEqual(refusal);
      }),
      { numRuns: 2_000 },
    );
  });
});
