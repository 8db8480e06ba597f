import { Module } from '@nestjs/common';
import { ApproachesController } from './approaches.controller.js';
import { ApproachesService } from './approaches.service.js';
import { Documents } from './documents.service.js';
import { EvidenceController } from './evidence.controller.js';
import { InvestorEvidenceController } from './investor-evidence.controller.js';
import { InvestorEvidence } from './investor-evidence.service.js';
import { InvitationsService } from './invitations.service.js';
import { OfferingGates } from './offering-gates.js';
import { OfferingsController } from './offerings.controller.js';
import { OfferingsService } from './offerings.service.js';
import { SoundingsController } from './soundings.controller.js';
import { SoundingsService } from './soundings.service.js';
import { SyndicateController } from './syndicate.controller.js';
import { SyndicateService } from './syndicate.service.js';
import { GateOverrides } from './gate-overrides.service.js';

@Module({
  controllers: [
    ApproachesController,
    OfferingsController,
    EvidenceController,
    InvestorEvidenceController,
    SoundingsController,
    SyndicateController,
  ],
  providers: [
    ApproachesService,
    Documents,
    InvestorEvidence,
    InvitationsService,
    OfferingGates,
    OfferingsService,
    GateOverrides,
    SoundingsService,
    SyndicateService,
  ],
  exports: [InvitationsService, OfferingGates, OfferingsService],
})
export class OfferingsModule {}
