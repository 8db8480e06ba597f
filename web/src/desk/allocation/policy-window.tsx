// Writing a policy: its fields, and under them the sentence a desk would say aloud.

import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState, type FormEvent } from 'react';
import { POST, on } from '../../api/http';
import { keys, useInvestors } from '../../api/queries';
import { queryClient } from '../../api/query-client';
import type { Offering, Policy } from '../../api/types';
import { methodWord } from '../../parts/explanation';
import { Refusal, sayDone } from '../../parts/refusal';
import {
  documentOf,
  hasMinimum,
  methods,
  needsSeed,
  newDraft,
  newTranche,
  readDraft,
  type PolicyDraft,
  type TrancheDraft,
} from './policy-draft';

const roundings = [
  { value: 'largest-remainder', label: 'Largest remainder' },
  { value: 'nearest', label: 'To the nearest lot' },
  { value: 'down', label: 'Down' },
];
const ties = [
  { value: 'received', label: 'Earlier order' },
  { value: 'size', label: 'Larger order' },
  { value: 'draw', label: 'By lot' },
];

export function PolicyWindow({
  offering,
  policies,
  onClose,
}: {
  offering: Offering;
  policies: readonly Policy[];
  onClose: () => void;
}) {
  const [draft, setDraft] = useState(() => newDraft(offering, policies));
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const read = useMemo(() => readDraft(draft, offering), [draft, offering]);
  const set = (change: Partial<PolicyDraft>) => setDraft((before) => ({ ...before, ...change }));
  const field = (name: 'name' | 'lot' | 'overAllotment' | 'maximum' | 'seed') => ({
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  const setTranche = (key: number, change: Partial<TrancheDraft>) =>
    set({
      tranches: draft.tranches.map((tranche) => (tranche.key === key ? { ...tranche, ...change } : tranche)),
    });

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    setError(null);
    try {
      await POST('/api/v1/offerings/{id}/allocation-policies', {
        ...on(offering.id),
        body: {
          name: draft.name,
          policy: documentOf(draft),
        },
      });
      await queryClient.invalidateQueries({ queryKey: keys.policies(offering.id) });
      sayDone('Policy kept', draft.name);
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
      title="New allocation policy"
      size="min(860px, 94vw)"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form className="stack" onSubmit={(event) => void save(event)}>
        <div className="order-fields">
          <TextInput
            label="Name"
            required
            withAsterisk={false}
            data-autofocus
            className="client"
            {...field('name')}
          />
          <TextInput label="Lot" {...field('lot')} />
          <TextInput label="Over-allotment" {...field('overAllotment')} />
          <TextInput label="At most, each" placeholder="20% or shares" {...field('maximum')} />
          <NativeSelect
            label="Rounding"
            data={roundings}
            value={draft.rounding}
            onChange={(event) => set({ rounding: event.currentTarget.value as PolicyDraft['rounding'] })}
          />
          <NativeSelect
            label="Ties go to"
            data={ties}
            value={draft.tieBreak}
            onChange={(event) => set({ tieBreak: event.currentTarget.value as PolicyDraft['tieBreak'] })}
          />
          {needsSeed(draft) && (
            <TextInput label="Seed of the draw" placeholder="any text, before the close" {...field('seed')} />
          )}
        </div>
        {draft.tranches.map((tranche, index) => (
          <TrancheFields
            key={tranche.key}
            tranche={tranche}
            place={index + 1}
            onChange={(change) => setTranche(tranche.key, change)}
            {...(draft.tranches.length > 1
              ? { onRemove: () => set({ tranches: draft.tranches.filter((one) => one !== tranche) }) }
              : {})}
          />
        ))}
        <div className="row">
          <Button
            onClick={() =>
              set({ tranches: [...draft.tranches, newTranche(`tranche ${draft.tranches.length + 1}`)] })
            }
          >
            Add a tranche
          </Button>
          <span className="fine">Tranches run in order; what one cannot place goes to the next.</span>
        </div>
        <p className="policy-says" role="status">
          {'says' in read ? read.says : <span className="bad-text">{read.problem}</span>}
        </p>
        <Refusal error={error} />
        <div className="row end">
          <Button onClick={onClose}>Not now</Button>
          <Button
            type="submit"
            variant="filled"
            loading={isBusy}
            disabled={'problem' in read || draft.name.trim() === ''}
          >
            Keep this policy
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function TrancheFields({
  tranche,
  place,
  onChange,
  onRemove,
}: {
  tranche: TrancheDraft;
  place: number;
  onChange: (change: Partial<TrancheDraft>) => void;
  onRemove?: () => void;
}) {
  const classes = [...new Set(useInvestors().data?.map(({ category }) => category))];
  return (
    <fieldset className="tranche">
      <legend>{place}.</legend>
      <div className="order-fields">
        <TextInput
          label="Tranche"
          value={tranche.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <TextInput
          label="Takes"
          placeholder="all that is left"
          value={tranche.part}
          onChange={(event) => onChange({ part: event.currentTarget.value })}
        />
        <TextInput
          label="Classes"
          placeholder="everyone"
          title={classes.join(', ')}
          value={tranche.classes}
          onChange={(event) => onChange({ classes: event.currentTarget.value })}
        />
        <NativeSelect
          label="Method"
          data={methods.map((value) => ({ value, label: methodWord(value) }))}
          value={tranche.method}
          onChange={(event) => onChange({ method: event.currentTarget.value as TrancheDraft['method'] })}
        />
        {hasMinimum(tranche.method) && (
          <TextInput
            label="Minimum"
            value={tranche.minimum}
            onChange={(event) => onChange({ minimum: event.currentTarget.value })}
          />
        )}
        {onRemove && <Button onClick={onRemove}>Remove</Button>}
      </div>
    </fieldset>
  );
}
