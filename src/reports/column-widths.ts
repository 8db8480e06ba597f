// How wide the columns of a table are on paper. Where all of it fits, each is as wide as its longest text; otherwise each
// has room for its longest word, and what the page has beyond that goes to those that would like more. A word that is
// longer than a column is broken.

/** The width between the margins of a landscape A4 page, in points. */
const pageWidth = 842 - 2 * 36;
/** Beside the text of a cell: its padding on both sides. */
const padding = 9;
/** A letter on average, by the size of the font. */
const letter = 0.57;
/** A word that is longer, such as an identifier, may be broken. */
const longestWord = 19;

/** Widths in points of columns, each given by all its texts, so that together they are no wider than the page. */
export function columnWidths(columns: ReadonlyArray<readonly string[]>, fontSize: number): number[] {
  const widthOf = (text: string): number => text.length * fontSize * letter;
  const longest = (texts: readonly string[]): number => Math.max(...texts.map(widthOf));
  const page = pageWidth - columns.length * padding;
  const wished = columns.map(longest);
  const least = columns.map((texts) =>
    longest(texts.flatMap((text) => text.split(' ').map((word) => word.slice(0, longestWord)))),
  );
  const [allWished, allLeast] = [sumOf(wished), sumOf(least)];
  if (allWished <= page) return wished;
  if (allLeast >= page) return least.map((width) => (width * page) / allLeast);
  return least.map((width, at) => width + ((wished[at]! - width) * (page - allLeast)) / (allWished - allLeast));
}

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
