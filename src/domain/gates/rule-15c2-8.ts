// Rule 15c2-8(b) (G9): a buyer of an issuer that was not reporting before the offering gets the preliminary
// prospectus at least 48 hours before the confirmation is sent. A reporting issuer's follow-on is outside.
// 17 CFR 240.15c2-8(b).
import { flag, orNull, time } from './evidence.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { hour } from './moment.js';
import { say, unless } from './verdict.js';

const inputs = {
  issuerReporting: flag('the issuer already reported under section 13(a) or 15(d)'),
  preliminaryProspectusSentAt: orNull(time('time the preliminary prospectus was sent to this investor')),
  confirmationSentAt: time('time of the confirmation'),
};
type F = WithDate<typeof inputs>;

const fortyEightHours = (f: F) =>
  say(
    f.preliminaryProspectusSentAt !== null &&
      f.preliminaryProspectusSentAt.instant + 48n * hour <= f.confirmationSentAt.instant,
    `prospectus sent at ${f.preliminaryProspectusSentAt?.text}, 48 hours or more before ${f.confirmationSentAt.text}`,
    f.preliminaryProspectusSentAt
      ? `prospectus sent at ${f.preliminaryProspectusSentAt.text}, less than 48 hours before the confirmation of ${f.confirmationSentAt.text}`
      : 'no preliminary prospectus was sent to this investor',
  );

export const rule15c2_8 = defineGate({
  id: 'G9',
  severity: 'hard',
  inputs,
  versions: [
    {
      rule: 'Rule 15c2-8(b)',
      citation: '17 CFR 240.15c2-8(b)',
      effectiveFrom: null,
      effectiveTo: null,
      scope: (f) => unless(f.issuerReporting, 'the issuer already reports: the rule is for new issuers'),
      condition: fortyEightHours,
    },
  ],
});
