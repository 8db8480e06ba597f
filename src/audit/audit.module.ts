import { Module } from '@nestjs/common';
import { OfferingsModule } from '../offerings/offerings.module.js';
import { InvestorsModule } from '../investors/investors.module.js';
import { AuditController } from './audit.controller.js';
import { AuditService } from './audit.service.js';
import { ErasureService } from './erasure.service.js';
import { PersonalDataController } from './personal-data.controller.js';
import { PersonalDataService } from './personal-data.service.js';
import { TrailController } from './trail.controller.js';
import { TrailService } from './trail.service.js';

@Module({
  imports: [InvestorsModule, OfferingsModule],
  controllers: [AuditController, PersonalDataController, TrailController],
  providers: [AuditService, ErasureService, PersonalDataService, TrailService],
})
export class AuditModule {}
