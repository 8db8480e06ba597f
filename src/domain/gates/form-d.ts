// Form D (G13), Rule 503: filed within 15 calendar days after the first sale, that is after the first
// investor is irrevocably committed. Since 15 September 2008 a fifteenth day that is a Saturday, Sunday or
// holiday moves to the next business day. A late notice does not undo the exemption; states may ask for a
// notice and a fee (Securities Act section 18(b)(4)).
import { addDays } from '../calendar/civil-date.js';
import { dueBy, withinCalendarDaysMoved } from './deadline.js';
import { date, list, orNull } from './evidence.js';
import { defineGate } from './gate-definition.js';

export const formD = defineGate({
  id: 'G13',
  severity: 'warning',
  inputs: {
    firstSaleOn: date('date the first investor was irrevocably committed'),
    filedOn: orNull(date('date Form D was filed')),
    holidays: list(date('federal holidays near the due date')),
  },
  versions: [
    {
      rule: 'Form D',
      citation: '17 CFR 230.503 before September 2008; Securities Act section 18(b)(4)(D) of the time',
      effectiveFrom: null,
      effectiveTo: '2008-09-15',
      condition: (f) => dueBy('filed', f.filedOn, addDays(f.firstSaleOn, 15)),
    },
    {
      rule: 'Form D',
      citation: '17 CFR 230.503(a); Securities Act section 18(b)(4)(F)',
      effectiveFrom: '2008-09-15',
      effectiveTo: null,
      condition: (f) => withinCalendarDaysMoved(f, 'filed', f.firstSaleOn, 15, f.filedOn),
    },
  ],
});
