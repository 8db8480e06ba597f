// PostgreSQL refuses to run as root. Where we are root, it runs as the owner of its data, as the machine's
// `postgres` or as `nobody`; where that user cannot reach the checkout (in /root, say), it is given the one
// capability that lets it: to pass through folders.
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedError } from './embedded-error.js';

type User = Readonly<{ uid: number; gid: number }>;

/** How to start a program that must not be root: `prefix` goes before its name, `options` to `spawn`. */
export type RunAs = Readonly<{ prefix: readonly string[]; options: Partial<User>; owner?: User }>;

/** @param folder where the data lives or will live; it must exist. */
export function runAs(folder: string, dataFolder: string, program: string): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [], options: {} };
  const user = ownerOf(dataFolder) ?? ownerOf(folder) ?? userNamed('postgres') ?? userNamed('nobody');
  if (user === undefined) {
    throw new EmbeddedError(
      'PostgreSQL refuses to run as root, and this machine has neither a user "postgres" nor "nobody": start as another user.',
    );
  }
  const found = candidates(user).find((candidate) => reaches(candidate, folder, program));
  if (found === undefined) {
    throw new EmbeddedError(
      `PostgreSQL refuses to run as root, and no other user can reach ${folder}: start as a normal user, or move the checkout to a folder that everybody may pass through (chmod o+x).`,
    );
  }
  return found;
}

/** What root makes is given to that user, or else to the owner of the folder it lies in. */
export function giveTo(user: User | undefined, path: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = user ?? statSync(dirname(path));
  chownSync(path, uid, gid);
}

/**
 * Node steps down for a program that needs no capability, `setpriv` for one that does. `no_setuid_fixup` lets the
 * capability count in access(2) too, by which PostgreSQL looks for its own programs.
 */
function candidates(user: User): RunAs[] {
  const stepDown = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  const withCapability = ['dac_read_search', 'dac_override'].map((name) => ({
    prefix: [
      'setpriv',
      '--securebits=+no_setuid_fixup',
      ...stepDown,
      `--inh-caps=+${name}`,
      `--ambient-caps=+${name}`,
      '--',
    ],
    options: {},
    owner: user,
  }));
  return [{ prefix: [], options: user, owner: user }, ...withCapability];
}

function reaches(candidate: RunAs, folder: string, program: string): boolean {
  const script = 'cd "$0" && "$1" --version';
  const [command = '/bin/sh', ...args] = [...candidate.prefix, '/bin/sh', '-c', script, folder, program];
  const run = spawnSync(command, args, { ...candidate.options, cwd: '/', encoding: 'utf8' });
  // It answers with its version even where it cannot find itself, which it needs later; then it complains as well.
  return run.status === 0 && run.stderr === '';
}

function ownerOf(path: string): User | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined || stat.uid === 0 ? undefined : { uid: stat.uid, gid: stat.gid };
}

function userNamed(name: string): User | undefined {
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
