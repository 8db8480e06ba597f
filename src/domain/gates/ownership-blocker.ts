// Beneficial ownership limits in purchase agreements and warrants (G47), usually 4.99, 9.99 or 19.99 percent
// after giving effect to the issue: what the holder and its attribution parties hold and receive, of all
// shares outstanding after it. The excess goes into pre-funded warrants. A higher limit works from so many
// days after the notice (as a rule the 61st), a lower one at once. Contract practice: the deal's clause rules.
import { asCount, asShares } from './count.js';
import { addDays } from '../calendar/civil-date.js';
import { Refusal } from '../refusal.js';
import { count, date, orNull, percentage, shares } from './evidence.js';
import { asPercent, percent } from './figures.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { say } from './verdict.js';

const inputs = {
  electedPercent: percentage('limit elected, percent'),
  holderShares: shares(
    'shares held by the holder and attribution parties, other blocked securities left out',
  ),
  sharesToHolder: shares('shares now issued to the holder'),
  outstandingBefore: shares('shares outstanding before'),
  sharesIssued: shares("all shares issued at this closing, the holder's included"),
  noticeOn: orNull(date('date of a notice changing the limit')),
  newPercent: orNull(percentage('limit asked for, percent')),
  noticeDays: count('days of notice in the contract'),
  issueOn: date('date of issue'),
};
type F = WithDate<typeof inputs>;

function limitOf(f: F): bigint {
  if (f.noticeOn === null || f.newPercent === null || f.newPercent === f.electedPercent)
    return f.electedPercent;
  const worksOn = f.newPercent > f.electedPercent ? addDays(f.noticeOn, f.noticeDays) : f.noticeOn;
  return f.issueOn >= worksOn ? f.newPercent : f.electedPercent;
}

// The most shares that fit when the excess is not issued but put into warrants: both sides shrink with it.
function room(f: F, limit: bigint): bigint {
  const others = f.outstandingBefore + f.sharesIssued - f.sharesToHolder;
  const left = limit * others - percent(100) * f.holderShares;
  return left <= 0n ? 0n : left / (percent(100) - limit);
}

function withinLimit(f: F) {
  const limit = limitOf(f);
  const held = f.holderShares + f.sharesToHolder;
  const after = f.outstandingBefore + f.sharesIssued;
  const figures = `${asCount(held)} of ${asShares(after)} after the issue against a limit of ${asPercent(limit)}`;
  return say(
    held * percent(100) <= limit * after,
    figures,
    `${figures}: issue at most ${asShares(room(f, limit))} and the rest as pre-funded warrants`,
  );
}

export const ownershipBlocker = defineGate({
  id: 'G47',
  severity: 'hard',
  inputs,
  check: (f: F) => {
    if (f.sharesToHolder > f.sharesIssued) {
      throw new Refusal(
        'out-of-range',
        "sharesIssued must include the holder's shares: it is less than sharesToHolder.",
        'inputs.sharesIssued',
      );
    }
  },
  versions: [
    {
      rule: 'Beneficial ownership limit',
      citation: 'contract term of the purchase agreement or warrant',
      effectiveFrom: null,
      effectiveTo: null,
      condition: withinLimit,
    },
  ],
});
