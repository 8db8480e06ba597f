// One page for the CFO: the price, what it means, what it was made from; approve, counter or reject.

import { useState } from 'react';
import { useOffering, useProposals } from '../api/queries';
import { Empty, Panel } from '../parts/panel';
import { ComparablesPanel } from '../parts/proposal/comparables-panel';
import { FlagsPanel } from '../parts/proposal/flags-panel';
import { GridPanel } from '../parts/proposal/grid-panel';
import { HistoryPanel } from '../parts/proposal/history-panel';
import { SectionsPanel } from '../parts/proposal/sections-panel';
import { WaterfallPanel } from '../parts/proposal/waterfall-panel';
import { Waiting } from '../parts/refusal';
import { ProposalCard } from '../desk/pricing/proposal-card';
import { Decision } from './decision';

export function ApprovePage({ id }: { id: string }) {
  const { data: offering } = useOffering(id);
  const { data: proposals, error, refetch } = useProposals(id);
  const [picked, setPicked] = useState<string | null>(null);
  if (!offering || !proposals)
    return <Waiting error={error} what="the proposal" again={() => void refetch()} />;
  const { currency } = offering.terms;
  const shown = proposals.find((proposal) => proposal.id === picked) ?? proposals.at(-1);
  if (!shown) {
    return (
      <Panel title="Price">
        <Empty title="The desk has not proposed a price yet.">
          You decide here as soon as it does; the book shows how the orders stand meanwhile.
        </Empty>
      </Panel>
    );
  }
  const { pricing } = shown.document;
  return (
    <div className="columns price-columns">
      <div className="stack">
        <ProposalCard proposal={shown} of={proposals.length} currency={currency}>
          <Decision proposal={shown} offering={offering} />
        </ProposalCard>
        {pricing && <FlagsPanel pricing={pricing} />}
        <HistoryPanel proposals={proposals} currency={currency} shown={shown.id} onShow={setPicked} />
      </div>
      <div className="stack">
        {pricing && (
          <>
            <WaterfallPanel pricing={pricing} />
            <GridPanel pricing={pricing} />
            <ComparablesPanel pricing={pricing} />
            <SectionsPanel pricing={pricing} inputs={shown.document.inputs ?? []} />
          </>
        )}
      </div>
    </div>
  );
}
