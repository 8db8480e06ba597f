import { Module } from '@nestjs/common';
import { Documents } from './documents.service.js';
import { EvidenceController } from './evidence.controller.js';
import { InvestorEvidenceController } from './investor-evidence.controller.js';
import { InvestorEvidence } from './investor-evidence.service.js';
import { InvitationsService } from './invitations.service.js';
import { OfferingGates } from './offering-gates.js';
import { OfferingsController } from './offerings.controller.js';
import { OfferingsService } from './offerings.service.js';
import { SyndicateController } from './syndicate.controller.js';
import { SyndicateService } from './syndicate.service.js';
import { GateOverrides } from './gate-overrides.service.js';

@Module({
  controllers: [OfferingsController, EvidenceController, InvestorEvidenceController, SyndicateController],
  providers: [
    Documents,
    InvestorEvidence,
    InvitationsService,
    OfferingGates,
    OfferingsService,
    GateOverrides,
    SyndicateService,
  ],
  exports: [InvitationsService, OfferingGates, OfferingsService],
})
export class OfferingsModule {}
