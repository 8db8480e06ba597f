// Programs that a script starts: they end with it, and one that outlived it is ended before the next.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { identityOf } from './lock.mjs';
import { Explained } from './say.mjs';

export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a program to its end; it is ended with this process. Its output is kept for the case that it fails. */
export function run(command, args, { lock, shell = false, cwd = projectFolder }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, shell, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    lock.note({ child: { pid: child.pid, identity: child.pid && identityOf(child.pid) } });
    let output = '';
    const keep = (chunk) => (output = (output + chunk).slice(-20_000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const forward = (signal) => {
      child.once('close', () => {
        lock.release();
        process.exit(130);
      });
      child.kill(signal);
      // npm sometimes swallows a signal.
      setTimeout(() => child.kill('SIGKILL'), 2_000);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.once(signal, forward);
    const done = () => signals.forEach((signal) => process.off(signal, forward));
    child.once('error', (error) => {
      done();
      const isMissing = error.code === 'ENOENT';
      reject(
        isMissing
          ? new Explained(
              `The program ${command} was not found: install it (npm comes with Node.js) and run the command again.`,
            )
          : error,
      );
    });
    child.once('close', (code) => {
      done();
      resolve({ code: code ?? 1, output });
    });
  });
}

/** An npm or a compiler that outlived its killed parent is ended before another one starts in the same folder. */
export async function stopAbandoned(child) {
  if (!child?.pid || identityOf(child.pid) !== child.identity) return;
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    try {
      process.kill(child.pid, signal);
    } catch {
      return;
    }
    for (let tries = 0; tries < 50 && identityOf(child.pid) === child.identity; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
