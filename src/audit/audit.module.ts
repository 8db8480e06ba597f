import { Module } from '@nestjs/common';
import { OfferingsModule } from '../offerings/offerings.module.js';
import { AuditController } from './audit.controller.js';
import { AuditService } from './audit.service.js';
import { TrailController } from './trail.controller.js';
import { TrailService } from './trail.service.js';

@Module({
  imports: [OfferingsModule],
  controllers: [AuditController, TrailController],
  providers: [AuditService, TrailService],
})
export class AuditModule {}
