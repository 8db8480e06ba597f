import { Module } from '@nestjs/common';
import { InvestorsModule } from '../investors/investors.module.js';
import { OfferingsModule } from '../offerings/offerings.module.js';
import { AdmissionService } from './admission.service.js';
import { BookLevels } from './book-levels.js';
import { FileIntake } from './file-intake.js';
import { Intake } from './intake.js';
import { OrderBatches } from './order-batches.service.js';
import { OrderBatchesController } from './order-batches.controller.js';
import { OrderAnswers } from './order-answers.js';
import { OrderBook } from './order-book.js';
import { OrderGatesController } from './order-gates.controller.js';
import { OrderHistory } from './order-history.js';
import { OrdersController } from './orders.controller.js';
import { OrdersService } from './orders.service.js';
import { ScrubsController } from './scrubs.controller.js';
import { ScrubsService } from './scrubs.service.js';

@Module({
  imports: [InvestorsModule, OfferingsModule],
  controllers: [OrderBatchesController, OrderGatesController, OrdersController, ScrubsController],
  providers: [
    AdmissionService,
    BookLevels,
    FileIntake,
    Intake,
    OrderAnswers,
    OrderBatches,
    OrderBook,
    OrderHistory,
    OrdersService,
    ScrubsService,
  ],
  exports: [AdmissionService, BookLevels, Intake, OrderBook, OrdersService],
})
export class OrdersModule {}
