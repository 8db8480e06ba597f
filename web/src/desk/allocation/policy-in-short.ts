// A policy in a line or two, for a card. The whole sentence stands where one reads the policy itself.

import type { Policy } from '../../api/types';
import { percent, shares } from '../../money';
import { methodWord } from '../../parts/explanation';

type Part = { shares?: number; percent?: string };
type Tranche = Part & { name: string; method: string; who?: Record<string, unknown> };

const roundings: Readonly<Record<string, string>> = {
  'largest-remainder': 'largest remainder',
  nearest: 'to the nearest lot',
  down: 'rounded down',
};

export function policyInShort({ policy }: Policy): string {
  const tranches = (policy.tranches ?? []) as Tranche[];
  const maximum = policy.maximumPerInvestor as Part | undefined;
  const lot = typeof policy.lot === 'number' ? policy.lot : 1;
  const rounding = roundings[String(policy.rounding ?? 'largest-remainder')] ?? '';
  return [
    tranches.map((tranche, index) => trancheInShort(tranche, index)).join('; then '),
    maximum && `At most ${partText(maximum)} each`,
    lot === 1 ? rounding : `Lots of ${shares(lot)}, ${rounding}`,
  ]
    .filter(Boolean)
    .join('. ')
    .concat('.');
}

function trancheInShort({ name, method, who, ...part }: Tranche, index: number): string {
  const share = partText(part);
  const to = who === undefined ? 'everyone' : name;
  const words = `${share === '' ? '' : `${share} to `}${to} ${methodWord(method).toLowerCase()}`;
  return index === 0 ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function partText({ shares: count, percent: part }: Part): string {
  if (part !== undefined) return percent(part);
  return count === undefined ? '' : shares(count);
}
