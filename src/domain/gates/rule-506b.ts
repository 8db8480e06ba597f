// Rule 506(b) (G16): no general solicitation; at most 35 purchasers who are not accredited, each, counted or
// not, able to judge the risks and given the Rule 502(b) information. Until March 2021 the 35 are counted
// per offering with those integrated under the six-month rule (the caller lists them); since 15 March 2021
// in any 90 consecutive calendar days over all the issuer's offerings under the rule. Not counted:
// accredited purchasers, relatives in one home, entities and trusts more than half owned (Rule 501(e)).
import { addDays } from '../calendar/civil-date.js';
import { count, date, flag, ifGiven, rows } from './evidence.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, anyOf, say, type Test } from './verdict.js';

const inputs = {
  soldOn: date('date of this sale'),
  accredited: flag('this purchaser is accredited'),
  notCounted: flag('excluded from the count'),
  sophisticated: flag('able to judge the risks, alone or with a representative'),
  informationDelivered: flag('the Rule 502(b) information was given in time'),
  generalSolicitation: flag('the offering used general solicitation'),
  prior: rows('earlier counted purchasers who are not accredited', {
    soldOn: date('date of the sale'),
    count: count('number of them'),
  }),
};
type F = WithDate<typeof inputs>;

const limit = 35;

const quiet = (f: F) =>
  say(
    !f.generalSolicitation,
    '',
    'general solicitation was used: only Rule 506(c), all accredited and verified, is left',
  );
const accredited = (f: F) => say(f.accredited, 'accredited, not counted', '');
const notCounted = (f: F) => say(f.notCounted, 'excluded from the count', '');
const sophisticated = (f: F) =>
  say(f.sophisticated, '', 'the purchaser cannot judge the risks: a purchaser representative is needed');
const informed = (f: F) =>
  say(
    f.informationDelivered,
    '',
    'the Rule 502(b) information was not given in time: deliver it before the sale',
  );

const sumOf = (sales: readonly { count: number }[]) =>
  sales.reduce((sum, sale) => sum + BigInt(sale.count), 0n);

const perOffering = (f: F) => sumOf(f.prior);

// The fullest 90 days that hold this sale end on it or on a later sale.
function inNinetyDays(f: F): bigint {
  const ends = [f.soldOn, ...f.prior.map(({ soldOn }) => soldOn)].filter(
    (end) => end >= f.soldOn && end <= addDays(f.soldOn, 89),
  );
  const counts = ends.map((end) =>
    sumOf(f.prior.filter(({ soldOn }) => soldOn >= addDays(end, -89) && soldOn <= end)),
  );
  return counts.reduce((most, sum) => (sum > most ? sum : most), 0n);
}

const roomForOne =
  (counted: (f: F) => bigint, where: string): Test<F> =>
  (f) => {
    const others = counted(f);
    return say(
      others < limit,
      `purchaser ${others + 1n} of ${limit} ${where}`,
      `this would be purchaser ${others + 1n} ${where}, where ${limit} are allowed: sell to accredited investors only`,
    );
  };

const limitAlreadyPassed =
  (counted: (f: F) => bigint, where: string): Test<F> =>
  (f) => {
    const others = ifGiven(() => counted(f)) ?? 0n;
    return say(
      others <= limit,
      '',
      `${others} purchasers were counted ${where}, over ${limit}: the exemption is lost`,
    );
  };

const within = (counted: (f: F) => bigint, where: string) =>
  allOf<F>(
    quiet,
    limitAlreadyPassed(counted, where),
    anyOf(accredited, notCounted, roomForOne(counted, where)),
    anyOf(accredited, sophisticated),
    anyOf(accredited, informed),
  );

export const rule506b = defineGate({
  id: 'G16',
  severity: 'hard',
  inputs,
  versions: [
    {
      rule: 'Rule 506, limit per offering',
      citation: '17 CFR 230.506(b)(2)(i) before March 2021; 230.502(a), (c)',
      effectiveFrom: '1982-04-15',
      effectiveTo: '2021-03-15',
      condition: within(perOffering, 'in this offering'),
    },
    {
      rule: 'Rule 506(b)',
      citation: '17 CFR 230.506(b), 230.501(e), 230.502(b), (c)',
      effectiveFrom: '2021-03-15',
      effectiveTo: null,
      condition: within(inNinetyDays, 'in 90 days'),
    },
  ],
});
