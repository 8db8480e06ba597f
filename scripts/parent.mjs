// npm runs a script in a shell, and hands on signals to it alone: told to end, or killed, it would leave the process behind.

const PARENT_EVERY_MS = 500;

/** Ends this process in order, as by SIGTERM, when the npm that started it is gone. */
export function endWithParent() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, PARENT_EVERY_MS);
  watch.unref();
}
