import { Module } from '@nestjs/common';
import { OfferingsModule } from '../offerings/offerings.module.js';
import { OverAllotmentController } from './over-allotment.controller.js';
import { OverAllotmentService } from './over-allotment.service.js';

@Module({
  imports: [OfferingsModule],
  controllers: [OverAllotmentController],
  providers: [OverAllotmentService],
})
export class OverAllotmentModule {}
