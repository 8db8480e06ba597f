import { useMemo } from 'react';
import type { Pricing } from '../../api/types';
import { ChartPanel } from '../../charts/chart-panel';
import {
  knownPeers,
  peersHeight,
  peersPicture,
  times,
  type KnownPeer,
  type Peer,
} from '../../charts/peers-picture';
import type { Column } from '../column';

const columns: readonly Column<KnownPeer>[] = [
  { id: 'name', header: 'Company', width: 'minmax(160px, 2fr)', value: ({ name }) => name },
  {
    id: 'multiple',
    header: 'Multiple',
    width: 'minmax(90px, 1fr)',
    align: 'right',
    value: ({ multiple }) => multiple,
    cell: ({ text }) => text,
  },
  {
    id: 'used',
    header: 'Used',
    width: 'minmax(90px, 1fr)',
    value: ({ used }) => (used ? 'Used' : 'Not used'),
  },
];

type Quartiles = { peers: Peer[]; lowerQuartile: string; median: string; upperQuartile: string };

/** The companies the price is compared with, on one scale. Nothing where none were given. */
export function ComparablesPanel({ pricing }: { pricing: Pricing }) {
  const inputs = pricing.sections.find(({ section }) => section === 'comparables')?.inputs;
  return inputs && isCompared(inputs) ? <Peers compared={inputs} /> : null;
}

function Peers({ compared }: { compared: Quartiles }) {
  const { peers: all, lowerQuartile: lower, median, upperQuartile: upper } = compared;
  const peers = useMemo(() => knownPeers(all), [all]);
  const draw = useMemo(() => peersPicture(peers, { lower, median, upper }), [peers, lower, median, upper]);
  return (
    <ChartPanel
      title="Comparable companies"
      note={`median ${times(median)}, the middle half shaded`}
      name="comparables"
      label={`Comparable companies: median ${times(median)}; ${peers.map(({ name, text, used }) => `${name} ${text}${used ? '' : ', not used'}`).join('; ')}`}
      draw={draw}
      height={peersHeight(peers)}
      columns={columns}
      rows={peers}
      keyOf={({ name }) => name}
    />
  );
}

function isCompared(inputs: Record<string, unknown>): inputs is Quartiles {
  return Array.isArray(inputs.peers) && typeof inputs.median === 'string';
}
