// How large a thing may grow, and how often a name may occur.
import ts from 'typescript';
import { importsOf, lineOf, sourcesIn, visit, type Finding, type Repository, type Source } from './tidy.js';

const limits = { file: 300, spec: 400, function: 60, constructor: 6, imports: 16, domain: 4_000 };

export function checkSizes(repository: Repository): Finding[] {
  const sources = sourcesIn(repository, /^(src|test|migrations)\//);
  // The rules of the book stand directly in src/domain; gates, pricing, over-allotment and calendar are subjects beside them.
  const domain = sources.filter(({ path }) => /^src\/domain\/[^/]+$/.test(path));
  const domainLines = domain.reduce((sum, { lines }) => sum + lines, 0);
  const tooMuch = domainLines > limits.domain;
  return [
    ...sources.flatMap((source) => [...checkFile(source), ...checkFunctions(source)]),
    ...(tooMuch
      ? [
          at(
            'src/domain',
            1,
            'size',
            `${domainLines} lines without its subject folders, at most ${limits.domain}: simplify.`,
          ),
        ]
      : []),
  ];
}

function checkFile(source: Source): Finding[] {
  const isSpec = source.path.startsWith('test/');
  const limit = isSpec ? limits.spec : limits.file;
  const remedy = isSpec ? 'split by what it tries' : 'split by verb';
  const imported = importsOf(source).length;
  return [
    ...(source.lines > limit
      ? [at(source.path, limit + 1, 'file size', `${source.lines} lines, at most ${limit}: ${remedy}.`)]
      : []),
    ...(imported > limits.imports && !/\.module\.ts$|^test\/|migrations\.ts$/.test(source.path)
      ? [
          at(
            source.path,
            1,
            'imports',
            `${imported} imports, at most ${limits.imports}: give part of it away.`,
          ),
        ]
      : []),
  ];
}

function checkFunctions(source: Source): Finding[] {
  if (source.path.startsWith('test/')) return [];
  const found: Finding[] = [];
  visit(source, (node) => {
    const line = lineOf(source, node);
    if (ts.isConstructorDeclaration(node) && node.parameters.length > limits.constructor) {
      const { length } = node.parameters;
      found.push(
        at(source.path, line, 'constructor', `${length} dependencies, at most ${limits.constructor}: split.`),
      );
    }
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const lines = source.tree.getLineAndCharacterOfPosition(node.getEnd()).line + 2 - line;
      const isMigration = source.path.startsWith('migrations/');
      if (lines > limits.function && !isMigration) {
        found.push(
          at(
            source.path,
            line,
            'function size',
            `${lines} lines, at most ${limits.function}: name its steps.`,
          ),
        );
      }
    }
  });
  return found;
}

/** A basename exists once in `src`; barrels and rooms for leftovers do not exist at all. */
export function checkNames(repository: Repository): Finding[] {
  const paths = [...repository.keys()].filter((path) => path.startsWith('src/'));
  const seen = new Map<string, string>();
  const found: Finding[] = [];
  for (const path of paths) {
    const parts = path.split('/');
    const name = parts.at(-1) ?? '';
    const first = seen.get(name);
    if (first !== undefined)
      found.push(at(path, 1, 'basename', `${first} has this name: say what this one is.`));
    seen.set(name, path);
    const room = parts.slice(0, -1).find((part) => /^(common|shared|utils?|helpers?|lib|misc)$/.test(part));
    if (room !== undefined)
      found.push(at(path, 1, 'folder', `${room} says nothing: name it after what is in it.`));
    if (/^index\.tsx?$/.test(name)) found.push(at(path, 1, 'barrel', 'import the file that has it.'));
  }
  return found;
}

function at(path: string, line: number, rule: string, instead: string): Finding {
  return { path, line, rule, instead };
}
