// `npm test`: installs and builds what is missing, then runs the tests. Arguments go to vitest.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { prepare, projectFolder } from './prepare.mjs';
import { endWith } from './say.mjs';

const leftOut = `
Left out: the browser tests of the web desk. "npm run test:web" runs them, where there is a Chromium
(apt-get install chromium, or its path in CHROMIUM_PATH).
`;

export async function main(args) {
  await prepare().catch(endWith);
  const vitest = path.join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', ...args], { cwd: projectFolder, stdio: 'inherit' });
  // The terminal signals vitest as well; only a signal to this process alone has to be passed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.once('error', endWith);
  child.once('close', (code, signal) => {
    process.stdout.write(leftOut);
    process.exit(signal === null ? (code ?? 1) : 1);
  });
}
