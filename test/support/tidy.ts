// What the architecture test knows of a source file, read with the TypeScript parser; and the form of what it finds.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Path from the repository's root, with `/`, to text. */
export type Repository = ReadonlyMap<string, string>;

export type Finding = Readonly<{ path: string; line: number; rule: string; instead: string }>;

export type Source = Readonly<{ path: string; text: string; lines: number; tree: ts.SourceFile }>;

const skipped = new Set(['node_modules', 'dist', '.data', '.git', 'coverage']);
const texts =
  /\.(ts|tsx|mjs|cjs|js|json|md|yml|yaml|css|html|sh|sql)$|(^|\/)(Dockerfile|run|\.[a-z]+(rc|ignore))$/;

export function readRepository(root: string, folder = '', found = new Map<string, string>()): Repository {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (skipped.has(entry.name) || path === 'reports') continue;
    if (entry.isDirectory()) readRepository(root, path, found);
    else if (entry.isFile()) found.set(path, texts.test(path) ? readFileSync(join(root, path), 'utf8') : '');
  }
  return found;
}

const parsed = new WeakMap<Repository, Source[]>();

/** The TypeScript files whose path `folders` matches, parsed once for a repository. */
export function sourcesIn(repository: Repository, folders: RegExp): Source[] {
  const sources =
    parsed.get(repository) ?? [...repository].filter(([path]) => /\.tsx?$/.test(path)).map(parse);
  parsed.set(repository, sources);
  return sources.filter(({ path }) => folders.test(path));
}

function parse([path, text]: [string, string]): Source {
  const lines = text.replace(/\n$/, '').split('\n').length;
  return { path, text, lines, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

export function visit(source: Source, look: (node: ts.Node) => void): void {
  const walk = (node: ts.Node): void => {
    look(node);
    ts.forEachChild(node, walk);
  };
  walk(source.tree);
}

export function lineOf(source: Source, node: ts.Node): number {
  return source.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

export type Import = Readonly<{ specifier: string; target: string | undefined; node: ts.Node }>;

/** Every `import`, `export … from` and `import()`; `target` is the file it names, when that is one of ours. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  visit(source, (node) => {
    const isStatement = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
    const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const named = isStatement ? node.moduleSpecifier : isCall ? node.arguments[0] : undefined;
    if (named !== undefined && ts.isStringLiteral(named)) {
      found.push({ specifier: named.text, target: resolve(source.path, named.text), node });
    }
  });
  return found;
}

function resolve(from: string, specifier: string): string | undefined {
  if (specifier === '#client') return 'client/index.ts';
  if (!specifier.startsWith('.')) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/').replace(/\.js$/, '.ts');
}

/** Line of the first character that `pattern` finds in a text; 0 when it finds none. */
export function lineMatching(text: string, pattern: RegExp): number {
  const at = text.search(pattern);
  return at < 0 ? 0 : text.slice(0, at).split('\n').length;
}
