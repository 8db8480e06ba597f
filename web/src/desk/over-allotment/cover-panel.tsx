// What covering the open short would bring or cost the syndicate at prices around the offer price.

import type { OverAllotment } from '../../api/types';
import { formatAmount, minus, money, price, shares, signed } from '../../money';
import { Panel } from '../../parts/panel';

const steps = [-20n, -10n, 0n, 10n, 20n] as const;

export function CoverPanel({ ledger, currency }: { ledger: OverAllotment; currency: string }) {
  const offer = signed(ledger.offerPrice);
  const rows = steps.map((step) => {
    const at = offer + (offer * step) / 100n;
    return { step, at, gain: (offer - at) * BigInt(ledger.openShort) };
  });
  return (
    <Panel title="If the rest were bought at" note={`${shares(ledger.openShort)} shares`}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Price</th>
            <th scope="col" className="right">
              Against the offer
            </th>
            <th scope="col" className="right">
              Gain of the syndicate
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ step, at, gain }) => (
            <tr key={String(step)}>
              <td>{price(formatAmount(at), currency)}</td>
              <td className="right">
                {step === 0n ? 'at it' : `${step > 0n ? '+' : minus}${step < 0n ? -step : step}%`}
              </td>
              <td className={gain < 0n ? 'right bad-text' : 'right'}>
                {money(formatAmount(gain), currency)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="fine why-note">
        Above the offer price the option is cheaper: it delivers the shares at the price to the company.
      </p>
    </Panel>
  );
}
