import { availableParallelism } from 'node:os';
import swc from 'unplugin-swc';
import { defineConfig } from 'vitest/config';

// Two projects: `domain` needs no server and takes seconds; `server` gets a PostgreSQL from its global setup,
// which runs only when a spec of that project does.
const withoutServer = [
  'test/{domain,cli,market-data,pricing,notices,audit,investors}/**/*.spec.ts',
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
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A spec waits more than it works; a PostgreSQL as it is installed has connections for three of them.
    maxWorkers: Math.min(3, availableParallelism() + 1),
    // What a worker has loaded serves every spec that it runs.
    isolate: false,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'domain',
          include: withoutServer,
          exclude: [...elsewhere, ...unpublished],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['test/*/**/*.spec.ts'],
          exclude: [...withoutServer, ...elsewhere],
          globalSetup: ['test/support/global-setup.ts'],
          setupFiles: ['test/support/checked-fetch.ts'],
        },
      },
    ],
  },
});
