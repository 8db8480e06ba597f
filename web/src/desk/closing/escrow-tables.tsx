// Payments, closings and refunds as tables.

import { Button } from '@mantine/core';
import { useState } from 'react';
import { newYorkDay } from '../../../../src/domain/calendar/new-york';
import { refreshEscrow } from '../../api/escrow-queries';
import { POST } from '../../api/http';
import { useMay } from '../../api/me-context';
import type { Closing, Deposit, Offering, Refund } from '../../api/types';
import { money, price, shares, signed } from '../../money';
import type { Column } from '../../parts/column';
import { DataGrid } from '../../parts/data-grid';
import { ExportMenu } from '../../parts/export-table';
import { Chip, Empty, Panel, type Tone } from '../../parts/panel';
import { sayRefused } from '../../parts/refusal';
import { useTable } from '../../parts/use-table';
import { dateWord, plural, sentence, timeWord } from '../../words';

const stateTones: Readonly<Record<Deposit['state'], Tone>> = {
  pledged: 'warn',
  cleared: 'good',
  returned: 'bad',
};

/** Why a payment does not count, or whose it is, in a word or two. */
function remarkOf({ passedOnInTime, purchaser, disclosed }: Deposit): string {
  const late = passedOnInTime ? [] : ['came late'];
  const who = purchaser === 'independent' ? [] : [`${sentence(purchaser)}${disclosed ? ', disclosed' : ''}`];
  return [...late, ...who].join('; ');
}

const keyOf = ({ id }: { id: string }): string => id;

/** Whose payment it is, and how much of it. */
const paymentColumns = <Row extends Deposit | Refund>(currency: string): ReadonlyArray<Column<Row>> => [
  {
    id: 'investor',
    header: 'Investor',
    width: 'minmax(150px, 1.4fr)',
    value: (row) => row.legalName ?? row.investor,
  },
  { id: 'reference', header: 'Reference', width: 'minmax(110px, 1fr)', value: (row) => row.reference },
  {
    id: 'amount',
    header: 'Amount',
    width: '130px',
    align: 'right',
    value: (row) => signed(row.amount),
    cell: (row) => money(row.amount, currency),
  },
];

export function DepositsPanel({ deposits, offering }: { deposits: readonly Deposit[]; offering: Offering }) {
  const { currency } = offering.terms;
  const mayDecide = useMay('record-deposit');
  const columns: readonly Column<Deposit>[] = [
    {
      id: 'received',
      header: 'Received',
      width: '130px',
      value: (row) => row.receivedAt,
      cell: (row) => timeWord(row.receivedAt),
    },
    ...paymentColumns(currency),
    {
      id: 'state',
      header: 'State',
      width: mayDecide ? '190px' : '120px',
      value: (row) => sentence(row.state),
      cell: (row) =>
        mayDecide && row.state === 'pledged' ? (
          <Outcome deposit={row} />
        ) : (
          <Chip tone={stateTones[row.state]}>{sentence(row.state)}</Chip>
        ),
    },
    { id: 'remark', header: 'Remark', width: 'minmax(110px, 1fr)', isExtra: true, value: remarkOf },
  ];
  const table = useTable(deposits, columns, { column: 'received', isDescending: true });
  return (
    <Panel
      title="Payments"
      note={plural(deposits.length, 'payment')}
      flush
      actions={<ExportMenu name="escrow-payments" columns={columns} rows={() => table.rows} />}
    >
      <DataGrid
        label="Payments into escrow"
        columns={columns}
        {...table}
        keyOf={keyOf}
        empty={<Empty title="No payment yet.">Record what the escrow bank reports, by its reference.</Empty>}
      />
    </Panel>
  );
}

/** What the bank says of a payment, recorded as of today. */
function Outcome({ deposit }: { deposit: Deposit }) {
  const [isBusy, setIsBusy] = useState(false);
  const decide = async (outcome: 'cleared' | 'returned') => {
    setIsBusy(true);
    try {
      const on = newYorkDay(new Date().toISOString());
      await POST('/api/v1/offerings/{id}/escrow/deposits/{deposit}/outcome', {
        params: { path: { id: deposit.offering, deposit: deposit.id } },
        body: {
          outcome,
          on,
        },
      });
      await refreshEscrow(deposit.offering);
    } catch (refused) {
      sayRefused(refused);
    } finally {
      setIsBusy(false);
    }
  };
  const of = `${deposit.reference} of ${deposit.legalName ?? deposit.investor}`;
  return (
    <span className="turn">
      <Button
        size="compact-xs"
        loading={isBusy}
        aria-label={`Cleared: ${of}`}
        onClick={() => void decide('cleared')}
      >
        Cleared
      </Button>
      <Button
        size="compact-xs"
        disabled={isBusy}
        aria-label={`Returned: ${of}`}
        onClick={() => void decide('returned')}
      >
        Returned
      </Button>
    </span>
  );
}

export function ClosingsPanel({ closings, currency }: { closings: readonly Closing[]; currency: string }) {
  const columns: readonly Column<Closing>[] = [
    { id: 'number', header: 'No.', width: '60px', value: (row) => row.number },
    {
      id: 'cut-off',
      header: 'Cut-off',
      width: 'minmax(110px, 1fr)',
      value: (row) => row.cutOffOn,
      cell: (row) => dateWord(row.cutOffOn),
    },
    {
      id: 'shares',
      header: 'Shares',
      width: '120px',
      align: 'right',
      value: (row) => row.shares,
      cell: (row) => shares(row.shares),
    },
    {
      id: 'price',
      header: 'Price',
      width: '80px',
      align: 'right',
      isExtra: true,
      value: (row) => signed(row.price),
      cell: (row) => price(row.price, currency),
    },
    ...(['amount', 'commission', 'net'] as const).map((field): Column<Closing> => ({
      id: field,
      header: field === 'net' ? 'To the company' : sentence(field),
      width: '130px',
      align: 'right',
      value: (row) => signed(row[field]),
      cell: (row) => money(row[field], currency),
    })),
  ];
  const table = useTable(closings, columns);
  return (
    <Panel
      title="Closings"
      note={plural(closings.length, 'closing')}
      flush
      actions={<ExportMenu name="closings" columns={columns} rows={() => table.rows} />}
    >
      <DataGrid
        label="Closings"
        columns={columns}
        {...table}
        keyOf={keyOf}
        empty={
          <Empty title="No closing yet.">
            The first one takes at least the minimum, of a released list, in cleared funds.
          </Empty>
        }
      />
    </Panel>
  );
}

export function RefundsPanel({ refunds, currency }: { refunds: readonly Refund[]; currency: string }) {
  const columns: readonly Column<Refund>[] = [
    {
      id: 'at',
      header: 'Refunded',
      width: '130px',
      value: (row) => row.refundedAt,
      cell: (row) => timeWord(row.refundedAt),
    },
    ...paymentColumns(currency),
    {
      id: 'reason',
      header: 'Why',
      width: 'minmax(130px, 1fr)',
      value: (row) => sentence(row.reason),
    },
  ];
  const table = useTable(refunds, columns);
  return (
    <Panel
      title="Refunds"
      note={plural(refunds.length, 'payment')}
      flush
      actions={<ExportMenu name="refunds" columns={columns} rows={() => table.rows} />}
    >
      <DataGrid
        label="Refunds"
        columns={columns}
        {...table}
        keyOf={keyOf}
        empty={<Empty title="Nothing went back.">What is due goes back with one command.</Empty>}
      />
    </Panel>
  );
}
