// The API keys of a house: for its programs. A key is shown once, ends by itself and can be revoked at once.

import { Button, Modal, TextInput } from '@mantine/core';
import { useCallback, useState, type FormEvent } from 'react';
import { DELETE, POST, on } from '../api/http';
import { useSignedIn } from '../api/me-context';
import { keys, useApiKeys } from '../api/queries';
import { queryClient } from '../api/query-client';
import type { ApiKey } from '../api/types';
import type { Column } from '../parts/column';
import { useCommands } from '../parts/commands';
import { DataGrid } from '../parts/data-grid';
import { ExportMenu } from '../parts/export-table';
import { Chip, Empty, Fact, Facts, Key, Panel } from '../parts/panel';
import { Refusal, sayDone, Waiting } from '../parts/refusal';
import { useTable } from '../parts/use-table';
import { dateWord, plural, sentence, timeWord } from '../words';
import { secretOf, ShownOnce } from './shown-once';

const columns: readonly Column<ApiKey>[] = [
  {
    id: 'label',
    header: 'For',
    width: 'minmax(160px, 1.4fr)',
    value: ({ label }) => label,
    cell: ({ label }) => <strong className="name">{label}</strong>,
  },
  { id: 'user', header: 'Speaks for', width: 'minmax(140px, 1fr)', value: ({ userName }) => userName },
  {
    id: 'scope',
    header: 'May',
    width: 'minmax(180px, 1.6fr)',
    value: ({ scope }) => scope?.map(sentence).join(', ') ?? 'All that its person may',
    cell: ({ scope }) => (
      <span className="soft">{scope?.map(sentence).join(', ') ?? 'All that its person may'}</span>
    ),
  },
  {
    id: 'used',
    header: 'Last used',
    width: '130px',
    value: ({ lastUsedAt }) => lastUsedAt,
    cell: ({ lastUsedAt }) =>
      lastUsedAt === null ? <span className="soft">Never</span> : timeWord(lastUsedAt),
  },
  {
    id: 'ends',
    header: 'Ends',
    width: '120px',
    value: ({ expiresAt }) => expiresAt,
    cell: ({ expiresAt }) => (expiresAt === null ? '' : dateWord(expiresAt)),
  },
  {
    id: 'state',
    header: 'State',
    width: '104px',
    value: (key) => stateOf(key),
    cell: (key) => <Chip tone={stateOf(key) === 'Works' ? 'good' : 'plain'}>{stateOf(key)}</Chip>,
  },
];

function stateOf({ revokedAt, expiresAt }: ApiKey): string {
  if (revokedAt !== null) return 'Revoked';
  return expiresAt !== null && Date.parse(expiresAt) < Date.now() ? 'Over' : 'Works';
}

type Shown = { label: string; key: string };

export function KeysPage({ party, name }: { party: string; name?: string }) {
  const me = useSignedIn();
  const { data, error, refetch } = useApiKeys(party);
  const table = useTable(data ?? [], columns);
  const [opened, setOpened] = useState<string | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const open = useCallback(({ id }: ApiKey) => setOpened(id), []);
  const key = data?.find(({ id }) => id === opened);
  const isOwn = party === me.party;
  useCommands([
    isOwn && { id: 'new-key', label: 'New API key', hint: 'N', key: 'n', run: () => setIsAdding(true) },
  ]);
  if (!data) return <Waiting error={error} what="the API keys" again={() => void refetch()} />;
  return (
    <>
      <Panel
        title={name === undefined ? 'API keys' : `API keys of ${name}`}
        note={plural(data.length, 'key')}
        flush
        actions={
          <>
            <ExportMenu name="api-keys" columns={columns} rows={() => table.rows} />
            {isOwn && (
              <Button variant="filled" onClick={() => setIsAdding(true)} rightSection={<Key>N</Key>}>
                New key
              </Button>
            )}
          </>
        }
      >
        <DataGrid
          label="API keys"
          columns={columns}
          {...table}
          keyOf={({ id }) => id}
          onOpen={open}
          selected={opened}
          toneOf={(one) => (stateOf(one) === 'Works' ? undefined : 'muted')}
          empty={
            <Empty title="No key yet.">
              A key lets a program do what its person may: order, read the book, follow the events.
            </Empty>
          }
        />
      </Panel>
      {isAdding && <NewKeyWindow party={party} onClose={() => setIsAdding(false)} onIssued={setShown} />}
      {key && <KeyWindow apiKey={key} onClose={() => setOpened(null)} onIssued={setShown} />}
      {shown && (
        <ShownOnce title={`API key for ${shown.label}`} text={shown.key} onClose={() => setShown(null)}>
          This is its only showing: keep it where your program keeps its secrets.
        </ShownOnce>
      )}
    </>
  );
}

type WindowProps = { onClose: () => void; onIssued: (shown: Shown) => void };

function NewKeyWindow({ party, onClose, onIssued }: WindowProps & { party: string }) {
  const [label, setLabel] = useState('');
  const [error, setError] = useState<unknown>(null);
  const issue = async (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    try {
      const { key } = await POST('/api/v1/parties/{id}/api-keys', { ...on(party), body: { label } });
      await queryClient.invalidateQueries({ queryKey: keys.apiKeys(party) });
      onClose();
      onIssued({ label, key: secretOf(key) });
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="New API key"
      size="sm"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form className="stack" onSubmit={(event) => void issue(event)}>
        <TextInput
          label="What it is for"
          data-autofocus
          required
          withAsterisk={false}
          maxLength={100}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <p className="fine">It may do what you may, and ends in a year.</p>
        <Refusal error={error} />
        <div className="row end">
          <Button onClick={onClose}>Not now</Button>
          <Button type="submit" variant="filled">
            Issue the key
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function KeyWindow({ apiKey, onClose, onIssued }: WindowProps & { apiKey: ApiKey }) {
  const { id, party, label, createdAt, userName } = apiKey;
  const [error, setError] = useState<unknown>(null);
  const act = async (run: () => Promise<void>) => {
    setError(null);
    try {
      await run();
      await queryClient.invalidateQueries({ queryKey: keys.apiKeys(party) });
      onClose();
    } catch (refused) {
      setError(refused);
    }
  };
  const rotate = () =>
    act(async () => {
      const { key } = await POST('/api/v1/api-keys/{id}/rotate', { ...on(id), body: {} });
      onIssued({ label, key: secretOf(key) });
    });
  const revoke = () =>
    act(async () => {
      await DELETE('/api/v1/api-keys/{id}', on(id));
      sayDone('Revoked', `${label} no longer works.`);
    });
  return (
    <Modal opened onClose={onClose} title={label} size="sm" closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className="stack">
        <Facts>
          <Fact name="Speaks for">{userName}</Fact>
          <Fact name="Issued">{timeWord(createdAt)}</Fact>
        </Facts>
        <Refusal error={error} />
        {stateOf(apiKey) === 'Works' && (
          <div className="row">
            <Button onClick={() => void rotate()}>Replace it</Button>
            <Button className="danger" onClick={() => void revoke()}>
              Revoke
            </Button>
          </div>
        )}
      </div>
    </Modal>
  );
}
