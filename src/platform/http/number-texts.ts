// Numbers as spreadsheets of other countries write them. None is guessed at: 1.000 is a thousand in one country and one
// in another. The refusal names the sign and what to write instead.

const signs: Readonly<Record<string, string>> = {
  ',': 'a comma',
  '.': 'a point',
  ' ': 'a blank',
  '\u00A0': 'a blank',
  '\u202F': 'a blank',
  "'": 'an apostrophe',
  '\u2019': 'an apostrophe',
};
const grouped = /^(\d{1,3})(?:([,. '\u00A0\u202F\u2019])\d{3})(?:\2\d{3})*$/;
const groupedDecimal = /^(\d{1,3})(?:([, '\u00A0\u202F\u2019])\d{3})(?:\2\d{3})*\.\d+$/;
const decimalComma = /^\d+,\d+$/;

/** What to write instead of a text that holds a thousands separator or a decimal comma; null where it holds none. */
export function remedyOfNumber(text: string, isWhole: boolean): string | null {
  if (!isWhole && decimalComma.test(text))
    return `It has a decimal comma: write a point, ${text.replace(',', '.')}.`;
  const sign = (isWhole ? grouped : groupedDecimal).exec(text)?.[2];
  if (sign === undefined) return null;
  return `It has ${signs[sign]!} between the thousands: write ${text.replaceAll(sign, '')}.`;
}
