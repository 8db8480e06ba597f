// `npm run mutation` itself, on rules whose changes are known.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

function mutationOf(rule: string, shares = 1): { status: number | null; out: string; err: string } {
  const reports = mkdtempSync(join(tmpdir(), 'mutation-'));
  const { NODE_OPTIONS: _, VITEST: _vitest, ...clean } = process.env;
  const folders = { RULES: 'test/mutation/example/rules', SPECS: 'test/mutation/example/specs' };
  const env = { ...clean, ...folders, REPORTS: reports, SHARES: String(shares), NO_COLOR: '1' };
  const run = spawnSync(process.execPath, ['test/mutation/run.mjs', rule], { env, encoding: 'utf8' });
  rmSync(reports, { recursive: true });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

// Line 15 is a step of zero, met once; line 17 counts the wrong way. Line 8 is remembered from before the change. The
// constant of line 4 is worked out by loading, and not counted.
const unnoticed = [
  'lots:15 survived: ConditionalExpression true',
  'lots:15 endless: ConditionalExpression false',
  'lots:15 survived: EqualityOperator shares >= 0',
  'lots:15 endless: EqualityOperator shares <= 0',
  'lots:17 survived: EqualityOperator left > LOT',
  'lots:17 endless: AssignmentOperator left += step',
  'lots:23 survived: EqualityOperator shares <= LOT',
  'lots:27 unmet: BlockStatement {}',
  'lots:28 unmet: ArithmeticOperator shares - LOT',
  '| lots | 19 | 13 | 6 | 68.4 |',
];

it.each([1, 2])('names what no test notices, with SHARES=%i', { timeout: 120_000 }, (shares) => {
  const { status, out, err } = mutationOf('lots', shares);
  expect(out.split('\n').filter((line) => /^(\| )?lots/.test(line))).toEqual(unnoticed);
  expect({ status, err }).toEqual({ status: 1, err: 'Below 90 %: lots.\n' });
});

it('says so when a change leaves something behind', { timeout: 120_000 }, () => {
  const { status, out, err } = mutationOf('stuck');
  expect(status).toBe(1);
  expect(out + err).toContain(
    'is open while shares are left" fails also after this change was taken back: stuck:5',
  );
});

it('knows the rules by name', () => {
  expect(mutationOf('lot')).toMatchObject({
    status: 1,
    err: expect.stringContaining('No rule is named lot.'),
  });
});
