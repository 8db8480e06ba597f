// Work in the background: rows that ask for it, the jobs made of them, their handlers.

import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { Dispatcher } from './dispatcher.js';
import { Handlers } from './handlers.js';
import { workQueue } from './jobs.js';
import { Rounds } from './rounds.js';
import { WorkRows } from './work-rows.js';
import { WorkProcessor } from './work.processor.js';

@Module({
  imports: [BullModule.registerQueue({ name: workQueue })],
  providers: [Dispatcher, Handlers, Rounds, WorkProcessor, WorkRows],
  exports: [Dispatcher, Handlers, Rounds, WorkRows],
})
export class QueueModule {}
