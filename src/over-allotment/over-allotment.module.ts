import { Module } from '@nestjs/common';
import { OfferingsModule } from '../offerings/offerings.module.js';
import { OverAllotmentController } from './over-allotment.controller.js';
import { OverAllotmentMovesService } from './over-allotment-moves.service.js';
import { MoveRows } from './over-allotment-rows.js';
import { OverAllotmentService } from './over-allotment.service.js';

@Module({
  imports: [OfferingsModule],
  controllers: [OverAllotmentController],
  providers: [MoveRows, OverAllotmentMovesService, OverAllotmentService],
  exports: [MoveRows, OverAllotmentService],
})
export class OverAllotmentModule {}
