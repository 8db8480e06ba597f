// What surrounds every page of an offering: the deal, its pages, where it stands.

import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSignedIn } from '../api/me-context';
import { useLive } from '../api/live';
import { useBook, useOffering, useProposals, useRuns } from '../api/queries';
import { isSealed } from '../api/sounding-queries';
import type { Me, Offering } from '../api/types';
import { price, shares } from '../money';
import { LifeLine } from '../parts/life-line';
import { pagesFor } from '../parts/pages';
import { Waiting } from '../parts/refusal';
import { TopBar } from '../parts/top-bar';
import { useNow } from '../parts/use-now';
import { dealTypeWord } from '../words';

export function OfferingFrame({ id, page, children }: { id: string; page: string; children: ReactNode }) {
  const me = useSignedIn();
  const live = useLive(id);
  const { data: offering, error, refetch } = useOffering(id);
  const windowEnd = offering?.windowEndsAt ?? null;
  const now = useNow(windowEnd);
  const approved = useProposals(id, me.may.includes('read-proposals')).data?.find(
    ({ state }) => state === 'approved',
  );
  if (!offering) {
    return (
      <>
        <TopBar />
        <main id="main" className="page">
          <Waiting error={error} what="the offering" again={() => void refetch()} />
        </main>
      </>
    );
  }
  return (
    <>
      <TopBar name={offering.terms.issuer.name} about={about(offering)} connection={live.connection} />
      <Tabs me={me} id={id} page={page} />
      <main id="main" className="page">
        <LifeLine
          offering={offering}
          price={approved && price(approved.price, offering.terms.currency)}
          now={now}
        />
        {children}
      </main>
    </>
  );
}

export function about({ terms, ...offering }: Offering): string {
  const { issuer, minimumShares, overAllotment } = terms;
  const most = terms.shares + overAllotment;
  const size =
    minimumShares === undefined
      ? `${shares(terms.shares)} shares`
      : `${shares(minimumShares)} to ${shares(most)} shares`;
  const option = minimumShares === undefined && overAllotment > 0 ? ` + ${shares(overAllotment)} option` : '';
  const seal = isSealed(offering) && 'under seal';
  return [issuer.symbol, `${dealTypeWord(terms.dealType)}, ${size}${option}`, seal]
    .filter(Boolean)
    .join(' · ');
}

function Tabs({ me, id, page }: { me: Me; id: string; page: string }) {
  const book = useBook(id, me.may.includes('read-book')).data;
  const proposals = useProposals(id, me.may.includes('read-proposals')).data;
  const runs = useRuns(id, me.may.includes('read-allocation')).data;
  const open = proposals?.find(({ state }) => state === 'proposed');
  const scenarios = runs?.filter(({ scenario }) => scenario).length ?? 0;
  const notes: Record<string, string | undefined> = {
    book: book ? book.orders.toLocaleString('en-US') : undefined,
    pricing: open ? (me.may.includes('decide-price') ? 'waits for you' : 'proposed') : undefined,
    allocation: scenarios > 0 ? `${scenarios} ${scenarios === 1 ? 'scenario' : 'scenarios'}` : undefined,
  };
  return (
    <nav className="tabs" aria-label="Pages of the offering">
      {pagesFor(me).map(({ path, name }) => (
        <Link key={path} href={`/deals/${id}/${path}`} aria-current={path === page ? 'page' : undefined}>
          {name} {notes[path] !== undefined && <small>{notes[path]}</small>}
        </Link>
      ))}
    </nav>
  );
}
