import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateGate, evaluateGates, type GateAnswer } from '../../../src/domain/gates/evaluate-gate.js';
import { gates } from '../../../src/domain/gates/rule-packs.js';
import { Refusal } from '../../../src/domain/refusal.js';

type Vector = { inputs: Record<string, unknown>; expect: string };
const vectors = (
  JSON.parse(readFileSync(new URL('../../fixtures/gates.json', import.meta.url), 'utf8')) as {
    gates: { id: string; vectors: Vector[] }[];
  }
).gates.flatMap(({ id, vectors: own }) => own.map((vector) => ({ id, ...vector })));

const option = {
  on: '2026-03-12',
  underwriting: 'firm-commitment',
  baseShares: 3_725_000,
  optionShares: 558_750,
};

describe('asking gates', () => {
  it('answers one gate', () => {
    expect(evaluateGate('G24', option)).toEqual({
      gate: 'G24',
      result: 'pass',
      rule: 'Over-allotment option',
      citation: 'FINRA Rule 5110(g)(9)',
      effectiveFrom: '2020-09-16',
      effectiveTo: null,
      why: 'Option of 558,750 shares within 15 percent of 3,725,000, that is 558,750.',
      missing: [],
    });
  });

  it('names what is missing in words', () => {
    expect(evaluateGate('G24', { ...option, baseShares: undefined })).toMatchObject({
      result: 'unknown',
      why: 'Cannot be decided without baseShares (shares offered without the option).',
      missing: ['baseShares'],
    });
  });

  it('answers the parts of a number in a list, each with its own inputs', () => {
    const answers = evaluateGate('G34', {
      on: '2026-06-15',
      nonAffiliateShares: 15_000_000,
      priceUsed: '5',
    }) as GateAnswer[];
    expect(answers.map(({ gate, result }) => [gate, result])).toEqual([
      ['G34a', 'unknown'],
      ['G34b', 'unknown'],
      ['G34c', 'not-applicable'],
    ]);
  });

  it('answers every gate that the inputs speak of and decide', () => {
    expect(evaluateGates(option).map(({ gate, result }) => [gate, result])).toEqual([['G24', 'pass']]);
    const both = { ...option, originalOffer: 3_725_000, naked: 0 };
    expect(evaluateGates(both).map(({ gate }) => gate)).toEqual(['G24', 'G53']);
    expect(
      evaluateGates({ on: '2026-03-12', firmCommitment: false }).map(({ gate, result }) => [gate, result]),
    ).toEqual([['G40', 'not-applicable']]);
    expect(evaluateGates({}).filter(({ result }) => result === 'unknown')).toEqual([]);
  });

  it('says of a date outside every version what stood before or after', () => {
    expect(evaluateGate('G28', { on: '2004-07-22' })).toMatchObject({
      result: 'not-applicable',
      rule: 'FINRA 5131(b)',
      effectiveFrom: null,
      why: 'FINRA 5131(b) took effect on 2011-09-26: nothing stood on 2004-07-22.',
    });
    expect(evaluateGate('G28', { on: '2011-09-26' })).toMatchObject({ effectiveFrom: '2011-09-26' });
    expect(evaluateGate('G34c', { on: '2026-03-12' })).toMatchObject({
      result: 'not-applicable',
      why: 'Form SB-2 ended on 2008-02-04: nothing stands on 2026-03-12.',
    });
  });

  it('needs the date where the law changed, and only there', () => {
    expect(evaluateGate('G24', { ...option, on: undefined })).toMatchObject({
      result: 'unknown',
      missing: ['on'],
    });
    expect(evaluateGate('G24', { ...option, on: undefined })).toMatchObject({
      why: 'Cannot be decided without on (date at which the law is tested).',
    });
    expect(evaluateGate('G43', { action: 'refund' })).toMatchObject({ result: 'pass' });
    // One version since a first day (G5), and one that ended (G34c): either may not have been the law.
    expect(evaluateGate('G5', { filedAt: null })).toMatchObject({ result: 'unknown', missing: ['on'] });
    expect(evaluateGate('G34c', { revenue: '0' })).toMatchObject({ result: 'unknown', missing: ['on'] });
    expect(evaluateGate('G10a', { excludedOffering: true })).toMatchObject({
      result: 'unknown',
      missing: ['on'],
    });
  });

  it.each<[string, unknown, unknown, string, string]>([
    ['a gate that there is not', 'G2', {}, 'unknown-gate', 'gate'],
    ['a gate that is no text', 24, {}, 'unknown-gate', 'gate'],
    [
      'an input of another gate',
      'G24',
      { ...option, saleOn: '2026-03-12' },
      'unknown-field',
      'inputs.saleOn',
    ],
    ['an input of no part', 'G34', { shelf: true }, 'unknown-field', 'inputs.shelf'],
    ['a date that is none', 'G24', { on: '2026-02-30' }, 'invalid-date', 'inputs.on'],
    [
      'a bad input under any law',
      'G28',
      { on: '2004-07-22', coveredPercent: 5 },
      'price-not-a-string',
      'inputs.coveredPercent',
    ],
    ['inputs that are a text', 'G24', 'none', 'wrong-type', 'inputs'],
    ['inputs that are null', 'G24', null, 'wrong-type', 'inputs'],
    ['inputs that are a list', 'G34', [], 'wrong-type', 'inputs'],
    ['a list of gates', ['G24'], {}, 'unknown-gate', 'gate'],
  ])('refuses %s', (_, gate, inputs, code, path) => {
    expect(() => evaluateGate(gate, inputs)).toThrow(expect.objectContaining({ code, path }));
  });

  it('says what there is, and what is known', () => {
    expect(() => evaluateGate('G2', {})).toThrow('There is no gate "G2"; there are G1, G3a, G3b, G4, G5,');
    expect(() => evaluateGate('G24', null)).toThrow('inputs must be an object of named inputs.');
    expect(() => evaluateGate('G34', { shelf: true })).toThrow(/use only on, .*nonAffiliateShares/);
    expect(evaluateGate('G24', { on: '2026-03-12', underwriting: 'firm-commitment' })).toMatchObject({
      why: 'Cannot be decided without optionShares (shares under the over-allotment option), baseShares (shares offered without the option).',
    });
  });

  it('answers in a list for a number, even where it has one part, and by itself for a part', () => {
    expect(evaluateGate('G3', { on: '2026-03-12' })).toHaveLength(2);
    expect(evaluateGate('G3a', { on: '2026-03-12' })).toMatchObject({ gate: 'G3a' });
  });

  it('refuses an input that no gate has', () => {
    expect(() => evaluateGates({ on: '2026-03-12', colour: 'green' })).toThrow(
      expect.objectContaining({ code: 'unknown-field', path: 'inputs.colour' }),
    );
  });
});

describe('whatever is left out', () => {
  const subset = fc.tuple(
    fc.constantFrom(...vectors),
    fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
  );

  it('a subset of good inputs never throws, and a result does not change by learning more', () => {
    fc.assert(
      fc.property(subset, ([{ id, inputs, expect: full }, kept]) => {
        const some = Object.fromEntries(Object.entries(inputs).filter((_, i) => kept[i]));
        const answer = evaluateGate(id, some) as GateAnswer;
        if (some.on !== undefined && answer.result !== 'unknown') expect(answer.result).toBe(full);
        expect(answer.missing.length > 0).toBe(answer.result === 'unknown');
        for (const path of answer.missing) expect(some).not.toHaveProperty(path);
      }),
      { numRuns: 2000 },
    );
  });

  it('every input left out of every vector by itself gives the full result or asks for that input', () => {
    for (const { id, inputs, expect: full } of vectors) {
      for (const field of Object.keys(inputs)) {
        const answer = evaluateGate(id, { ...inputs, [field]: undefined }) as GateAnswer;
        if (answer.result === 'unknown') expect(answer.missing).toEqual([field]);
        else expect(answer.result).toBe(full);
      }
    }
  });
});

describe('under the law of any date', () => {
  const anyDate = fc
    .date({ min: new Date('1980-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('answers or refuses, and never breaks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...vectors), anyDate, ({ id, inputs }, on) => {
        const answer = evaluateGate(id, { ...inputs, on }) as GateAnswer;
        const inForce = gates
          .find((gate) => gate.id === id)!
          .versions.some(
            ({ effectiveFrom, effectiveTo }) =>
              (effectiveFrom ?? '') <= on && (!effectiveTo || on < effectiveTo),
          );
        if (!inForce) expect(answer.result).toBe('not-applicable');
        expect(answer.why).toMatch(/\.$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses any other value with a path into the inputs', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('', '-1', '0', 'NaN', 1e308, -0, '9'.repeat(50)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...vectors), fc.nat(), anything, ({ id, inputs }, at, value) => {
        const fields = Object.keys(inputs);
        const field = fields[at % fields.length]!;
        try {
          evaluateGate(id, { ...inputs, [field]: value });
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          expect((error as Refusal).path).toMatch(new RegExp(`^inputs\\.(${field}|rangeLow|sharesIssued)`));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
