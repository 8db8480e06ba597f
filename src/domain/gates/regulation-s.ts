// Regulation S, category 3 equity (G22): a US issuer's equity sold offshore, without directed selling efforts
// in the US, and not to US persons until one year after the closing; since 15 February 2008 six months
// where the issuer reports (Release 33-8869). The corresponding day is free: that is our reading.
// 17 CFR 230.903(b)(3).
import { addMonths } from '../calendar/civil-date.js';
import { date, flag, orNull } from './evidence.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, say } from './verdict.js';

const inputs = {
  closingOn: date('later of the first offer to the public and the closing'),
  reportingIssuer: flag('the issuer reports and is current'),
  offshoreTransaction: flag('the buyer was abroad when the order arose'),
  directedSellingEfforts: flag('there were directed selling efforts in the US'),
  saleToUsPersonOn: orNull(date('date of the first offer or sale to a US person')),
};
type F = WithDate<typeof inputs>;

const offshore = (f: F) =>
  say(f.offshoreTransaction, '', 'the order did not arise abroad: sell it under a US exemption');
const undirected = (f: F) =>
  say(!f.directedSellingEfforts, '', 'there were directed selling efforts in the US');

const freeAfter = (months: number) => (f: F) => {
  if (f.saleToUsPersonOn === null) return say(true, 'nothing went to US persons', '');
  const free = addMonths(f.closingOn, months);
  return say(
    f.saleToUsPersonOn >= free,
    `first sale to a US person on ${f.saleToUsPersonOn}, free since ${free}`,
    `sale to a US person on ${f.saleToUsPersonOn}, before ${free}, ${months} months after closing: wait until then`,
  );
};
const year = freeAfter(12);
const halfYear = freeAfter(6);

// Free after a year is free either way: only a sale between the two periods asks whether the issuer reports.
function byReporting(f: F) {
  const afterYear = year(f);
  return afterYear.holds ? afterYear : f.reportingIssuer ? halfYear(f) : afterYear;
}

const version = (
  citation: string,
  effectiveFrom: string,
  effectiveTo: string | null,
  period: typeof year,
) => ({
  rule: 'Regulation S, category 3 equity',
  citation,
  effectiveFrom,
  effectiveTo,
  condition: allOf(offshore, undirected, period),
});

export const regulationS = defineGate({
  id: 'G22',
  severity: 'hard',
  inputs,
  versions: [
    version('17 CFR 230.903(b)(3)', '1998-04-27', '2008-02-15', year),
    version('17 CFR 230.903(b)(3)(iii)', '2008-02-15', null, byReporting),
  ],
});
