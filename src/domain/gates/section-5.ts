// Securities Act section 5(a) and 5(c) (G1): no offer before a registration statement is filed, no sale
// (and no acceptance of an offer to buy) before it is effective; a stop order shuts both. Interest may be
// tested before filing with qualified institutional buyers and institutional accredited investors: by
// emerging growth companies since 5 April 2012 (section 5(d)), by every issuer since 3 December 2019
// (Rule 163B). A well-known seasoned issuer, or somebody for it, may offer before filing since 1 December 2005,
// a dealer that takes part may not (Rule 163; off unless it is evidenced). 15 U.S.C. 77e; 17 CFR 230.163;
// Releases 33-8591, 33-10699.
import { choice, flag, ifGiven, orNull, time } from './evidence.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, anyOf, say, silently, unless } from './verdict.js';

const inputs = {
  act: choice('offer or sale', 'offer', 'sale'),
  at: time('time of the act'),
  filedAt: orNull(time('time the registration statement was filed')),
  effectiveAt: orNull(time('time it became effective')),
  stopOrder: flag('a refusal order, stop order or public proceeding before effectiveness stands'),
  testTheWaters: flag('a contact made only to learn interest'),
  investorClass: choice(
    'class of the investor contacted',
    'qualified-institutional-buyer',
    'institutional-accredited',
    'other',
  ),
  emergingGrowthCompany: flag('the issuer is an emerging growth company'),
  rule163Evidenced: flag('an offer by or for a well-known seasoned issuer under Rule 163, not by a dealer'),
};
type F = WithDate<typeof inputs>;

const everyIssuerFrom = '2019-12-03';
const rule163From = '2005-12-01';

const noStopOrder = (f: F) =>
  unless(f.stopOrder, 'a stop order stands: nothing may be offered or sold until it is lifted');

function registered(f: F) {
  const [since, act, need] =
    f.act === 'offer' ? [f.filedAt, 'an offer', 'filed'] : [f.effectiveAt, 'a sale', 'effective'];
  return say(
    since !== null && since.instant <= f.at.instant,
    `${act} at ${f.at.text}, the registration statement being ${need} since ${since?.text}`,
    `${act} at ${f.at.text} needs a registration statement that is ${need}, and ${since ? `it was only at ${since.text}` : 'none is'}: wait until then`,
  );
}

const onlyAnOffer = (f: F) => silently(f.act === 'offer');
const testsInterest = (f: F) => silently(f.testTheWaters);
const withAnInstitution = (f: F) =>
  say(f.investorClass !== 'other', `interest tested with an investor of class ${f.investorClass}`, '');
// The exemption is switched on by evidence, so that none is no.
const wellKnown = (f: F) =>
  say(
    f.act === 'offer' && (ifGiven(() => f.rule163Evidenced) ?? false) && f.on >= rule163From,
    'a well-known seasoned issuer offers before filing under Rule 163',
    '',
  );
const sinceRule163B = (f: F) => silently(f.on >= everyIssuerFrom);
const emergingGrowth = (f: F) => silently(f.emergingGrowthCompany);

export const section5 = defineGate({
  id: 'G1',
  severity: 'hard',
  inputs,
  versions: [
    {
      rule: 'Securities Act section 5(a) and 5(c)',
      citation: '15 U.S.C. 77e(a), (c)',
      effectiveFrom: null,
      effectiveTo: '2012-04-05',
      condition: allOf(noStopOrder, anyOf(registered, wellKnown)),
    },
    {
      rule: 'Securities Act section 5(a), 5(c) and 5(d), Rule 163B',
      citation: '15 U.S.C. 77e(a), (c), (d); 17 CFR 230.163B',
      effectiveFrom: '2012-04-05',
      effectiveTo: null,
      condition: allOf(
        noStopOrder,
        anyOf(
          registered,
          wellKnown,
          allOf(onlyAnOffer, testsInterest, withAnInstitution, anyOf(sinceRule163B, emergingGrowth)),
        ),
      ),
    },
  ],
});
