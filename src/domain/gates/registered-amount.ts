// Registered and authorised amount (G6): what is offered, with the additional right and the shares under
// warrants (the agent's included), stays within the shares registered (Securities Act section 6(a)) and,
// with the shares outstanding and reserved, within what the charter authorises. An exempt offering has no
// registration to test.
import { asCount, asShares } from './count.js';
import { orNull, shares } from './evidence.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, say } from './verdict.js';

const inputs = {
  baseShares: shares('shares offered'),
  additionalShares: shares('over-allotment or additional-placement right, shares'),
  warrantShares: shares("shares under warrants sold or granted in the offering, agent's included"),
  registeredShares: orNull(shares('shares registered; null for an exempt offering')),
  authorisedShares: shares('shares the charter authorises'),
  outstandingShares: shares('shares outstanding before'),
  reservedShares: shares('shares reserved for plans, converts and older warrants'),
};
type F = WithDate<typeof inputs>;

const offered = (f: F) => f.baseShares + f.additionalShares + f.warrantShares;

const withinRegistration = (f: F) =>
  f.registeredShares === null
    ? say(true, 'exempt: no registration to test', '')
    : within(offered(f), f.registeredShares, 'registered', 'register the rest or cut the offering');

const withinCharter = (f: F) =>
  within(
    f.outstandingShares + f.reservedShares + offered(f),
    f.authorisedShares,
    'authorised',
    'have holders authorise the rest or cut the offering',
  );

function within(used: bigint, limit: bigint, what: string, remedy: string) {
  return say(
    used <= limit,
    `${asCount(used)} of ${asShares(limit)} ${what}`,
    `${asShares(used)} against ${asCount(limit)} ${what}, ${asCount(used - limit)} too many: ${remedy}`,
  );
}

export const registeredAmount = defineGate({
  id: 'G6',
  severity: 'hard',
  inputs,
  versions: [
    {
      rule: 'Registered and authorised amount',
      citation: "Securities Act section 6(a); issuer's charter and board resolution",
      effectiveFrom: null,
      effectiveTo: null,
      condition: allOf(withinRegistration, withinCharter),
    },
  ],
});
