// State law (G11): a security that is not covered (G12) is offered or sold to an investor only where the
// investor's state has, for the investor's class and on that date, a row with status registered,
// notice-filed, exempt or self-executing; both dates of a row are inside. Silence is not clearance. Where
// the security is covered, state registration is pre-empted since 11 October 1996 (Securities Act section 18(a)).
import { choice, date, flag, ifGiven, list, orNull, rows, text } from './evidence.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { say, unless } from './verdict.js';

const investorClass = choice('class of the investor', 'retail', 'accredited', 'institution');

const inputs = {
  covered: flag('the security, or the sale itself, is covered'),
  state: text("investor's state"),
  investorClass,
  orderOn: date('date of the offer or order'),
  matrix: rows('states cleared', {
    state: text('state'),
    classes: list(investorClass),
    status: text('status of the offering there'),
    from: date('first day'),
    to: orNull(date('last day; null: until further notice')),
  }),
};
type F = WithDate<typeof inputs>;

const opening = ['registered', 'notice-filed', 'exempt', 'self-executing'];

function openToInvestor(f: F) {
  const row = f.matrix.find(
    ({ state, classes, status, from, to }) =>
      state === f.state &&
      classes.includes(f.investorClass) &&
      opening.includes(status) &&
      from <= f.orderOn &&
      (to === null || f.orderOn <= to),
  );
  return say(
    row !== undefined,
    `${f.state} is ${row?.status} for ${f.investorClass} investors from ${row?.from} to ${row?.to ?? 'further notice'}`,
    `nothing opens ${f.state} to ${f.investorClass} investors on ${f.orderOn}: register, file the notice or find the exemption there first`,
  );
}

const preemptedFrom = '1996-10-11';

// A date that is not given is today's, when the statute stands.
const notPreempted = (f: F) =>
  unless(
    (ifGiven(() => f.on) ?? preemptedFrom) >= preemptedFrom && f.covered,
    'a covered security: state registration is pre-empted',
  );

export const blueSky = defineGate({
  id: 'G11',
  severity: 'hard',
  inputs,
  versions: [
    {
      rule: 'State registration or exemption',
      citation: 'state securities statutes; Securities Act section 18(a) where the security is covered',
      effectiveFrom: null,
      effectiveTo: null,
      scope: notPreempted,
      condition: openToInvestor,
    },
  ],
});
