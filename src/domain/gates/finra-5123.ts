// FINRA 5123 (G30): a member that sells a private placement files within 15 calendar days after the first
// sale, unless every purchaser is of an exempt class; a wealthy natural person is not one. Figures and
// first day from memory.
import { addDays } from '../calendar/civil-date.js';
import { dueBy } from './deadline.js';
import { date, flag, orNull } from './evidence.js';
import { defineGate } from './gate-definition.js';
import { unless } from './verdict.js';

export const finra5123 = defineGate({
  id: 'G30',
  severity: 'warning',
  inputs: {
    firstSaleOn: date('date of the first sale'),
    filedOn: orNull(date("date of the members' filing")),
    onlyExemptPurchasers: flag('every purchaser is of an exempt class'),
  },
  versions: [
    {
      rule: 'FINRA 5123',
      citation: 'FINRA Rule 5123(a), (b)',
      effectiveFrom: '2012-12-03',
      effectiveTo: null,
      scope: (f) => unless(f.onlyExemptPurchasers, 'only exempt classes bought: no filing is owed'),
      condition: (f) => dueBy('filed', f.filedOn, addDays(f.firstSaleOn, 15)),
    },
  ],
});
