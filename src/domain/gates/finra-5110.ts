// The corporate financing rule: NASD 2710 in 2004, FINRA 5110 today. The members file within one business day
// of the filing with the Commission, three since 20 March 2020, and nothing is sold before the no-objection
// opinion, unless the offering need not be filed (G23). An over-allotment option in a firm commitment is at
// most 15 percent of the shares offered, the option itself left out (G24; Notice to Members 83-44).
import { asCount, asShares } from './count.js';
import { withinBusinessDays } from './deadline.js';
import { choice, date, flag, list, orNull, shares } from './evidence.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, say, silently, unless } from './verdict.js';

const filingInputs = {
  secFiledOn: date('date of the filing, or confidential submission, with the Commission'),
  finraFiledOn: orNull(date("date of the members' filing")),
  noObjectionOn: orNull(date('date of the no-objection opinion')),
  firstSaleOn: orNull(date('date of the first sale')),
  exempt: flag('the offering need not be filed (for example an experienced issuer)'),
  holidays: list(date('days that are not business days besides weekends')),
};
type F = WithDate<typeof filingInputs>;

const filedWithin = (days: number) => (f: F) =>
  withinBusinessDays(f, 'filed', f.secFiledOn, days, f.finraFiledOn);

function soldAfterOpinion(f: F) {
  if (f.firstSaleOn === null) return silently(true);
  return say(
    f.noObjectionOn !== null && f.noObjectionOn <= f.firstSaleOn,
    `first sale on ${f.firstSaleOn}, after the opinion of ${f.noObjectionOn}`,
    `first sale on ${f.firstSaleOn} ${f.noObjectionOn ? `before the no-objection opinion of ${f.noObjectionOn}` : 'without a no-objection opinion'}: sell only after it`,
  );
}

const filing = (
  rule: string,
  citation: string,
  effectiveFrom: string | null,
  effectiveTo: string | null,
  days: number,
) => ({
  rule,
  citation,
  effectiveFrom,
  effectiveTo,
  scope: (f: F) => unless(f.exempt, 'no filing is owed'),
  condition: allOf(filedWithin(days), soldAfterOpinion),
});

export const corporateFinancingFiling = defineGate({
  id: 'G23',
  severity: 'hard',
  inputs: filingInputs,
  versions: [
    filing('NASD Rule 2710, filing', 'NASD Rule 2710(b)(4), later FINRA 5110(b)(4)', null, '2020-03-20', 1),
    filing('FINRA 5110(a)(1)(C), (a)(3)(A)', 'FINRA Rule 5110(a)', '2020-03-20', null, 3),
  ],
});

const optionInputs = {
  underwriting: choice('kind of underwriting', 'firm-commitment', 'best-efforts'),
  baseShares: shares('shares offered without the option'),
  optionShares: shares('shares under the over-allotment option'),
};
type O = WithDate<typeof optionInputs>;

const firmCommitment = (f: O) =>
  say(
    f.underwriting === 'firm-commitment',
    '',
    'best efforts: an additional-placement right, which the registered amount limits (G6)',
  );
const hasOption = (f: O) => say(f.optionShares > 0n, '', 'there is no option');

const atMost15Percent = (f: O) =>
  say(
    f.optionShares * 100n <= f.baseShares * 15n,
    `option of ${asShares(f.optionShares)} within 15 percent of ${asCount(f.baseShares)}, that is ${asCount((f.baseShares * 15n) / 100n)}`,
    `option of ${asShares(f.optionShares)} exceeds 15 percent of ${asCount(f.baseShares)}: cut it to ${asCount((f.baseShares * 15n) / 100n)}`,
  );

const option = (citation: string, effectiveFrom: string | null, effectiveTo: string | null) => ({
  rule: 'Over-allotment option',
  citation,
  effectiveFrom,
  effectiveTo,
  scope: allOf(firmCommitment, hasOption),
  condition: atMost15Percent,
});

export const overAllotmentLimit = defineGate({
  id: 'G24',
  severity: 'hard',
  inputs: optionInputs,
  versions: [
    option('NASD Rule 2710(f)(2), later FINRA 5110(f)(2)', null, '2020-09-16'),
    option('FINRA Rule 5110(g)(9)', '2020-09-16', null),
  ],
});
