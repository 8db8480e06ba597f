// The one input that is a judgement: by whom, with which words.

import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { stages } from '../../../../src/domain/pricing/comparables';
import { useSignedIn } from '../../api/me-context';
import { Refusal } from '../../parts/refusal';
import { sentence } from '../../words';
import { givePotential } from './give-input';

const stageChoices = stages.map((stage) => ({ value: stage, label: sentence(stage) }));
const scores = [
  { value: '1', label: '1, weak' },
  { value: '2', label: '2' },
  { value: '3', label: '3, as its peers' },
  { value: '4', label: '4' },
  { value: '5', label: '5, strong' },
];

export function PotentialWindow({ id, onClose }: { id: string; onClose: () => void }) {
  const me = useSignedIn();
  const [stage, setStage] = useState<string>('early-revenue');
  const [score, setScore] = useState('3');
  const [asOf, setAsOf] = useState('');
  const [rationale, setRationale] = useState('');
  const [error, setError] = useState<unknown>(null);
  const give = async (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    try {
      await givePotential(id, {
        source: `Judgement of ${me.name}`,
        asOf,
        document: { stage, score, by: me.name, rationale },
      });
      onClose();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Potential and stage"
      size="sm"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form className="stack" onSubmit={(event) => void give(event)}>
        <NativeSelect
          label="Stage of development"
          data-autofocus
          data={stageChoices}
          value={stage}
          onChange={(event) => setStage(event.currentTarget.value)}
        />
        <NativeSelect
          label="Potential"
          data={scores}
          value={score}
          onChange={(event) => setScore(event.currentTarget.value)}
        />
        <TextInput
          label="As of"
          type="date"
          required
          withAsterisk={false}
          value={asOf}
          onChange={(event) => setAsOf(event.currentTarget.value)}
        />
        <Textarea
          label="Why"
          autosize
          minRows={3}
          required
          withAsterisk={false}
          value={rationale}
          onChange={(event) => setRationale(event.currentTarget.value)}
        />
        <Refusal error={error} />
        <div className="row end">
          <Button onClick={onClose}>Not now</Button>
          <Button type="submit" variant="filled">
            Keep it
          </Button>
        </div>
      </form>
    </Modal>
  );
}
