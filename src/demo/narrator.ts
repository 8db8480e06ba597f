// Tells the deal as it happens: chapters, sentences, and tables whose numbers line up.

const isColoured = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;

const paint = (code: number) => (text: string) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);
const bold = paint(1);
const soft = paint(2);
const green = paint(32);
const red = paint(31);

let chapters = 0;

export function chapter(title: string): void {
  chapters += 1;
  write(`\n${bold(`${chapters}. ${title}`)}`);
}

export function say(sentence: string): void {
  write(`   ${sentence}`);
}

export function note(sentence: string): void {
  write(`   ${soft(sentence)}`);
}

export function done(sentence: string): void {
  write(`   ${green('done')}     ${sentence}`);
}

export function refusal(sentence: string): void {
  write(`   ${red('refused')}  ${sentence}`);
}

/** Columns of numbers stand to the right. */
export function table(header: readonly string[], rows: ReadonlyArray<readonly string[]>): void {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const isNumeric = header.map((_, column) => rows.every((row) => /^[-$0-9,.x%]*$/.test(row[column]!)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        isNumeric[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd();
  write(`\n   ${soft(line(header))}`);
  for (const row of rows) write(`   ${line(row)}`);
  write('');
}

/** 11,000,000 */
export function count(shares: number): string {
  return shares.toString().replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** $4,070,000.00 */
export function dollars(amount: string): string {
  const [whole = '', decimals = ''] = amount.split('.');
  return `$${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}${decimals === '' ? '' : `.${decimals}`}`;
}

/** A price of the wire with two decimals at least: `0.4` is 0.40. */
export function cents(price: string): string {
  const [whole = '', decimals = ''] = price.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
