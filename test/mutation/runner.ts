// Each test runs once as it is, which shows the places that it meets, then once for each change of these places that no
// test before has noticed. Nothing is loaded again between them, so that a change costs no more than its tests.
import { setMaxListeners } from 'node:events';
import { writeFileSync } from 'node:fs';
import { TestRunner } from 'vitest';
import type { RunnerTestCase } from 'vitest';
import { type Rule, theMutation } from './mutation.js';
import { task } from './task.js';

// A changed rule may go a longer way, and what takes more than this many steps or milliseconds more is said not to end.
const TIMES_AS_LONG = 20;
const AND_STEPS = 1_000_000;
const AND_MS = 20_000;

const mutation = theMutation();
const isOurs = (id: string): boolean => Number(id) % task.shares === task.share;

export default class MutationRunner extends TestRunner {
  async runTask(test: RunnerTestCase): Promise<void> {
    // Each time a test runs it listens for its own cancellation.
    setMaxListeners(0, test.context.signal);
    const began = performance.now();
    const { met, steps } = await this.#runAsItIs(test);
    const ms = performance.now() - began;
    for (const [rule, ids] of met) {
      for (const id of ids) {
        const fate = rule.fates.get(id)!;
        if (!isOurs(id) || fate === 'killed' || fate === 'endless') continue;
        mutation.until = performance.now() + TIMES_AS_LONG * ms + AND_MS;
        rule.fates.set(id, await this.#try(test, rule, id, TIMES_AS_LONG * steps + AND_STEPS));
      }
    }
  }

  override onAfterRunFiles(): void {
    super.onAfterRunFiles();
    const results = task.rules.map((name) => {
      const { mutants, fates } = mutation.rules.get(name) ?? { mutants: [], fates: new Map() };
      return {
        name,
        mutants: mutants.filter(({ id }) => isOurs(id)).map((one) => ({ ...one, fate: fates.get(one.id) })),
      };
    });
    writeFileSync(task.results, JSON.stringify(results));
  }

  async #runAsItIs(test: RunnerTestCase): Promise<{ met: Map<Rule, string[]>; steps: number }> {
    const rules = task.rules.flatMap((name) => mutation.rules.get(name) ?? []);
    for (const { met } of rules) met.clear();
    mutation.stepsLeft = Number.MAX_SAFE_INTEGER;
    mutation.recording = true;
    await this.#run(test);
    mutation.recording = false;
    const met = new Map(rules.map((rule): [Rule, string[]] => [rule, [...rule.met]]));
    return { met, steps: Number.MAX_SAFE_INTEGER - mutation.stepsLeft };
  }

  async #try(
    test: RunnerTestCase,
    rule: Rule,
    id: string,
    steps: number,
  ): Promise<'survived' | 'killed' | 'endless'> {
    rule.active = id;
    mutation.stepsLeft = steps;
    const failed = await this.#run(test).then(
      () => false,
      () => true,
    );
    const isEndless = mutation.stepsLeft < 0;
    rule.active = undefined;
    [mutation.stepsLeft, mutation.until] = [Infinity, Infinity];
    if (!failed && !isEndless) return 'survived';
    await this.#run(test).catch((error: unknown) => {
      const { line, kind, replacement } = rule.mutants.find((mutant) => mutant.id === id)!;
      const change = `${rule.name}:${line} ${kind} ${replacement}`;
      throw new Error(`"${test.fullName}" fails also after this change was taken back: ${change}`, {
        cause: error,
      });
    });
    return isEndless ? 'endless' : 'killed';
  }

  async #run(test: RunnerTestCase): Promise<void> {
    mutation.forget();
    this.onBeforeTryTask(test);
    await TestRunner.getTestFn(test)();
    this.onAfterTryTask(test);
  }
}
