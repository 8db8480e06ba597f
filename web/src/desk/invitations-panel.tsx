import { Button, MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { GET, POST, on } from '../api/http';
import { useMay } from '../api/me-context';
import { keys, useInvestors } from '../api/queries';
import { queryClient } from '../api/query-client';
import type { Offering } from '../api/types';
import { Empty, Panel } from '../parts/panel';
import { Refusal, sayDone } from '../parts/refusal';
import { plural, timeWord } from '../words';

/** Who may know of the offering: only invited investors see it and can order. */
export function InvitationsPanel({ offering }: { offering: Offering }) {
  const mayInvite = useMay('invite');
  const maySound = useMay('sound');
  const investors = useInvestors().data ?? [];
  const key = ['invitations', offering.id];
  const { data } = useQuery({
    queryKey: key,
    queryFn: async () => (await GET('/api/v1/offerings/{id}/invitations', on(offering.id))).items,
  });
  const [chosen, setChosen] = useState<string[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const invited = new Set(data?.map(({ investor }) => investor));
  const nameOf = (id: string): string =>
    investors.find((investor) => investor.id === id)?.legalName ?? id.slice(0, 8);
  const invite = async () => {
    setIsBusy(true);
    setError(null);
    try {
      await POST('/api/v1/offerings/{id}/invitations', { ...on(offering.id), body: { investors: chosen } });
      sayDone('Invited', plural(chosen.length, 'investor'));
      setChosen([]);
      await queryClient.invalidateQueries({ queryKey: key });
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  const canSeal = maySound && offering.state === 'draft' && offering.sealedAt === null && data?.length === 0;
  const seal = async () => {
    setError(null);
    try {
      const sealed = await POST('/api/v1/offerings/{id}/seal', on(offering.id));
      queryClient.setQueryData(keys.offering(offering.id), sealed);
      sayDone('Under seal', 'Nobody is told of the offering who has not consented.');
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <Panel
      title="Invited"
      note={data && plural(data.length, 'investor')}
      actions={canSeal && <Button onClick={() => void seal()}>Put under seal</Button>}
    >
      <div className="stack">
        {mayInvite && (
          <div className="row nowrap">
            <MultiSelect
              aria-label="Investors to invite"
              placeholder={chosen.length === 0 ? 'Name' : ''}
              searchable
              limit={50}
              data={investors
                .filter(({ id }) => !invited.has(id))
                .map(({ id, legalName }) => ({ value: id, label: legalName }))}
              value={chosen}
              onChange={setChosen}
              comboboxProps={{ shadow: 'none', transitionProps: { duration: 0 } }}
              className="grow"
            />
            <Button disabled={chosen.length === 0} loading={isBusy} onClick={() => void invite()}>
              Invite
            </Button>
          </div>
        )}
        <Refusal error={error} />
        {data?.length === 0 ? (
          <Empty title="Nobody yet.">An investor sees the offering and can order once it is invited.</Empty>
        ) : (
          <ul className="invited" tabIndex={0} aria-label="Invited investors">
            {data?.map((one) => (
              <li key={one.investor}>
                <span>{one.legalName ?? nameOf(one.investor)}</span>
                <span className="fine">{timeWord(one.invitedAt)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}
