import swc from 'unplugin-swc';
import { defineConfig } from 'vitest/config';

// Two projects: `domain` needs nothing and takes seconds; `server` gets a PostgreSQL from its global setup,
// which runs only when a spec of that project does.
const withoutServer = [
  'test/domain/**/*.spec.ts',
  'test/cli/**/*.spec.ts',
  'test/mutation/*.spec.ts',
  'test/*.spec.ts',
];
const elsewhere = ['test/web/**', 'test/benchmarks/**', 'test/mutation/example/**'];
// Reads files that may not be republished, from the folder of whoever has them.
const unpublished = process.env.VENDOR_BARS ? [] : ['test/market-data/vendor-bars.spec.ts'];

export default defineConfig({
  plugins: [
    swc.vite({
      module: { type: 'es6' },
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true },
        transform: { decoratorMetadata: true, legacyDecorator: true },
      },
    }),
  ],
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'domain', include: withoutServer } },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['test/*/**/*.spec.ts'],
          exclude: [...withoutServer, ...elsewhere, ...unpublished],
          globalSetup: ['test/support/global-setup.ts'],
        },
      },
    ],
  },
});
