import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divHalfAway, fixedOfText } from '../../../src/domain/pricing/fixed-point.js';
import { ofTenths, stepsInTenths } from '../../../src/domain/pricing/waterfall.js';

const fixed = (text: string) => fixedOfText(text)!;
const tenth = fixed('0.001');

describe('stepsInTenths', () => {
  it('gives the tenths that are left to the largest remainders, ties to the earlier step', () => {
    const steps = ['-0.0104', '-0.0005', '0.0025', '0.0025'].map((exact, i) => ({
      step: `s${i}`,
      exact: fixed(exact),
    }));
    // Floors -11, -1, 2, 2 with remainders .6, .5, .5, .5; the sum -5.9 rounds to -6: two tenths are left.
    expect(stepsInTenths(steps, tenth, fixed('0.5')).map(({ tenths }) => tenths)).toEqual([-10n, 0n, 2n, 2n]);
  });

  it('compares remainders as numbers, whatever their order', () => {
    // Remainders .2, .9, .5, .4 of a tenth: the sum .0 of 2 raises the two largest.
    const steps = ['0.0002', '0.0009', '0.0005', '0.0004'].map((exact, i) => ({
      step: `s${i}`,
      exact: fixed(exact),
    }));
    const raised = (order: typeof steps) =>
      stepsInTenths(order, tenth, fixed('0.5')).flatMap(({ step, tenths }) => (tenths === 1n ? [step] : []));
    expect(raised(steps)).toEqual(['s1', 's2']);
    expect(raised(steps.toReversed())).toEqual(['s2', 's1']);
  });

  it('states each step in points of the reference', () => {
    expect(ofTenths('book', -45n, tenth, fixed('0.5'))).toEqual({
      step: 'book',
      tenths: -45n,
      points: -9_000_000n,
    });
  });

  it('always adds up to the rounded sum, and leaves a step of nothing alone', () => {
    const amounts = fc.array(fc.bigInt(-(10n ** 18n), 10n ** 18n), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, (exacts) => {
        const steps = [...exacts, 0n].map((exact, i) => ({ step: `${i}`, exact }));
        const found = stepsInTenths(steps, tenth, fixed('2'));
        const sum = found.reduce((total, { tenths }) => total + tenths, 0n);
        expect(sum).toBe(
          divHalfAway(
            exacts.reduce((total, exact) => total + exact, 0n),
            tenth,
          ),
        );
        expect(found.at(-1)!.tenths).toBe(0n);
        found.forEach(({ tenths }, i) => {
          const gap = tenths * tenth - steps[i]!.exact;
          expect(gap < tenth && gap > -tenth).toBe(true);
        });
      }),
    );
  });
});
