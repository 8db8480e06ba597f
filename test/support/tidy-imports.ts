// Who may import whom: the ladder, the purity of the domain, no cycles.
import ts from 'typescript';
import {
  importsOf,
  lineOf,
  sourcesIn,
  visit,
  type Finding,
  type Import,
  type Repository,
  type Source,
} from './tidy.js';

const ladder = (
  'domain config.ts platform investors offerings syndicate soundings market-data orders book pricing ' +
  'allocations over-allotment closings notices audit reports seed demo cli'
).split(' ');
const entries = [
  'app.module.ts',
  'app.ts',
  'main.ts',
  'worker.ts',
  'cli.ts',
  'standalone.ts',
  'maintain.ts',
  'admin.ts',
];

/** A folder imports only from folders before it; entry files from everything. */
export function checkLadder(repository: Repository): Finding[] {
  return imports(repository, /^src\//).flatMap(({ source, target, node }) => {
    const [from, to] = [stepOf(source.path), stepOf(target ?? source.path)];
    if (from === undefined || to === undefined) {
      const lost = from === undefined ? source.path : target;
      return [
        finding(source, node, 'ladder', `${lost} stands on no step: give its folder a place in the ladder.`),
      ];
    }
    if (to <= from || target === undefined) return [];
    return [
      finding(
        source,
        node,
        'ladder',
        `${target} stands further up: move what is needed down, or record an event that starts a job there.`,
      ),
    ];
  });
}

function stepOf(path: string): number | undefined {
  const [root, name = ''] = path.split('/');
  if (root === 'migrations') return ladder.indexOf('platform');
  // The packaged client is for who speaks HTTP.
  if (root === 'client') return ladder.indexOf('demo');
  const step = ladder.indexOf(name);
  if (step >= 0) return step;
  const entry = entries.indexOf(name);
  return entry >= 0 ? ladder.length + entry : undefined;
}

/** The domain imports its own folder only; a migration imports TypeORM and other migrations. */
export function checkPurity(repository: Repository): Finding[] {
  const outside = imports(repository, /^src\/domain\//).filter(
    ({ target }) => target === undefined || !target.startsWith('src/domain/'),
  );
  const inMigrations = imports(repository, /^migrations\//).filter(
    ({ target, specifier }) => specifier !== 'typeorm' && !target?.startsWith('migrations/'),
  );
  return [
    ...outside.map(({ source, node, specifier }) =>
      finding(source, node, 'domain imports', `${specifier} is outside: pass what it gives as a parameter.`),
    ),
    ...inMigrations.map(({ source, node, specifier }) =>
      finding(source, node, 'migration imports', `${specifier} will change later: write the SQL out.`),
    ),
    ...sourcesIn(repository, /^src\/domain\//).flatMap(checkDomainCode),
  ];
}

const banned: ReadonlyMap<string, string> = new Map([
  ['Math.round', 'use divFloor, divCeil or divHalfUp on bigints'],
  ['Math.random', 'pass the numbers in'],
  ['Date.now', 'pass the instant in'],
  ['performance.now', 'pass the instant in'],
  ['Number', 'parse with the value type of the field'],
  ['parseFloat', 'parse with the value type of the field'],
  ['setTimeout', 'the domain does not wait'],
  ['fetch', 'pass the facts in'],
]);
const globals = ['process', 'console', 'crypto', 'globalThis', 'Buffer', 'Promise'];

function checkDomainCode(source: Source): Finding[] {
  const found: Finding[] = [];
  const add = (node: ts.Node, what: string, instead: string): void => {
    found.push(finding(source, node, 'domain calls', `${what} is banned here: ${instead}.`));
  };
  visit(source, (node) => {
    if (ts.isCallExpression(node)) {
      const called = node.expression.getText();
      const instead = banned.get(called);
      if (instead !== undefined) add(node, called, instead);
      if (called.endsWith('.toFixed')) add(node, 'toFixed', 'use the value type’s own text form');
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
      add(node, 'new Date()', 'pass the instant in');
    }
    if (node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node)) {
      add(node, 'async', 'compute, and let the caller wait');
    }
    const isName = ts.isIdentifier(node) && globals.includes(node.text);
    if (isName && ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node) {
      add(node, node.text, 'pass what it gives as a parameter');
    }
  });
  return found;
}

/** Files that import one another in a circle, types included. */
export function checkCycles(repository: Repository): Finding[] {
  const edges = new Map<string, { source: Source; target: string; node: ts.Node }[]>();
  for (const { source, target, node } of imports(repository, /^src\//)) {
    if (target !== undefined)
      edges.set(source.path, [...(edges.get(source.path) ?? []), { source, target, node }]);
  }
  const found: Finding[] = [];
  const finished = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    for (const { source, target, node } of edges.get(path) ?? []) {
      const start = trail.indexOf(target);
      if (start >= 0) {
        const circle = [...trail.slice(start), target].join(' → ');
        found.push(finding(source, node, 'cycle', `${circle}: move what both need into a file of its own.`));
      } else if (!finished.has(target)) walk(target, [...trail, target]);
    }
    finished.add(path);
  };
  for (const path of edges.keys()) if (!finished.has(path)) walk(path, [path]);
  return found;
}

function imports(repository: Repository, folders: RegExp): (Import & { source: Source })[] {
  return sourcesIn(repository, folders).flatMap((source) =>
    importsOf(source).map((found) => ({ source, ...found })),
  );
}

function finding(source: Source, node: ts.Node, rule: string, instead: string): Finding {
  return { path: source.path, line: lineOf(source, node), rule, instead };
}
