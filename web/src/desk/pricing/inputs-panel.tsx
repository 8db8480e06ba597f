// What a price is made from, as it stands: each input with its source and its day, and how to give a newer one.

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../api/me-context';
import { useInput } from '../../api/queries';
import type { InputKind, PricingInput } from '../../api/types';
import { Chip, Panel } from '../../parts/panel';
import { InputFileWindow } from './input-file-window';
import { PotentialWindow } from './potential-window';

export const inputNames: Readonly<Record<InputKind, { name: string; from: string }>> = {
  'market-data': { name: 'Price and volume', from: 'Daily bars of a vendor, CSV' },
  'index-data': { name: 'Market conditions', from: 'Daily bars of an index, CSV' },
  results: { name: 'Results', from: 'Filed company facts, JSON, or CSV' },
  comparables: { name: 'Comparable companies', from: 'CSV, a company a line' },
  potential: { name: 'Potential and stage', from: '' },
};

const kinds = Object.keys(inputNames) as InputKind[];

export function InputsPanel({ id }: { id: string }) {
  const mayWrite = useMay('write-inputs');
  const [given, setGiven] = useState<InputKind | null>(null);
  const close = () => setGiven(null);
  return (
    <Panel title="Inputs" note="newest versions">
      <ul className="input-list">
        {kinds.map((kind) => (
          <InputRow key={kind} id={id} kind={kind} onGive={mayWrite ? () => setGiven(kind) : undefined} />
        ))}
      </ul>
      {given === 'potential' && <PotentialWindow id={id} onClose={close} />}
      {given !== null && given !== 'potential' && <InputFileWindow id={id} kind={given} onClose={close} />}
    </Panel>
  );
}

function InputRow({ id, kind, onGive }: { id: string; kind: InputKind; onGive: (() => void) | undefined }) {
  const { data } = useInput(id, kind);
  const { name } = inputNames[kind];
  return (
    <li>
      <span>
        <strong className="name">{name}</strong>
        <span className="fine">
          {data === undefined ? '' : data === null ? 'Nothing given' : saidOf(data)}
        </span>
      </span>
      {data?.synthetic && <Chip tone="info">Made up</Chip>}
      {onGive && (
        <Button
          size="compact-xs"
          aria-label={`${data ? 'Newer' : 'Give'}: ${name.toLowerCase()}`}
          onClick={onGive}
        >
          {data ? 'Newer' : 'Give'}
        </Button>
      )}
    </li>
  );
}

const saidOf = ({ source, asOf, version }: PricingInput): string => `${asOf}, version ${version}, ${source}`;
