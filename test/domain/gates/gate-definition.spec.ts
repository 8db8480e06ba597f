import { describe, expect, it } from 'vitest';
import { flag } from '../../../src/domain/gates/evidence.js';
import { defineGate, type Severity } from '../../../src/domain/gates/gate-definition.js';
import { say } from '../../../src/domain/gates/verdict.js';

const gateOf = (severity: Severity) =>
  defineGate({
    id: 'G0',
    severity,
    inputs: { inScope: flag('in scope'), met: flag('met') },
    versions: [
      {
        rule: 'rule',
        citation: 'citation',
        effectiveFrom: null,
        effectiveTo: null,
        scope: (f) => say(f.inScope, '', 'out of scope'),
        condition: (f) => say(f.met, 'met', 'not met'),
      },
    ],
  });

describe('a gate', () => {
  it.each<[Severity, object, string, string[]]>([
    ['hard', { inScope: true, met: true }, 'pass', []],
    ['hard', { inScope: true, met: false }, 'fail', []],
    ['warning', { inScope: true, met: false }, 'warn', []],
    ['information', { inScope: true, met: false }, 'warn', []],
    ['hard', { inScope: false, met: false }, 'not-applicable', []],
    ['hard', { inScope: false }, 'not-applicable', []],
    ['hard', { inScope: true }, 'unknown', ['met']],
    ['hard', { met: false }, 'unknown', ['inScope']],
    ['hard', { met: true }, 'unknown', ['inScope']],
    ['hard', {}, 'unknown', ['inScope', 'met']],
  ])('of severity %s on %j: %s', (severity, inputs, result, missing) => {
    expect(gateOf(severity).versions[0]!.judge(inputs)).toMatchObject({ result, missing });
  });

  it('always knows the date of the law', () => {
    expect(Object.keys(gateOf('hard').inputs)).toEqual(['on', 'inScope', 'met']);
  });
});
