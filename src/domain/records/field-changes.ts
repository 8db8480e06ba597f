// What is otherwise in a document than in an earlier one, field by field. A list is one value: it is shown whole.
import { canonicalJson } from '../canonical.js';
import { join, type Fields } from '../document.js';

/** `before` or `after` is null where the field was not there. */
export type FieldChange = { path: string; before: unknown; after: unknown };

export function fieldChanges(before: Fields, after: Fields, path = ''): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return names.flatMap((name) => {
    const [was, is] = [before[name] ?? null, after[name] ?? null];
    const at = join(path, name);
    if (isFields(was) && isFields(is)) return fieldChanges(was, is, at);
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ path: at, before: was, after: is }];
  });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
