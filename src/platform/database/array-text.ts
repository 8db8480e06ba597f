// Arrays as PostgreSQL reads them, with quotes where they are needed: a batch has some thousand values, most of them
// identifiers, hashes and numbers.

const plain = /^(?!null$)[\w.:+-]+$/i;

export function arrayText(values: ReadonlyArray<string | number | bigint | null>): string {
  return `{${values.map(elementText).join(',')}}`;
}

function elementText(value: string | number | bigint | null): string {
  if (value === null) return 'NULL';
  const text = typeof value === 'string' ? value : value.toString();
  return plain.test(text) ? text : `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
