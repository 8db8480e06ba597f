// Reads the OFAC list as the Treasury publishes it: sdn.csv, alt.csv, add.csv and sdn_comments.csv, without
// headers, `-0- ` for an empty field, the byte 0x1A at the end. Aliases without a row of their own stand in
// the remarks as a.k.a. '...' (weak aliases); remarks cut at 1,000 characters go on in sdn_comments.
// Layout: "Data specifications for the OFAC flat files", US Treasury.
import { parse } from 'csv-parse/sync';
import type {
  ListedAlias,
  ListedKind,
  ListedParty,
  SanctionsList,
} from '../domain/gates/sanctions-screening.js';
import { Refusal } from '../domain/refusal.js';

/** The text of the files; `version` is the day of publication, which the files do not say. */
export type SanctionsFiles = { version: string; sdn: string; alt?: string; add?: string; comments?: string };

type Cell = string | null;

const endOfFile = '\u001A';

function rowsOf(text: string, file: string, columns: number): Cell[][] {
  let rows: string[][];
  try {
    rows = parse(text.split(endOfFile, 1)[0]!, {
      relax_quotes: true,
      skip_empty_lines: true,
      bom: true,
      relax_column_count: true,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw malformed(file, 1, `cannot be read as CSV (${reason})`);
  }
  return rows.map((row, i) => {
    if (row.length !== columns)
      throw malformed(file, i + 1, `has ${row.length} columns instead of ${columns}`);
    return row.map((cell) => (cell.trim() === '-0-' || cell.trim() === '' ? null : cell.trim()));
  });
}

function malformed(file: string, row: number, what: string): Refusal {
  return new Refusal(
    'sanctions-list-malformed',
    `Row ${row} of ${file} ${what}: fetch the OFAC file again.`,
    `${file}[${row - 1}]`,
  );
}

function kindOf(cell: Cell): ListedKind {
  return cell === 'individual' || cell === 'vessel' || cell === 'aircraft' ? cell : 'entity';
}

function relationOf(cell: Cell): ListedAlias['relation'] {
  return cell === 'fka' || cell === 'nka' ? cell : 'aka';
}

/** Aliases that stand in the remarks only: a.k.a. 'CARIBEX'; f.k.a. 'GLORY'. */
export function aliasesInRemarks(remarks: string): ListedAlias[] {
  return [...remarks.matchAll(/\b([afn])\.k\.a\. '(.+?)'(?=[;.]|\s*$)/g)].map(([, letter, name]) => ({
    name: name!,
    relation: `${letter as 'a' | 'f' | 'n'}ka`,
    weak: true,
  }));
}

function byNumber(rows: readonly Cell[][], known: ReadonlySet<string>, file: string): Map<string, Cell[][]> {
  const found = new Map<string, Cell[][]>();
  for (const [i, row] of rows.entries()) {
    const number = row[0] ?? '';
    if (!known.has(number))
      throw malformed(file, i + 1, `belongs to entry ${number}, which sdn.csv does not have`);
    found.set(number, [...(found.get(number) ?? []), row]);
  }
  return found;
}

/** Reads a list; refuses rows of another shape, an entry given twice and rows that belong to no entry. */
export function readSanctionsList(files: SanctionsFiles): SanctionsList {
  const entries = rowsOf(files.sdn, 'sdn.csv', 12);
  const numbers = new Set<string>();
  for (const [i, [number, name]] of entries.entries()) {
    if (!number || !name) throw malformed('sdn.csv', i + 1, 'has no number or no name');
    if (numbers.has(number)) throw malformed('sdn.csv', i + 1, `repeats entry ${number}`);
    numbers.add(number);
  }
  const aliases = byNumber(rowsOf(files.alt ?? '', 'alt.csv', 5), numbers, 'alt.csv');
  const addresses = byNumber(rowsOf(files.add ?? '', 'add.csv', 6), numbers, 'add.csv');
  const comments = byNumber(rowsOf(files.comments ?? '', 'sdn_comments.csv', 2), numbers, 'sdn_comments.csv');
  const parties = entries.map((row): ListedParty => {
    const number = row[0]!;
    const remarks = (row[11] ?? '') + (comments.get(number) ?? []).map(([, text]) => text ?? '').join('');
    return {
      number,
      name: row[1]!,
      kind: kindOf(row[2] ?? null),
      programs: row[3]?.split('] [') ?? [],
      aliases: [
        ...(aliases.get(number) ?? []).flatMap(([, , relation, name]) =>
          name ? [{ name, relation: relationOf(relation ?? null), weak: false }] : [],
        ),
        ...aliasesInRemarks(remarks),
      ],
      addresses: (addresses.get(number) ?? []).map(([, , address, city, country]) => ({
        address: address ?? null,
        city: city ?? null,
        country: country ?? null,
      })),
      remarks,
    };
  });
  return { version: files.version, parties };
}
