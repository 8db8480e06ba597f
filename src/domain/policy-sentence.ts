// An allocation policy in one paragraph that a desk would say aloud. It is kept with the policy and shown to
// the issuer, so it is built from the policy as read and from nothing else.

import { asCount, asShares } from './gates/count.js';
import type { Method, Part, Policy, Tranche, Who } from './policy.js';
import { formatPrice } from './price.js';

const methods: Record<Method, string> = {
  'pro-rata': 'pro rata to what is wanted',
  'price-priority': 'by price, highest limits first, the last level pro rata',
  'time-priority': 'by time, earliest first',
  equal: 'equally, level by level',
  'minimum-then-pro-rata': 'a minimum each, then pro rata',
  draw: 'by drawing lots',
};

const roundings: Record<Policy['rounding'], string> = {
  'largest-remainder': 'the lots left go to the largest remainders',
  nearest: 'each share of a lot is rounded to the nearest lot',
  down: 'what does not fill a lot is left',
};

const ties: Record<Policy['tieBreak'], string> = {
  received: 'ties go to the earlier order',
  size: 'ties go to the larger order',
  draw: 'ties are drawn',
};

export function policySentence(policy: Policy): string {
  const parts = policy.tranches.map((tranche, index) =>
    trancheSentence(tranche, index, policy.tranches.length),
  );
  const rules = [
    policy.lot === 1
      ? roundings[policy.rounding]
      : `In lots of ${asCount(policy.lot)}; ${roundings[policy.rounding]}`,
    ties[policy.tieBreak],
    policy.maximumPerInvestor ? `at most ${partText(policy.maximumPerInvestor)} for one investor` : null,
    policy.overAllotment > 0
      ? `with ${asShares(policy.overAllotment)} of over-allotment`
      : 'without over-allotment',
  ];
  const last = rules.filter((rule) => rule !== null).join('; ');
  return `${parts.join(' ')} ${last.charAt(0).toUpperCase()}${last.slice(1)}.`;
}

function trancheSentence({ name, part, who, method }: Tranche, index: number, of: number): string {
  const share = part ? partText(part) : index === 0 ? 'All' : 'The rest';
  const order = of === 1 ? '' : index === 0 ? 'First, ' : 'Then, ';
  const opening = order === '' ? share : `${order}${share.toLowerCase()}`;
  return `${opening} (${name}) to ${whoText(who)}, ${methods[method]}.`;
}

function partText(part: Part): string {
  return 'shares' in part ? `${asShares(part.shares)}` : `${formatPrice(part.percent)} % of the supply`;
}

function whoText(who: Who): string {
  const limits = [
    who.category && `the classes ${[...who.category].join(', ')}`,
    who.tier && `tiers ${[...who.tier].join(', ')}`,
    who.investor && `${who.investor.size} named investors`,
    who.minShares !== undefined && `orders of at least ${asShares(who.minShares)}`,
    who.maxShares !== undefined && `orders of at most ${asShares(who.maxShares)}`,
  ].filter((limit) => typeof limit === 'string');
  return limits.length === 0 ? 'everyone' : limits.join(' and ');
}
