// Where an offering stands, in one cell: a pip for each step behind it, and the word.

import type { Offering } from '../api/types';
import { stateWord } from '../words';
import { placeOf, placesOf } from './life-line';

export function Stage({ offering }: { offering: Offering }) {
  const { state } = offering;
  const places = placesOf(offering);
  const place = placeOf[state];
  const at = place === undefined ? -1 : places.indexOf(place);
  const isStopped = state === 'suspended' || state === 'withdrawn';
  return (
    <span className={isStopped ? 'stage stopped' : 'stage'}>
      <span className="pips" aria-hidden="true">
        {places.map((one, index) => (
          <i
            key={one}
            className={index <= at ? (index === at && state !== 'released' ? 'now' : 'passed') : ''}
          />
        ))}
      </span>
      {stateWord(state)}
    </span>
  );
}
