// What is compiled: the server always, the web desk for `npm start`. A digest of the sources' names, sizes and times
// tells whether the last build is still good.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { projectFolder, run } from './child.mjs';
import { Explained, timed } from './say.mjs';

const inModules = (...parts) => path.join(projectFolder, 'node_modules', ...parts);

const server = {
  title: 'Building (nest build)',
  inputs: [
    'src',
    'migrations',
    'client',
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'nest-cli.json',
    'package-lock.json',
  ],
  output: 'dist',
  command: [inModules('@nestjs', 'cli', 'bin', 'nest.js'), 'build'],
};

const desk = {
  title: 'Building the web desk (vite build)',
  inputs: ['web', 'src/domain', 'client', 'package-lock.json'],
  output: 'web/dist',
  command: [inModules('vite', 'bin', 'vite.js'), 'build', 'web'],
};

/** The builds that are not up to date. */
export function dueBuilds(withDesk) {
  const wanted = withDesk && fs.existsSync(path.join(projectFolder, 'web')) ? [server, desk] : [server];
  return wanted.filter((build) => readText(stampOf(build)) !== sourcesOf(build).state);
}

export async function compile(build, say, lock) {
  const before = sourcesOf(build);
  fs.rmSync(stampOf(build), { force: true });
  await timed(say, build.title, async () => {
    const { code, output } = await run(process.execPath, build.command, { lock });
    if (code !== 0) throw new Explained(`The build failed:\n${output.trim()}`);
  });
  if (build === server) removeOrphans('', before.names);
  fs.writeFileSync(stampOf(build), before.state);
}

const stampOf = ({ output }) => path.join(projectFolder, output, '.built');

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Every file the build reads, and one digest of them all. */
function sourcesOf({ inputs, output }) {
  const files = [];
  const visit = (name) => {
    const full = path.join(projectFolder, name);
    const stat = fs.statSync(full, { throwIfNoEntry: false });
    if (stat === undefined || name === path.normalize(output)) return;
    if (!stat.isDirectory()) files.push({ name, mark: `${name} ${stat.size} ${stat.mtimeMs}` });
    else for (const child of fs.readdirSync(full).toSorted()) visit(path.join(name, child));
  };
  for (const input of inputs) visit(path.normalize(input));
  const marks = files.map((file) => file.mark).join('\n');
  return {
    names: new Set(files.map((file) => file.name)),
    state: crypto.createHash('sha256').update(marks).digest('hex'),
  };
}

/** Deletes compiled files whose source is gone: a deleted migration must not run from an older build. */
function removeOrphans(folder, names) {
  const full = path.join(projectFolder, 'dist', folder);
  for (const entry of fs.readdirSync(full, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) removeOrphans(name, names);
    else if (name.endsWith('.js') && folder !== '' && !names.has(name.replace(/\.js$/, '.ts'))) {
      fs.rmSync(path.join(projectFolder, 'dist', name));
    }
  }
}
