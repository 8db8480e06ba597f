// The versions that a change may be based on, from If-Match (RFC 9110, section 13.1.1): one strong tag, or a list of which
// the present version must be one. A weak tag is no version's, and "*" would change what nobody has seen.

import { Refusal } from '../../domain/refusal.js';

const tag = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;
const version = /^"([1-9][0-9]{0,9})"$/;

/** @throws version-missing, version-moved for "*", version-invalid */
export function versionsOf(header: string | undefined): ReadonlySet<number> {
  if (header === undefined)
    throw new Refusal(
      'version-missing',
      'Send If-Match with the ETag of the version you have seen, such as If-Match: "1".',
      'If-Match',
    );
  if (header.trim() === '*')
    throw new Refusal(
      'version-moved',
      'If-Match: * would change whatever version stands, also one that somebody else has made. Name the ETag of the version you have seen, such as "1".',
      'If-Match',
    );
  const between = header.replace(tag, '"').split(',');
  const isList = between.every((one) => ['', '"'].includes(one.trim())) && header.includes('"');
  if (!isList)
    throw new Refusal(
      'version-invalid',
      'If-Match is not well formed. Send the ETag of the version you have seen in its quotation marks, such as "1", or several with commas between them.',
      'If-Match',
    );
  return new Set((header.match(tag) ?? []).flatMap((one) => version.exec(one)?.[1] ?? []).map(Number));
}
