// Very many names by nothing but their letters: how many of each. One change of a letter takes one away or adds one, or
// both, so names whose counts differ in more than twice the changes allowed need no closer look.
import { type ComparableName, mostChanges } from './sanctions-name.js';

const kinds = 32;

function count(joined: string, into: Uint8Array, at: number): void {
  for (let i = 0; i < joined.length; i += 1) into[at + (joined.charCodeAt(i) % kinds)]! += 1;
}

/** The places of the names that a name may be alike in its letters alone. */
export function spellingsOf(names: readonly ComparableName[]): (name: ComparableName) => number[] {
  const lengths = Int32Array.from(names, ({ joined }) => joined.length);
  const counts = new Uint8Array(kinds * names.length);
  for (const [place, { joined }] of names.entries()) count(joined, counts, kinds * place);

  return ({ joined }) => {
    const own = new Uint8Array(kinds);
    count(joined, own, 0);
    const found: number[] = [];
    for (let place = 0; place < lengths.length; place += 1) {
      const most = mostChanges(lengths[place]!, joined.length);
      if (Math.abs(lengths[place]! - joined.length) > most) continue;
      let left = 2 * most;
      for (let kind = 0; kind < kinds && left >= 0; kind += 1)
        left -= Math.abs(counts[kinds * place + kind]! - own[kind]!);
      if (left >= 0) found.push(place);
    }
    return found;
  };
}
