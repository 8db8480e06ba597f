// Every rule with all its changes in it, asleep: Stryker's instrumenter writes `isActive("7") ? changed : original`.
import { relative } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import type { Plugin } from 'vite';
import type { Mutant } from './mutation.js';

const nothing = (): void => {};
const no = (): boolean => false;
const silent = {
  isTraceEnabled: no,
  isDebugEnabled: no,
  isInfoEnabled: no,
  isWarnEnabled: no,
  isErrorEnabled: no,
  isFatalEnabled: no,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
};

// The names are those that the instrumenter calls; one line, so that the lines of the rule stay near their numbers.
const header = (name: string, mutants: readonly Mutant[]): string => `
const mutation_ = globalThis.mutation, rule_ = mutation_.meet(${JSON.stringify(name)}, ${JSON.stringify(mutants)});
function stryMutAct_9fa48(id) {
  if (mutation_.isOver()) throw new Error('It does not come to an end.');
  return rule_.active === id;
}
function stryCov_9fa48(...ids) {
  if (mutation_.recording) for (const id of ids) rule_.met.add(id);
}
`;

export function instrument(rulesFolder: string): Plugin {
  const options = { plugins: null, ignorers: [], excludedMutations: [], noHeader: true };
  const instrumenter = new Instrumenter(silent);
  return {
    name: 'mutation',
    enforce: 'pre',
    async transform(content, file) {
      const name = relative(rulesFolder, file);
      if (name.startsWith('..') || !/^[^?]+(?<!\.spec)\.ts$/.test(name)) return undefined;
      const { files, mutants } = await instrumenter.instrument(
        [{ name: file, mutate: true, content }],
        options,
      );
      if (mutants.length === 0) return undefined;
      const known = mutants.map(({ id, location, mutatorName, replacement }) => {
        return { id, line: location.start.line + 1, kind: mutatorName, replacement };
      });
      return { code: header(name.slice(0, -'.ts'.length), known) + files[0]!.content, map: null };
    },
  };
}
