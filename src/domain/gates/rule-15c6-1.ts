// Rule 15c6-1, settlement (G41): three business days after the trade since 7 June 1995, two since 5 September
// 2017, one since 28 May 2024. A registered firm commitment priced after 4:30 pm Eastern has four (until
// May 2024) or two. Parties may expressly agree another date at the time of the trade; the managing
// underwriter and the issuer for a whole firm commitment. 17 CFR 240.15c6-1(a), (c), (d).
import { withinBusinessDays } from './deadline.js';
import { date, flag, list, time } from './evidence.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { clockOn } from './moment.js';
import { allOf, anyOf, say, settle, silently, type Test } from './verdict.js';

const inputs = {
  firmCommitment: flag('a registered firm-commitment offering for cash'),
  pricedAt: time('time of pricing, Eastern'),
  settlesOn: date('date of payment and delivery'),
  expressAgreement: flag('the parties expressly agreed this date at the time of the transaction'),
  holidays: list(date('days that are not business days besides weekends')),
};
type F = WithDate<typeof inputs>;

const agreed = (f: F) => say(f.expressAgreement, `settles on ${f.settlesOn} by express agreement`, '');

const within = (days: number) => (f: F) =>
  withinBusinessDays(f, 'settles', f.pricedAt.date, days, f.settlesOn);

const firmAfterHours = allOf(
  (f: F) => silently(f.firmCommitment),
  (f: F) => silently(f.pricedAt.wall > clockOn(f.pricedAt.date, '16:30')),
);

// The longer period is asked for only where the shorter one is over and the longer one is not.
const standard =
  (days: number, lateDays: number): Test<F> =>
  (f) => {
    const usual = within(days)(f);
    if (usual.holds) return usual;
    const longer = within(lateDays)(f);
    const firm = settle(firmAfterHours, f);
    if (firm.holds === undefined) return longer.holds ? firm : longer;
    return firm.holds ? longer : usual;
  };

const version = (
  rule: string,
  effectiveFrom: string,
  effectiveTo: string | null,
  days: number,
  lateDays: number,
) => ({
  rule,
  citation: '17 CFR 240.15c6-1(a), (c), (d)',
  effectiveFrom,
  effectiveTo,
  condition: anyOf(agreed, standard(days, lateDays)),
});

export const rule15c6_1 = defineGate({
  id: 'G41',
  severity: 'hard',
  inputs,
  versions: [
    version('Rule 15c6-1, T+3', '1995-06-07', '2017-09-05', 3, 4),
    version('Rule 15c6-1, T+2', '2017-09-05', '2024-05-28', 2, 4),
    version('Rule 15c6-1, T+1', '2024-05-28', null, 1, 2),
  ],
});
