import { describe, expect, it } from 'vitest';
import { factsOf, flag, shares, TooLittle } from '../../../src/domain/gates/evidence.js';
import { allOf, anyOf, say, settle, silently, type Test, unless } from '../../../src/domain/gates/verdict.js';

const schema = { a: flag('a'), b: flag('b'), n: shares('n'), m: shares('m') };
type F = ReturnType<typeof factsOf<typeof schema>>;
const a: Test<F> = (f) => say(f.a, 'a holds', 'a fails');
const b: Test<F> = (f) => say(f.b, 'b holds', 'b fails');
const broken: Test<F> = () => {
  throw new RangeError('a bug');
};
const sum: Test<F> = (f) => say(f.n + f.m > 1n, '', '');
const quiet: Test<F> = (f) => silently(f.a);
const few: Test<F> = () => {
  throw new TooLittle('n');
};
const facts = (inputs: object) => factsOf(schema, inputs, 'inputs');

const undecided = undefined;
const values = [true, false, undefined];

describe('tests with three answers', () => {
  it('conjoin and disjoin by the strong logic of Kleene, for every pair', () => {
    for (const x of values) {
      for (const y of values) {
        const both = settle(allOf(a, b), facts({ a: x, b: y }));
        const either = settle(anyOf(a, b), facts({ a: x, b: y }));
        expect(both.holds).toBe(x === false || y === false ? false : x && y ? true : undecided);
        expect(either.holds).toBe(x || y ? true : x === false && y === false ? false : undecided);
        const missing = [...(x === undefined ? ['a'] : []), ...(y === undefined ? ['b'] : [])];
        expect(both.missing).toEqual(both.holds === undecided ? missing : []);
        expect(either.missing).toEqual(either.holds === undecided ? missing : []);
      }
    }
  });

  it('say what decided and nothing else', () => {
    expect(settle(allOf(a, b), facts({ a: true, b: false })).why).toBe('b fails');
    expect(settle(allOf(a, b), facts({ a: false, b: false })).why).toBe('a fails; b fails');
    expect(settle(anyOf(a, b), facts({ a: true, b: false })).why).toBe('a holds');
    expect(settle(allOf(a, b), facts({ a: true, b: true })).why).toBe('a holds; b holds');
  });

  it('name all that a test would read, and leave no stand-in behind', () => {
    const given = facts({});
    expect(settle(sum, given)).toEqual({ holds: undefined, why: '', missing: ['n', 'm'] });
    expect(settle(sum, given).missing).toEqual(['n', 'm']);
    expect(() => given.n).toThrow('n is missing');
  });

  it('say each reason once, and nothing for an empty one', () => {
    expect(settle(allOf(a, a, quiet), facts({ a: true })).why).toBe('a holds');
    expect(settle(allOf(quiet, b, quiet), facts({ a: true, b: true })).why).toBe('b holds');
    expect([unless(true, 'outside'), unless(false, 'outside')]).toEqual([
      { holds: false, why: 'outside', missing: [] },
      { holds: true, why: '', missing: [] },
    ]);
    expect([silently(true), silently(false)]).toEqual([
      { holds: true, why: '', missing: [] },
      { holds: false, why: '', missing: [] },
    ]);
    expect(say(true, 'yes', 'no')).toEqual({ holds: true, why: 'yes', missing: [] });
  });

  it('ask for more of a list only where nothing else stood in for what is missing', () => {
    const fewOnceRead: Test<F> = (f) => (f.m > 0n ? few(f) : say(true, '', ''));
    expect(settle(few, facts({}))).toEqual({ holds: undefined, why: '', missing: ['n'] });
    expect(settle(fewOnceRead, facts({ m: 1 })).missing).toEqual(['n']);
    expect(settle(fewOnceRead, facts({}))).toEqual({ holds: undefined, why: '', missing: ['m'] });
  });

  it('do not hide a bug', () => {
    expect(() => settle(allOf(a, broken), facts({ a: true }))).toThrow(RangeError);
  });
});
