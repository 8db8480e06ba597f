// The escrow against its minimum, with the clock; the payments, the closings and what went back.

import { useMay } from '../../api/me-context';
import { useOffering } from '../../api/queries';
import { useClosings, useDeposits, useEscrow, useRefunds } from '../../api/escrow-queries';
import type { Escrow, Offering } from '../../api/types';
import { money, price, shares } from '../../money';
import { Chip, Empty, Fact, Facts, Panel, Tile, type Tone } from '../../parts/panel';
import { Waiting } from '../../parts/refusal';
import { dateWord, sentence } from '../../words';
import { ClosePanel } from './close-panel';
import { DepositPanel } from './deposit-panel';
import { ClosingsPanel, DepositsPanel, RefundsPanel } from './escrow-tables';
import { Thermometer } from './thermometer';

const tones: Readonly<Record<Escrow['phase'], Tone>> = {
  waiting: 'warn',
  reached: 'good',
  closed: 'good',
  missed: 'bad',
  withdrawn: 'bad',
};

export function ClosingPage({ id }: { id: string }) {
  const { data: offering } = useOffering(id);
  const { data, error, isPending, refetch } = useEscrow(id);
  if (!offering || isPending || error !== null)
    return <Waiting error={error} what="the escrow" again={() => void refetch()} />;
  if (data === null) {
    return (
      <Panel title="Closing">
        <Empty title="The terms name no escrow.">
          A best-efforts offering with a minimum holds its money in escrow: its terms state the bank and the
          day by which the minimum must be reached.
        </Empty>
      </Panel>
    );
  }
  return <EscrowPage escrow={data} offering={offering} />;
}

function EscrowPage({ escrow, offering }: { escrow: Escrow; offering: Offering }) {
  const { currency, issuerSeesNames, dealType } = offering.terms;
  const isDesk = useMay('record-deposit');
  const readsInvestors = useMay('read-investors');
  const readsNames = readsInvestors || issuerSeesNames === true || dealType === 'ipo';
  const deposits = useDeposits(offering.id, readsNames).data;
  const refunds = useRefunds(offering.id, readsNames).data;
  const closings = useClosings(offering.id).data;
  return (
    <>
      <Tiles escrow={escrow} currency={currency} />
      <Panel
        title="Escrow against the minimum"
        note={escrow.bank}
        actions={<Chip tone={tones[escrow.phase]}>{sentence(escrow.phase)}</Chip>}
      >
        <Thermometer escrow={escrow} currency={currency} />
      </Panel>
      <div className="columns book-columns">
        <div className="stack">
          {deposits && <DepositsPanel deposits={deposits} offering={offering} />}
          <ClosingsPanel closings={closings ?? []} currency={currency} />
          {refunds && refunds.length > 0 && <RefundsPanel refunds={refunds} currency={currency} />}
        </div>
        <div className="stack">
          {isDesk && <ClosePanel escrow={escrow} offering={offering} />}
          {isDesk && <DepositPanel offering={offering} />}
          <MoneyPanel escrow={escrow} currency={currency} />
        </div>
      </div>
    </>
  );
}

function Tiles({ escrow, currency }: { escrow: Escrow; currency: string }) {
  const whole = { cents: false };
  const { extendedTo, minBy, endsOn, daysLeft, allottedShares, closedShares } = escrow;
  return (
    <div className="tiles">
      <Tile
        name="Counts toward the minimum"
        figure={money(escrow.counted, currency, whole)}
        below={
          escrow.minimum === null
            ? `of ${shares(escrow.minimumShares)} shares, at a price to come`
            : `of ${money(escrow.minimum, currency, whole)}`
        }
      />
      <Tile name="Pledged" figure={money(escrow.pledged, currency, whole)} below="never counts" />
      <Tile
        name="Days left"
        figure={daysLeft}
        below={extendedTo === null ? `to ${dateWord(endsOn)}` : `extended from ${dateWord(minBy)}`}
      />
      <Tile
        name="Closed"
        figure={shares(closedShares)}
        below={
          allottedShares === null ? 'no list is released yet' : `of ${shares(allottedShares)} shares allotted`
        }
      />
      <Tile
        name="Must go back"
        figure={money(escrow.refundsDue, currency, whole)}
        below={`${money(escrow.held, currency, whole)} held`}
      />
    </div>
  );
}

function MoneyPanel({ escrow, currency }: { escrow: Escrow; currency: string }) {
  return (
    <Panel title="Where the money is">
      <Facts>
        <Fact name="Minimum">{shares(escrow.minimumShares)} shares</Fact>
        {escrow.price !== null && <Fact name="Price">{price(escrow.price, currency)}</Fact>}
        <Fact name="Cleared">{money(escrow.cleared, currency)}</Fact>
        <Fact name="Released to closings">{money(escrow.released, currency)}</Fact>
        <Fact name="Refunded">{money(escrow.refunded, currency)}</Fact>
        <Fact name="Held in escrow" strong>
          {money(escrow.held, currency)}
        </Fact>
        <Fact name="Pledged, not cleared">{money(escrow.pledged, currency)}</Fact>
        <Fact name="Came back unpaid">{money(escrow.returned, currency)}</Fact>
      </Facts>
    </Panel>
  );
}
