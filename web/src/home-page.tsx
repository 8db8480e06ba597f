// After the sign-in a person lands where something waits for it.

import { Redirect } from 'wouter';
import { useSignedIn } from './api/me-context';
import { useOfferings, useStopped } from './api/queries';
import { useApproaches } from './api/sounding-queries';
import type { Me, Offering } from './api/types';
import { Waiting } from './parts/refusal';

export function HomePage() {
  const me = useSignedIn();
  const { data, error, refetch } = useOfferings();
  const decides = me.may.includes('clear-screening');
  const stopped = useStopped(decides);
  const isAsked = me.may.includes('read-own-approaches');
  const approaches = useApproaches(isAsked);
  if (isAsked && approaches.isPending) return <Waiting error={null} what="what you are asked" />;
  if (approaches.data?.some(({ state }) => state === 'asked')) return <Redirect to="/my" replace />;
  if (decides && stopped.isPending) return <Waiting error={null} what="the matches" />;
  if (decides && stopped.data && stopped.data.length > 0) return <Redirect to="/investors" replace />;
  if (!data) return <Waiting error={error} what="the deals" again={() => void refetch()} />;
  return <Redirect to={placeFor(me, data)} replace />;
}

/** States in which a role has something to do, most pressing first. */
const wanted: Partial<Record<Me['role'], readonly string[]>> = {
  issuer: ['book-closed', 'allocated-draft', 'book-open'],
  investor: ['book-open', 'effective', 'filed', 'released'],
};

const pageIn: Record<string, string> = {
  'book-closed': 'pricing',
  'allocated-draft': 'allocation',
  'book-open': 'book',
};

function placeFor(me: Me, offerings: readonly Offering[]): string {
  const states = wanted[me.role] ?? [];
  const found = states.map((state) => offerings.find((offering) => offering.state === state)).find(Boolean);
  if (me.role === 'investor') return found ? `/my/${found.id}` : '/my';
  return found ? `/deals/${found.id}/${pageIn[found.state] ?? 'book'}` : '/deals';
}
