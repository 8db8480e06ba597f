// Proves a receipt without trusting who gave it: every hash is computed again from what was hashed.

/**
 * Takes one item of `GET /orders/{id}/versions` and returns null when its receipt proves that exactly this version
 * was recorded in the journal, otherwise a sentence that says what does not fit.
 */
export async function receiptFault({ version, document, receipt }) {
  const { orderHash, entry, entryHash, path, root } = receipt;
  if ((await sha256(canonical(document))) !== orderHash)
    return 'The document is not the one that was hashed.';
  if (entry.payload.orderHash !== orderHash) return 'The journal entry is of another document.';
  if (document.version !== version) return 'The document is of another version.';
  if ((await sha256(`entry\n${canonical(entry)}`)) !== entryHash) return 'The journal entry was changed.';
  let hash = entryHash;
  for (const step of path) {
    const [left, right] = step.side === 'left' ? [step.hash, hash] : [hash, step.hash];
    hash = await sha256(`node\n${left}\n${right}`);
  }
  return hash === root ? null : 'The path does not lead from the entry to the root.';
}

/** Canonical JSON (RFC 8785): members in order of their names, nothing between them. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${members.join(',')}}`;
}

async function sha256(text) {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
