// The gates of private placements and of who may buy: Regulation D, Rule 144A, Regulation S, the exchanges' 20
// percent rules, contract limits and sanctions.
import { accreditedInvestor } from './accredited-investor.js';
import { finra5123 } from './finra-5123.js';
import { formD } from './form-d.js';
import type { Gate } from './gate-definition.js';
import { nasdaq5635 } from './nasdaq-5635.js';
import { nyse312 } from './nyse-312.js';
import { ofac } from './ofac.js';
import { ownershipBlocker } from './ownership-blocker.js';
import { regulationS } from './regulation-s.js';
import { rule144A } from './rule-144a.js';
import { rule504 } from './rule-504.js';
import { rule506b } from './rule-506b.js';
import { rule506c } from './rule-506c.js';

export const placementPack: readonly Gate[] = [
  formD,
  rule504,
  rule506b,
  rule506c,
  accreditedInvestor,
  rule144A,
  regulationS,
  finra5123,
  nasdaq5635,
  nyse312,
  ownershipBlocker,
  ofac,
];
