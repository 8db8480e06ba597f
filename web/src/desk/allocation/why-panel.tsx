import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Line, Policy, Run } from '../../api/types';
import { money, shares } from '../../money';
import { useCommands } from '../../parts/commands';
import { Explanation } from '../../parts/explanation';
import { Key, Panel } from '../../parts/panel';
import { OverrideWindow } from './override-window';
import { maximumOf } from './run-figures';

export function WhyPanel({
  line,
  run,
  policy,
  currency,
  isFree,
  onMade,
}: {
  line: Line;
  run: Run;
  policy: Policy | undefined;
  currency: string;
  /** Whether this person may set the line by hand now. */
  isFree: boolean;
  onMade: (run: Run) => void;
}) {
  const [isSetting, setIsSetting] = useState(false);
  const { override } = line;
  useCommands([
    isFree && {
      id: 'override',
      label: 'Set the line by hand',
      hint: 'O',
      key: 'o',
      run: () => setIsSetting(true),
    },
  ]);
  return (
    <Panel title={`Why ${line.legalName ?? 'it'} gets ${shares(line.shares)}`}>
      <Explanation line={line} at={run.price} currency={currency} maximum={maximumOf(policy, run)} />
      {override?.note && <blockquote>{override.note}</blockquote>}
      {policy && <p className="fine why-note">The policy in full: {policy.sentence}</p>}
      <p className="fine why-note">
        It pays {money(line.amount, currency)}. The same steps, without anything about others, stand on its
        own page{run.releasedAt === null ? ' once released' : ''}.
      </p>
      {isFree && (
        <Button className="why-note" fullWidth onClick={() => setIsSetting(true)} rightSection={<Key>O</Key>}>
          Set this line by hand
        </Button>
      )}
      {isSetting && (
        <OverrideWindow
          line={line}
          run={run}
          lot={typeof policy?.policy.lot === 'number' ? policy.policy.lot : 1}
          onClose={() => setIsSetting(false)}
          onMade={onMade}
        />
      )}
    </Panel>
  );
}
