// One line set by hand: what it gets instead, and why. The list it changes stays; a new run holds the change.

import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { POST, on } from '../../api/http';
import { keys } from '../../api/queries';
import { queryClient } from '../../api/query-client';
import type { Line, OverrideLine, Run } from '../../api/types';
import { minus, readShares, shares } from '../../money';
import { overrideReasonList } from '../../parts/explanation';
import { Fact, Facts } from '../../parts/panel';
import { Refusal, sayDone } from '../../parts/refusal';

export function OverrideWindow({
  line,
  run,
  lot,
  onClose,
  onMade,
}: {
  line: Line;
  run: Run;
  lot: number;
  onClose: () => void;
  onMade: (run: Run) => void;
}) {
  const [typed, setTyped] = useState(shares(line.shares));
  const [reason, setReason] = useState<OverrideLine['reason']>(overrideReasonList[0]!.value);
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const count = readShares(typed);
  const by = count === null ? 0 : count - line.shares;
  const left = (run.unallocated ?? 0) - by;
  const problem = problemOf(count, line, lot, left);

  const set = async (event: FormEvent) => {
    event.preventDefault();
    if (count === null || problem !== null) return;
    setIsBusy(true);
    setError(null);
    try {
      const changed = { order: line.order, shares: count, reason, ...(note === '' ? {} : { note }) };
      const made = await POST('/api/v1/allocation-runs/{id}/overrides', {
        ...on(run.id),
        body: { lines: [changed] },
      });
      await queryClient.invalidateQueries({ queryKey: keys.runs(run.offering) });
      sayDone('Set by hand', `${line.legalName ?? 'The line'} gets ${shares(count)} in run ${made.number}.`);
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
      title={`Set ${line.legalName ?? 'the line'} by hand`}
      size="sm"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form className="stack" onSubmit={(event) => void set(event)}>
        <TextInput
          label="Gets"
          inputMode="numeric"
          data-autofocus
          required
          withAsterisk={false}
          value={typed}
          error={problem}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <NativeSelect
          label="Why"
          data={overrideReasonList}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value as OverrideLine['reason'])}
        />
        <Textarea
          label="Words for the file"
          description="No investor sees them."
          autosize
          minRows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Facts label="What it does">
          <Fact name="The policy gave">{shares(line.override?.formula ?? line.shares)}</Fact>
          <Fact name="Changes this list by">{by < 0 ? `${minus}${shares(-by)}` : `+${shares(by)}`}</Fact>
          <Fact name="Left of the supply then" strong>
            {left < 0 ? `${minus}${shares(-left)}` : shares(left)}
          </Fact>
        </Facts>
        <Refusal error={error} />
        <div className="row end">
          <Button onClick={onClose}>Not now</Button>
          <Button type="submit" variant="filled" loading={isBusy} disabled={problem !== null || by === 0}>
            Set the line
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** What the server would refuse, said while one types. */
function problemOf(count: number | null, { wanted }: Line, lot: number, left: number): string | null {
  if (count === null) return 'A whole number of shares, such as 1,600,000 or 1.6m.';
  if (count > wanted) return `The order wants ${shares(wanted)} at this price, not more.`;
  if (count % lot !== 0) return `In lots of ${shares(lot)}.`;
  return left < 0 ? `${shares(-left)} more than the supply: take them from another line first.` : null;
}
