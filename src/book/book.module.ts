import { Module } from '@nestjs/common';
import { OfferingsModule } from '../offerings/offerings.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { BookCheck } from './book-check.js';
import { BookController } from './book.controller.js';
import { BookService } from './book.service.js';
import { EventRooms } from './event-rooms.js';
import { EventViews } from './event-views.js';
import { EventsController } from './events.controller.js';
import { LifecycleService } from './lifecycle.service.js';
import { PotController } from './pot.controller.js';
import { PotService } from './pot.service.js';
import { Snapshots } from './snapshots.js';

@Module({
  imports: [OfferingsModule, OrdersModule],
  controllers: [BookController, EventsController, PotController],
  providers: [BookCheck, BookService, EventRooms, EventViews, LifecycleService, PotService, Snapshots],
  exports: [BookCheck, BookService, Snapshots],
})
export class BookModule {}
