// What names something else must be right: specs beside the domain, tests of the jobs, paths in the documents.
import ts from 'typescript';
import { lineOf, sourcesIn, visit, type Finding, type Repository, type Source } from './tidy.js';

/** Each file of the domain has its spec at the same place under `test`, and each such spec its file. */
export function checkSpecs(repository: Repository): Finding[] {
  const found: Finding[] = [];
  for (const path of repository.keys()) {
    const named = /^(src|test)\/domain\/(.+?)(?:\.spec)?\.ts$/.exec(path);
    if (named?.[1] === 'src' && !repository.has(`test/domain/${named[2]}.spec.ts`)) {
      found.push({ path, line: 1, rule: 'spec', instead: `write test/domain/${named[2]}.spec.ts.` });
    }
  }
  return found;
}

/** Each name of `jobs` in src/platform/queue/jobs.ts is a string in a spec outside test/domain. */
export function checkJobs(repository: Repository): Finding[] {
  const [source] = sourcesIn(repository, /^src\/platform\/queue\/jobs\.ts$/);
  if (source === undefined) return [];
  const specs = [...repository].filter(([path]) => /^test\/(?!domain\/).*\.spec\.ts$/.test(path));
  return jobNames(source)
    .filter(({ name }) => !specs.some(([, text]) => new RegExp(`['"\`]${name}['"\`]`).test(text)))
    .map(({ name, line }) => ({
      path: source.path,
      line,
      rule: 'job',
      instead: `no spec names '${name}': try in test/jobs that it succeeds, repeats harmlessly, refuses and retries.`,
    }));
}

function jobNames(source: Source): { name: string; line: number }[] {
  const found: { name: string; line: number }[] = [];
  visit(source, (node) => {
    if (!ts.isVariableDeclaration(node) || node.name.getText() !== 'jobs' || node.initializer === undefined)
      return;
    const value = ts.isAsExpression(node.initializer) ? node.initializer.expression : node.initializer;
    if (!ts.isObjectLiteralExpression(value)) return;
    for (const property of value.properties) {
      const name = property.name;
      if (name !== undefined && (ts.isStringLiteral(name) || ts.isIdentifier(name))) {
        found.push({ name: name.text, line: lineOf(source, property) });
      }
    }
  });
  return found;
}

/** Each path between backquotes in a document exists; a script after `npm run` too. */
export function checkDocuments(repository: Repository): Finding[] {
  const scripts = scriptsOf(repository);
  const folders = new Set([...repository.keys()].flatMap(foldersOf));
  const found: Finding[] = [];
  for (const path of ['ARCHITECTURE.md', 'README.md', 'CONTRIBUTING.md']) {
    const lines = (repository.get(path) ?? '').split('\n');
    for (const [index, text] of lines.entries()) {
      for (const [, quoted = ''] of text.matchAll(/`([^`\s]+)`/g)) {
        const isPath = /^(src|test|migrations|scripts|web|docs|bin|\.ci)\/[\w./-]*$/.test(quoted);
        if (!isPath || repository.has(quoted) || folders.has(quoted.replace(/\/$/, ''))) continue;
        if (quoted.startsWith('web/dist')) continue;
        found.push({
          path,
          line: index + 1,
          rule: 'path',
          instead: `${quoted} does not exist: name what does.`,
        });
      }
      for (const [, script = ''] of text.matchAll(/\bnpm run (?:--[\w-]+ )*([\w:-]+)/g)) {
        if (scripts.has(script)) continue;
        const instead = `package.json has no script "${script}": name one that it has.`;
        found.push({ path, line: index + 1, rule: 'script', instead });
      }
    }
  }
  return found;
}

function scriptsOf(repository: Repository): Set<string> {
  const text = repository.get('package.json') ?? '{}';
  return new Set(Object.keys((JSON.parse(text) as { scripts?: Record<string, string> }).scripts ?? {}));
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
