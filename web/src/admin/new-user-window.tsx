import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { roles, type Role } from '../../../src/domain/authority';
import { POST } from '../api/http';
import { keys, useUsers } from '../api/queries';
import { queryClient } from '../api/query-client';
import { Refusal } from '../parts/refusal';
import { roleWord, sentence } from '../words';
import { secretOf } from './shown-once';

export function NewUserWindow({
  onClose,
  onInvited,
}: {
  onClose: () => void;
  onInvited: (shown: { name: string; invitation: string }) => void;
}) {
  const users = useUsers().data ?? [];
  const [typed, setTyped] = useState({ name: '', email: '', partyName: '', party: '' });
  const [role, setRole] = useState<Role>('desk');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const houses = new Map(
    users.filter((user) => user.role === role).map(({ party, partyName }) => [party, partyName]),
  );
  const isInvestor = role === 'investor';
  const set = (field: keyof typeof typed) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setTyped((before) => ({ ...before, [field]: value }));
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    setError(null);
    const { name, email, party } = typed;
    const partyName = houses.get(party) ?? typed.partyName;
    try {
      const { invitation } = await POST('/api/v1/users', {
        body: {
          name,
          email,
          role,
          partyName,
          ...(party === '' ? {} : { party }),
        },
      });
      await queryClient.invalidateQueries({ queryKey: keys.users });
      onClose();
      onInvited({ name, invitation: secretOf(invitation) });
    } catch (refused) {
      setError(refused);
      setIsBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title="New user" size="sm" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form className="stack" onSubmit={(event) => void add(event)}>
        <TextInput
          label="Name"
          data-autofocus
          required
          withAsterisk={false}
          value={typed.name}
          onChange={set('name')}
        />
        <TextInput
          label="Email"
          type="email"
          required
          withAsterisk={false}
          value={typed.email}
          onChange={set('email')}
        />
        <NativeSelect
          label="Role"
          data={roles.map((one) => ({ value: one, label: sentence(roleWord(one)) }))}
          value={role}
          onChange={(event) => {
            setRole(event.currentTarget.value as Role);
            setTyped((before) => ({ ...before, party: '' }));
          }}
        />
        {isInvestor ? (
          <TextInput
            label="Identifier of the investor"
            description="As the desk has it: an investor's house is the investor itself."
            required
            withAsterisk={false}
            value={typed.party}
            onChange={set('party')}
          />
        ) : (
          <NativeSelect
            label="House"
            data={[
              { value: '', label: 'A new one' },
              ...[...houses].map(([value, label]) => ({ value, label })),
            ]}
            value={typed.party}
            onChange={set('party')}
          />
        )}
        {!houses.has(typed.party) && (
          <TextInput
            label="Name of the house"
            required
            withAsterisk={false}
            value={typed.partyName}
            onChange={set('partyName')}
          />
        )}
        <Refusal error={error} />
        <div className="row end">
          <Button onClick={onClose}>Not now</Button>
          <Button type="submit" variant="filled" loading={isBusy}>
            Invite
          </Button>
        </div>
      </form>
    </Modal>
  );
}
