// Which page is shown to whom. Pages of a role are loaded when they are needed.

import { lazy, Suspense, type ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { MeContext } from './api/me-context';
import { useMe } from './api/session';
import type { Me } from './api/types';
import { OfferingFrame } from './desk/offering-frame';
import { Palette } from './parts/palette';
import { Empty } from './parts/panel';
import { PageGuard, Waiting } from './parts/refusal';
import { TopBar } from './parts/top-bar';
import { InvitationPage, SignInPage } from './sign-in-page';

const DealsPage = lazy(async () => ({ default: (await import('./desk/deals-page')).DealsPage }));
const TermsPage = lazy(async () => ({ default: (await import('./desk/terms-page')).TermsPage }));
const BookPage = lazy(async () => ({ default: (await import('./desk/book/book-page')).BookPage }));
const PricingPage = lazy(async () => ({
  default: (await import('./desk/pricing/pricing-page')).PricingPage,
}));
const AllocationPage = lazy(async () => ({
  default: (await import('./desk/allocation/allocation-page')).AllocationPage,
}));
const OverAllotmentPage = lazy(async () => ({
  default: (await import('./desk/over-allotment/over-allotment-page')).OverAllotmentPage,
}));
const ClosingPage = lazy(async () => ({
  default: (await import('./desk/closing/closing-page')).ClosingPage,
}));
const DealEvidencePage = lazy(async () => ({
  default: (await import('./compliance/deal-evidence-page')).DealEvidencePage,
}));
const InvestorsPage = lazy(async () => ({
  default: (await import('./compliance/investors-page')).InvestorsPage,
}));
const JournalPage = lazy(async () => ({ default: (await import('./desk/journal-page')).JournalPage }));
const ApprovePage = lazy(async () => ({ default: (await import('./cfo/approve-page')).ApprovePage }));
const MyOrdersPage = lazy(async () => ({
  default: (await import('./investor/my-orders-page')).MyOrdersPage,
}));
const MyDealsPage = lazy(async () => ({ default: (await import('./investor/my-deals-page')).MyDealsPage }));
const UsersPage = lazy(async () => ({ default: (await import('./admin/users-page')).UsersPage }));
const KeysPage = lazy(async () => ({ default: (await import('./admin/keys-page')).KeysPage }));
const HomePage = lazy(async () => ({ default: (await import('./home-page')).HomePage }));

export function App() {
  const me = useMe();
  if (location.pathname === '/invitation') return <InvitationPage />;
  if (me.isPending || me.isError)
    return <Waiting error={me.error} what="your account" again={() => void me.refetch()} />;
  if (me.data === null) return <SignInPage />;
  return (
    <MeContext value={me.data}>
      <a className="skip" href="#main">
        To the page
      </a>
      <Palette />
      <Suspense fallback={<Waiting error={null} what="the page" />}>
        <PageGuard>
          <Pages me={me.data} />
        </PageGuard>
      </Suspense>
    </MeContext>
  );
}

function Pages({ me }: { me: Me }) {
  return (
    <Switch>
      <Route path="/keys">
        <Plain>
          <KeysPage party={me.party} name={me.partyName} />
        </Plain>
      </Route>
      {me.may.includes('manage-users') && (
        <Route path="/keys/:party">
          {({ party }) => (
            <Plain>
              <KeysPage key={party} party={party} />
            </Plain>
          )}
        </Route>
      )}
      <Route>{pagesOf(me)}</Route>
    </Switch>
  );
}

function pagesOf(me: Me): ReactNode {
  if (me.may.includes('manage-users')) {
    return (
      <Plain>
        <UsersPage />
      </Plain>
    );
  }
  if (!me.may.includes('read-offering')) {
    return (
      <Plain>
        <Empty title="There is no deal data for this account.">
          Offerings are read by the desk, the issuer, compliance and investors.
        </Empty>
      </Plain>
    );
  }
  return me.role === 'investor' ? <InvestorPages /> : <DealPages me={me} />;
}

function InvestorPages() {
  return (
    <Switch>
      <Route path="/my/:id">{({ id }) => <MyOrdersPage key={id} id={id} />}</Route>
      <Route path="/my">
        <Plain>
          <MyDealsPage />
        </Plain>
      </Route>
      <Route path="/">
        <HomePage />
      </Route>
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  );
}

function DealPages({ me }: { me: Me }) {
  return (
    <Switch>
      <Route path="/deals">
        <Plain>
          <DealsPage />
        </Plain>
      </Route>
      {me.may.includes('read-screenings') && (
        <Route path="/investors">
          <Plain>
            <InvestorsPage />
          </Plain>
        </Route>
      )}
      <Route path="/deals/:id">{({ id }) => <Redirect to={`/deals/${id}/book`} replace />}</Route>
      <Route path="/deals/:id/:page">
        {({ id, page }) => (
          <OfferingFrame key={id} id={id} page={page}>
            <OfferingPage id={id} page={page} me={me} />
          </OfferingFrame>
        )}
      </Route>
      <Route path="/">
        <HomePage />
      </Route>
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  );
}

function OfferingPage({ id, page, me }: { id: string; page: string; me: Me }) {
  switch (page) {
    case 'terms':
      return <TermsPage id={id} />;
    case 'book':
      return <BookPage id={id} />;
    case 'pricing':
      return me.may.includes('decide-price') ? <ApprovePage id={id} /> : <PricingPage id={id} />;
    case 'allocation':
      return <AllocationPage id={id} />;
    case 'over-allotment':
      return <OverAllotmentPage id={id} />;
    case 'closing':
      return <ClosingPage id={id} />;
    case 'evidence':
      return me.may.includes('read-screenings') ? (
        <DealEvidencePage id={id} />
      ) : (
        <Redirect to={`/deals/${id}/book`} replace />
      );
    case 'journal':
      return <JournalPage id={id} />;
    default:
      return <Redirect to={`/deals/${id}/book`} replace />;
  }
}

function Plain({ children }: { children: ReactNode }) {
  return (
    <>
      <TopBar isPlain />
      <main id="main" className="page narrow">
        {children}
      </main>
    </>
  );
}
