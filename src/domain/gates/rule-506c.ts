// General solicitation in a private placement (G17). Before 23 September 2013 it costs Rule 506 altogether
// (Rule 502(c)); since then Rule 506(c) allows it where every purchaser is accredited and reasonably
// verified: documents and professional letters at most three months old at the sale, an earlier
// verification by this issuer for five years (since 15 March 2021), or, by the staff letter of 12 March 2025,
// a high minimum with written representations. Knowledge to the contrary defeats every method.
import { addMonths, addYears } from '../calendar/civil-date.js';
import { choice, count, date, flag, money, orNull } from './evidence.js';
import { asMoney, usd } from './figures.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, type Finding, say, type Test, unless } from './verdict.js';

const inputs = {
  generalSolicitation: flag('the offering uses general solicitation'),
  accredited: flag('the purchaser is accredited (G18)'),
  method: choice(
    'how the purchaser was verified',
    'income-forms',
    'net-worth-documents',
    'professional-letter',
    'earlier-verification',
    'high-minimum',
    'self-certification',
  ),
  saleOn: date('date of sale'),
  evidenceOn: orNull(date('date of the newest document, letter or earlier verification')),
  investment: orNull(money('minimum investment this purchaser is bound to, dollars')),
  investorKind: choice('kind of purchaser', 'natural-person', 'entity', 'entity-by-owners'),
  naturalOwners: orNull(count('owners, where all are natural persons')),
  writtenRepresentation: flag('the purchaser gave the representation that the method asks for'),
  financedByThirdParty: flag('the minimum is borrowed for this purchase'),
  contraryKnowledge: flag('the issuer knows otherwise'),
};
type F = WithDate<typeof inputs>;

const earlierVerificationFrom = '2021-03-15';
const highMinimumFrom = '2025-03-12';

const accredited = (f: F) =>
  say(
    f.accredited,
    '',
    'the purchaser is not accredited: a solicited offering sells to accredited investors only',
  );
const noContraryKnowledge = (f: F) =>
  unless(f.contraryKnowledge, 'the issuer knows that the purchaser is not accredited');

const represented = (f: F) =>
  say(f.writtenRepresentation, '', `the written representation that ${f.method} needs is missing: obtain it`);

const dated =
  (oldest: (saleOn: string) => string, period: string): Test<F> =>
  (f) =>
    say(
      f.evidenceOn !== null && f.evidenceOn >= oldest(f.saleOn) && f.evidenceOn <= f.saleOn,
      `${f.method} of ${f.evidenceOn}, at most ${period} old on ${f.saleOn}`,
      `${f.method} of ${f.evidenceOn ?? 'no date'} is not within ${period} before the sale on ${f.saleOn}: renew it`,
    );

const within3Months = dated((saleOn) => addMonths(saleOn, -3), 'three months');
const within5Years = dated((saleOn) => addYears(saleOn, -5), 'five years');

const hasForms = (f: F) =>
  say(
    f.evidenceOn !== null && f.evidenceOn <= f.saleOn,
    'tax forms of the two latest years',
    f.evidenceOn
      ? `the tax forms of ${f.evidenceOn} came after the sale on ${f.saleOn}: see them before it`
      : 'no tax forms were seen: obtain those of the two latest years',
  );

const inForce =
  (from: string): Test<F> =>
  (f) =>
    say(f.on >= from, '', `${f.method} counts only since ${from}: verify by documents or a letter`);

function minimum(f: F): bigint {
  if (f.investorKind === 'natural-person') return usd(200_000);
  if (f.investorKind === 'entity') return usd(1_000_000);
  const owners = f.naturalOwners ?? 0;
  return owners >= 1 && owners < 5 ? usd(200_000 * owners) : usd(1_000_000);
}

const highEnough = (f: F) =>
  say(
    f.investment !== null && f.investment >= minimum(f),
    `bound to ${asMoney(f.investment ?? 0n)}, at least ${asMoney(minimum(f))}`,
    `bound to ${f.investment === null ? 'no minimum' : asMoney(f.investment)}, below ${asMoney(minimum(f))} for ${f.investorKind}: raise it or verify by documents`,
  );
const ownMoney = (f: F) =>
  say(
    !f.financedByThirdParty,
    '',
    'the minimum is financed by a third party: verify by documents or a letter',
  );

const byMethod: Record<F['method'], Test<F>> = {
  'income-forms': allOf(hasForms, represented),
  'net-worth-documents': allOf(within3Months, represented),
  'professional-letter': within3Months,
  'earlier-verification': allOf(inForce(earlierVerificationFrom), within5Years, represented),
  'high-minimum': allOf(inForce(highMinimumFrom), highEnough, represented, ownMoney),
  'self-certification': () =>
    say(false, '', 'self-certification is not verification: obtain documents or a letter'),
};
const verified = (f: F): Finding => byMethod[f.method](f);

export const rule506c = defineGate({
  id: 'G17',
  severity: 'hard',
  inputs,
  versions: [
    {
      rule: 'General solicitation in a private placement',
      citation: '17 CFR 230.502(c) before Rule 506(c)',
      effectiveFrom: null,
      effectiveTo: '2013-09-23',
      scope: (f) => say(f.generalSolicitation, '', 'no general solicitation: G16 decides'),
      condition: () => say(false, '', 'general solicitation costs the exemption: register the offering'),
    },
    {
      rule: 'Rule 506(c)',
      citation: '17 CFR 230.506(c); staff interpretive letter of 12 March 2025',
      effectiveFrom: '2013-09-23',
      effectiveTo: null,
      scope: (f) => say(f.generalSolicitation, '', 'no general solicitation: G16 decides'),
      condition: allOf(accredited, noContraryKnowledge, verified),
    },
  ],
});
