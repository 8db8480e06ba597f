// Rule 144A (G21): a resale to a qualified institutional buyer, that is an institution with at least
// $100,000,000 of securities of unaffiliated issuers (a dealer $10,000,000; a dealer acting riskless for such
// a buyer any amount; a bank or thrift also $25,000,000 of net worth), never a natural person, in a security
// not fungible with a listed class. Until 22 September 2013 offers too went to such buyers only, since then
// only sales. 17 CFR 230.144A(a)(1), (d).
import { choice, flag, money, orNull, signedMoney } from './evidence.js';
import { asMoney, usd } from './figures.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, anyOf, say, silently } from './verdict.js';

const inputs = {
  buyerKind: choice(
    'kind of buyer',
    'institution',
    'bank',
    'dealer',
    'dealer-riskless-principal',
    'natural-person',
  ),
  securitiesOwned: money('securities of unaffiliated issuers owned and invested, dollars'),
  netWorth: orNull(signedMoney('audited net worth of a bank or thrift, dollars')),
  fungibleWithListed: flag('of a class listed or quoted in the US when issued'),
  offeredToNonBuyers: flag('offered to others than such buyers'),
};
type F = WithDate<typeof inputs>;

const institution = (f: F) =>
  say(f.buyerKind !== 'natural-person', '', 'a natural person is never a qualified institutional buyer');
const notFungible = (f: F) =>
  say(
    !f.fungibleWithListed,
    '',
    'the class is listed in the US: Rule 144A is not available, sell it otherwise',
  );
const offeredToBuyersOnly = (f: F) =>
  say(!f.offeredToNonBuyers, '', 'it was offered to others than qualified institutional buyers');

const riskless = (f: F) =>
  say(f.buyerKind === 'dealer-riskless-principal', 'a dealer riskless for such a buyer', '');

function enoughSecurities(f: F) {
  const least = usd(f.buyerKind === 'dealer' ? 10_000_000 : 100_000_000);
  return say(
    f.securitiesOwned >= least,
    `${asMoney(f.securitiesOwned)} of securities, at least ${asMoney(least)}`,
    `${asMoney(f.securitiesOwned)} of securities, below ${asMoney(least)}: no qualified institutional buyer`,
  );
}

const enoughNetWorth = (f: F) =>
  f.buyerKind !== 'bank'
    ? silently(true)
    : say(
        f.netWorth !== null && f.netWorth >= usd(25_000_000),
        `net worth of ${asMoney(f.netWorth ?? 0n)}`,
        `net worth of ${f.netWorth === null ? 'no amount' : asMoney(f.netWorth)}, below ${asMoney(usd(25_000_000))}`,
      );

const qualified = allOf(institution, notFungible, anyOf(riskless, enoughSecurities), enoughNetWorth);
const citation = '17 CFR 230.144A(a)(1), (d)';

export const rule144A = defineGate({
  id: 'G21',
  severity: 'hard',
  inputs,
  versions: [
    {
      rule: 'Rule 144A',
      citation,
      effectiveFrom: '1990-04-30',
      effectiveTo: '2013-09-23',
      condition: allOf(qualified, offeredToBuyersOnly),
    },
    { rule: 'Rule 144A', citation, effectiveFrom: '2013-09-23', effectiveTo: null, condition: qualified },
  ],
});
