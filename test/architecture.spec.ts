// The rules of this code base as a test (ARCHITECTURE.md says why). Each failure names the file, the line, the rule
// and what to do instead. Every rule is itself tried on a small sample that breaks it, and on one that does not.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkCycles, checkLadder, checkPurity } from './support/tidy-imports.js';
import { checkDocuments, checkJobs, checkSpecs } from './support/tidy-references.js';
import { checkNames, checkSizes } from './support/tidy-sizes.js';
import { checkCalls, checkWords } from './support/tidy-words.js';
import { readRepository, type Finding, type Repository } from './support/tidy.js';

const repository = readRepository(fileURLToPath(new URL('..', import.meta.url)));

type Check = (repository: Repository) => Finding[];
type Sample = Readonly<{ name: string; files: Record<string, string>; finds?: string }>;

const show = ({ path, line, rule, instead }: Finding): string => `${path}:${line} ${rule}: ${instead}`;
const many = (count: number, text: string): string => `${text}\n`.repeat(count);
const imports = (count: number): string =>
  Array.from({ length: count }, (_, i) => `import { a${i} } from './a${i}.js';`).join('\n');
const jobs = `export const jobs = { allocate: 'when', 'record-it': 'when' } as const;`;
const marker = (name: string): string => `it.${name}('x', () => {});`;

const rules: Readonly<Record<string, { check: Check; samples: Sample[] }>> = {
  'imports climb down the ladder': {
    check: checkLadder,
    samples: [
      {
        name: 'a feature imports a later one',
        files: { 'src/orders/a.ts': `import type { B } from '../pricing/b.js';` },
        finds: 'src/orders/a.ts:1 ladder: src/pricing/b.ts stands further up',
      },
      {
        name: 'the platform imports a feature',
        files: { 'src/platform/a.ts': `\nexport { B } from '../orders/b.js';` },
        finds: 'src/platform/a.ts:2 ladder',
      },
      {
        name: 'a feature uses the packaged client',
        files: { 'src/orders/a.ts': `import type { B } from '#client';` },
        finds: 'client/index.ts stands further up',
      },
      {
        name: 'a feature on no step',
        files: { 'src/new/a.ts': `import '../domain/b.js';` },
        finds: 'no step',
      },
      { name: 'a feature imports an earlier one', files: { 'src/pricing/a.ts': `import '../orders/b.js';` } },
      {
        name: 'an entry imports everything',
        files: { 'src/main.ts': `import './app.js';\nimport './audit/b.js';` },
      },
    ],
  },
  'the domain and the migrations stand alone': {
    check: checkPurity,
    samples: [
      { name: 'npm', files: { 'src/domain/a.ts': `import Big from 'big.js';` }, finds: 'big.js is outside' },
      { name: 'node', files: { 'src/domain/a.ts': `import fs from 'node:fs';` }, finds: 'domain imports' },
      {
        name: 'platform',
        files: { 'src/domain/a.ts': `import '../platform/b.js';` },
        finds: 'domain imports',
      },
      { name: 'clock', files: { 'src/domain/a.ts': 'const at = new Date();' }, finds: 'pass the instant in' },
      { name: 'now', files: { 'src/domain/a.ts': 'const at = Date.now();' }, finds: 'pass the instant in' },
      {
        name: 'chance',
        files: { 'src/domain/a.ts': 'const x = Math.random();' },
        finds: 'pass the numbers in',
      },
      { name: 'rounding', files: { 'src/domain/a.ts': 'Math.round(1.5);' }, finds: 'divHalfUp' },
      { name: 'number', files: { 'src/domain/a.ts': `Number('1.5');` }, finds: 'Number is banned' },
      { name: 'float', files: { 'src/domain/a.ts': `parseFloat('1.5');` }, finds: 'parseFloat is banned' },
      { name: 'toFixed', files: { 'src/domain/a.ts': 'price.toFixed(2);' }, finds: 'toFixed' },
      { name: 'async', files: { 'src/domain/a.ts': 'async function f() {}' }, finds: 'let the caller wait' },
      { name: 'process', files: { 'src/domain/a.ts': 'process.env.X;' }, finds: 'process is banned' },
      {
        name: 'in a migration',
        files: { 'migrations/1-a.ts': `import '../src/domain/a.js';` },
        finds: 'write the SQL',
      },
      {
        name: 'its own folder, safe integers and a fixed date',
        files: {
          'src/domain/a.ts': `import './gates/b.js';\nNumber.isSafeInteger(1);\nnew Date(0);`,
          'migrations/1-a.ts': `import type { QueryRunner } from 'typeorm';`,
        },
      },
    ],
  },
  'no file imports itself by a detour': {
    check: checkCycles,
    samples: [
      {
        name: 'three files in a circle, by types alone',
        files: {
          'src/book/a.ts': `import type { B } from './b.js';`,
          'src/book/b.ts': `import type { C } from './c.js';`,
          'src/book/c.ts': `\nimport type { A } from './a.js';`,
        },
        finds: 'src/book/c.ts:2 cycle: src/book/a.ts → src/book/b.ts → src/book/c.ts → src/book/a.ts',
      },
      {
        name: 'two ways to one file',
        files: {
          'src/book/a.ts': `import './b.js';\nimport './c.js';`,
          'src/book/b.ts': `import './c.js';`,
          'src/book/c.ts': '',
        },
      },
    ],
  },
  'nothing grows too large': {
    check: checkSizes,
    samples: [
      {
        name: 'file',
        files: { 'src/book/a.ts': many(301, '//') },
        finds: 'src/book/a.ts:301 file size: 301 lines',
      },
      { name: 'spec', files: { 'test/api/a.spec.ts': many(401, '//') }, finds: 'file size' },
      {
        name: 'function',
        files: { 'src/book/a.ts': `function f() {\n${many(59, '//')}}` },
        finds: '61 lines',
      },
      {
        name: 'constructor',
        files: { 'src/book/a.ts': 'class A { constructor(a,b,c,d,e,f,g) {} }' },
        finds: '7 dep',
      },
      { name: 'imports', files: { 'src/book/a.ts': imports(17) }, finds: '17 imports, at most 16' },
      {
        name: 'the domain as a whole',
        files: Object.fromEntries(
          Array.from({ length: 14 }, (_, i) => [`src/domain/a${i}.ts`, many(300, '//')]),
        ),
        finds: '4200 lines',
      },
      {
        name: 'just within',
        files: {
          'src/book/a.ts': many(300, '//'),
          'test/a.spec.ts': many(400, '//'),
          'src/book/b.ts': imports(16),
        },
      },
    ],
  },
  'names say what is in it': {
    check: checkNames,
    samples: [
      {
        name: 'twice',
        files: { 'src/book/a.ts': '', 'src/orders/a.ts': '' },
        finds: 'src/book/a.ts has this name',
      },
      { name: 'room', files: { 'src/book/helpers/a.ts': '' }, finds: 'helpers says nothing' },
      { name: 'barrel', files: { 'src/book/index.ts': '' }, finds: 'barrel' },
      { name: 'different', files: { 'src/book/a.ts': '', 'src/orders/b.ts': '', 'test/domain/a.ts': '' } },
    ],
  },
  'banned words do not land': {
    check: checkWords,
    samples: [
      { name: 'leftover', files: { 'docs/a.md': `one\nTO${'DO'} later` }, finds: 'docs/a.md:2 leftover' },
      { name: 'path', files: { 'README.md': `see /ho${'me'}/ann/x` }, finds: 'README.md:1 machine path' },
      { name: 'temporary', files: { 'test/a.spec.ts': `open('/t${'mp'}/x');` }, finds: 'machine path' },
      {
        name: 'host',
        files: { '.npmrc': '', 'docs/a.md': `https://regi${'stry'}.npmjs.org` },
        finds: 'registry host',
      },
      { name: 'lock', files: { 'package-lock.json': `{ "res${'olved'}": "x" }` }, finds: 'registry host' },
      { name: 'any', files: { 'src/book/a.ts': 'let x: any;' }, finds: 'use unknown' },
      { name: 'only', files: { 'test/a.spec.ts': marker('only') }, finds: 'test marker' },
      {
        name: 'skip',
        files: { 'test/a.spec.ts': `describe.sk${'ip'}.each([])('x', f);` },
        finds: 'test marker',
      },
      { name: 'silence', files: { 'src/book/a.ts': `// @ts-ig${'nore'}` }, finds: 'silenced compiler' },
      { name: 'console', files: { 'src/book/a.ts': `console.log('x');` }, finds: 'take a writer' },
      { name: 'enum', files: { 'src/book/a.ts': 'enum A { B }' }, finds: 'string literals' },
      { name: 'default', files: { 'src/book/a.ts': 'export default 1;' }, finds: 'by name' },
      { name: 'default class', files: { 'src/book/a.ts': 'export default class A {}' }, finds: 'by name' },
      { name: 'forwardRef', files: { 'src/book/a.ts': 'forwardRef(() => A);' }, finds: 'start a job' },
      {
        name: 'OneToMany',
        files: { 'src/book/a.ts': 'class A { @OneToMany(() => B) b; }' },
        finds: 'leftwards',
      },
      {
        name: 'relative paths, whole words, marked runs',
        files: {
          'README.md': `./wo${'rk'}/x, https://example.com/wo${'rk'}/x and mastodon`,
          'test/a.spec.ts': `describe.runIf(x)('y', f); it.each([])('z', g);`,
          'src/book/a.ts': 'const anything = 1; export { anything };',
        },
      },
    ],
  },
  'the API is called by the client alone': {
    check: checkCalls,
    samples: [
      { name: 'fetch', files: { 'src/demo/a.ts': `\nawait fetch('/api/v1/me');` }, finds: 'a.ts:2 call' },
      { name: 'bound', files: { 'web/src/a.tsx': 'const send = window.fetch;' }, finds: '#client' },
      { name: 'node', files: { 'src/demo/a.ts': `import { get } from 'node:http';` }, finds: '#client' },
      {
        name: 'the client, and who calls others',
        files: {
          'src/demo/a.ts': `import { greenshoe } from '#client';`,
          'src/notices/a.ts': `await fetch('https://example.com');`,
        },
      },
    ],
  },
  'each file of the domain has its spec': {
    check: checkSpecs,
    samples: [
      { name: 'none', files: { 'src/domain/gates/a.ts': '' }, finds: 'write test/domain/gates/a.spec.ts' },
      { name: 'one', files: { 'src/domain/a.ts': '', 'test/domain/a.spec.ts': '' } },
    ],
  },
  'each job has a test': {
    check: checkJobs,
    samples: [
      {
        name: 'one has none',
        files: { 'src/platform/queue/jobs.ts': jobs, 'test/jobs/a.spec.ts': `run('allocate')` },
        finds: `no spec names 'record-it'`,
      },
      {
        name: 'both have one',
        files: { 'src/platform/queue/jobs.ts': jobs, 'test/jobs/a.spec.ts': `run('allocate', "record-it")` },
      },
    ],
  },
  'documents name what exists': {
    check: checkDocuments,
    samples: [
      {
        name: 'path',
        files: { 'ARCHITECTURE.md': 'x\nsee `src/a.ts`' },
        finds: 'ARCHITECTURE.md:2 path: src/a.ts',
      },
      { name: 'folder', files: { 'ARCHITECTURE.md': 'see `test/web/`' }, finds: 'test/web/ does not exist' },
      {
        name: 'script',
        files: { 'README.md': 'npm run fly', 'package.json': '{}' },
        finds: 'no script "fly"',
      },
      {
        name: 'all there',
        files: {
          'ARCHITECTURE.md': '`src/book/`, `src/book/a.ts`, `npm run build`, `a/b`',
          'src/book/a.ts': '',
          'package.json': '{ "scripts": { "build": "x" } }',
        },
      },
    ],
  },
};

describe.each(Object.entries(rules))('%s', (_, { check, samples }) => {
  it.each(samples.map((sample) => [sample.name, sample] as const))(
    'sample: %s',
    (_name, { files, finds }) => {
      const found = check(new Map(Object.entries(files))).map(show);
      if (finds === undefined) expect(found).toEqual([]);
      else expect(found.filter((text) => text.includes(finds))).toHaveLength(1);
    },
  );

  it('here', () => {
    expect(check(repository).map(show)).toEqual([]);
  });
});
