// Secrets that the server must be able to read again, such as the seed of a one-time code, are sealed under
// SECRET_KEY (AES-256-GCM, bound to what they are for). Without a key they stand as they are, marked so. What
// was sealed under a key that is gone is refused, never guessed.

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Refusal } from '../../domain/refusal.js';

const [sealedMark, openMark] = ['sealed:', 'open:'];

export function seal(key: Buffer | null, purpose: string, secret: string): string {
  if (key === null) return openMark + secret;
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return sealedMark + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

export function unseal(key: Buffer | null, purpose: string, kept: string): string {
  if (kept.startsWith(openMark)) return kept.slice(openMark.length);
  if (key === null) throw unreadable('SECRET_KEY is not set');
  const bytes = Buffer.from(kept.slice(sealedMark.length), 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    throw unreadable('SECRET_KEY is another one');
  }
}

function unreadable(why: string): Refusal {
  return new Refusal(
    'secret-unreadable',
    `A secret that is needed here was sealed, and ${why}. Bring the key back, or set up the second factor or the webhook's secret anew.`,
  );
}
