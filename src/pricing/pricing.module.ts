import { Module } from '@nestjs/common';
import { BookModule } from '../book/book.module.js';
import { MarketDataModule } from '../market-data/market-data.module.js';
import { OfferingsModule } from '../offerings/offerings.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { MemosController } from './memos.controller.js';
import { MemosService } from './memos.service.js';
import { PoliciesService } from './policies.service.js';
import { PreviewsService } from './previews.service.js';
import { PriceProposer } from './price-proposer.js';
import { PricingController } from './pricing.controller.js';
import { ProposalGrounds } from './proposal-ground.js';
import { ProposalsService } from './proposals.service.js';
import { SimulationsService } from './simulations.service.js';

@Module({
  imports: [BookModule, MarketDataModule, OfferingsModule, OrdersModule],
  controllers: [MemosController, PricingController],
  providers: [
    MemosService,
    PoliciesService,
    PreviewsService,
    PriceProposer,
    ProposalGrounds,
    ProposalsService,
    SimulationsService,
  ],
  exports: [MemosService, ProposalsService],
})
export class PricingModule {}
