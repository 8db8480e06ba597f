import swc from 'unplugin-swc';
import { defineConfig } from 'vitest/config';

// The specs that must notice a change of the engine: its tables and properties. The comparison with the slow
// reference touches every line and takes seconds, so it would run for every change; it is left out here.
export default defineConfig({
  plugins: [
    swc.vite({ module: { type: 'es6' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }),
  ],
  test: {
    testTimeout: 120_000,
    setupFiles: ['test/mutation/short-properties.ts'],
    include: [
      'test/domain/{allocation,award,book,canonical,claims,clearing,demand,document,draw,engine,equal}.spec.ts',
      'test/domain/{explanation,ladder,levels,maximum,minimum-fill,minimum,order}.spec.ts',
      'test/domain/{policy,price,priority,pro-rata}.spec.ts',
      'test/domain/{quantity,quota,remembered,rounding,share-out,supply,tie-break,tranche}.spec.ts',
      'test/domain/calendar/instant.spec.ts',
      'test/domain/over-allotment/*.spec.ts',
      'test/domain/{published-awards,refusals-of-the-engine}.spec.ts',
    ],
  },
});
