// The fields of an order, with what they mean in words while they are typed.

import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Intent } from '../../api/types';
import { intentWord } from '../../words';
import type { Typed, Understood } from './order-text';

export function OrderFields({
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
  return (
    <>
      <div className="order-fields">
        {lead}
        <TextInput
          label="Size"
          placeholder="2m, $1m or 5%"
          value={typed.size}
          disabled={isStep}
          onChange={(event) => onType({ ...typed, size: event.currentTarget.value })}
          {...wrong('size')}
        />
        <TextInput
          label="Limit"
          placeholder="none, 0.40 or steps"
          value={typed.limit}
          onChange={(event) => onType({ ...typed, limit: event.currentTarget.value })}
          {...wrong('limit')}
        />
        <TextInput
          label="Nothing below"
          placeholder="none"
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
          'Steps are written 0.40 x 1,000,000; 0.37 x 2,500,000.'
        )}
      </p>
    </>
  );
}
