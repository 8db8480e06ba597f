// Orders from a spreadsheet or a file: pasted or chosen, every line read at once, bad ones marked with what is
// wrong, and only good ones sent.

import { Button, FileButton, Modal, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { command } from '../../api/http';
import { useInvestors } from '../../api/queries';
import type { Offering, Order } from '../../api/types';
import type { Column } from '../../parts/column';
import { DataGrid } from '../../parts/data-grid';
import { Chip } from '../../parts/panel';
import { plural } from '../../words';
import { readLines, type ImportLine } from './import-lines';
import { takenBy } from './order-entry';
import { toBody } from './order-text';

type Outcome = { isTaken: boolean; says: string };

export function ImportWindow({
  offering,
  onClose,
  onTaken,
}: {
  offering: Offering;
  onClose: () => void;
  onTaken: (order: Order) => void;
}) {
  const investors = useInvestors().data;
  const [text, setText] = useState('');
  const [outcomes, setOutcomes] = useState<ReadonlyMap<number, Outcome>>(new Map());
  const [isBusy, setIsBusy] = useState(false);
  const lines = useMemo(
    () => readLines(text, investors ?? [], offering.terms.currency),
    [text, investors, offering.terms.currency],
  );
  const good = lines.filter((line) => line.document !== undefined && !outcomes.get(line.number)?.isTaken);
  const bad = lines.filter((line) => line.document === undefined).length;
  const columns = useMemo(() => columnsWith(outcomes), [outcomes]);

  const take = (next: string) => {
    setText(next);
    setOutcomes(new Map());
  };
  const send = async () => {
    setIsBusy(true);
    for (const line of good) {
      const outcome = await sendLine(offering, line, onTaken);
      setOutcomes((before) => new Map(before).set(line.number, outcome));
    }
    setIsBusy(false);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title="Import orders"
      size="min(1000px, 94vw)"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className="stack">
        <Textarea
          label="Lines"
          description="Client, size, limit, nothing below: pasted from a spreadsheet or as CSV. A first line with column names is left out."
          placeholder={'Cedar Fund\t4,000,000\t0.38\nBirch Capital\t$1,000,000'}
          minRows={5}
          maxRows={8}
          autosize
          value={text}
          onChange={(event) => take(event.currentTarget.value)}
        />
        <div className="row">
          <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => void file?.text().then(take)}>
            {(props) => <Button {...props}>Choose a file</Button>}
          </FileButton>
          <span className="fine" role="status">
            {lines.length === 0
              ? 'Nothing to read yet.'
              : `${plural(lines.length, 'line')}: ${good.length} to send${bad > 0 ? `, ${bad} to correct` : ''}`}
          </span>
        </div>
        {lines.length > 0 && (
          <DataGrid
            label="Lines of the import"
            columns={columns}
            count={lines.length}
            rowAt={(index) => lines[index]!}
            keyOf={(line) => String(line.number)}
            height="320px"
          />
        )}
        <div className="row end">
          <Button onClick={onClose}>Close</Button>
          <Button variant="filled" disabled={good.length === 0} loading={isBusy} onClick={() => void send()}>
            Send {plural(good.length, 'order')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

async function sendLine(
  offering: Offering,
  line: ImportLine,
  onTaken: (order: Order) => void,
): Promise<Outcome> {
  const intent = takenBy(offering).at(-1) ?? 'order';
  try {
    const order = await command<Order>(
      'POST',
      `/offerings/${offering.id}/orders`,
      toBody(line.document!, intent, line.investor),
      { key: line.key },
    );
    onTaken(order);
    return { isTaken: true, says: 'Taken' };
  } catch (error) {
    return { isTaken: false, says: error instanceof Error ? error.message : 'Refused.' };
  }
}

function columnsWith(outcomes: ReadonlyMap<number, Outcome>): readonly Column<ImportLine>[] {
  return [
    { id: 'number', header: 'Line', width: '52px', align: 'right', value: (line) => line.number },
    { id: 'client', header: 'Client', width: 'minmax(150px, 1fr)', value: (line) => line.client },
    {
      id: 'says',
      header: 'Read as',
      width: 'minmax(320px, 3fr)',
      value: (line) => outcomes.get(line.number)?.says ?? line.says ?? line.problem ?? '',
      cell: (line) => {
        const outcome = outcomes.get(line.number);
        if (outcome)
          return (
            <span className={outcome.isTaken ? '' : 'bad-text'}>
              {outcome.isTaken ? line.says : outcome.says}
            </span>
          );
        return line.problem === undefined ? line.says : <span className="bad-text">{line.problem}</span>;
      },
    },
    {
      id: 'state',
      header: 'State',
      width: '100px',
      value: (line) =>
        outcomes.get(line.number)?.isTaken ? 'Taken' : line.problem === undefined ? 'Good' : 'Bad',
      cell: (line) => {
        const outcome = outcomes.get(line.number);
        if (outcome?.isTaken) return <Chip tone="good">Taken</Chip>;
        if (outcome !== undefined || line.problem !== undefined)
          return <Chip tone="bad">{outcome ? 'Refused' : 'To correct'}</Chip>;
        return <Chip tone="info">Good</Chip>;
      },
    },
  ];
}
