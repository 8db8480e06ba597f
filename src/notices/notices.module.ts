// What people and programs are told without asking: the investor's inbox, and webhooks.

import { Module, type OnModuleInit } from '@nestjs/common';
import { Rounds } from '../platform/queue/rounds.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';
import { NoticeWriter } from './notice-writer.js';
import { WebhookFanOut } from './webhook-fan-out.js';
import { WebhookSender } from './webhook-sender.js';
import { WebhooksController } from './webhooks.controller.js';
import { WebhooksService } from './webhooks.service.js';

@Module({
  controllers: [InboxController, WebhooksController],
  providers: [InboxService, NoticeWriter, WebhookFanOut, WebhookSender, WebhooksService],
})
export class NoticesModule implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly fanOut: WebhookFanOut,
    private readonly sender: WebhookSender,
  ) {}

  onModuleInit(): void {
    this.rounds.register('Webhooks from the journal', () => this.fanOut.fanOut());
    this.rounds.register('Webhooks to send', () => this.sender.sendDue());
  }
}
