import { Module } from '@nestjs/common';
import { InvitationsService } from './invitations.service.js';
import { OfferingGates } from './offering-gates.js';
import { OfferingsController } from './offerings.controller.js';
import { OfferingsService } from './offerings.service.js';

@Module({
  controllers: [OfferingsController],
  providers: [InvitationsService, OfferingGates, OfferingsService],
  exports: [InvitationsService, OfferingsService],
})
export class OfferingsModule {}
