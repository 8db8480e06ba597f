import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { inks } from './memo-charts.js';

const hairline = { hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => inks.line };
/** Rows parted by hairlines. */
export const rows = {
  ...hairline,
  hLineWidth: (i: number) => (i === 0 ? 0 : 0.5),
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
  paddingLeft: () => 4,
  paddingRight: () => 4,
};

/** The heading of a part of the page. */
export function heading(text: string): Content {
  return { text, bold: true, fontSize: 9.5, color: inks.ink, margin: [0, 0, 0, 4] };
}

/** A cell of a header row. */
export function header(text: string, alignment: 'left' | 'right' = 'right'): TableCell {
  return { text, alignment, fontSize: 7, color: inks.soft, noWrap: true };
}
