// A deal under seal: whom the desk approaches with which words, and the end of the seal.

import { Button, MultiSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { POST, on } from '../../api/http';
import { keys, useInvestors } from '../../api/queries';
import { queryClient } from '../../api/query-client';
import { refreshSoundings, useSoundings } from '../../api/sounding-queries';
import type { Offering } from '../../api/types';
import { Panel } from '../../parts/panel';
import { Refusal, sayDone } from '../../parts/refusal';
import { plural, timeWord } from '../../words';

export function SealPanel({ offering }: { offering: Offering }) {
  const [isCleansing, setIsCleansing] = useState(false);
  return (
    <Panel
      title="Under seal"
      note={offering.sealedAt === null ? undefined : `since ${timeWord(offering.sealedAt)}`}
      actions={!isCleansing && <Button onClick={() => setIsCleansing(true)}>Cleanse</Button>}
    >
      {isCleansing ? (
        <CleanseForm offering={offering} onClose={() => setIsCleansing(false)} />
      ) : (
        <ApproachForm offering={offering} />
      )}
    </Panel>
  );
}

function ApproachForm({ offering }: { offering: Offering }) {
  const { id } = offering;
  const investors = useInvestors().data ?? [];
  const asked = useSoundings(id).data ?? [];
  const [chosen, setChosen] = useState<string[]>([]);
  const [script, setScript] = useState('');
  const [lapsesAt, setLapsesAt] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const standing = new Set(asked.filter(({ state }) => state !== 'lapsed').map(({ investor }) => investor));
  const approach = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    setError(null);
    try {
      const body = { investors: chosen, script, lapsesAt: new Date(lapsesAt).toISOString() };
      const { approached } = await POST('/api/v1/offerings/{id}/approaches', { ...on(id), body });
      sayDone('Approached', plural(approached, 'investor'));
      setChosen([]);
      await refreshSoundings(id);
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <form className="stack" aria-label="Approach investors" onSubmit={(event) => void approach(event)}>
      <MultiSelect
        label="Investors"
        placeholder={chosen.length === 0 ? 'Name' : ''}
        searchable
        limit={50}
        data={investors
          .filter((investor) => !standing.has(investor.id))
          .map((investor) => ({ value: investor.id, label: investor.legalName }))}
        value={chosen}
        onChange={setChosen}
        comboboxProps={{ shadow: 'none', transitionProps: { duration: 0 } }}
      />
      <Textarea
        label="Script"
        description="Sector and size; not the issuer's name or ticker."
        autosize
        minRows={3}
        maxLength={2000}
        value={script}
        onChange={(event) => setScript(event.currentTarget.value)}
      />
      <TextInput
        label="Answer by"
        type="datetime-local"
        value={lapsesAt}
        onChange={(event) => setLapsesAt(event.currentTarget.value)}
      />
      <Refusal error={error} />
      <Button
        type="submit"
        loading={isBusy}
        disabled={chosen.length === 0 || script.trim() === '' || lapsesAt === ''}
      >
        Approach
      </Button>
    </form>
  );
}

function CleanseForm({ offering, onClose }: { offering: Offering; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const cleanse = async (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    try {
      const cleansed = await POST('/api/v1/offerings/{id}/cleanse', { ...on(offering.id), body: { reason } });
      queryClient.setQueryData(keys.offering(offering.id), cleansed);
      sayDone('Cleansed', 'Those who crossed are told; anybody can be invited.');
      await refreshSoundings(offering.id);
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <form className="stack" aria-label="Cleanse" onSubmit={(event) => void cleanse(event)}>
      <Textarea
        label="What made the offering public"
        description="The press release or the filing, with its time."
        autosize
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal error={error} />
      <div className="row">
        <Button type="submit" variant="filled" disabled={reason.trim() === ''}>
          Cleanse
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </form>
  );
}
