// Where an offering stands, as a line of steps with the present one.

import { useEffect, useRef } from 'react';
import type { Offering } from '../api/types';
import { dateWord, durationWord, stateWord } from '../words';

type Step = { name: string; state: 'passed' | 'now' | 'ahead' | 'stopped' };

const order = ['filed', 'effective', 'book', 'price', 'allocation', 'release'] as const;
type Place = (typeof order)[number];

export const placeOf: Record<string, Place> = {
  filed: 'filed',
  effective: 'effective',
  'book-open': 'book',
  'book-closed': 'book',
  priced: 'allocation',
  'allocated-draft': 'allocation',
  'allocated-final': 'allocation',
  released: 'release',
};

export function LifeLine({
  offering,
  price,
  now,
}: {
  offering: Offering;
  price?: string | undefined;
  now: number;
}) {
  const line = useRef<HTMLOListElement>(null);
  // On a narrow screen the line is longer than the page: the present step is brought into sight.
  useEffect(() => {
    const step = line.current?.querySelector<HTMLElement>('.now, .passed:last-child');
    if (step && line.current) line.current.scrollLeft = step.offsetLeft - 60;
  }, [offering.state]);
  return (
    <ol ref={line} className="life" tabIndex={0} aria-label="Where the offering stands">
      {stepsOf(offering, price, now).map(({ name, state }) => (
        <li key={name} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <i aria-hidden="true" />
          {name}
        </li>
      ))}
    </ol>
  );
}

/** A private placement is neither filed nor effective. */
export const placesOf = ({ terms }: Offering): readonly Place[] =>
  terms.exemption === undefined ? order : order.slice(2);

function stepsOf(offering: Offering, price: string | undefined, now: number): Step[] {
  const { state } = offering;
  const places = placesOf(offering);
  const place = placeOf[state];
  const at = place === undefined ? -1 : places.indexOf(place);
  const isOver = state === 'released';
  const steps = places.map((one, index): Step => ({
    name: nameOf(one, offering, price, now, index === at),
    state: index < at || (index === at && isOver) ? 'passed' : index === at ? 'now' : 'ahead',
  }));
  if (state === 'draft') return [{ name: 'Draft', state: 'now' }, ...steps];
  if (state === 'suspended' || state === 'withdrawn')
    return [...steps, { name: stateWord(state), state: 'stopped' }];
  return steps;
}

function nameOf(
  place: Place,
  offering: Offering,
  price: string | undefined,
  now: number,
  isNow: boolean,
): string {
  const { state, filedAt, effectiveAt, windowEndsAt } = offering;
  switch (place) {
    case 'filed':
      return filedAt ? `Filed ${dateWord(filedAt)}` : 'Filed';
    case 'effective': {
      const left = windowEndsAt === null ? 0 : Date.parse(windowEndsAt) - now;
      if (isNow && left > 0) return `Effective, conditional offers for ${durationWord(left)}`;
      return effectiveAt ? `Effective ${dateWord(effectiveAt)}` : 'Effective';
    }
    case 'book':
      return state === 'book-open'
        ? 'Book open'
        : ['draft', 'filed', 'effective'].includes(state)
          ? 'Book'
          : 'Book closed';
    case 'price':
      return price === undefined ? 'Priced' : `Priced ${price}`;
    case 'allocation':
      if (state === 'priced') return 'Allocating';
      if (state === 'allocated-draft') return 'Allocated, waits for the issuer';
      return state === 'allocated-final' ? 'Allocation approved' : 'Allocated';
    case 'release':
      return 'Released';
  }
}
