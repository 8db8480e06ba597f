// Where the package lies, wherever it was compiled to: files that are read as they are stand in its `data`.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const packageRoot: string = rootAbove(dirname(fileURLToPath(import.meta.url)));

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder));
}

export function dataFile(...names: string[]): string {
  return join(packageRoot, 'data', ...names);
}
