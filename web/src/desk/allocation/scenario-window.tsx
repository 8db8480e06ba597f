import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { POST, on } from '../../api/http';
import { keys, useBook, useProposals } from '../../api/queries';
import { queryClient } from '../../api/query-client';
import type { Offering, Policy, Run } from '../../api/types';
import { readDecimal, symbolOf } from '../../money';
import { Refusal } from '../../parts/refusal';

/** A run that binds nobody: a policy at a price. */
export function ScenarioWindow({
  offering,
  policies,
  onClose,
  onMade,
}: {
  offering: Offering;
  policies: readonly Policy[];
  onClose: () => void;
  onMade: (run: Run) => void;
}) {
  const approved = useProposals(offering.id).data?.find(({ state }) => state === 'approved');
  const book = useBook(offering.id).data;
  const suggested = approved?.price ?? book?.clearingPriceWithOverAllotment ?? book?.clearingPrice ?? '';
  const [policy, setPolicy] = useState(policies.at(-1)?.id ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const at = typed ?? suggested;
  const run = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    setError(null);
    try {
      const made = await POST('/api/v1/offerings/{id}/allocation-runs', {
        ...on(offering.id),
        body: {
          policy,
          scenario: true,
          ...(at === '' ? {} : { price: readDecimal(at) }),
        },
      });
      await queryClient.invalidateQueries({ queryKey: keys.runs(offering.id) });
      onMade(made);
      onClose();
    } catch (refused) {
      setError(refused);
      setIsBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="New scenario"
      size="sm"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form className="stack" onSubmit={(event) => void run(event)}>
        <NativeSelect
          label="Policy"
          value={policy}
          data-autofocus
          data={policies.map(({ id, name, version }) => ({
            value: id,
            label: version > 1 ? `${name}, v${version}` : name,
          }))}
          onChange={(event) => setPolicy(event.currentTarget.value)}
        />
        <p className="fine">{policies.find(({ id }) => id === policy)?.sentence}</p>
        <TextInput
          label="At the price"
          leftSection={symbolOf(offering.terms.currency)}
          value={at}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Refusal error={error} />
        <div className="row end">
          <Button onClick={onClose}>Not now</Button>
          <Button type="submit" variant="filled" loading={isBusy}>
            Run it
          </Button>
        </div>
      </form>
    </Modal>
  );
}
