// The one number of the page, and what it means for the issuer.

import { useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { POST, on } from '../../api/http';
import { useMay } from '../../api/me-context';
import { keys } from '../../api/queries';
import { queryClient } from '../../api/query-client';
import type { Proposal } from '../../api/types';
import { cover, minus, money, percent, price, shares } from '../../money';
import { Chip, Fact, Facts, type Tone } from '../../parts/panel';
import { Refusal } from '../../parts/refusal';
import { sentence, shortHash, timeWord } from '../../words';

const tones: Record<string, Tone> = { approved: 'good', proposed: 'info', rejected: 'bad' };

export function ProposalCard({
  proposal,
  of,
  currency,
  children,
}: {
  proposal: Proposal;
  of: number;
  currency: string;
  children?: ReactNode;
}) {
  return (
    <section className="panel price-card" aria-label={`Proposal ${proposal.number}`}>
      <div className="row">
        <span className="soft">
          {children === undefined ? `Proposal ${proposal.number} of ${of}` : 'The desk proposes'}
        </span>
        <Chip tone={tones[proposal.state] ?? 'plain'}>{sentence(proposal.state)}</Chip>
      </div>
      <p className="the-price">{price(proposal.price, currency)}</p>
      <Below proposal={proposal} currency={currency} />
      <Meaning proposal={proposal} currency={currency} />
      {children}
      {proposal.document.rationale !== '' && <blockquote>{proposal.document.rationale}</blockquote>}
      <p className="fine">{proposal.document.policy.sentence}</p>
      <Drawn proposal={proposal} currency={currency} />
      <p>
        <a
          className="link"
          href={`/api/v1/price-proposals/${proposal.id}/memo.pdf`}
          target="_blank"
          rel="noreferrer"
        >
          Pricing memo, PDF
        </a>
      </p>
      <p className="fine">
        Proposed {timeWord(proposal.proposedAt)}; hash {shortHash(proposal.proposalHash)}
      </p>
      {children === undefined && <WithdrawButton proposal={proposal} />}
    </section>
  );
}

function Below({ proposal, currency }: { proposal: Proposal; currency: string }) {
  const { pricing } = proposal.document;
  if (!pricing) return null;
  const { discount, referencePrice, low, high } = pricing;
  return (
    <p className="soft">
      {discount.proposalToClosePercent !== null && referencePrice.close !== null && (
        <>
          {discount.proposalToClosePercent.startsWith('-')
            ? `${percent(discount.proposalToClosePercent.slice(1), 1)} above`
            : `${percent(discount.proposalToClosePercent, 1)} below`}{' '}
          the last close of {price(referencePrice.close, currency)}
          <br />
        </>
      )}
      range {price(low, currency)} to {price(high, currency)}
    </p>
  );
}

function Meaning({ proposal, currency }: { proposal: Proposal; currency: string }) {
  const { pricing } = proposal.document;
  const row = pricing?.grid.find(({ isProposal }) => isProposal);
  if (!row) return null;
  const { withOverAllotment: all } = row;
  return (
    <Facts>
      <Fact name="Shares, with the option">{shares(all.shares)}</Fact>
      <Fact name="Gross">{money(all.gross, currency)}</Fact>
      <Fact name="Commission">
        {minus}
        {money(all.spread, currency)}
      </Fact>
      <Fact name="To the company" strong>
        {money(all.net, currency)}
      </Fact>
      {row.dilutionPercent !== null && (
        <Fact name="New shares as part of the company">{percent(row.dilutionPercent, 1)}</Fact>
      )}
      {row.coverWithOverAllotment !== null && (
        <Fact name="Cover at this price">{cover(row.coverWithOverAllotment)}</Fact>
      )}
    </Facts>
  );
}

/** How sure the model is, drawn many times from what it does not know. */
function Drawn({ proposal, currency }: { proposal: Proposal; currency: string }) {
  const { p10, p50, p90, runs } = proposal.simulation;
  if (p10 === null || p90 === null) return null;
  return (
    <p className="fine">
      Of {shares(runs)} draws a tenth lies below {price(p10, currency)}, half below {price(p50, currency)}, a
      tenth above {price(p90, currency)}.
    </p>
  );
}

function WithdrawButton({ proposal }: { proposal: Proposal }) {
  const may = useMay('withdraw-proposal');
  const [error, setError] = useState<unknown>(null);
  if (!may || proposal.state !== 'proposed') return null;
  const withdraw = async () => {
    try {
      await POST('/api/v1/price-proposals/{id}/withdraw', on(proposal.id));
      await queryClient.invalidateQueries({ queryKey: keys.proposals(proposal.offering) });
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <>
      <Refusal error={error} />
      <Button onClick={() => void withdraw()}>Withdraw this proposal</Button>
    </>
  );
}
