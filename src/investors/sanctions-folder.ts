// The files of a sanctions list in a folder, as they are downloaded: sdn.csv, and beside it alt.csv, add.csv and
// sdn_comments.csv, in capitals or not, in UTF-8 or in Latin-1.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../domain/refusal.js';
import type { SanctionsFiles } from './sanctions-list.js';

const files = { sdn: 'sdn.csv', alt: 'alt.csv', add: 'add.csv', comments: 'sdn_comments.csv' } as const;

export async function readSanctionsFolder(folder: string, version: string): Promise<SanctionsFiles> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const text = async (wanted: string): Promise<string | undefined> => {
    const name = names.find((one) => one.toLowerCase() === wanted);
    return name === undefined ? undefined : decoded(await readFile(join(folder, name)));
  };
  const sdn = await text(files.sdn);
  if (sdn === undefined)
    throw new Refusal(
      'unreadable-file',
      `The folder of the list holds no ${files.sdn}: check its path.`,
      'list',
    );
  const [alt, add, comments] = [await text(files.alt), await text(files.add), await text(files.comments)];
  return {
    version,
    sdn,
    ...(alt === undefined ? {} : { alt }),
    ...(add === undefined ? {} : { add }),
    ...(comments === undefined ? {} : { comments }),
  };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
