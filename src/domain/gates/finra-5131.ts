// Spinning, FINRA 5131(b) (G28), since 26 September 2011: an account more than 25 percent of which belongs to
// executive officers and directors of one company gets none of a new issue while that company is an
// investment banking client, has paid the member within twelve months, is expected to within three, or the
// allocation is conditioned on business. Accounts of 5130(c)(1)-(3), (5)-(11) are exempt. That the same day
// a year back is inside is from memory.
import { addMonths } from '../calendar/civil-date.js';
import { choice, date, flag, orNull, percentage } from './evidence.js';
import { asPercent, percent } from './figures.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, anyOf, say } from './verdict.js';

const inputs = {
  offeringKind: choice('kind of offering', 'ipo', 'spac-ipo', 'follow-on', 'private-placement'),
  coveredPercent: percentage('interest of officers and directors of one company, percent'),
  exemptAccount: flag('an exempt account of 5130(c)(1)-(3), (5)-(11)'),
  allocationOn: date('date of allocation'),
  clientNow: flag('that company is an investment banking client'),
  lastPaidOn: orNull(date('date the member was last paid by it for investment banking')),
  expectsWithinThreeMonths: flag('the allocator knows of business expected within three months'),
  conditioned: flag('allocated on condition of future business'),
};
type F = WithDate<typeof inputs>;

// A blank-check offering left the definition of a new issue on 1 January 2020, as in Rule 5130.
const newIssue = (f: F) =>
  say(
    f.offeringKind === 'ipo' || (f.offeringKind === 'spac-ipo' && f.on < '2020-01-01'),
    '',
    `a ${f.offeringKind} offering is not a new issue`,
  );

const exempt = (f: F) => say(f.exemptAccount, 'the account is exempt', '');
const atMost25Percent = (f: F) =>
  say(
    f.coveredPercent <= percent(25),
    `officers and directors of one company hold ${asPercent(f.coveredPercent)}, at most 25 %`,
    `officers and directors of one company hold ${asPercent(f.coveredPercent)}, over 25 %: allocate nothing`,
  );

const noClient = (f: F) => say(!f.clientNow, '', 'the company is a client');
const notPaid = (f: F) =>
  say(
    f.lastPaidOn === null || f.lastPaidOn < addMonths(f.allocationOn, -12),
    '',
    `the company paid the member on ${f.lastPaidOn}, within twelve months before ${f.allocationOn}`,
  );
const noneExpected = (f: F) =>
  say(!f.expectsWithinThreeMonths, '', 'business is expected from it within three months');
const unconditioned = (f: F) => say(!f.conditioned, '', 'the allocation is conditioned on business');
const noTie = () => say(true, 'no business with that company', '');

export const spinning = defineGate({
  id: 'G28',
  severity: 'hard',
  inputs,
  versions: [
    {
      rule: 'FINRA 5131(b)',
      citation: 'FINRA Rule 5131(b)',
      effectiveFrom: '2011-09-26',
      effectiveTo: null,
      scope: newIssue,
      condition: anyOf(exempt, atMost25Percent, allOf(noTie, noClient, notPaid, noneExpected, unconditioned)),
    },
  ],
});
