import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { inks } from './memo-charts.js';
import { clipped, gap, heading, type Room, rows, timeInWords } from './memo-style.js';
import type { MemoDocument } from './memo.js';

function said(title: string, text: string | null, room: Room): Content[] {
  return text === null ? [] : [gap(room), heading(title), { text: clipped(text, room.words) }];
}

/** What to bear in mind, why this price, and what follows. */
export function remarks(memo: MemoDocument, room: Room): Content {
  const flags = memo.flags.map(({ message }) => ({
    text: clipped(message, room.why * 2),
    markerColor: inks.option,
  }));
  const all = [...flags, ...memo.notes.map((text) => ({ text: clipped(text, room.words) }))];
  const more =
    all.length > room.remarks ? [{ text: `and ${all.length - room.remarks} more in the proposal` }] : [];
  return {
    stack: [
      heading('To bear in mind'),
      all.length === 0
        ? { text: 'Nothing to remark.', color: inks.soft }
        : { ul: [...all.slice(0, room.remarks), ...more], markerColor: inks.soft },
      ...said('Why this price', memo.rationale, room),
      ...said('What follows the approval', memo.policySentence, room),
    ],
  };
}

const roles: Record<string, string> = {
  desk: 'Syndicate desk',
  issuer: 'Chief financial officer of the issuer',
};

/** Who proposed and who decided; while nobody has, who is to. */
export function approvals(memo: MemoDocument, room: Room): Content {
  const done = memo.signatures.map(({ role, name, did, at }): TableCell[] => [
    { text: roles[role] ?? role, color: inks.soft },
    { text: name, bold: true },
    { text: did },
    { text: timeInWords(at), alignment: 'right', color: inks.soft },
  ]);
  const waits: TableCell[][] =
    memo.state === 'proposed'
      ? [
          [
            { text: roles.issuer!, color: inks.soft },
            { text: '' },
            { text: 'to approve or reject', color: inks.option },
            { text: '' },
          ],
        ]
      : [];
  return { layout: rows(room), table: { widths: [150, '*', 110, 130], body: [...done, ...waits] } };
}
