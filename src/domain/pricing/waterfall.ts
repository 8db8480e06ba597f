// The way from the reference price to the proposal in steps that add up exactly, in tenths of a tick. The
// exact steps are cut down to whole tenths and the tenths left go one each to the largest remainders, ties to
// the earlier step; the move to the tick and what the board's bounds add are steps of their own. As each
// exact step depends on its own inputs alone, changing one input moves its own step.
import { type Fixed, divHalfAway, unitsOf } from './fixed-point.js';
import { divFloor } from '../quantity.js';
import { largestRemainders } from '../share-out.js';

export type ExactStep = { step: string; exact: Fixed };

/** A step in tenths of a tick and in millionths of a percentage point of the reference price. */
export type WaterfallStep = { step: string; tenths: bigint; points: bigint };

/** Cuts exact steps to tenths of a tick so that they add up to their sum rounded half away from zero. */
export function stepsInTenths(steps: readonly ExactStep[], tenth: Fixed, reference: Fixed): WaterfallStep[] {
  const floors = steps.map(({ exact }) => divFloor(exact, tenth));
  const remainders = steps.map(({ exact }, i) => exact - floors[i]! * tenth);
  const total = divHalfAway(
    steps.reduce((sum, { exact }) => sum + exact, 0n),
    tenth,
  );
  const left = total - floors.reduce((sum, tenths) => sum + tenths, 0n);
  const raised = new Set(largestRemainders(remainders, Number.parseInt(left.toString(), 10)));
  return steps.map(({ step }, i) => ofTenths(step, floors[i]! + (raised.has(i) ? 1n : 0n), tenth, reference));
}

/** One step of whole tenths, with its size in points of the reference price. */
export function ofTenths(step: string, tenths: bigint, tenth: Fixed, reference: Fixed): WaterfallStep {
  return { step, tenths, points: unitsOf(divHalfAway(tenths * tenth * 100n * 10n ** 18n, reference), 6) };
}
