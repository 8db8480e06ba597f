// Rule 504 (G15): an issuer that does not report may sell at most $1,000,000 in twelve months, $5,000,000
// since 20 January 2017, $10,000,000 since 15 March 2021, sales under the rule of the twelve months before
// included. 17 CFR 230.504(b); limits and dates before 2021 from memory.
import { flag, ifGiven, money } from './evidence.js';
import { asMoney, usd } from './figures.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, say } from './verdict.js';

const inputs = {
  issuerReporting: flag('the issuer reports under the Exchange Act'),
  trailingTwelveMonths: money('sold under Rule 504 in the twelve months before, dollars'),
  thisOffering: money('this offering, dollars'),
};
type F = WithDate<typeof inputs>;

const notReporting = (f: F) =>
  say(!f.issuerReporting, '', 'a reporting issuer is shut out: use another exemption');

// This offering alone may exceed the limit; only where it does not, earlier sales decide.
const withinLimit = (limit: bigint) => (f: F) => {
  const sold =
    ifGiven(() => f.trailingTwelveMonths) ?? (f.thisOffering > limit ? 0n : f.trailingTwelveMonths);
  const sum = sold + f.thisOffering;
  return say(
    sum <= limit,
    `${asMoney(sum)} in twelve months of ${asMoney(limit)}`,
    `${asMoney(sum)} in twelve months exceeds ${asMoney(limit)}: offer at most ${asMoney(limit > sold ? limit - sold : 0n)}`,
  );
};

const version = (effectiveFrom: string | null, effectiveTo: string | null, dollars: number) => ({
  rule: 'Rule 504',
  citation: '17 CFR 230.504(b)',
  effectiveFrom,
  effectiveTo,
  condition: allOf(notReporting, withinLimit(usd(dollars))),
});

export const rule504 = defineGate({
  id: 'G15',
  severity: 'hard',
  inputs,
  versions: [
    version(null, '2017-01-20', 1_000_000),
    version('2017-01-20', '2021-03-15', 5_000_000),
    version('2021-03-15', null, 10_000_000),
  ],
});
