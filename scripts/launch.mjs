// Runs one compiled entry file: `start:api`, `start:worker`, `migrate`, `seed`. In an image, which has no sources,
// there is nothing to prepare.
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { endWithParent } from './parent.mjs';
import { prepare, projectFolder } from './prepare.mjs';
import { endWith } from './say.mjs';

export async function main([name, ...args]) {
  endWithParent();
  try {
    if (fs.existsSync(path.join(projectFolder, 'src'))) await prepare();
    const entry = path.join(projectFolder, 'dist', 'src', `${name}.js`);
    process.argv = [process.execPath, entry, ...args];
    await import(pathToFileURL(entry).href);
  } catch (error) {
    endWith(error);
  }
}
