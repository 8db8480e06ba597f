// Orders from a spreadsheet or a file: pasted or chosen. Every line is read at once and then tried by the server
// without taking it, so that each bad one is marked before anything is sent; what is sent is taken whole or not at all.

import { Button, FileButton, Modal, Textarea } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { POST, Problem } from '../../api/http';
import { useInvestors } from '../../api/queries';
import type { Batch, Offering } from '../../api/types';
import type { Column } from '../../parts/column';
import { DataGrid } from '../../parts/data-grid';
import { ExportMenu } from '../../parts/export-table';
import { Chip } from '../../parts/panel';
import { Refusal, sayDone } from '../../parts/refusal';
import { exactTime, plural } from '../../words';
import { readLines, stateOf, type ImportLine } from './import-lines';
import { takenBy } from './order-entry';
import { toBody } from './order-text';

type Answers = ReadonlyMap<number, Batch['results'][number]>;

const nothing: Answers = new Map();
const quietMs = 350;

export function ImportWindow({ offering, onClose }: { offering: Offering; onClose: () => void }) {
  const investors = useInvestors().data;
  const { currency } = offering.terms;
  const [text, setText] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [isSent, setIsSent] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const lines = useMemo(() => readLines(text, investors ?? [], currency), [text, investors, currency]);
  const { answers, setAnswers, isTrying } = useTrial(offering, lines, isSent);
  const good = lines.filter((line) => stateOf(line, answers.get(line.number)).tone === 'info');
  const bad = lines.filter((line) => stateOf(line, answers.get(line.number)).tone === 'bad').length;
  const columns = useMemo(() => columnsWith(answers), [answers]);

  const take = (next: string) => {
    setText(next);
    setIsSent(false);
    setError(null);
  };
  const choose = async (file: File | null) => {
    if (file === null) return;
    try {
      take(file.name.endsWith('.xlsx') ? await textOfSpreadsheet(file) : await file.text());
    } catch (unread) {
      setError(unread);
    }
  };
  const send = async () => {
    setIsBusy(true);
    setError(null);
    try {
      const batch = await sendBatch(offering, good, { atomic: true });
      setAnswers(answersTo(good, batch.results));
      setIsSent(true);
      if (batch.takenBefore === undefined)
        sayDone('Orders taken', `${plural(batch.taken, 'order')} of the file.`);
      else
        sayDone(
          'Taken before',
          `These lines were taken at ${exactTime(batch.takenBefore)}; none was taken again.`,
        );
    } catch (refused) {
      const said = refused instanceof Problem ? refused.problem.lines : undefined;
      if (said) setAnswers(answersTo(good, said));
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title="Import orders"
      size="min(1040px, 94vw)"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className="stack">
        <Textarea
          label="Lines"
          description="Client, size, limit, minimum fill: pasted from a spreadsheet, or a file of CSV or XLSX. Columns with headings may stand in any order."
          placeholder={'Cedar Fund\t4,000,000\t0.38\nBirch Capital\t$1,000,000'}
          minRows={5}
          maxRows={8}
          autosize
          data-autofocus
          value={text}
          onChange={(event) => take(event.currentTarget.value)}
        />
        <div className="row">
          <FileButton accept=".csv,.tsv,.txt,.xlsx,text/csv" onChange={(file) => void choose(file)}>
            {(props) => <Button {...props}>Choose a file</Button>}
          </FileButton>
          <span className="fine grow" role="status">
            {lines.length === 0
              ? 'Nothing to read yet.'
              : isSent
                ? `${plural(lines.length - bad, 'order')} taken${bad > 0 ? `, ${bad} left to correct` : ''}`
                : `${plural(lines.length, 'line')}: ${good.length} to send${bad > 0 ? `, ${bad} to correct` : ''}${isTrying ? '; being tried' : ''}`}
          </span>
          {lines.length > 0 && <ExportMenu name="import" columns={columns} rows={() => lines} />}
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
        <Refusal error={error} />
        <div className="row end">
          <Button onClick={onClose}>Close</Button>
          <Button
            variant="filled"
            disabled={good.length === 0 || isSent || isTrying}
            loading={isBusy}
            onClick={() => void send()}
          >
            Send {plural(good.length, 'order')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** What the server would say of the lines that could be read: asked when the text has been quiet for a moment. */
function useTrial(offering: Offering, lines: readonly ImportLine[], isSent: boolean) {
  const [answers, setAnswers] = useState<Answers>(nothing);
  const [isTrying, setIsTrying] = useState(false);
  useEffect(() => {
    if (isSent) return undefined;
    setAnswers(nothing);
    const read = lines.filter(({ document }) => document !== undefined);
    if (read.length === 0) {
      setIsTrying(false);
      return undefined;
    }
    let isOld = false;
    setIsTrying(true);
    const timer = setTimeout(() => {
      void sendBatch(offering, read, { dryRun: true })
        .then(({ results }) => !isOld && setAnswers(answersTo(read, results)))
        // What it says will be said again by the sending itself.
        .catch(() => undefined)
        .finally(() => !isOld && setIsTrying(false));
    }, quietMs);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
    // The offering is a new object at every change of its book; the lines alone decide.
  }, [offering.id, lines, isSent]);
  return { answers, setAnswers, isTrying };
}

function sendBatch(
  offering: Offering,
  lines: readonly ImportLine[],
  mode: { atomic?: boolean; dryRun?: boolean },
): Promise<Batch> {
  const intent = takenBy(offering).at(-1) ?? 'order';
  const orders = lines.map((line) => toBody(line.document!, intent, line.investor));
  return POST('/api/v1/offerings/{id}/orders:batch', {
    params: { path: { id: offering.id }, query: mode },
    body: { orders },
  });
}

const answersTo = (sent: readonly ImportLine[], results: Batch['results']): Answers =>
  new Map(results.map((result) => [sent[result.line - 1]!.number, result]));

async function textOfSpreadsheet(file: File): Promise<string> {
  const { default: readSpreadsheet } = await import('read-excel-file/browser');
  const [sheet] = await readSpreadsheet(file);
  const rows: readonly (readonly unknown[])[] = sheet?.data ?? [];
  return rows
    .map((row) => row.map((cell) => String(cell ?? '').replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
}

function columnsWith(answers: Answers): readonly Column<ImportLine>[] {
  const of = (line: ImportLine) => stateOf(line, answers.get(line.number));
  return [
    { id: 'number', header: 'Line', width: '52px', align: 'right', value: (line) => line.number },
    { id: 'client', header: 'Client', width: 'minmax(150px, 1fr)', value: (line) => line.client },
    {
      id: 'says',
      header: 'Read as',
      width: 'minmax(320px, 3fr)',
      value: (line) => of(line).says,
      cell: (line) => {
        const { tone, says } = of(line);
        return (
          <span className={tone === 'bad' ? 'bad-text' : ''} title={says}>
            {says}
          </span>
        );
      },
    },
    {
      id: 'state',
      header: 'State',
      width: '104px',
      value: (line) => of(line).word,
      cell: (line) => <Chip tone={of(line).tone}>{of(line).word}</Chip>,
    },
  ];
}
