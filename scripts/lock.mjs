// One process at a time: a lock file that names its holder exactly, so that a killed holder never blocks anybody
// and a process that merely got the same number later is never mistaken for it.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const BEAT_MS = 5_000;
const SILENT_MS = 15_000;

/** What tells this process from an earlier one of the same number; `undefined` when there is no such process. */
export function identityOf(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return undefined;
  }
  if (process.platform === 'linux') return linuxIdentity(pid);
  if (process.platform === 'win32') return 'running';
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return started.trim() || undefined;
  } catch {
    return undefined;
  }
}

function linuxIdentity(pid) {
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    if (fields[0] === 'Z') return undefined;
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** The process that holds the lock, or `undefined` when nobody (living) does. */
export function holderOf(file) {
  const found = read(file);
  return found?.isHeld ? found.record : undefined;
}

/**
 * Takes the lock, waiting up to `waitMs` for its holder to let go.
 * Returns `{ note, release, abandoned }`, or `{ holder }` when somebody else kept it.
 * `abandoned` is what a killed holder had noted.
 */
export async function takeLock(file, { waitMs = 0, onWait = () => {} } = {}) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const until = Date.now() + waitMs;
  let abandoned;
  for (;;) {
    const record = { pid: process.pid, identity: identityOf(process.pid), host: os.hostname() };
    if (create(file, record)) return hold(file, record, abandoned);
    const found = read(file);
    if (found === undefined) continue;
    if (!found.isHeld) {
      abandoned = found.record;
      remove(file, found.text);
    } else if (Date.now() >= until) {
      return { holder: found.record };
    } else {
      onWait(found.record);
      await sleep(200);
    }
  }
}

function create(file, record) {
  try {
    fs.writeFileSync(file, JSON.stringify(record), { flag: 'wx', mode: 0o644 });
    keepOwner(file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function read(file) {
  try {
    const text = fs.readFileSync(file, 'utf8');
    const isFresh = Date.now() - fs.statSync(file).mtimeMs < SILENT_MS;
    const record = parse(text);
    // A file without a record is being written just now, or its writer was killed in that instant.
    if (record === undefined) return { text, record: {}, isHeld: isFresh };
    const isHeld = record.host === os.hostname() ? identityOf(record.pid) === record.identity : isFresh;
    return { text, record, isHeld };
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Removes exactly the abandoned file that was read: another process may have replaced it meanwhile. */
function remove(file, text) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    fs.renameSync(file, aside);
    if (fs.readFileSync(aside, 'utf8') !== text) fs.linkSync(aside, file);
    fs.unlinkSync(aside);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  }
}

function hold(file, record, abandoned) {
  const beat = setInterval(() => {
    const now = new Date();
    fs.utimes(file, now, now, () => {});
  }, BEAT_MS);
  beat.unref();
  return {
    abandoned,
    note(more) {
      Object.assign(record, more);
      const next = `${file}.${process.pid}.next`;
      fs.writeFileSync(next, JSON.stringify(record));
      keepOwner(next);
      fs.renameSync(next, file);
    },
    release() {
      clearInterval(beat);
      try {
        if (JSON.parse(fs.readFileSync(file, 'utf8')).pid === process.pid) fs.unlinkSync(file);
      } catch {
        // Already gone.
      }
    },
  };
}

/** What root writes into somebody's folder stays that somebody's. */
export function keepOwner(file) {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = fs.statSync(path.dirname(file));
  fs.chownSync(file, uid, gid);
}
