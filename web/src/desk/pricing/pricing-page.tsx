// The price: what the service makes of the inputs and the book, and the desk's proposal to the issuer.

import { useState } from 'react';
import { Problem } from '../../api/http';
import { useMay } from '../../api/me-context';
import type { Pricing } from '../../api/types';
import { useOffering, usePolicies, usePreview, useProposals } from '../../api/queries';
import { price } from '../../money';
import { Empty, Panel } from '../../parts/panel';
import { ComparablesPanel } from '../../parts/proposal/comparables-panel';
import { FlagsPanel } from '../../parts/proposal/flags-panel';
import { GridPanel } from '../../parts/proposal/grid-panel';
import { HistoryPanel } from '../../parts/proposal/history-panel';
import { SectionsPanel } from '../../parts/proposal/sections-panel';
import { WaterfallPanel } from '../../parts/proposal/waterfall-panel';
import { Refusal, Waiting } from '../../parts/refusal';
import { InputsPanel } from './inputs-panel';
import { ProposalCard } from './proposal-card';
import { ProposeForm } from './propose-form';

export function PricingPage({ id }: { id: string }) {
  const { data: offering } = useOffering(id);
  const { data: proposals, error, refetch } = useProposals(id);
  const { data: policies } = usePolicies(id);
  const [picked, setPicked] = useState<string | null>(null);
  const mayPropose =
    useMay('propose-price') && ['effective', 'book-open', 'book-closed'].includes(offering?.state ?? '');
  const shown = proposals?.find((proposal) => proposal.id === picked) ?? proposals?.at(-1);
  const preview = usePreview(id, mayPropose && proposals?.length === 0);
  const pricing = shown?.document.pricing ?? preview.data?.pricing;
  const inputs = shown?.document.inputs ?? preview.data?.inputs ?? [];
  if (!offering || !proposals || !policies)
    return <Waiting error={error} what="the proposals" again={() => void refetch()} />;
  const { currency } = offering.terms;
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
        <InputsPanel id={id} />
        {proposals.length > 0 && (
          <HistoryPanel proposals={proposals} currency={currency} shown={shown?.id} onShow={setPicked} />
        )}
      </div>
      <div className="stack">
        {pricing ? (
          <>
            {shown === undefined && <Proposed pricing={pricing} currency={currency} />}
            <WaterfallPanel pricing={pricing} />
            <GridPanel pricing={pricing} />
            <ComparablesPanel pricing={pricing} />
            <SectionsPanel pricing={pricing} inputs={inputs} />
            <FlagsPanel pricing={pricing} />
          </>
        ) : (
          <Panel title="From the market price to the proposal">
            <Empty title="No proposal yet.">
              A proposal weighs the market, the results, the peers, the potential and the book as they stand
              at that moment, and shows every step.
            </Empty>
            {lacksMarket(preview.error) ? (
              <p className="empty-first">
                First: <strong>Give</strong> price and volume among the inputs. Every step begins at the price
                of the market.
              </p>
            ) : (
              <Refusal error={preview.error} />
            )}
          </Panel>
        )}
      </div>
    </div>
  );
}

const lacksMarket = (error: unknown): boolean =>
  error instanceof Problem && error.code === 'no-reference-price';

/** What the model makes of the inputs before anything is proposed. */
function Proposed({ pricing, currency }: { pricing: Pricing; currency: string }) {
  return (
    <Panel title="What the model says now" note="not proposed yet">
      <p>
        <strong className="preview-price">{price(pricing.price, currency)}</strong>{' '}
        <span className="soft">
          between {price(pricing.low, currency)} and {price(pricing.high, currency)}, from the inputs and the
          book as they stand
        </span>
      </p>
    </Panel>
  );
}
