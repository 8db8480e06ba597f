import type { Proposal } from '../../api/types';
import { price } from '../../money';
import { sentence, timeWord } from '../../words';
import { Chip, Panel, type Tone } from '../panel';

const tones: Record<string, Tone> = { approved: 'good', proposed: 'info', rejected: 'bad' };

export function HistoryPanel({
  proposals,
  currency,
  shown,
  onShow,
}: {
  proposals: readonly Proposal[];
  currency: string;
  shown: string | undefined;
  onShow: (id: string) => void;
}) {
  return (
    <Panel title="Proposals" note={`${proposals.length} so far`}>
      <ol className="history">
        {proposals.toReversed().map((proposal) => (
          <li key={proposal.id}>
            <button
              type="button"
              className="history-item"
              aria-pressed={proposal.id === shown}
              onClick={() => onShow(proposal.id)}
            >
              <span>
                {proposal.number}. <strong>{price(proposal.price, currency)}</strong>
              </span>
              <Chip tone={tones[proposal.state] ?? 'plain'}>
                {proposal.counterPrice === null ? sentence(proposal.state) : 'Countered'}
              </Chip>
              <span className="fine">{timeWord(proposal.decidedAt ?? proposal.proposedAt)}</span>
            </button>
            {proposal.counterPrice !== null && (
              <p className="fine">
                The issuer asks for {price(proposal.counterPrice, currency)}: “{proposal.words}”
              </p>
            )}
            {proposal.counterPrice === null && proposal.words !== null && (
              <p className="fine">“{proposal.words}”</p>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
