import { Module } from '@nestjs/common';
import { OfferingsModule } from '../offerings/offerings.module.js';
import { AuditController } from './audit.controller.js';
import { AuditService } from './audit.service.js';

@Module({ imports: [OfferingsModule], controllers: [AuditController], providers: [AuditService] })
export class AuditModule {}
