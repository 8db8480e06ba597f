// The only list of features, in the order of the ladder: each may use those above it.

import { BullModule } from '@nestjs/bullmq';
import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AllocationRunEntity } from './allocations/allocation-run.entity.js';
import { AllocationsModule } from './allocations/allocations.module.js';
import { AuditModule } from './audit/audit.module.js';
import { BookModule } from './book/book.module.js';
import { ClosingsModule } from './closings/closings.module.js';
import type { Config } from './config.js';
import { InvestorEntity } from './investors/investor.entity.js';
import { InvestorsModule } from './investors/investors.module.js';
import { MarketDataModule } from './market-data/market-data.module.js';
import { PricingInputEntity } from './market-data/pricing-input.entity.js';
import { NoticesModule } from './notices/notices.module.js';
import { OfferingEntity } from './offerings/offering.entity.js';
import { OfferingsModule } from './offerings/offerings.module.js';
import { OrderEntity } from './orders/order.entity.js';
import { OrdersModule } from './orders/orders.module.js';
import { OverAllotmentModule } from './over-allotment/over-allotment.module.js';
import { UserEntity } from './platform/auth/user.entity.js';
import { dataSourceOptions } from './platform/database/data-source.js';
import { PlatformModule } from './platform/platform.module.js';
import { queueOptions } from './platform/queue/backend.js';
import { AllocationPolicyEntity } from './pricing/allocation-policy.entity.js';
import { PriceProposalEntity } from './pricing/price-proposal.entity.js';
import { PriceSimulationEntity } from './pricing/price-simulation.entity.js';
import { PricingModule } from './pricing/pricing.module.js';
import { ReportsModule } from './reports/reports.module.js';

export const entities = [
  AllocationPolicyEntity,
  AllocationRunEntity,
  InvestorEntity,
  OfferingEntity,
  OrderEntity,
  PriceProposalEntity,
  PriceSimulationEntity,
  PricingInputEntity,
  UserEntity,
];

const features = [
  InvestorsModule,
  OfferingsModule,
  MarketDataModule,
  OrdersModule,
  BookModule,
  PricingModule,
  AllocationsModule,
  OverAllotmentModule,
  ClosingsModule,
  NoticesModule,
  AuditModule,
  ReportsModule,
];

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({ ...dataSourceOptions(config, entities), retryAttempts: 0 }),
        BullModule.forRoot({ ...queueOptions(config), extraOptions: { manualRegistration: true } }),
        PlatformModule.with(config),
        ...features,
      ],
    };
  }
}
