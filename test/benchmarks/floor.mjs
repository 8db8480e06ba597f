// As little as can take an order over HTTP durably: Fastify and one prepared INSERT, with no key, check, rule or
// journal. Kept to be measured against.
import Fastify from 'fastify';
import pg from 'pg';
import { v7 as uuid } from 'uuid';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16, idleTimeoutMillis: 1_000 });
const app = Fastify();

app.post('/api/v1/offerings/:id/orders', async (request, reply) => {
  const { type, shares, limit } = request.body;
  const order = { id: uuid(), type, shares, limit: Number(limit) * 1_000_000, received_at: new Date() };
  await pool.query({
    name: 'insert',
    text: `INSERT INTO bare_orders (id, offering, investor, key, type, shares, "limit", version, received_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8)`,
    values: [
      order.id,
      request.params.id,
      order.id,
      request.headers['idempotency-key'],
      type,
      shares,
      order.limit,
      order.received_at,
    ],
  });
  return reply.status(201).send(order);
});

await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.stdout.write('listening\n');
process.once('SIGTERM', () => process.exit(0));
