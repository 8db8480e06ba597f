// The book page in a browser, with 100,000 orders and ten changes a second.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectFolder } from '../../scripts/prepare.mjs';

export function run(report) {
  const folder = mkdtempSync(path.join(tmpdir(), 'greenshoe-desk-'));
  const file = path.join(folder, 'measured.json');
  try {
    const vitest = path.join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs');
    const args = [vitest, 'run', '--config', 'test/web/vitest.config.ts'];
    const env = { ...process.env, GREENSHOE_MEASURED: file };
    const { status, stdout } = spawnSync(process.execPath, args, {
      cwd: projectFolder,
      env,
      encoding: 'utf8',
    });
    const isLeftOut = stdout.includes('No Chromium was found');
    if (isLeftOut) return report('the book page in a browser', 'left out: no Chromium was found');
    if (status !== 0) throw new Error(`The book page is not as it should be:\n${stdout}`);
    for (const [name, value] of JSON.parse(readFileSync(file, 'utf8'))) report(name, value);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
