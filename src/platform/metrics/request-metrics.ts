// Counts the answers of the HTTP process by route and status, and the orders among them.

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Metrics, type Count } from './metrics.js';

const ordersRoute = '/api/v1/offerings/:id/orders';

@Injectable()
export class RequestMetrics implements OnModuleInit {
  private readonly answers: Count;
  private readonly orders: Count;

  constructor(
    private readonly host: HttpAdapterHost,
    metrics: Metrics,
  ) {
    this.answers = metrics.counter('greenshoe_http_requests_total', 'Answered requests by route and status.');
    this.orders = metrics.counter(
      'greenshoe_orders_total',
      'Orders sent one by one that were taken or refused; a repeated answer does not count.',
    );
  }

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addHook('onResponse', (request, reply, done) => {
      this.count(request, reply);
      done();
    });
  }

  private count({ method, routeOptions }: FastifyRequest, reply: FastifyReply): void {
    const route = routeOptions.url ?? 'none';
    const { statusCode: status } = reply;
    this.answers({ method, route, status: `${status}` });
    const isNew = status < 500 && reply.getHeader('idempotent-replayed') === undefined;
    if (route === ordersRoute && method === 'POST' && isNew)
      this.orders({ outcome: status === 201 ? 'taken' : 'refused' });
  }
}
