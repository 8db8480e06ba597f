// Words and constructs that never land, wherever they stand.
import ts from 'typescript';
import {
  lineMatching,
  lineOf,
  sourcesIn,
  visit,
  type Finding,
  type Repository,
  type Source,
} from './tidy.js';

/** Put together at run time, so that this file does not contain what it forbids. */
const word = (...parts: string[]): RegExp => new RegExp(parts.join(''));

const anywhere: readonly { pattern: RegExp; rule: string; instead: string }[] = [
  {
    pattern: word('\\bTO', 'DO\\b|\\bFIX', 'ME\\b'),
    rule: 'leftover',
    instead: 'do it now, or leave it out.',
  },
  {
    pattern: word('(?<![\\w.~$}-])/(ro', 'ot|wo', 'rk|ho', 'me|Us', 'ers|t', 'mp)/[\\w.-]'),
    rule: 'machine path',
    instead: 'name it relative to the repository, or ask the system (tmpdir).',
  },
  {
    pattern: word('regi', 'stry\\.[a-z0-9-]+\\.(org|com|io|net)|"res', 'olved":'),
    rule: 'registry host',
    instead: 'leave it to npm’s own configuration (.npmrc: omit-lockfile-registry-resolved).',
  },
];

export function checkWords(repository: Repository): Finding[] {
  const found: Finding[] = [];
  for (const [path, text] of repository) {
    if (path.startsWith('test/fixtures/')) continue;
    for (const { pattern, rule, instead } of anywhere) {
      const line = lineMatching(text, pattern);
      if (line > 0) found.push({ path, line, rule, instead });
    }
  }
  return [...found, ...sourcesIn(repository, /^(src|test|migrations|web\/src)\//).flatMap(checkSource)];
}

const inTests = new Set(['describe', 'it', 'test']);
const markers = new Set(['only', 'skip', 'todo', 'fails']);

function checkSource(source: Source): Finding[] {
  const found: Finding[] = [];
  const isProduct = /^(src|migrations)\//.test(source.path);
  const add = (line: number, rule: string, instead: string): void => {
    found.push({ path: source.path, line, rule, instead });
  };
  const ignored = lineMatching(source.text, word('@ts-(ig', 'nore|noch', 'eck|expe', 'ct-error)'));
  if (ignored > 0) add(ignored, 'silenced compiler', 'say the true type.');
  visit(source, (node) => {
    const line = lineOf(source, node);
    if (node.kind === ts.SyntaxKind.AnyKeyword) add(line, 'any', 'use unknown and narrow it.');
    if (ts.isPropertyAccessExpression(node)) {
      const root = node.expression.getText().split('.')[0] ?? '';
      const isMarked = inTests.has(root) && markers.has(node.name.text);
      if (isMarked) add(line, 'test marker', `${node.getText()} hides tests: run them or delete them.`);
    }
    if (!isProduct) return;
    if (ts.isEnumDeclaration(node)) add(line, 'enum', 'use a union of string literals.');
    if (isDefaultExport(node)) add(line, 'default export', 'export it by name.');
    if (ts.isCallExpression(node)) checkCall(node, (rule, instead) => add(line, rule, instead));
  });
  return found;
}

const senders = new Set(['fetch', 'XMLHttpRequest', 'sendBeacon', 'axios', 'node:http', 'node:https']);

/** Whoever calls the API calls it by the generated client, so that a change of the contract is a type error there. */
export function checkCalls(repository: Repository): Finding[] {
  return sourcesIn(repository, /^(src\/demo|web\/src)\//).flatMap((source) => {
    const found: Finding[] = [];
    visit(source, (node) => {
      if (!(ts.isIdentifier(node) || ts.isStringLiteral(node)) || !senders.has(node.text)) return;
      const line = lineOf(source, node);
      found.push({ path: source.path, line, rule: 'call', instead: 'call it by the typed client: #client.' });
    });
    return found;
  });
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some((m) => m.kind === ts.SyntaxKind.DefaultKeyword)
  );
}

function checkCall(node: ts.CallExpression, add: (rule: string, instead: string) => void): void {
  const called = node.expression.getText();
  if (called.startsWith('console.')) add('console', 'take a writer, or the logger.');
  if (called === 'forwardRef') add('forwardRef', 'turn one of the two around, or start a job.');
  if (called === 'OneToMany') add('OneToMany', 'ask with a query; relate leftwards only.');
  if (called === 'parseFloat' || called === 'eval') add(called, 'parse with the value type of the field.');
}
