// The same endpoint as one usually writes it: Fastify, TypeORM, and for each request a transaction that reads,
// checks and saves entity by entity. Kept to be measured against.
import Fastify from 'fastify';
import { createHash } from 'node:crypto';
import { DataSource, EntitySchema } from 'typeorm';
import { v7 as uuid } from 'uuid';

const text = { type: 'text' };
const id = { type: 'uuid', primary: true };
const Offering = new EntitySchema({ name: 'offerings', columns: { id, state: text } });
const Investor = new EntitySchema({ name: 'investors', columns: { id, legal_name: text } });
const Order = new EntitySchema({
  name: 'usual_orders',
  columns: {
    id,
    offering: { type: 'uuid' },
    investor: { type: 'uuid' },
    key: { type: 'text', unique: true },
    type: text,
    shares: { type: 'bigint' },
    limit: { type: 'bigint' },
    version: { type: 'integer' },
    received_at: { type: 'timestamptz' },
  },
  indices: [{ columns: ['offering'] }, { columns: ['investor'] }],
});
const Version = new EntitySchema({
  name: 'usual_versions',
  columns: { id, order_id: { type: 'uuid' }, version: { type: 'integer' }, document: { type: 'jsonb' } },
});

const source = await new DataSource({
  type: 'postgres',
  url: process.env.DATABASE_URL,
  entities: [Offering, Investor, Order, Version],
  poolSize: 16,
  extra: { idleTimeoutMillis: 1_000 },
}).initialize();
const app = Fastify();

app.post('/api/v1/offerings/:id/orders', async (request, reply) => {
  const [, , keyId] = /^Bearer (gs_live_([a-z0-9]+))/.exec(request.headers.authorization) ?? [];
  const [user] = await source.query(
    'SELECT party FROM users JOIN api_keys ON user_id = users.id WHERE api_keys.id = $1',
    [keyId],
  );
  const saved = await source.transaction(async (manager) => {
    const offering = await manager.findOne(Offering, {
      where: { id: request.params.id },
      lock: { mode: 'pessimistic_read' },
    });
    const investor = await manager.findOneBy(Investor, { id: user.party });
    if (offering?.state !== 'book-open' || !investor) throw new Error('refused');
    const { type, shares, limit } = request.body;
    const order = await manager.save(Order, {
      id: uuid(),
      offering: offering.id,
      investor: investor.id,
      key: request.headers['idempotency-key'],
      type,
      shares,
      limit: Number(limit) * 1_000_000,
      version: 1,
      received_at: new Date(),
    });
    const document = { ...order, hash: createHash('sha256').update(JSON.stringify(order)).digest('hex') };
    await manager.save(Version, { id: uuid(), order_id: order.id, version: 1, document });
    return order;
  });
  return reply.status(201).send(saved);
});

await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.stdout.write('listening\n');
process.once('SIGTERM', () => process.exit(0));
