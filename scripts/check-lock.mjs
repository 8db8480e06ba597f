// The lock file must serve every system: no address of anybody's registry in it, and every optional package that
// one of its packages names, also those of other systems, which npm leaves out when it could not see them.
import fs from 'node:fs';
import path from 'node:path';
import { projectFolder } from './prepare.mjs';
import { endWith } from './say.mjs';

/** Sentences about what is wrong; none when the lock file is good. */
export function faultsOf(lockFile) {
  const { packages } = JSON.parse(lockFile);
  const faults = [];
  for (const [where, entry] of Object.entries(packages)) {
    if (entry.resolved && !entry.link)
      faults.push(`${where} names the address ${entry.resolved}: see .npmrc.`);
    if (where !== '' && !entry.link && !entry.inBundle && !entry.integrity)
      faults.push(`${where} has no integrity: install it again.`);
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!isFound(packages, where, name)) {
        faults.push(
          `${where} needs ${name} on some systems, and it is missing: choose a version that npm finds for all.`,
        );
      }
    }
  }
  return faults;
}

/** Node looks for a package beside the one that needs it, then in each folder above. */
function isFound(packages, where, name) {
  for (let folder = where; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

export async function main() {
  const faults = faultsOf(fs.readFileSync(path.join(projectFolder, 'package-lock.json'), 'utf8'));
  if (faults.length > 0) endWith(new Error(`package-lock.json:\n  ${faults.join('\n  ')}`));
}
