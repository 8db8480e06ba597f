import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useCommands } from './commands';
import { Key } from './panel';

/** The filter of a table; `/` leads there. */
export function FilterInput({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  useCommands([
    { id: 'filter', label: 'Filter the table', hint: '/', key: '/', run: () => input.current?.focus() },
  ]);
  return (
    <TextInput
      ref={input}
      size="xs"
      w={150}
      aria-label="Filter the table"
      placeholder="Filter"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          onChange('');
          event.currentTarget.blur();
        }
      }}
      rightSection={value === '' ? <Key>/</Key> : null}
      rightSectionWidth={30}
    />
  );
}
