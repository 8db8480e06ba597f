// Every step of the schema, in order. One that has landed is never edited: a correction is a new step.

import { CreateRoles1767225600000 } from './1767225600000-create-roles.js';
import { CreateUsers1767225660000 } from './1767225660000-create-users.js';
import { CreateInvestors1767225720000 } from './1767225720000-create-investors.js';
import { CreateOfferings1767225780000 } from './1767225780000-create-offerings.js';
import { CreateJournal1767225840000 } from './1767225840000-create-journal.js';
import { CreateWork1767225900000 } from './1767225900000-create-work.js';
import { CreateOrders1767225960000 } from './1767225960000-create-orders.js';
import { CreateBookSnapshots1767226020000 } from './1767226020000-create-book-snapshots.js';
import { CreatePricing1767226080000 } from './1767226080000-create-pricing.js';
import { CreateAllocations1767226140000 } from './1767226140000-create-allocations.js';
import { CreateOverAllotment1767226200000 } from './1767226200000-create-over-allotment.js';
import { AddRowLevelSecurity1767226260000 } from './1767226260000-add-row-level-security.js';
import { CreateSessions1767226320000 } from './1767226320000-create-sessions.js';
import { IndexJournalFacts1767227220000 } from './1767227220000-index-journal-facts.js';
import { ScopeApiKeys1767227280000 } from './1767227280000-scope-api-keys.js';
import { CreateBookLevels1767227460000 } from './1767227460000-create-book-levels.js';
import { CreateTakeOrders1767227520000 } from './1767227520000-create-take-orders.js';
import { CreateNotices1767227580000 } from './1767227580000-create-notices.js';
import { CreateAllocationOverrides1767228000000 } from './1767228000000-create-allocation-overrides.js';
import { CreatePriceSimulations1767228120000 } from './1767228120000-create-price-simulations.js';
import { CreateEvidence1767229200000 } from './1767229200000-create-evidence.js';
import { CreateScreening1767229260000 } from './1767229260000-create-screening.js';
import { KeepOutcomesCheaply1767229320000 } from './1767229320000-keep-outcomes-cheaply.js';
import { CreateOpenidLinks1767228600000 } from './1767228600000-create-openid-links.js';
import { CreateNewestLink1767230400000 } from './1767230400000-create-newest-link.js';
import { CreateAuditTrail1767231000000 } from './1767231000000-create-audit-trail.js';
import { LetEvidenceBeErased1767231600000 } from './1767231600000-let-evidence-be-erased.js';
import { CreateSyndicate1767232200000 } from './1767232200000-create-syndicate.js';
import { NameChannels1767230460000 } from './1767230460000-name-channels.js';
import { AllowPricingModels1767232800000 } from './1767232800000-allow-pricing-models.js';
import { KeepInvestorsApart1767232860000 } from './1767232860000-keep-investors-apart.js';
import { FindKeysByIndex1767233400000 } from './1767233400000-find-keys-by-index.js';
import { CreateReaders1767235200000 } from './1767235200000-create-readers.js';
import { CreateOverAllotmentMoves1767235800000 } from './1767235800000-create-over-allotment-moves.js';
import { PriceByNewYork1767236400000 } from './1767236400000-price-by-new-york.js';
import { AskAtClearingPrice1767236460000 } from './1767236460000-ask-at-clearing-price.js';
import { CheckLinesAtOnce1767237600000 } from './1767237600000-check-lines-at-once.js';
import { RecountByStanding1767237660000 } from './1767237660000-recount-by-standing.js';
import { CommandAsThemselves1767238800000 } from './1767238800000-command-as-themselves.js';
import { NumberFactsInFreeRows1767240000000 } from './1767240000000-number-facts-in-free-rows.js';
import { WeighNewestEvidence1767250000000 } from './1767250000000-weigh-newest-evidence.js';
import { CreateEscrow1767253000000 } from './1767253000000-create-escrow.js';
import { SumByStanding1767258000000 } from './1767258000000-sum-by-standing.js';
import { BreakDownByWay1767252000000 } from './1767252000000-break-down-by-way.js';
import { TakeOrdersAtOnce1767234000000 } from './1767234000000-take-orders-at-once.js';
import { NumberFacts1767237000000 } from './1767237000000-number-facts.js';
import { DecideOnFactsOfTheTurn1767255000000 } from './1767255000000-decide-on-facts-of-the-turn.js';
import { FindOrdersById1767255060000 } from './1767255060000-find-orders-by-id.js';
import { TakeFilesAtOnce1767258120000 } from './1767258120000-take-files-at-once.js';
import { CreateApproaches1767260000000 } from './1767260000000-create-approaches.js';
import { TakeFilesTogether1767262000000 } from './1767262000000-take-files-together.js';
import { TakeOrdersByNumber1767258060000 } from './1767258060000-take-orders-by-number.js';

export const migrations = [
  CreateRoles1767225600000,
  CreateUsers1767225660000,
  CreateInvestors1767225720000,
  CreateOfferings1767225780000,
  CreateJournal1767225840000,
  CreateWork1767225900000,
  CreateOrders1767225960000,
  CreateBookSnapshots1767226020000,
  CreatePricing1767226080000,
  CreateAllocations1767226140000,
  CreateOverAllotment1767226200000,
  AddRowLevelSecurity1767226260000,
  CreateSessions1767226320000,
  IndexJournalFacts1767227220000,
  ScopeApiKeys1767227280000,
  CreateBookLevels1767227460000,
  CreateTakeOrders1767227520000,
  CreateNotices1767227580000,
  CreateAllocationOverrides1767228000000,
  CreatePriceSimulations1767228120000,
  CreateEvidence1767229200000,
  CreateScreening1767229260000,
  KeepOutcomesCheaply1767229320000,
  CreateOpenidLinks1767228600000,
  CreateNewestLink1767230400000,
  CreateAuditTrail1767231000000,
  LetEvidenceBeErased1767231600000,
  CreateSyndicate1767232200000,
  NameChannels1767230460000,
  AllowPricingModels1767232800000,
  KeepInvestorsApart1767232860000,
  FindKeysByIndex1767233400000,
  CreateReaders1767235200000,
  CreateOverAllotmentMoves1767235800000,
  TakeOrdersAtOnce1767234000000,
  PriceByNewYork1767236400000,
  AskAtClearingPrice1767236460000,
  NumberFacts1767237000000,
  CheckLinesAtOnce1767237600000,
  RecountByStanding1767237660000,
  CommandAsThemselves1767238800000,
  NumberFactsInFreeRows1767240000000,
  WeighNewestEvidence1767250000000,
  CreateEscrow1767253000000,
  DecideOnFactsOfTheTurn1767255000000,
  FindOrdersById1767255060000,
  BreakDownByWay1767252000000,
  SumByStanding1767258000000,
  TakeOrdersByNumber1767258060000,
  TakeFilesAtOnce1767258120000,
  CreateApproaches1767260000000,
  TakeFilesTogether1767262000000,
] as const;
