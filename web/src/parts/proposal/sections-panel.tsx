// The five factors and the book: what each says, from which inputs, how old, and what it adds to the price.

import type { Pricing, Section, UsedInput } from '../../api/types';
import { stepText } from '../../charts/waterfall-picture';
import { minus, money } from '../../money';
import { fieldWord } from '../../words';
import { Chip, Panel } from '../panel';

const hidden = new Set(['peers', 'levels', 'lowerQuartile', 'median', 'upperQuartile']);

export function SectionsPanel({ pricing, inputs }: { pricing: Pricing; inputs: readonly UsedInput[] }) {
  return (
    <Panel title="What the price rests on" note={`model ${pricing.model.name}, ${pricing.model.dated}`} flush>
      {pricing.sections.map((section) => (
        <SectionRow
          key={section.section}
          section={section}
          currency={pricing.currency}
          input={inputs.find(({ kind }) => kindOf[kind] === section.section)}
        />
      ))}
    </Panel>
  );
}

const kindOf: Record<string, string> = {
  index: 'market-conditions',
  market: 'price-and-volume',
  results: 'results',
  comparables: 'comparables',
  potential: 'potential',
};

function SectionRow({
  section,
  currency,
  input,
}: {
  section: Section;
  currency: string;
  input: UsedInput | undefined;
}) {
  const { title, present, stale, asOf, inputs, contribution, says, missing } = section;
  const shown = Object.entries(inputs).filter(
    ([name, value]) => value !== null && typeof value !== 'object' && !hidden.has(name),
  );
  const isDown = contribution.amount.startsWith('-');
  return (
    <details className="section">
      <summary>
        <span className="section-title">{title}</span>
        <span className="row section-state">
          {!present && <Chip tone="info">Nothing given</Chip>}
          {stale && <Chip tone="warn">Stale</Chip>}
          {input?.synthetic && <Chip tone="info">Made up</Chip>}
          {asOf !== null && <span className="fine">{asOf}</span>}
          <span className={isDown ? 'bad-text section-amount' : 'section-amount'}>
            {stepText(contribution.amount, currency)}
          </span>
        </span>
      </summary>
      <div className="section-body">
        <p>{says}</p>
        {shown.length > 0 && (
          <dl className="inputs">
            {shown.map(([name, value]) => (
              <div key={name}>
                <dt>{fieldWord(name)}</dt>
                <dd>{valueText(value)}</dd>
              </div>
            ))}
          </dl>
        )}
        {missing.length > 0 && (
          <p className="fine">
            Not known: {missing.map((name) => fieldWord(name).toLowerCase()).join(', ')}.
          </p>
        )}
        {input && (
          <p className="fine">
            {input.source}, version {input.version}
          </p>
        )}
      </div>
    </details>
  );
}

function valueText(value: unknown): string {
  if (typeof value === 'number') return value.toLocaleString('en-US');
  if (typeof value !== 'string') return String(value);
  return /^-?\d+(\.\d+)?$/.test(value) ? money(value, 'USD').replace('$', '') : value.replace(/^-/, minus);
}
