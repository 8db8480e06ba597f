// The gates of trading, money and settlement around a distribution: Regulation M, escrow, penny stocks, the
// settlement cycle and the European option limits.
import type { Gate } from './gate-definition.js';
import { pennyStock, pennyStockPapers } from './penny-stock.js';
import { deMinimisPurchases, restrictedPeriod, volumeWindow } from './regulation-m.js';
import { rule103 } from './rule-103.js';
import { rule104 } from './rule-104.js';
import { rule105 } from './rule-105.js';
import { rule10b9 } from './rule-10b-9.js';
import { rule15c2_4 } from './rule-15c2-4.js';
import { rule15c6_1 } from './rule-15c6-1.js';
import { marStabilization } from './stabilization-mar.js';

export const distributionPack: readonly Gate[] = [
  restrictedPeriod,
  deMinimisPurchases,
  volumeWindow,
  rule103,
  rule104,
  rule105,
  rule15c6_1,
  rule10b9,
  rule15c2_4,
  pennyStock,
  pennyStockPapers,
  marStabilization,
];
