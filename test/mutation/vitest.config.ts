import swc from 'unplugin-swc';
import { defineConfig } from 'vitest/config';
import { instrument } from './instrument.js';
import { NarrowFirst } from './narrow-first.js';
import { task } from './task.js';

// The whole comparison with the slow reference takes seconds for each change; its random books remain.
export default defineConfig({
  plugins: [
    instrument(task.rulesFolder),
    swc.vite({ module: { type: 'es6' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }),
  ],
  test: {
    runner: 'test/mutation/runner.ts',
    setupFiles: ['test/mutation/setup.ts'],
    include: [`${task.specsFolder}/**/*.spec.ts`],
    testNamePattern: /^(?!every book of up to four orders)/,
    pool: 'forks',
    isolate: false,
    maxWorkers: 1,
    testTimeout: 600_000,
    sequence: { sequencer: NarrowFirst },
    update: false,
    reporters: ['dot'],
  },
});
