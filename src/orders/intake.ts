// The way in for orders: those that wait together are decided together and written by one statement.

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Commands, type CommandRequest } from '../platform/http/commands.js';
import type { Answer } from '../platform/http/idempotency.js';
import { Changes } from '../platform/journal/changes.js';
import { Gathering, type Way } from './gathering.js';
import { buyersOf, decideBatch, type Decided, type Waiting } from './intake-batch.js';
import { writeBatch } from './intake-commit.js';
import { OrdersService } from './orders.service.js';
import type { OrderBody } from './orders.dto.js';
import { outcomeOf } from './order-outcome.js';

@Injectable()
export class Intake {
  private readonly gathering: Gathering<Waiting, Decided>;

  constructor(
    dataSource: DataSource,
    private readonly commands: Commands,
    private readonly orders: OrdersService,
    changes: Changes,
  ) {
    const way: Way<Waiting, Decided> = {
      sizeOf: () => 1,
      most: 256,
      buyersOf,
      decide: async (facts, batch) => decideBatch(facts, batch, uuid),
      write: (facts, decided) => writeBatch(dataSource, facts, decided),
      slowly: ({ command, body }, offering) => this.slowly(command, offering, body),
    };
    this.gathering = new Gathering(way, dataSource, commands, changes);
  }

  submit(command: CommandRequest, offering: string, body: OrderBody): Promise<Answer> {
    const { key } = command;
    if (key === null) return this.slowly(command, offering, body);
    return this.gathering.submit(offering, { id: uuid(), command: { ...command, key }, body });
  }

  /** Lets no new batch of the offering begin until the release: who wants it alone need not wait for a stream. */
  hold(offering: string): () => void {
    return this.gathering.hold(offering);
  }

  private slowly(command: CommandRequest, offering: string, body: OrderBody): Promise<Answer> {
    return this.commands.answer(command, async (tx) =>
      outcomeOf(await this.orders.submit(tx, offering, body), 201),
    );
  }
}
