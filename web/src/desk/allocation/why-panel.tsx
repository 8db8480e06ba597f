import type { Line, Policy, Run } from '../../api/types';
import { money, shares } from '../../money';
import { Explanation } from '../../parts/explanation';
import { Panel } from '../../parts/panel';
import { maximumOf } from './run-figures';

export function WhyPanel({
  line,
  run,
  policy,
  currency,
}: {
  line: Line;
  run: Run;
  policy: Policy | undefined;
  currency: string;
}) {
  return (
    <Panel title={`Why ${line.legalName ?? 'it'} gets ${shares(line.shares)}`}>
      <Explanation line={line} at={run.price} currency={currency} maximum={maximumOf(policy, run)} />
      <p className="fine why-note">
        It pays {money(line.amount, currency)}. The same steps, without anything about others, stand on its
        own page once released.
      </p>
    </Panel>
  );
}
