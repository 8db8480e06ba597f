// Delivery of the final prospectus (G10). Until 30 November 2005 it comes before or with the confirmation and
// the shares (section 5(b)); since 1 December 2005 access equals delivery (Rule 172): effective, no section 8
// or 8A proceeding, filed or to be filed in time. A notice of registration follows within two business days
// of the sale (Rule 173; a late one does not undo Rule 172), and the prospectus that fills in Rule 430A is
// filed by the second business day after the earlier of pricing and first use (Rule 424(b)(1)).
import { choice, date, flag, list, orNull, time } from './evidence.js';
import { withinBusinessDays } from './deadline.js';
import { defineGate, type WithDate } from './gate-definition.js';
import { allOf, type Finding, say, silently } from './verdict.js';

const holidays = list(date('days that are not business days besides weekends'));

const deliveryInputs = {
  confirmationSentAt: orNull(time('time of the written confirmation or notice of allocation')),
  securityDeliveredAt: orNull(time('time the shares are delivered')),
  finalProspectusDeliveredAt: orNull(time('time the final prospectus reached the buyer')),
  effectiveAt: orNull(time('time of effectiveness')),
  proceedingPending: flag('a section 8 or 8A proceeding stands'),
  finalProspectus: choice('state of the filing', 'filed', 'will-be-filed-in-time', 'missed'),
  excludedOffering: flag('one of the excluded kinds (business combinations, Form S-8, most funds)'),
};
type D = WithDate<typeof deliveryInputs>;

const deliveredBefore = (field: 'confirmationSentAt' | 'securityDeliveredAt', what: string) => (f: D) => {
  const event = f[field];
  if (event === null) return say(true, `no ${what} yet`, '');
  const delivered = f.finalProspectusDeliveredAt;
  return say(
    delivered !== null && delivered.instant <= event.instant,
    `final prospectus delivered at ${delivered?.text}, before or with the ${what}`,
    delivered
      ? `the final prospectus reached the buyer at ${delivered.text}, after the ${what} of ${event.text}`
      : `the final prospectus never reached the buyer, and the ${what} went at ${event.text}`,
  );
};

const effective = (f: D) =>
  f.confirmationSentAt === null
    ? say(true, 'no confirmation yet', '')
    : say(
        f.effectiveAt !== null && f.effectiveAt.instant <= f.confirmationSentAt.instant,
        '',
        `the statement was not effective at ${f.confirmationSentAt.text}: confirm after effectiveness`,
      );

const noProceeding = (f: D) =>
  say(!f.proceedingPending, '', 'a section 8 or 8A proceeding is pending, so access does not equal delivery');

const filing = (f: D) =>
  say(
    f.finalProspectus !== 'missed',
    f.finalProspectus === 'filed'
      ? 'the final prospectus is filed'
      : 'the final prospectus will be filed in time',
    'the filing of the final prospectus was missed, so access does not equal delivery',
  );

export const finalProspectus = defineGate({
  id: 'G10a',
  severity: 'hard',
  inputs: deliveryInputs,
  versions: [
    {
      rule: 'Section 5(b), delivery of the final prospectus',
      citation: '15 U.S.C. 77e(b), 77b(a)(10)',
      effectiveFrom: null,
      effectiveTo: '2005-12-01',
      condition: allOf(
        deliveredBefore('confirmationSentAt', 'confirmation'),
        deliveredBefore('securityDeliveredAt', 'delivery of the shares'),
      ),
    },
    {
      rule: 'Rule 172, access equals delivery',
      citation: '17 CFR 230.172',
      effectiveFrom: '2005-12-01',
      effectiveTo: null,
      scope: (f) =>
        say(!f.excludedOffering, '', 'an excluded kind of offering: deliver the prospectus itself'),
      condition: allOf(effective, noProceeding, filing),
    },
  ],
});

export const noticeOfRegistration = defineGate({
  id: 'G10b',
  severity: 'warning',
  inputs: {
    saleCompletedOn: date('date the sale was completed'),
    sentOn: orNull(date('date the final prospectus or the notice was sent')),
    holidays,
  },
  versions: [
    {
      rule: 'Rule 173, notice of registration',
      citation: '17 CFR 230.173',
      effectiveFrom: '2005-12-01',
      effectiveTo: null,
      condition: (f) => withinBusinessDays(f, 'sent', f.saleCompletedOn, 2, f.sentOn),
    },
  ],
});

const filingInputs = {
  pricedOn: date('date the price was set'),
  firstUsedOn: orNull(date('date the prospectus was first used after effectiveness')),
  filedOn: orNull(date('date filed')),
  holidays,
};
type P = WithDate<typeof filingInputs>;

const afterPricing = (f: P) => withinBusinessDays(f, 'filed', f.pricedOn, 2, f.filedOn);
function afterFirstUse(f: P): Finding {
  if (f.firstUsedOn === null) return silently(true);
  const finding = withinBusinessDays(f, 'filed', f.firstUsedOn, 2, f.filedOn);
  return finding.holds ? { ...finding, why: '' } : finding;
}

export const rule424b = defineGate({
  id: 'G10c',
  severity: 'hard',
  inputs: filingInputs,
  versions: [
    {
      rule: 'Rule 424(b)(1)',
      citation: '17 CFR 230.424(b)(1)',
      effectiveFrom: null,
      effectiveTo: null,
      condition: allOf(afterPricing, afterFirstUse),
    },
  ],
});
