// Canonical JSON (RFC 8785): fields in the order of their names' UTF-16 code units, no white space, strings
// and numbers as ECMAScript writes them. One value has one text, so one hash says what was allocated. Texts
// come in pieces, because the canonical text of a great book would not fit into one string.
import { orderFields } from './order.js';

const PIECE = 65_536;
const SORTED_ORDER_FIELDS = orderFields.toSorted();
/** Identifiers, decimals and times: what is read from them is plain ASCII that JSON writes as it stands. */
const PLAIN: ReadonlySet<string> = new Set(
  SORTED_ORDER_FIELDS.filter((field) => field !== 'category' && field !== 'steps'),
);

type StepDocument = { limit: string; shares: number };

/** The canonical text of a JSON value. The value holds no lone surrogates and no numbers but safe integers. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let text = '';
  for (const name of Object.keys(value).toSorted()) {
    const field = (value as Readonly<Record<string, unknown>>)[name];
    if (field !== undefined)
      text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(field)}`;
  }
  return `{${text}}`;
}

/** The same for the document of an order that has been read, which is flat but for its steps. */
export function canonicalOrder(document: unknown): string {
  const fields = document as Readonly<Record<string, unknown>>;
  let text = '';
  for (const field of SORTED_ORDER_FIELDS) {
    const value = fields[field];
    if (value === undefined) continue;
    text += text === '' ? `{"${field}":` : `,"${field}":`;
    if (typeof value === 'number') text += value;
    else if (PLAIN.has(field)) text += `"${value as string}"`;
    else text += field === 'steps' ? canonicalSteps(value as StepDocument[]) : JSON.stringify(value);
  }
  return `${text}}`;
}

function canonicalSteps(steps: readonly StepDocument[]): string {
  return `[${steps.map(({ limit, shares }) => `{"limit":"${limit}","shares":${shares}}`).join(',')}]`;
}

/** The pieces of a canonical list, put together to a size that is quick to hash. */
export function* canonicalList(count: number, textAt: (index: number) => string): Generator<string> {
  let piece = '[';
  for (let index = 0; index < count; index += 1) {
    piece += index === 0 ? textAt(index) : `,${textAt(index)}`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}]`;
}
