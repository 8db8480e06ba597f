// Who did what when, and the proof that nothing was changed since.

import { Button, Modal } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { GET, on } from '../api/http';
import { useMay } from '../api/me-context';
import { useInvestors, useJournal, useOffering } from '../api/queries';
import type { JournalEntry, Verification } from '../api/types';
import type { Column } from '../parts/column';
import { useCommands } from '../parts/commands';
import { DataGrid } from '../parts/data-grid';
import { ExportMenu } from '../parts/export-table';
import { FilterInput } from '../parts/filter-input';
import { Chip, Empty, Fact, Facts, Panel } from '../parts/panel';
import { Refusal, Waiting } from '../parts/refusal';
import { ReportsMenu } from '../parts/reports-menu';
import { useTable } from '../parts/use-table';
import { exactTime, plural, roleWord, sentence, shortHash } from '../words';
import { entryWords, kindWord, type Names } from './journal-words';

const columnsIn = (names: Names): readonly Column<JournalEntry>[] => [
  {
    id: 'at',
    header: 'When',
    width: '170px',
    value: (entry) => entry.at,
    cell: (entry) => <span className="soft">{exactTime(entry.at)}</span>,
  },
  { id: 'who', header: 'Who', width: '130px', value: (entry) => sentence(roleWord(entry.actor.role)) },
  {
    id: 'what',
    header: 'What',
    width: 'minmax(200px, 1fr)',
    value: (entry) => kindWord(entry.kind),
    cell: (entry) =>
      entry.kind === 'refused' ? (
        <Chip tone="bad">Refused</Chip>
      ) : (
        <strong className="name">{kindWord(entry.kind)}</strong>
      ),
  },
  {
    id: 'facts',
    header: 'Facts',
    width: 'minmax(260px, 3fr)',
    value: (entry) => entryWords(entry, names),
    cell: (entry) => <span title={entryWords(entry, names)}>{entryWords(entry, names)}</span>,
  },
  { id: 'link', header: 'Link', width: '70px', align: 'right', value: (entry) => entry.link },
  {
    id: 'hash',
    header: 'Hash',
    width: '100px',
    value: (entry) => entry.hash,
    cell: (entry) => <span className="soft">{shortHash(entry.hash)}</span>,
  },
];

export function JournalPage({ id }: { id: string }) {
  const { data, error, refetch } = useJournal(id);
  const currency = useOffering(id).data?.terms.currency ?? 'USD';
  const investors = useInvestors(useMay('read-investors')).data;
  const columns = useMemo(() => {
    const known = new Map(investors?.map(({ id: investor, legalName }) => [investor, legalName]));
    return columnsIn({ currency, investor: (one) => known.get(String(one)) ?? 'an investor' });
  }, [investors, currency]);
  const mayPack = useMay('read-deal-pack');
  const table = useTable(data ?? [], columns, { column: 'at', isDescending: true });
  const [opened, setOpened] = useState<JournalEntry | null>(null);
  const [proof, setProof] = useState<Verification | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const verify = useCallback(async () => {
    setIsBusy(true);
    setFailure(null);
    try {
      setProof(await GET('/api/v1/offerings/{id}/journal/verification', on(id)));
    } catch (refused) {
      setFailure(refused);
    } finally {
      setIsBusy(false);
    }
  }, [id]);
  useCommands([{ id: 'verify', label: 'Verify the journal', hint: 'V', key: 'v', run: () => void verify() }]);
  if (!data) return <Waiting error={error} what="the journal" again={() => void refetch()} />;
  return (
    <>
      <Panel
        title="Journal"
        note={plural(data.length, 'entry', 'entries')}
        flush
        actions={
          <>
            {proof && <Proof proof={proof} />}
            {mayPack && (
              <Button component="a" href={`/api/v1/offerings/${id}/deal-pack`}>
                Deal pack
              </Button>
            )}
            <ReportsMenu offering={id} />
            <FilterInput value={table.filter} onChange={table.setFilter} />
            <ExportMenu name="journal" columns={columns} rows={() => table.rows} />
            <Button variant="filled" loading={isBusy} onClick={() => void verify()}>
              Verify the chain
            </Button>
          </>
        }
      >
        <Refusal error={failure} />
        {proof?.brokenAt === null && proof.head !== null && <Head hash={proof.head} />}
        <DataGrid
          label="Journal"
          columns={columns}
          {...table}
          keyOf={(entry) => entry.id}
          onOpen={setOpened}
          selected={opened?.id ?? null}
          height={proof === null ? 'calc(100vh - 190px)' : 'calc(100vh - 230px)'}
          empty={
            <Empty
              title={table.filter === '' ? 'Nothing was recorded yet.' : 'No entry has all these words.'}
            />
          }
        />
      </Panel>
      {opened && <EntryWindow entry={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

function Proof({ proof }: { proof: Verification }) {
  return (
    <span role="status">
      {proof.brokenAt === null ? (
        <Chip tone="good">
          Whole: {plural(proof.entries, 'entry', 'entries')} in {plural(proof.links, 'link')}
        </Chip>
      ) : (
        <Chip tone="bad">Broken: {proof.brokenAt}</Chip>
      )}
    </span>
  );
}

/** The hash that the whole chain hangs on: who has noted it can prove a pack against it. */
function Head({ hash }: { hash: string }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(hash);
    setIsCopied(true);
  };
  return (
    <p className="chain-head">
      <span title={hash}>Head {shortHash(hash)}</span>
      <Button size="compact-xs" onClick={() => void copy()}>
        {isCopied ? 'Copied' : 'Copy the head'}
      </Button>
      <span className="soft">
        greenshoe verify --in pack.zip --head &lt;hash&gt; proves a deal pack against it.
      </span>
    </p>
  );
}

function EntryWindow({ entry, onClose }: { entry: JournalEntry; onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={kindWord(entry.kind)}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Facts>
        <Fact name="When">{exactTime(entry.at)}</Fact>
        <Fact name="Who">{sentence(roleWord(entry.actor.role))}</Fact>
        <Fact name="Link and place">
          {entry.link}, {entry.position}
        </Fact>
      </Facts>
      <pre className="payload" tabIndex={0}>
        {JSON.stringify(entry.payload, null, 2)}
      </pre>
      <p className="fine hash">{entry.hash}</p>
    </Modal>
  );
}
