// The gross spread of a deal: what the underwriters or the placement agent keep of the price of each share.
// It is agreed as a percentage and paid as money a share, so it is rounded once, half up to a millionth.

import { parsePercent, type Price } from './price.js';
import { divHalfUp } from './quantity.js';

/** The spread of one share in millionths; `percent` is the commission as a decimal string, "10" a tenth. */
export function spreadPerShareHalfUp(price: Price, percent: string): Price {
  return divHalfUp(price * parsePercent(percent, 'commissionPercent'), 100_000_000n);
}
