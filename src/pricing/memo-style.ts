import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { inks } from './memo-charts.js';

/** How much room the parts of a memo take, so that two pages hold it: paddings, gaps, letters, remarks. */
export type Room = { size: number; pad: number; gap: number; words: number; why: number; remarks: number };

/** From comfortable to narrow. */
export const rooms: readonly [Room, ...Room[]] = [
  { size: 8.5, pad: 3.5, gap: 9, words: 700, why: 240, remarks: 12 },
  { size: 8.2, pad: 2, gap: 5, words: 350, why: 110, remarks: 8 },
  { size: 7.5, pad: 0.8, gap: 3, words: 140, why: 70, remarks: 4 },
];

/** Rows parted by hairlines. */
export function rows({ pad }: Room) {
  return {
    hLineWidth: (i: number) => (i === 0 ? 0 : 0.5),
    vLineWidth: () => 0,
    hLineColor: () => inks.line,
    paddingTop: () => pad,
    paddingBottom: () => pad,
    paddingLeft: () => 4,
    paddingRight: () => 4,
  };
}

/** What stands between two parts. */
export function gap(room: Room): Content {
  return { text: '', margin: [0, room.gap] };
}

/** The heading of a part of the page, with a remark in small type behind it. */
export function heading(title: string, remark = ''): Content {
  const small = { text: `   ${remark}`, bold: false, fontSize: 7, color: inks.soft };
  const text = remark === '' ? title : [title, small];
  return { text, bold: true, fontSize: 9.5, color: inks.ink, margin: [0, 0, 0, 4] };
}

/** A cell of a header row. */
export function header(text: string, alignment: 'left' | 'right' = 'right'): TableCell {
  return { text, alignment, fontSize: 7, color: inks.soft, noWrap: true };
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A day as a board reads it: `20 July 2004`. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number) as [number, number, number];
  return `${date} ${months[month - 1]} ${year}`;
}

/** A time as a board reads it: `22 November 2026, 18:04 UTC`; any other text stays. */
export function timeInWords(at: string): string {
  const time = /^\d{4}-\d\d-\d\dT(\d\d:\d\d)(?::[\d.]+)?Z$/.exec(at)?.[1];
  return time === undefined ? at : `${dayInWords(at)}, ${time} UTC`;
}

/** Words that fit; the rest stands in the proposal. */
export function clipped(text: string, most: number): string {
  return text.length <= most
    ? text
    : `${text.slice(0, text.lastIndexOf(' ', most)).replace(/[.,;:]$/, '')} ...`;
}
