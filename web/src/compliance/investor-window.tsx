// One investor as compliance sees it: who it is, what the sanctions list says, what evidence there is, and, within a
// deal, what the gates said of its order.

import { Modal } from '@mantine/core';
import { useInvestors, useOrderGates } from '../api/queries';
import { Chip, type Tone } from '../parts/panel';
import { fieldWord, sentence, withTimes } from '../words';
import { CertificatesSection, type Deal } from './certificates-section';
import { ScreeningSection } from './screening-section';

export function InvestorWindow({
  investor,
  name,
  deal,
  order,
  onClose,
}: {
  investor: string;
  name: string;
  deal?: Deal;
  /** Its order in the deal, where there is one. */
  order?: string | undefined;
  onClose: () => void;
}) {
  const known = useInvestors().data?.find(({ id }) => id === investor);
  return (
    <Modal
      opened
      onClose={onClose}
      title={name}
      size="min(1040px, 94vw)"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className="stack investor-window">
        {known && (
          <p className="soft">
            {[
              sentence(known.category),
              [known.city, known.state, known.country].filter(Boolean).join(', '),
              known.aliases.length > 0 && `also known as ${known.aliases.join(', ')}`,
              known.lei !== null && `LEI ${known.lei}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
        <ScreeningSection investor={investor} />
        <CertificatesSection investor={investor} deal={deal} />
        {order !== undefined && <OrderGates order={order} />}
      </div>
    </Modal>
  );
}

const tones: Readonly<Record<string, Tone>> = { pass: 'good', fail: 'bad', warn: 'warn', unknown: 'warn' };
const words: Readonly<Record<string, string>> = {
  pass: 'Passed',
  fail: 'Failed',
  warn: 'Warned',
  unknown: 'Not known',
};

function OrderGates({ order }: { order: string }) {
  const { data } = useOrderGates(order);
  const last = data?.at(-1);
  if (last === undefined) return null;
  const asked = last.outcomes.filter(({ result }) => result !== 'not-applicable');
  return (
    <section aria-label="Gates of its order" className="stack">
      <h3 className="name">What the gates said of its order, version {last.version}</h3>
      <ul className="flags">
        {asked.map(({ gate, rule, citation, result, why, missing, stops, remedy }) => (
          <li key={gate}>
            <Chip tone={stops ? 'bad' : (tones[result] ?? 'plain')}>{words[result] ?? sentence(result)}</Chip>{' '}
            <strong className="name">{rule}</strong>{' '}
            <span className="soft">
              {missing.length > 0 ? `Missing: ${missing.map(fieldWord).join(', ')}.` : withTimes(why)}{' '}
              {remedy}
            </span>
            <span className="second">
              {gate} · {citation}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
