import { stat } from 'node:fs/promises';
import { Difference } from '../domain/deal-pack/difference.js';
import type { Pack } from '../domain/deal-pack/pack-files.js';
import { verifyPack } from '../domain/deal-pack/verify-pack.js';
import { Refusal } from '../domain/refusal.js';
import type { Command, Outcome } from './command.js';
import { optionalOption, requiredOption } from './files.js';
import { unreadable } from './input.js';
import { openPackFolder } from './pack-folder.js';
import { withUnpacked } from './pack-zip.js';
import { sha256OfPieces } from './sha256.js';

const hashes = /^[0-9a-f]{64}$/;

const sha256 = (text: string | Iterable<string>): string =>
  sha256OfPieces(typeof text === 'string' ? [text] : text);

/** One line for each check that held; then that all did, or the first that did not. */
function verify(pack: Pack, head: string | undefined): Outcome {
  const lines: string[] = [];
  try {
    for (const line of verifyPack(pack, sha256, head)) lines.push(`ok  ${line}\n`);
    return { text: [...lines, '{"verified": true}\n'] };
  } catch (error) {
    if (!(error instanceof Difference)) throw error;
    const { place } = error;
    return { text: [...lines, `${JSON.stringify({ verified: false, difference: place })}\n`], exitCode: 1 };
  }
}

export const command: Command = {
  options: { head: { type: 'string' } },
  async run(call) {
    const pack = requiredOption(call, 'in');
    const head = optionalOption(call, 'head');
    if (head !== undefined && !hashes.test(head))
      throw new Refusal('wrong-type', 'The option --head is the hash of a link, 64 hex digits.', 'head');
    const found = await stat(pack).catch((error: unknown) => {
      throw unreadable(error, 'in');
    });
    const check = (folder: string): Promise<Outcome> =>
      call.timed('engine', () => verify(openPackFolder(folder, call.reading), head));
    return call.timed('read', () => (found.isDirectory() ? check(pack) : withUnpacked(pack, check)));
  },
};
