// Writes what follows from the controllers: the answers that the OpenAPI document describes, then the types of
// the client from that document as the running application serves it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { main as describeAnswers } from './describe-answers.mjs';

export async function main(args) {
  const root = join(import.meta.dirname, '..');
  await describeAnswers(args);
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/api/openapi.spec.ts'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, WRITE_CLIENT: args.includes('--check') ? '' : '1' },
  });
  process.exitCode = status ?? 1;
}
