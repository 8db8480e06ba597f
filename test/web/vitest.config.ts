import swc from 'unplugin-swc';
import { defineConfig } from 'vitest/config';

// The web desk in a real browser, on a real server: `npm run test:web`. Two files at once at most, because each opens
// an installation and a browser of its own.
const included = [
  ['GREENSHOE_SCREENSHOTS', 'test/web/screenshots.ts'],
  ['GREENSHOE_MEASURED', 'test/web/large-book-measured.ts'],
].flatMap(([asked, file]) => (process.env[asked!] ? [file!] : []));

export default defineConfig({
  plugins: [
    swc.vite({
      module: { type: 'es6' },
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: { decoratorMetadata: true, legacyDecorator: true },
      },
    }),
  ],
  test: {
    include: included.length > 0 ? included : ['test/web/**/*.spec.ts'],
    globalSetup: ['test/support/global-setup.ts', 'test/web/support/build-desk.ts'],
    maxWorkers: 2,
    // What a worker has loaded serves every spec that it runs.
    isolate: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // What a page shows follows the server's answer; on a busy machine that takes a moment.
    expect: { poll: { timeout: 60_000 } },
  },
});
