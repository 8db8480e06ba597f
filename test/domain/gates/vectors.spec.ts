import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateGate } from '../../../src/domain/gates/evaluate-gate.js';
import { gates } from '../../../src/domain/gates/rule-packs.js';

type Vector = { name: string; inputs: Record<string, unknown>; expect: string; why: string };
type Entry = {
  id: string;
  rule: string;
  citation: string;
  severity: string;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  inputs: Record<string, string>;
  vectors: Vector[];
};
const published = (
  JSON.parse(readFileSync(new URL('../../fixtures/gates.json', import.meta.url), 'utf8')) as {
    gates: Entry[];
  }
).gates;

describe('published gate vectors', () => {
  it('are 70 dated versions, each of them ours with the same dates, rule, citation and severity', () => {
    const ours = gates
      .filter(({ id }) => id !== 'G48')
      .flatMap(({ id, severity, versions }) =>
        versions.map(({ rule, citation, effectiveFrom, effectiveTo }) => ({
          id,
          rule,
          citation,
          effectiveFrom,
          effectiveTo,
          severity,
        })),
      );
    const theirs = published.map(({ id, rule, citation, effectiveFrom, effectiveTo, severity }) => ({
      id,
      rule,
      citation,
      effectiveFrom,
      effectiveTo,
      severity,
    }));
    expect(ours).toEqual(theirs);
    expect(ours).toHaveLength(70);
  });

  it('name inputs that we read', () => {
    for (const { id, inputs } of published) {
      const known = Object.keys(gates.find((gate) => gate.id === id)?.inputs ?? {});
      expect(known, id).toEqual(expect.arrayContaining(Object.keys(inputs)));
    }
  });

  for (const { id, rule, citation, effectiveFrom, effectiveTo, vectors } of published) {
    it.each(vectors.map((vector) => [vector.name, vector] as const))(
      `${id} from ${effectiveFrom ?? 'the beginning'}: %s`,
      (_, { inputs, expect: result }) => {
        const answer = evaluateGate(id, inputs);
        expect(answer).toEqual({
          gate: id,
          result,
          rule,
          citation,
          effectiveFrom,
          effectiveTo,
          why: expect.stringMatching(/^[^ ].{5,}\.$/) as string,
          missing: [],
        });
      },
    );
  }
});
