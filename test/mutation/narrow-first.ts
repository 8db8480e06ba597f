// The first test that fails decides about a change, so those that look at one rule by itself are asked before those that
// run the whole engine, which meet every change and are longer; and a table before a property as broad.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** How many files a spec reaches by its imports, and half a file for random books. */
function breadth({ moduleId }: TestSpecification): number {
  const reached = new Set([moduleId]);
  for (const file of reached) {
    for (const [, named] of readFileSync(file, 'utf8').matchAll(/ from '(\.[^']*)\.js'/g)) {
      const next = resolve(dirname(file), `${named}.ts`);
      if (existsSync(next)) reached.add(next);
    }
  }
  return reached.size + (readFileSync(moduleId, 'utf8').includes(" from 'fast-check'") ? 0.5 : 0);
}

export class NarrowFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => breadth(a) - breadth(b)));
  }
}
