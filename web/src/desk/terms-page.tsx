// The terms as they are agreed, and the next moves of the offering.

import { useMay } from '../api/me-context';
import { useOffering } from '../api/queries';
import { isSealed } from '../api/sounding-queries';
import type { Offering } from '../api/types';
import { percent, price, shares, money } from '../money';
import { DocumentsPanel } from '../parts/documents-panel';
import { Chip, Fact, Facts, Panel } from '../parts/panel';
import { Waiting } from '../parts/refusal';
import { dateWord, dealTypeWord, durationWord, fieldWord, sentence, timeWord } from '../words';
import { GatesPanel } from './gates-panel';
import { InvitationsPanel } from './invitations-panel';
import { MovesPanel } from './moves-panel';
import { LogPanel } from './sounding/log-panel';
import { SealPanel } from './sounding/seal-panel';

export function TermsPage({ id }: { id: string }) {
  const { data: offering, error, refetch } = useOffering(id);
  const readsInvitations = useMay('read-invitations');
  const maySound = useMay('sound');
  const readsSoundings = useMay('read-soundings');
  const mayMove = useMay('move-offering');
  const readsDocuments = useMay('read-documents');
  const readsGates = useMay('read-gates');
  if (!offering) return <Waiting error={error} what="the terms" again={() => void refetch()} />;
  return (
    <>
      <div className="columns terms-columns">
        <div className="stack">
          <TermsPanel offering={offering} />
          {readsDocuments && <DocumentsPanel id={id} />}
        </div>
        <div className="stack">
          {mayMove && <MovesPanel offering={offering} />}
          <EvidencePanel offering={offering} />
          {isSealed(offering) && maySound && <SealPanel offering={offering} />}
          {readsInvitations && !isSealed(offering) && <InvitationsPanel offering={offering} />}
        </div>
      </div>
      {offering.sealedAt !== null && readsSoundings && <LogPanel offering={offering} />}
      {readsGates && <GatesPanel id={id} />}
    </>
  );
}

function TermsPanel({ offering }: { offering: Offering }) {
  const { terms, termsVersion } = offering;
  const { currency } = terms;
  const range =
    terms.floor !== undefined && terms.cap !== undefined
      ? `${price(terms.floor, currency)} to ${price(terms.cap, currency)}`
      : 'none set';
  return (
    <Panel title="Terms" note={`version ${termsVersion}`}>
      <div className="two-lists">
        <Facts label="The deal">
          <Fact name="Issuer">{terms.issuer.name}</Fact>
          {terms.issuer.market !== undefined && <Fact name="Market">{terms.issuer.market}</Fact>}
          <Fact name="Placement agent">{terms.placementAgent}</Fact>
          {terms.escrow !== undefined && <Fact name="Escrow">{terms.escrow.bank}</Fact>}
          <Fact name="Type">{sentence(dealTypeWord(terms.dealType))}</Fact>
          {terms.exemption !== undefined && <Fact name="Exemption">{terms.exemption}</Fact>}
          <Fact name="Commission">{percent(terms.commissionPercent)}</Fact>
          {terms.expenses !== undefined && <Fact name="Expenses">{money(terms.expenses, currency)}</Fact>}
          <Fact name="Covered security">{terms.coveredSecurity ? 'Yes' : 'No'}</Fact>
          <Fact name="States">
            {terms.coveredSecurity ? 'All' : (terms.permittedStates?.join(', ') ?? 'None')}
          </Fact>
          {terms.permittedClasses !== undefined && (
            <Fact name="Classes">{terms.permittedClasses.map(sentence).join(', ')}</Fact>
          )}
          {terms.rulesAsOf !== undefined && <Fact name="Law as of">{dateWord(terms.rulesAsOf)}</Fact>}
        </Facts>
        <Facts label="The figures">
          <Fact name="Shares offered">{shares(terms.shares)}</Fact>
          {terms.minimumShares !== undefined && <Fact name="Minimum">{shares(terms.minimumShares)}</Fact>}
          {terms.escrow !== undefined && <Fact name="Minimum due by">{dateWord(terms.escrow.minBy)}</Fact>}
          <Fact name="Over-allotment">{shares(terms.overAllotment)}</Fact>
          <Fact name="Option runs">{terms.optionDays} days</Fact>
          <Fact name="Price range">{range}</Fact>
          <Fact name="Tick">{price(terms.tick, currency)}</Fact>
          <Fact name="Lot">{shares(terms.lot)}</Fact>
          {terms.minimumSubscription !== undefined && (
            <Fact name="Smallest subscription">{money(terms.minimumSubscription, currency)}</Fact>
          )}
          {terms.maximumPerOrder !== undefined && (
            <Fact name="Largest order">{shares(terms.maximumPerOrder)}</Fact>
          )}
          {terms.sharesOutstanding !== undefined && (
            <Fact name="Shares outstanding">{shares(terms.sharesOutstanding)}</Fact>
          )}
          <Fact name="Conditional offers run">{durationWord(terms.conditionalWindowSeconds * 1000)}</Fact>
        </Facts>
      </div>
      {terms.synthetic !== undefined && terms.synthetic.length > 0 && (
        <ul className="flags synthetic">
          {terms.synthetic.map(({ field, why }) => (
            <li key={field}>
              <Chip tone="info">Made up</Chip> {fieldWord(field)}: {why}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function EvidencePanel({ offering }: { offering: Offering }) {
  const { filedAt, effectiveAt, windowEndsAt } = offering;
  if (filedAt === null && effectiveAt === null) return null;
  return (
    <Panel title="Evidence">
      <Facts>
        {filedAt !== null && <Fact name="Filed">{dateWord(filedAt)}</Fact>}
        {effectiveAt !== null && <Fact name="Effective">{dateWord(effectiveAt)}</Fact>}
        {windowEndsAt !== null && <Fact name="Conditional offers bind from">{timeWord(windowEndsAt)}</Fact>}
      </Facts>
    </Panel>
  );
}
