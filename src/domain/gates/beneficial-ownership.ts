// Reports of beneficial owners, Exchange Act 13(d) and (g) (G46): a holder of more than 5 percent reports. Until
// 4 February 2024 within 10 days, an institution on Schedule 13G within 45 days after the year; since then
// 13D within five business days. The 13G periods changed on 30 September 2024: passive holders five business
// days, institutions 45 days after the quarter, or five business days after the month above 10 percent.
// A last day that is a Saturday, Sunday or holiday moves to the next business day (Rule 0-3(a)). Holdings at
// period end are taken as unchanged; the month-end rule of the earlier time is left out.
import { asCount, asShares } from './count.js';
import { addDays, addMonths, quarterEnd } from '../calendar/civil-date.js';
import { withinBusinessDays, withinCalendarDaysMoved } from './deadline.js';
import { choice, date, list, orNull, shares } from './evidence.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { anyOf, type Finding, say, type Test } from './verdict.js';

const inputs = {
  holdingShares: shares('shares beneficially owned after the deal'),
  outstandingShares: shares('class outstanding after the deal'),
  filer: choice('kind of filer', '13D', 'passive', 'institution'),
  crossedOn: date('date of the acquisition'),
  filedOn: orNull(date('date of the report')),
  holidays: list(date('days that are not business days besides weekends')),
};
type F = WithDate<typeof inputs>;

const shorter13GFrom = '2024-09-30';

function atMost5Percent(f: F): Finding {
  const figures = `${asCount(f.holdingShares)} of ${asShares(f.outstandingShares)}`;
  return say(
    f.holdingShares * 20n <= f.outstandingShares,
    `${figures}, not over 5 percent`,
    `${figures}, over 5 percent`,
  );
}

const tenDays: Test<F> = (f) => withinCalendarDaysMoved(f, 'filed', f.crossedOn, 10, f.filedOn);
const fiveBusinessDays: Test<F> = (f) => withinBusinessDays(f, 'filed', f.crossedOn, 5, f.filedOn);
const afterTheYear: Test<F> = (f) =>
  withinCalendarDaysMoved(f, 'filed', `${f.crossedOn.slice(0, 4)}-12-31`, 45, f.filedOn);

function afterQuarterOrMonth(f: F): Finding {
  if (f.holdingShares * 10n <= f.outstandingShares) {
    return withinCalendarDaysMoved(f, 'filed', quarterEnd(f.crossedOn), 45, f.filedOn);
  }
  const monthEnd = addDays(addMonths(`${f.crossedOn.slice(0, 8)}01`, 1), -1);
  return withinBusinessDays(f, 'filed', monthEnd, 5, f.filedOn);
}

type ByFiler = Record<F['filer'], Test<F>>;
const longPeriods: ByFiler = { '13D': tenDays, passive: tenDays, institution: afterTheYear };
const shortPeriods: ByFiler = {
  '13D': fiveBusinessDays,
  passive: fiveBusinessDays,
  institution: afterQuarterOrMonth,
};

const reported = (f: F) => longPeriods[f.filer](f);

function reportedSooner(f: F): Finding {
  const periods = f.filer === '13D' || f.on >= shorter13GFrom ? shortPeriods : longPeriods;
  return periods[f.filer](f);
}

export const beneficialOwnership = defineGate({
  id: 'G46',
  severity: 'warning',
  inputs,
  versions: [
    {
      rule: 'Exchange Act 13(d) and (g)',
      citation: '15 U.S.C. 78m(d); Rules 13d-1, 13d-2 of the time',
      effectiveFrom: null,
      effectiveTo: '2024-02-05',
      condition: anyOf(atMost5Percent, reported),
    },
    {
      rule: 'Exchange Act 13(d) and (g), shorter periods',
      citation: '15 U.S.C. 78m(d); 17 CFR 240.13d-1, 240.13d-2',
      effectiveFrom: '2024-02-05',
      effectiveTo: null,
      condition: anyOf(atMost5Percent, reportedSooner),
    },
  ],
});
