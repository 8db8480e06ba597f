// The over-allotment as it stands: a short and its option in a firm commitment, an additional placement in
// best efforts.

import { useMemo } from 'react';
import { useMay } from '../../api/me-context';
import { useOffering, useOverAllotment } from '../../api/queries';
import type { Offering, OverAllotment } from '../../api/types';
import { ChartPanel } from '../../charts/chart-panel';
import { shortPicture } from '../../charts/short-picture';
import { money, price, shares } from '../../money';
import type { Column } from '../../parts/column';
import { DataGrid } from '../../parts/data-grid';
import { ExportMenu } from '../../parts/export-table';
import { Chip, Empty, Fact, Facts, Panel, Tile } from '../../parts/panel';
import { Waiting } from '../../parts/refusal';
import { useTable } from '../../parts/use-table';
import { dateWord, plural, sentence } from '../../words';
import { CoverPanel } from './cover-panel';
import { MovePanel } from './move-panel';

type LedgerLine = OverAllotment['lines'][number];

export function OverAllotmentPage({ id }: { id: string }) {
  const { data: offering } = useOffering(id);
  const { data, error, isPending, refetch } = useOverAllotment(id);
  if (!offering || isPending || error !== null)
    return <Waiting error={error} what="the over-allotment" again={() => void refetch()} />;
  if (data === null) {
    const { overAllotment, optionDays } = offering.terms;
    return (
      <Panel title="Over-allotment">
        <Empty title="Nothing was allocated yet.">
          {overAllotment === 0
            ? 'This offering has no over-allotment.'
            : `The terms allow ${shares(overAllotment)} shares beyond the base, for ${plural(optionDays, 'day')} from pricing. The ledger begins with the allocation.`}
        </Empty>
      </Panel>
    );
  }
  return <Ledger ledger={data} offering={offering} />;
}

function Ledger({ ledger, offering }: { ledger: OverAllotment; offering: Offering }) {
  const { currency, shares: base } = offering.terms;
  const mayMove = useMay('record-purchase');
  const isShort = ledger.kind === 'short';
  const days = Math.max(
    0,
    Math.ceil((Date.parse(ledger.optionExpires) + 86_400_000 - Date.now()) / 86_400_000),
  );
  return (
    <>
      <div className="tiles">
        {isShort ? (
          <>
            <Tile
              name="Open short"
              figure={shares(ledger.openShort)}
              below={`of ${shares(ledger.shortCreated)} sold short at ${price(ledger.offerPrice, currency)}`}
            />
            <Tile
              name="Option left"
              figure={shares(ledger.optionLeft)}
              below={`covers ${shares(ledger.covered)}, ${shares(ledger.naked)} naked`}
            />
            <Tile
              name="Days left"
              figure={days}
              below={`to ${dateWord(ledger.optionExpires)}, that day included`}
            />
          </>
        ) : (
          <>
            <Tile
              name="Placed beyond the base"
              figure={shares(ledger.exercised)}
              below="an additional placement, no short"
            />
            <Tile
              name="Right left"
              figure={shares(ledger.optionLeft)}
              below={`for ${shares(base)} shares of base`}
            />
          </>
        )}
        <Tile name="Shares issued" figure={shares(ledger.sharesIssued)} below={`${shares(base)} base`} />
        <Tile
          name="To the company"
          figure={money(ledger.issuerProceeds.total, currency, { cents: false })}
          below={`${money(ledger.issuerProceeds.option, currency, { cents: false })} of it beyond the base`}
        />
      </div>
      {ledger.warnings.length > 0 && (
        <Panel title="Warnings">
          <ul className="flags">
            {ledger.warnings.map(({ code, message }) => (
              <li key={code}>
                <Chip tone="warn">{sentence(code)}</Chip> {message}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title="Where the shares come from" note={`${shares(ledger.sharesIssued)} issued so far`}>
        <IssuedBar ledger={ledger} base={base} />
      </Panel>
      <div className="columns book-columns">
        <div className="stack">
          {isShort && <OpenShort ledger={ledger} currency={currency} />}
          <Lines ledger={ledger} currency={currency} />
        </div>
        <div className="stack">
          {isShort && mayMove && <MovePanel offering={offering} ledger={ledger} />}
          <Panel title="What it brings">
            <Facts>
              <Fact name="Offer price">{price(ledger.offerPrice, currency)}</Fact>
              <Fact name="Proceeds of the base">{money(ledger.issuerProceeds.base, currency)}</Fact>
              <Fact name={isShort ? 'Proceeds of the option' : 'Proceeds of the placement'}>
                {money(ledger.issuerProceeds.option, currency)}
              </Fact>
              <Fact name="To the company" strong>
                {money(ledger.issuerProceeds.total, currency)}
              </Fact>
              {isShort && (
                <Fact name="Gain of the syndicate on purchases">
                  {money(ledger.syndicateProfit.gross, currency)}
                </Fact>
              )}
            </Facts>
          </Panel>
          {isShort && ledger.openShort > 0 && <CoverPanel ledger={ledger} currency={currency} />}
        </div>
      </div>
    </>
  );
}

/** Base, what the option has given, and what it still can give, as one bar with its words. */
function IssuedBar({ ledger, base }: { ledger: OverAllotment; base: number }) {
  const isShort = ledger.kind === 'short';
  const parts = [
    { name: 'Base', shares: base, kind: 'base' },
    { name: isShort ? 'Option exercised' : 'Placed beyond the base', shares: ledger.exercised, kind: 'used' },
    { name: isShort ? 'Option left' : 'Right left', shares: ledger.optionLeft, kind: 'left' },
  ].filter((part) => part.kind === 'base' || part.shares > 0);
  const whole = parts.reduce((sum, part) => sum + part.shares, 0);
  return (
    <ul className="parts-bar" aria-label="Where the shares come from">
      {parts.map((part) => (
        <li key={part.kind} className={part.kind} style={{ flexGrow: part.shares / whole }}>
          <i aria-hidden="true" />
          <span className="fine">{part.name}</span>
          <strong>{shares(part.shares)}</strong>
        </li>
      ))}
    </ul>
  );
}

function OpenShort({ ledger, currency }: { ledger: OverAllotment; currency: string }) {
  const draw = useMemo(() => shortPicture(ledger, currency, Date.now()), [ledger, currency]);
  return (
    <ChartPanel
      title="Open short"
      note="from pricing to the end of the option"
      name="open-short"
      label={`Open short of ${shares(ledger.openShort)} shares, option left ${shares(ledger.optionLeft)}, until ${dateWord(ledger.optionExpires)}`}
      draw={draw}
      height={260}
      columns={lineColumns(currency)}
      rows={ledger.lines}
      keyOf={keyOf}
    />
  );
}

const lineWords: Readonly<Record<string, string>> = {
  short: 'Sold short',
  exercise: 'Option exercised',
  stabilizing: 'Stabilizing purchase',
  covering: 'Covering purchase',
};
const lineWord = (kind: string): string => lineWords[kind] ?? sentence(kind);

const keyOf = (line: LedgerLine): string => `${line.on} ${line.kind} ${line.openShort}`;

function lineColumns(currency: string): readonly Column<LedgerLine>[] {
  return [
    { id: 'on', header: 'Day', width: '120px', value: ({ on }) => on, cell: ({ on }) => dateWord(on) },
    { id: 'kind', header: 'What', width: 'minmax(130px, 1fr)', value: ({ kind }) => lineWord(kind) },
    {
      id: 'shares',
      header: 'Shares',
      width: '120px',
      align: 'right',
      value: (line) => line.shares,
      cell: (line) => shares(line.shares),
    },
    {
      id: 'price',
      header: 'Price',
      width: '100px',
      align: 'right',
      value: (line) => line.price,
      cell: (line) => price(line.price, currency),
    },
    {
      id: 'open',
      header: 'Open short',
      width: '120px',
      align: 'right',
      value: (line) => line.openShort,
      cell: (line) => shares(line.openShort),
    },
    {
      id: 'left',
      header: 'Option left',
      width: '120px',
      align: 'right',
      value: (line) => line.optionLeft,
      cell: (line) => shares(line.optionLeft),
    },
  ];
}

function Lines({ ledger, currency }: { ledger: OverAllotment; currency: string }) {
  const columns = lineColumns(currency);
  const table = useTable(ledger.lines, columns);
  return (
    <Panel
      title="Ledger"
      note={plural(ledger.lines.length, 'line')}
      flush
      actions={<ExportMenu name="over-allotment" columns={columns} rows={() => table.rows} />}
    >
      <DataGrid
        label="Over-allotment ledger"
        columns={columns}
        {...table}
        keyOf={keyOf}
        empty={
          <Empty title="No line.">
            {ledger.kind === 'short'
              ? 'Nothing was sold short.'
              : 'An additional placement leaves no short to follow.'}
          </Empty>
        }
      />
    </Panel>
  );
}
