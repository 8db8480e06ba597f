// The price: what the service makes of the inputs and the book, and the desk's proposal to the issuer.

import { useState } from 'react';
import { useMay } from '../../api/me-context';
import { useOffering, usePolicies, useProposals } from '../../api/queries';
import { Empty, Panel } from '../../parts/panel';
import { FlagsPanel } from '../../parts/proposal/flags-panel';
import { GridPanel } from '../../parts/proposal/grid-panel';
import { HistoryPanel } from '../../parts/proposal/history-panel';
import { SectionsPanel } from '../../parts/proposal/sections-panel';
import { WaterfallPanel } from '../../parts/proposal/waterfall-panel';
import { Waiting } from '../../parts/refusal';
import { ProposalCard } from './proposal-card';
import { ProposeForm } from './propose-form';

export function PricingPage({ id }: { id: string }) {
  const { data: offering } = useOffering(id);
  const { data: proposals, error, refetch } = useProposals(id);
  const { data: policies } = usePolicies(id);
  const [picked, setPicked] = useState<string | null>(null);
  const mayPropose =
    useMay('propose-price') && ['effective', 'book-open', 'book-closed'].includes(offering?.state ?? '');
  if (!offering || !proposals || !policies)
    return <Waiting error={error} what="the proposals" again={() => void refetch()} />;
  const { currency } = offering.terms;
  const shown = proposals.find((proposal) => proposal.id === picked) ?? proposals.at(-1);
  const pricing = shown?.document.pricing;
  return (
    <div className="columns price-columns">
      <div className="stack">
        {shown && <ProposalCard proposal={shown} of={proposals.length} currency={currency} />}
        {mayPropose && (
          <ProposeForm
            key={shown?.id ?? 'first'}
            offering={offering}
            proposals={proposals}
            policies={policies}
            onProposed={() => setPicked(null)}
          />
        )}
        {proposals.length > 0 && (
          <HistoryPanel proposals={proposals} currency={currency} shown={shown?.id} onShow={setPicked} />
        )}
      </div>
      <div className="stack">
        {pricing ? (
          <>
            <WaterfallPanel pricing={pricing} />
            <SectionsPanel pricing={pricing} inputs={shown?.document.inputs ?? []} />
            <GridPanel pricing={pricing} />
            <FlagsPanel pricing={pricing} />
          </>
        ) : (
          <Panel title="From the market price to the proposal">
            <Empty title="No proposal yet.">
              A proposal weighs the market, the results, the peers, the potential and the book as they stand
              at that moment, and shows every step.
            </Empty>
          </Panel>
        )}
      </div>
    </div>
  );
}
