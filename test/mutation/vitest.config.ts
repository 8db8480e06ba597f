import swc from 'unplugin-swc';
import { defineConfig } from 'vitest/config';
import { QuickestFirst } from './quickest-first.js';

// The specs that must notice a change of a rule: its tables and properties. The comparison with the slow
// reference touches every line of the engine and takes seconds, so it would run for every change; it is left out.
export default defineConfig({
  plugins: [
    swc.vite({ module: { type: 'es6' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }),
  ],
  test: {
    testTimeout: 120_000,
    setupFiles: ['test/mutation/short-properties.ts'],
    isolate: false,
    sequence: { sequencer: QuickestFirst },
    include: ['test/domain/**/*.spec.ts'],
    exclude: ['test/domain/allocation-reference.spec.ts'],
  },
});
