import { Module } from '@nestjs/common';
import { OfferingsModule } from '../offerings/offerings.module.js';
import { InvestorsModule } from '../investors/investors.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { OverAllotmentModule } from '../over-allotment/over-allotment.module.js';
import { AuditController } from './audit.controller.js';
import { AuditService } from './audit.service.js';
import { DealPackController } from './deal-pack.controller.js';
import { DealPackRows } from './deal-pack-rows.js';
import { DealPackService } from './deal-pack.service.js';
import { ErasureService } from './erasure.service.js';
import { PersonalDataController } from './personal-data.controller.js';
import { PersonalDataService } from './personal-data.service.js';
import { TrailController } from './trail.controller.js';
import { TrailService } from './trail.service.js';

@Module({
  imports: [InvestorsModule, OfferingsModule, OrdersModule, OverAllotmentModule],
  controllers: [AuditController, DealPackController, PersonalDataController, TrailController],
  providers: [AuditService, DealPackRows, DealPackService, ErasureService, PersonalDataService, TrailService],
})
export class AuditModule {}
