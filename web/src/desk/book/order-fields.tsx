// The fields of an order, with what they mean in words while they are typed.

import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Intent, Offering } from '../../api/types';
import { bare, symbolOf } from '../../money';
import { intentWord } from '../../words';
import type { Typed, Understood } from './order-text';

export function OrderFields({
  offering,
  typed,
  onType,
  understood,
  intent,
  intents,
  onIntent,
  isTouched,
  lead,
  children,
}: {
  offering: Offering;
  typed: Typed;
  onType: (typed: Typed) => void;
  understood: Understood;
  intent: Intent;
  intents: readonly Intent[];
  onIntent?: (intent: Intent) => void;
  isTouched: boolean;
  lead?: ReactNode;
  children: ReactNode;
}) {
  const wrong = (field: string) =>
    isTouched && understood.problem !== undefined && understood.field === field
      ? { error: true as const }
      : {};
  const isStep = /x/i.test(typed.limit);
  const { currency, floor, cap } = offering.terms;
  const unit = symbolOf(currency).trim();
  const [high, low] = [bare(cap ?? '0.40'), bare(floor ?? '0.37')];
  return (
    <>
      <div className="order-fields">
        {lead}
        <TextInput
          label="Size"
          placeholder={`2m, ${unit}1m or 5%`}
          value={typed.size}
          disabled={isStep}
          onChange={(event) => onType({ ...typed, size: event.currentTarget.value })}
          {...wrong('size')}
        />
        <TextInput
          label="Limit"
          className={isStep ? 'steps' : ''}
          placeholder={`none, ${high} or steps`}
          value={typed.limit}
          onChange={(event) => onType({ ...typed, limit: event.currentTarget.value })}
          {...wrong('limit')}
        />
        <TextInput
          label="Minimum fill"
          placeholder="none, or 100,000"
          value={typed.minimumFill}
          onChange={(event) => onType({ ...typed, minimumFill: event.currentTarget.value })}
          {...wrong('minimumFill')}
        />
        {intents.length > 1 && onIntent && (
          <NativeSelect
            label="Intent"
            value={intent}
            data={intents.map((value) => ({ value, label: intentWord(value) }))}
            onChange={(event) => onIntent(event.currentTarget.value as Intent)}
          />
        )}
        {isStep && (
          <Checkbox
            label="Steps add up"
            size="xs"
            checked={typed.isCumulative}
            onChange={(event) => onType({ ...typed, isCumulative: event.currentTarget.checked })}
          />
        )}
        {children}
      </div>
      <p className="order-says" role="status">
        {understood.problem === undefined ? (
          understood.says
        ) : isTouched ? (
          <span className="bad-text">{understood.problem}</span>
        ) : (
          `A size in shares, money or per cent of the offering; a limit, none, or steps such as ${high} x 1m; ${low} x 2.5m.`
        )}
      </p>
    </>
  );
}
