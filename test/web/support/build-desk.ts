// The desk that is tested is the desk that is served: built as for production, in a process of its own because
// this one runs as a test.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export default async function buildDesk(): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'error'],
    { env },
  );
}
