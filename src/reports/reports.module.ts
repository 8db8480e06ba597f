import { Module } from '@nestjs/common';
import { BookModule } from '../book/book.module.js';
import { OfferingsModule } from '../offerings/offerings.module.js';
import { OverAllotmentModule } from '../over-allotment/over-allotment.module.js';
import { PricingModule } from '../pricing/pricing.module.js';
import { AllocationReports } from './allocation-reports.js';
import { BookReports } from './book-reports.js';
import { DealReports } from './deal-reports.js';
import { ReportFiles } from './report-files.js';
import { ReportsController } from './reports.controller.js';

@Module({
  imports: [BookModule, OfferingsModule, OverAllotmentModule, PricingModule],
  controllers: [ReportsController],
  providers: [AllocationReports, BookReports, DealReports, ReportFiles],
})
export class ReportsModule {}
