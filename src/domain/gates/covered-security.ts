// Covered securities (G12), Securities Act section 18(b)(1). From 11 October 1996 the NYSE, Amex and the
// Nasdaq National Market by name, others as Rule 146(b) added them; since 24 May 2018 any national
// securities exchange, if the security is a national market system security. Pass means that state
// registration is pre-empted; warn means that the state gate decides. BATS joined by Release 33-9295 (77 FR
// 3590), IEX by Release 33-10428. Options on the ISE, which Rule 146(b) names too, are no equity and left out.
import { choice, flag } from './evidence.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, say } from './verdict.js';

const coveredFrom = {
  NYSE: '1996-10-11',
  AMEX: '1996-10-11',
  'NASDAQ-NATIONAL-MARKET': '1996-10-11',
  CBOE: '1998-01-21',
  'PACIFIC-TIER-1': '1998-01-21',
  'PHILADELPHIA-TIER-1': '1998-01-21',
  'NASDAQ-CAPITAL-MARKET': '2007-05-24',
  BATS: '2012-02-24',
  IEX: '2017-11-29',
} as const;
type Market = keyof typeof coveredFrom;

const inputs = {
  listing: choice(
    'market or tier of the listed, or equal or junior listed, class',
    ...(Object.keys(coveredFrom) as Market[]),
    'OTC',
  ),
  listedOnNationalExchange: flag(
    'listed or authorised for listing on a national securities exchange or tier',
  ),
  nationalMarketSystemSecurity: flag('qualified for trading in the national market system'),
};
type F = WithDate<typeof inputs>;

function namedMarket(f: F) {
  const dates: Readonly<Partial<Record<string, string>>> = coveredFrom;
  const from = dates[f.listing];
  return say(
    from !== undefined && f.on >= from,
    `covered on ${f.listing} since ${from}`,
    `not covered on ${f.listing} on ${f.on}: the state gate decides`,
  );
}

const onAnExchange = (f: F) =>
  say(
    f.listedOnNationalExchange,
    'listed on a national exchange',
    'not listed on an exchange: the state gate decides',
  );
const inTheSystem = (f: F) =>
  say(f.nationalMarketSystemSecurity, '', 'not a national market system security: the state gate decides');

export const coveredSecurity = defineGate({
  id: 'G12',
  severity: 'information',
  inputs,
  versions: [
    {
      rule: 'Covered security, named markets and Rule 146',
      citation: 'Securities Act section 18(b)(1) as enacted 1996; 17 CFR 230.146(b)',
      effectiveFrom: '1996-10-11',
      effectiveTo: '2018-05-24',
      condition: namedMarket,
    },
    {
      rule: 'Covered security, any national securities exchange',
      citation: 'Securities Act section 18(b)(1), 15 U.S.C. 77r(b)(1)',
      effectiveFrom: '2018-05-24',
      effectiveTo: null,
      condition: allOf(onAnExchange, inTheSystem),
    },
  ],
});
