// The first test that fails decides about a change, so the quickest are asked first: tables before random books, and
// those about one rule before those about the whole engine, which are longer.
import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const LONGER_THAN_ANY = 1_000_000;

function cost({ moduleId }: TestSpecification): number {
  const text = readFileSync(moduleId, 'utf8');
  return text.length + (text.includes("from 'fast-check'") ? LONGER_THAN_ANY : 0);
}

export class TablesFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => cost(a) - cost(b)));
  }
}
