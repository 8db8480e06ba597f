// Cleared money against the minimum, which is a line; what is pledged lies in a lane of its own, because it never counts.

import type { Escrow } from '../../api/types';
import { money, position } from '../../money';
import { dateWord, plural } from '../../words';

export function Thermometer({ escrow, currency }: { escrow: Escrow; currency: string }) {
  const whole = { cents: false };
  const [counted, pledged] = [position(escrow.counted), position(escrow.pledged)];
  const minimum = escrow.minimum === null ? null : position(escrow.minimum);
  const scale = Math.max(counted, pledged, (minimum ?? 0) * 1.25, 1);
  const width = (amount: number) => `${(amount / scale) * 100}%`;
  const words = wordsOf(escrow, currency);
  return (
    <div className="thermometer">
      <div className="thermometer-bar" role="img" aria-label={words}>
        <span className="counted" style={{ width: width(counted) }} />
        {minimum !== null && <i style={{ left: width(minimum) }} />}
      </div>
      <div className="thermometer-pledged" aria-hidden="true">
        <span style={{ width: width(pledged) }} />
      </div>
      {minimum !== null && (
        <div className="thermometer-scale" aria-hidden="true">
          <span style={{ left: width(minimum) }}>minimum {money(escrow.minimum, currency, whole)}</span>
        </div>
      )}
      <p>{words}</p>
    </div>
  );
}

function wordsOf(escrow: Escrow, currency: string): string {
  const whole = { cents: false };
  const { phase, daysLeft, endsOn } = escrow;
  const counted = money(escrow.counted, currency, whole);
  const of = escrow.minimum === null ? '' : ` of ${money(escrow.minimum, currency, whole)}`;
  const pledged = `${money(escrow.pledged, currency, whole)} pledged beside it`;
  switch (phase) {
    case 'waiting':
      return `${counted}${of} cleared, ${pledged}; ${daysLeft === 0 ? 'today is the last day' : `${plural(daysLeft, 'day')} left, to ${dateWord(endsOn)}`}.`;
    case 'reached':
      return `${counted}${of} cleared, ${pledged}: the minimum is reached and escrow may break.`;
    case 'closed':
      return `${counted} cleared by ${dateWord(endsOn)}${of}, ${pledged}: escrow has broken.`;
    case 'missed':
      return `${counted}${of} cleared by ${dateWord(endsOn)}: the minimum was missed and everything goes back.`;
    case 'withdrawn':
      return 'The offering was withdrawn: everything goes back.';
  }
}
