import type { Line, Policy, Run } from '../../api/types';
import { price } from '../../money';
import { Chip } from '../../parts/panel';
import { plural } from '../../words';
import { policyInShort } from './policy-in-short';
import { figuresOf } from './run-figures';

export function RunCard({
  run,
  letter,
  policy,
  lines,
  isList,
  isChosen,
  currency,
  onChoose,
}: {
  run: Run;
  letter: string;
  policy: Policy | undefined;
  lines: Line[] | undefined;
  isList: boolean;
  isChosen: boolean;
  currency: string;
  onChoose: () => void;
}) {
  const figures = lines && figuresOf(lines);
  return (
    <button type="button" role="radio" aria-checked={isChosen} className="run-card" onClick={onChoose}>
      <span className="row run-title">
        <span className="letter" aria-hidden="true">
          {letter}
        </span>
        <strong>
          {policy?.name ?? 'Policy'}
          {run.parent !== null && ', changed by hand'}
        </strong>
        <StateChip run={run} isList={isList} />
      </span>
      <span className="soft run-sentence">{policy && policyInShort(policy)}</span>
      {run.error !== null && <span className="bad-text">{run.error.message}</span>}
      {figures && (
        <span className="run-figures">
          {(
            [
              ['Price', price(run.price, currency)],
              ['Filled', `${figures.filled} of ${figures.lines}`],
              ['Largest', figures.largest],
              run.parent === null ? ['HHI', figures.hhi] : ['By hand', plural(figures.byHand, 'line')],
            ] as const
          ).map(([name, figure]) => (
            <span key={name}>
              <span className="fine">{name}</span>
              <span>{figure}</span>
            </span>
          ))}
        </span>
      )}
    </button>
  );
}

function StateChip({ run, isList }: { run: Run; isList: boolean }) {
  if (run.state === 'failed') return <Chip tone="bad">Failed</Chip>;
  if (run.state !== 'done') return <Chip tone="info">Running</Chip>;
  if (run.releasedAt !== null) return <Chip tone="good">Released</Chip>;
  if (run.approvedAt !== null) return <Chip tone="good">Approved</Chip>;
  if (isList) return <Chip tone="info">The list</Chip>;
  return <Chip tone="plain">{run.scenario ? 'Scenario' : 'Before'}</Chip>;
}
