// Files as inputs of a price: a vendor's daily bars, an issuer's filed results, comparable companies. Read by
// the same readers as on the command line; rows that were left out stay beside what was read.

import { divHalfAway } from '../domain/pricing/fixed-point.js';
import { formatDecimal } from '../domain/price.js';
import { Refusal } from '../domain/refusal.js';
import { flagOf } from '../platform/http/page.js';
import { bodyChecker } from '../platform/http/schemas.js';
import type { ReadBar } from './bars-reader.js';
import { companyResults } from './company-facts-reader.js';
import { readComparablesFile } from './comparables-reader.js';
import { marketBars } from './market-summary.js';
import { InputFileBody } from './market-data.dto.js';
import type { InputKind } from './pricing-input.entity.js';
import { readResultsFile } from './results-reader.js';

const checkFile = bodyChecker(InputFileBody);

/**
 * The file of a request. CSV is the body itself, and so are company facts as the SEC gives them; what else is
 * said of them then stands in the query. Otherwise all stands in one JSON document.
 */
export function sentFile(body: unknown, query: Record<string, string | undefined>): InputFileBody {
  const content = typeof body === 'string' ? body : isCompanyFacts(body) ? JSON.stringify(body) : null;
  const said = {
    ...query,
    ...(query.synthetic && { synthetic: flagOf(query.synthetic, 'synthetic', false) }),
  };
  const file: unknown = content === null ? { ...said, ...(body as object) } : { ...said, content };
  checkFile(file);
  return file as InputFileBody;
}

function isCompanyFacts(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'facts' in body;
}

/** Sessions that a proposal can use: what is older than a year changes no figure of it. */
const mostBars = 260;

/** What the file says, as an input of the pricing service. */
export function documentOfFile(
  kind: InputKind,
  { content, asOf, splitFactor }: InputFileBody,
): Record<string, unknown> {
  const bytes = new TextEncoder().encode(content);
  switch (kind) {
    case 'market':
    case 'index':
      return barsDocument(bytes, asOf, splitFactor);
    case 'results':
      return content.trimStart().startsWith('{')
        ? { ...companyResults(bytes, asOf) }
        : resultsDocument(bytes);
    case 'comparables': {
      return { asOf, ...readComparablesFile(bytes) };
    }
    case 'potential':
    case 'model':
      throw new Refusal(
        'unknown-format',
        'A judgement and a model are not files of a vendor: send them as JSON.',
        'kind',
      );
  }
}

function barsDocument(
  bytes: Uint8Array,
  asOf: string,
  splitFactor: string | undefined,
): Record<string, unknown> {
  const { summary, bars } = marketBars(bytes, asOf, splitFactor);
  const { layout, rows, skipped, warnings } = summary;
  return { layout, rows, skipped, warnings, asOf, bars: bars.slice(-mostBars).map(toBar) };
}

function toBar({ on, open, high, low, close, volume }: ReadBar): Record<string, string | null> {
  return {
    date: on,
    open: text(open),
    high: text(high),
    low: text(low),
    close: text(close),
    volume: text(volume),
  };
}

/** Six decimals, half up. */
function text(value: bigint | null): string | null {
  return value === null ? null : formatDecimal(divHalfAway(value, 10n ** 12n), 0);
}

function resultsDocument(bytes: Uint8Array): Record<string, unknown> {
  return { ...readResultsFile(bytes) };
}
