// Accredited investor, Rule 501(a) (G18): net worth over $1,000,000; or income over $200,000 ($300,000 joint)
// in each of two years and expected again; or an entity with assets over $5,000,000 not formed for the
// purchase. The home counted until 20 July 2010; since then only its debt counts, as far as it exceeds the
// value (section 413(a), Dodd-Frank Act), and since 27 February 2012 debt added in the 60 days before the
// sale too, unless the home was bought then. Directors, executive officers and general partners of the issuer,
// institutions that Rule 501(a)(1) names and entities that accredited investors alone own count at any time.
// Since 8 December 2020 entities' investments over $5,000,000, licences (Series 7, 65, 82), family offices with
// over $5,000,000 under management, not formed for the purchase and directed by somebody who can judge it, and
// their clients count as well (Release 33-10824, 85 FR 64234).
import { choice, flag, ifGiven, list, money, text } from './evidence.js';
import { asMoney, usd } from './figures.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, type Finding, say, type Test } from './verdict.js';

const inputs = {
  test: choice(
    'category claimed',
    'net-worth',
    'income',
    'entity-assets',
    'entity-investments',
    'certificate',
    'institution',
    'insider',
    'accredited-owners',
    'family-office',
    'family-client',
  ),
  otherAssets: money('assets without the home, dollars'),
  otherLiabilities: money('liabilities without debt on the home, dollars'),
  homeValue: money('fair value of the primary residence, dollars'),
  homeDebt: money('debt secured by it at the sale, dollars'),
  homeDebt60DaysBefore: money('the same 60 days before the sale, dollars'),
  homeBoughtWithin60Days: flag('the debt rose because the home was bought'),
  joint: flag('income is counted with a spouse (since December 2020 or spousal equivalent)'),
  incomeLastTwoYears: list(money('income in each of the two latest years, dollars'), 2),
  expectsSameThisYear: flag('reasonably expected again this year'),
  totalAssets: money("entity's total assets, dollars"),
  investments: money("entity's investments, dollars"),
  formedForThisPurchase: flag('formed to buy these securities'),
  certificate: text('licence held in good standing'),
  evidenced: flag('the standing that the category names is evidenced'),
  assetsUnderManagement: money("family office's assets under management, dollars"),
  directedBySophisticatedPerson: flag('directed by somebody who can judge the merits and risks'),
};
type F = WithDate<typeof inputs>;

const licences = ['Series 7', 'Series 65', 'Series 82'];

const over = (what: string, amount: bigint, limit: bigint) =>
  say(
    amount > limit,
    `${what} of ${asMoney(amount)}, over ${asMoney(limit)}`,
    `${what} of ${asMoney(amount)} does not exceed ${asMoney(limit)}: another category must be shown`,
  );

type HomeRule = (f: F) => bigint;

const homeCounted: HomeRule = (f) => f.homeValue - f.homeDebt;
const underWater = (f: F) => (f.homeDebt > f.homeValue ? f.homeDebt - f.homeValue : 0n);
const homeLeftOut: HomeRule = (f) => -underWater(f);

// Debt that is both new and above the home's value is one debt and counts once. Where there is nothing new to
// count, what the debt was 60 days before decides nothing.
const newDebtCounted: HomeRule = (f) => {
  const excess = underWater(f);
  if (excess === f.homeDebt || ifGiven(() => f.homeBoughtWithin60Days)) return -excess;
  const added = f.homeDebt - f.homeDebt60DaysBefore;
  return added > excess && !f.homeBoughtWithin60Days ? -added : -excess;
};

const netWorth =
  (home: HomeRule): Test<F> =>
  (f) =>
    over('net worth', f.otherAssets - f.otherLiabilities + home(f), usd(1_000_000));

function income(f: F): Finding {
  const [first, second] = f.incomeLastTwoYears as readonly [bigint, bigint];
  const least = first < second ? first : second;
  const undecided = least > usd(200_000) && least <= usd(300_000);
  const limit = undecided && f.joint ? usd(300_000) : usd(least > usd(300_000) ? 300_000 : 200_000);
  return over('the lower income of the two years', least, limit);
}

const expected = (f: F) => say(f.expectsSameThisYear, '', 'the same income is not expected this year');
const notFormed = (f: F) =>
  say(!f.formedForThisPurchase, '', 'formed for this purchase: only accredited owners could qualify it');

const since2020 = (what: string) => () =>
  say(false, '', `${what} count only since 8 December 2020: show net worth, income or assets`);

const licensed = (f: F) =>
  say(
    licences.includes(f.certificate),
    `${f.certificate} in good standing`,
    `"${f.certificate}" is not a designated licence: Series 7, 65 or 82`,
  );

const standing =
  (what: string): Test<F> =>
  (f) =>
    say(f.evidenced, what, `${what}: the evidence is missing, record it or show another category`);

const directed = (f: F) =>
  say(
    f.directedBySophisticatedPerson,
    '',
    'nobody who can judge the merits and risks directs the purchase: another category must be shown',
  );

const familyOffice = allOf<F>(
  (f) => over('assets under management', f.assetsUnderManagement, usd(5_000_000)),
  notFormed,
  directed,
);

type Category = Record<F['test'], Test<F>>;

const categories = (home: HomeRule): Category => ({
  'net-worth': netWorth(home),
  income: allOf(income, expected),
  'entity-assets': allOf((f) => over('total assets', f.totalAssets, usd(5_000_000)), notFormed),
  'entity-investments': since2020('investments of other entities'),
  certificate: since2020('licences'),
  institution: standing('an institution that the rule names'),
  insider: standing('a director, executive officer or general partner of the issuer'),
  'accredited-owners': standing('an entity that accredited investors alone own'),
  'family-office': since2020('family offices'),
  'family-client': since2020('clients of family offices'),
});

const widerCategories: Category = {
  ...categories(newDebtCounted),
  'entity-investments': allOf((f) => over('investments', f.investments, usd(5_000_000)), notFormed),
  certificate: licensed,
  'family-office': familyOffice,
  'family-client': allOf(standing('a client whom its family office directs'), familyOffice),
};

const version = (
  rule: string,
  citation: string,
  effectiveFrom: string | null,
  effectiveTo: string | null,
  tests: Category,
) => ({ rule, citation, effectiveFrom, effectiveTo, condition: (f: F) => tests[f.test](f) });

export const accreditedInvestor = defineGate({
  id: 'G18',
  severity: 'hard',
  inputs,
  versions: [
    version(
      'Accredited investor, home counted',
      '17 CFR 230.501(a) before 21 July 2010',
      null,
      '2010-07-21',
      categories(homeCounted),
    ),
    version(
      'Accredited investor, home excluded by statute',
      '17 CFR 230.501(a) with section 413(a) of the Dodd-Frank Act',
      '2010-07-21',
      '2012-02-27',
      categories(homeLeftOut),
    ),
    version(
      'Accredited investor',
      '17 CFR 230.501(a)(5), (6)',
      '2012-02-27',
      '2020-12-08',
      categories(newDebtCounted),
    ),
    version(
      'Accredited investor, wider categories',
      '17 CFR 230.501(a)',
      '2020-12-08',
      null,
      widerCategories,
    ),
  ],
});
