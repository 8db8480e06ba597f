// Who may sign in, for which house and in which role. An administrator sees people and keys, and no deal.

import { Button, Modal } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { PATCH, POST, on } from '../api/http';
import { useSignedIn } from '../api/me-context';
import { keys, useUsers } from '../api/queries';
import { queryClient } from '../api/query-client';
import type { User } from '../api/types';
import type { Column } from '../parts/column';
import { useCommands } from '../parts/commands';
import { DataGrid } from '../parts/data-grid';
import { ExportMenu } from '../parts/export-table';
import { FilterInput } from '../parts/filter-input';
import { Chip, Empty, Fact, Facts, Key, Panel } from '../parts/panel';
import { Refusal, sayDone, Waiting } from '../parts/refusal';
import { useTable } from '../parts/use-table';
import { dateWord, plural, roleWord, sentence } from '../words';
import { NewUserWindow } from './new-user-window';
import { secretOf, ShownOnce } from './shown-once';

const columns: readonly Column<User>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 'minmax(150px, 1.2fr)',
    value: ({ name }) => name,
    cell: ({ name }) => <strong className="name">{name}</strong>,
  },
  { id: 'house', header: 'House', width: 'minmax(150px, 1.2fr)', value: ({ partyName }) => partyName },
  { id: 'role', header: 'Role', width: '150px', value: ({ role }) => sentence(roleWord(role)) },
  {
    id: 'email',
    header: 'Email',
    width: 'minmax(190px, 1.6fr)',
    value: ({ email }) => email,
    cell: ({ email }) => <span className="soft">{email}</span>,
  },
  {
    id: 'since',
    header: 'Since',
    width: '110px',
    value: ({ createdAt }) => createdAt,
    cell: ({ createdAt }) => dateWord(createdAt),
  },
  {
    id: 'state',
    header: 'State',
    width: '130px',
    value: ({ disabledAt, demonstration }) =>
      disabledAt !== null ? 'Disabled' : demonstration ? 'Demonstration' : 'May sign in',
    cell: ({ disabledAt, demonstration }) =>
      disabledAt !== null ? (
        <Chip tone="bad">Disabled</Chip>
      ) : (
        <Chip tone={demonstration ? 'info' : 'good'}>{demonstration ? 'Demonstration' : 'May sign in'}</Chip>
      ),
  },
];

type Shown = { name: string; invitation: string };

export function UsersPage() {
  const { data, error, refetch } = useUsers();
  const table = useTable(data ?? [], columns);
  const [opened, setOpened] = useState<string | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const open = useCallback(({ id }: User) => setOpened(id), []);
  const user = data?.find(({ id }) => id === opened);
  useCommands([{ id: 'new-user', label: 'New user', hint: 'N', key: 'n', run: () => setIsAdding(true) }]);
  if (!data) return <Waiting error={error} what="the users" again={() => void refetch()} />;
  return (
    <>
      <Panel
        title="Users"
        note={plural(data.length, 'person', 'people')}
        flush
        actions={
          <>
            <FilterInput value={table.filter} onChange={table.setFilter} />
            <ExportMenu name="users" columns={columns} rows={() => table.rows} />
            <Button variant="filled" onClick={() => setIsAdding(true)} rightSection={<Key>N</Key>}>
              New user
            </Button>
          </>
        }
      >
        <DataGrid
          label="Users"
          columns={columns}
          {...table}
          keyOf={({ id }) => id}
          onOpen={open}
          selected={opened}
          toneOf={({ disabledAt }) => (disabledAt === null ? undefined : 'muted')}
          height="calc(100vh - 170px)"
          empty={<Empty title="Nobody has all these words." />}
        />
      </Panel>
      {isAdding && <NewUserWindow onClose={() => setIsAdding(false)} onInvited={setShown} />}
      {user && <UserWindow user={user} onClose={() => setOpened(null)} onInvited={setShown} />}
      {shown && (
        <ShownOnce
          title={`Invitation of ${shown.name}`}
          text={`${location.origin}/invitation#${shown.invitation}`}
          onClose={() => setShown(null)}
        >
          Give this address to the person by a safe way: it sets the password, works once and for three days,
          and is shown only now.
        </ShownOnce>
      )}
    </>
  );
}

function UserWindow({
  user,
  onClose,
  onInvited,
}: {
  user: User;
  onClose: () => void;
  onInvited: (shown: Shown) => void;
}) {
  const me = useSignedIn();
  const [, go] = useLocation();
  const [error, setError] = useState<unknown>(null);
  const isDisabled = user.disabledAt !== null;
  const act = async (run: () => Promise<unknown>) => {
    setError(null);
    try {
      await run();
      await queryClient.invalidateQueries({ queryKey: keys.users });
    } catch (refused) {
      setError(refused);
    }
  };
  const inviteAgain = (withoutSecondFactors: boolean) =>
    act(async () => {
      const { invitation } = await POST('/api/v1/users/{id}/invitation', {
        ...on(user.id),
        body: {
          withoutSecondFactors,
        },
      });
      onClose();
      onInvited({ name: user.name, invitation: secretOf(invitation) });
    });
  const disable = () =>
    act(async () => {
      await PATCH('/api/v1/users/{id}', { ...on(user.id), body: { disabled: !isDisabled } });
      sayDone(isDisabled ? 'Enabled' : 'Disabled', `${user.name}, at once.`);
    });
  return (
    <Modal opened onClose={onClose} title={user.name} size="md" closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className="stack">
        <Facts>
          <Fact name="House">{user.partyName}</Fact>
          <Fact name="Role">{sentence(roleWord(user.role))}</Fact>
          <Fact name="Email">{user.email}</Fact>
        </Facts>
        <Refusal error={error} />
        <div className="row">
          <Button onClick={() => go(`/keys/${user.party}`)}>API keys of the house</Button>
          <Button onClick={() => void inviteAgain(false)}>Invite again</Button>
          <Button onClick={() => void inviteAgain(true)}>Invite again, without second factors</Button>
          {user.id !== me.user && (
            <Button className={isDisabled ? '' : 'danger'} onClick={() => void disable()}>
              {isDisabled ? 'Enable' : 'Disable'}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}
