// The gates of registered offerings: the Securities Act, its forms and prospectuses, FINRA's rules for public
// offerings, and state law.
import { beneficialOwnership } from './beneficial-ownership.js';
import { blueSky } from './blue-sky.js';
import { conditionalOfferInRange, conditionalOfferInTolerance } from './conditional-offers.js';
import { coveredSecurity } from './covered-security.js';
import { corporateFinancingFiling, overAllotmentLimit } from './finra-5110.js';
import { finra5130 } from './finra-5130.js';
import { spinning } from './finra-5131.js';
import { babyShelf, formS3Primary, formSb2 } from './form-s3.js';
import type { Gate } from './gate-definition.js';
import { finalProspectus, noticeOfRegistration, rule424b } from './prospectus-delivery.js';
import { registeredAmount } from './registered-amount.js';
import { rule15c2_8 } from './rule-15c2-8.js';
import { rule430A } from './rule-430a.js';
import { rule462b } from './rule-462b.js';
import { section5 } from './section-5.js';

export const registeredOfferingPack: readonly Gate[] = [
  section5,
  conditionalOfferInRange,
  conditionalOfferInTolerance,
  rule430A,
  rule462b,
  registeredAmount,
  rule15c2_8,
  finalProspectus,
  noticeOfRegistration,
  rule424b,
  blueSky,
  coveredSecurity,
  corporateFinancingFiling,
  overAllotmentLimit,
  finra5130,
  spinning,
  formS3Primary,
  babyShelf,
  formSb2,
  beneficialOwnership,
];
