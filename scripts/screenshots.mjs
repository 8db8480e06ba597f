// `npm run screenshots [FOLDER]`: every page of the web desk as pictures, in `screenshots` unless another is named.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { prepare, projectFolder } from './prepare.mjs';
import { endWith } from './say.mjs';

export async function main([folder = 'screenshots']) {
  await prepare().catch(endWith);
  const vitest = path.join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--config', 'test/web/vitest.config.ts'];
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, GREENSHOE_SCREENSHOTS: path.resolve(projectFolder, folder) },
  });
  child.once('close', (code) => process.exit(code ?? 1));
}
