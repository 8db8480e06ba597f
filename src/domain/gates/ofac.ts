// OFAC screening (G48): nobody on the list of specially designated nationals is dealt with, nor an entity that
// blocked persons own to 50 percent or more: any one of them by the guidance of 14 February 2008, all of them
// together since 13 August 2014. A possible match stops until compliance has cleared it, and a screen counts
// only for the list it was made against: screen again at order, allocation and closing. 31 CFR chapter V;
// dates of the guidance from memory.
import { choice, date, flag, percentage, rows, text } from './evidence.js';
import { asPercent, percent } from './figures.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, anyOf, say } from './verdict.js';

const inputs = {
  outcome: choice('outcome of the screen', 'clear', 'possible-match', 'match'),
  clearedByCompliance: flag('compliance has cleared the possible match, with its reason'),
  screenedOn: date('date of the screen'),
  listVersion: text('version of the list screened against'),
  currentListVersion: text('version of the list in force'),
  owners: rows('owners', {
    name: text('name of the owner'),
    blocked: flag('the owner is a blocked person'),
    percent: percentage('what the owner holds, directly or indirectly, percent'),
  }),
};
type F = WithDate<typeof inputs>;

const noMatch = (f: F) =>
  say(
    f.outcome !== 'match',
    `screened ${f.outcome} on ${f.screenedOn}`,
    'on the list: do not deal, and tell compliance',
  );
const nothingPossible = (f: F) => say(f.outcome !== 'possible-match', '', 'a possible match');
const cleared = (f: F) =>
  say(f.clearedByCompliance, 'cleared by compliance', 'compliance has not cleared it: wait');
const currentList = (f: F) =>
  say(
    f.listVersion === f.currentListVersion,
    '',
    `screened against ${f.listVersion}, but ${f.currentListVersion} is in force: screen again`,
  );
const notAhead = (f: F) =>
  say(f.screenedOn <= f.on, '', `screened on ${f.screenedOn}, after ${f.on}: screen first`);

const half = percent(50);

function noBlockedMajority(f: F) {
  const most = f.owners.find((owner) => owner.blocked && owner.percent >= half);
  return say(
    most === undefined,
    '',
    `${most?.name}, a blocked person, owns ${asPercent(most?.percent ?? 0n)}: the entity is blocked too`,
  );
}

function notBlockedTogether(f: F) {
  const held = f.owners.filter(({ blocked }) => blocked).reduce((sum, owner) => sum + owner.percent, 0n);
  return say(
    held < half,
    `blocked owners hold ${asPercent(held)}`,
    `blocked owners together hold ${asPercent(held)}, 50 % or more: the entity is blocked too`,
  );
}

const screened = allOf(noMatch, anyOf(nothingPossible, cleared), currentList, notAhead);
const rule = 'OFAC screening';
const citation = '31 CFR chapter V';

export const ofac = defineGate({
  id: 'G48',
  severity: 'hard',
  inputs,
  versions: [
    { rule, citation, effectiveFrom: null, effectiveTo: '2008-02-14', condition: screened },
    {
      rule: `${rule}, 50 percent rule`,
      citation: `${citation}; guidance of 14 February 2008`,
      effectiveFrom: '2008-02-14',
      effectiveTo: '2014-08-13',
      condition: allOf(screened, noBlockedMajority),
    },
    {
      rule: `${rule}, 50 percent rule`,
      citation: `${citation}; revised guidance of 13 August 2014`,
      effectiveFrom: '2014-08-13',
      effectiveTo: null,
      condition: allOf(screened, notBlockedTogether),
    },
  ],
});
