// New issues and restricted persons (G27): NASD Rule 2790 from 23 March 2004, FINRA 5130 from 15 December
// 2008. An account buys an initial public offering only with an eligibility representation of the twelve
// months before the sale, and with restricted persons' interests of at most 10 percent unless the account
// is exempt. Follow-ons and private placements are outside; blank-check offerings since 1 January 2020.
import { addMonths } from '../calendar/civil-date.js';
import { choice, date, flag, orNull, percentage } from './evidence.js';
import { asPercent, percent } from './figures.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, anyOf, say, unless } from './verdict.js';

const inputs = {
  offeringKind: choice('kind of offering', 'ipo', 'spac-ipo', 'follow-on', 'private-placement'),
  restrictedPercent: percentage("restricted persons' share of beneficial interests, percent"),
  exemptAccount: flag('a generally exempt account (registered fund, insurer, public company)'),
  representationOn: orNull(date('date of the eligibility representation')),
  saleOn: date('date of sale'),
};
type F = WithDate<typeof inputs>;

const newIssue =
  (...kinds: readonly F['offeringKind'][]) =>
  (f: F) =>
    unless(!kinds.includes(f.offeringKind), `a ${f.offeringKind} offering is not a new issue`);

const represented = (f: F) =>
  say(
    f.representationOn !== null &&
      f.representationOn >= addMonths(f.saleOn, -12) &&
      f.representationOn <= f.saleOn,
    `representation of ${f.representationOn}`,
    f.representationOn
      ? `the representation of ${f.representationOn} is not within the twelve months before ${f.saleOn}: renew it`
      : 'there is no eligibility representation: obtain one before the sale',
  );

const exempt = (f: F) => say(f.exemptAccount, 'the account is exempt', '');
const atMost10Percent = (f: F) =>
  say(
    f.restrictedPercent <= percent(10),
    `restricted persons hold ${asPercent(f.restrictedPercent)}, at most 10 %`,
    `restricted persons hold ${asPercent(f.restrictedPercent)}, over 10 %: carve them out or allocate nothing`,
  );

const condition = allOf(represented, anyOf(exempt, atMost10Percent));

export const finra5130 = defineGate({
  id: 'G27',
  severity: 'hard',
  inputs,
  versions: [
    {
      rule: 'NASD Rule 2790',
      citation: 'NASD Rule 2790(a)-(c)',
      effectiveFrom: '2004-03-23',
      effectiveTo: '2008-12-15',
      scope: newIssue('ipo', 'spac-ipo'),
      condition,
    },
    {
      rule: 'FINRA 5130',
      citation: 'FINRA Rule 5130(a)-(c)',
      effectiveFrom: '2008-12-15',
      effectiveTo: '2020-01-01',
      scope: newIssue('ipo', 'spac-ipo'),
      condition,
    },
    {
      rule: 'FINRA 5130',
      citation: 'FINRA Rule 5130(a)-(c), (i)(9)',
      effectiveFrom: '2020-01-01',
      effectiveTo: null,
      scope: newIssue('ipo'),
      condition,
    },
  ],
});
