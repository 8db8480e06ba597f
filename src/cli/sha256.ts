import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal of the UTF-8 of a text that is handed over in pieces. */
export function sha256OfPieces(pieces: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece, 'utf8');
  return hash.digest('hex');
}
