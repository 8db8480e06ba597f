// Orders written as a file and read again: the same orders, whatever they ask for.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Actor } from '../../src/domain/authority.js';
import type { Intent } from '../../src/domain/order-admission.js';
import { readOrder } from '../../src/domain/order.js';
import { formatPrice } from '../../src/domain/price.js';
import { readOrderLines } from '../../src/orders/order-lines.js';
import { newOrder } from '../../src/orders/order.entity.js';
import { toOrderLine, toOrderView, type OrderView } from '../../src/orders/orders.dto.js';
import { tableTypes } from '../../src/platform/http/page.js';
import { tableOf } from '../../src/platform/http/table-files.js';

const decimal = fc.bigInt({ min: 1n, max: 10n ** 15n }).map(formatPrice);
const shares = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const steps = fc.uniqueArray(fc.record({ limit: decimal, shares: fc.integer({ min: 1, max: 10 ** 15 }) }), {
  minLength: 1,
  maxLength: 5,
  selector: ({ limit }) => limit,
});
const percent = fc.bigInt({ min: 1n, max: 100_000_000n }).map(formatPrice);
const terms = fc.oneof(
  fc.record({ type: fc.constant('limit'), shares, limit: decimal }),
  fc.record({ type: fc.constant('limit'), amount: decimal, limit: decimal }),
  fc.record({ type: fc.constant('market'), amount: decimal }),
  fc.record({ type: fc.constant('percent'), percent }),
  fc.record({ type: fc.constant('percent'), percent, limit: decimal, minimumFill: fc.constant(7) }),
  fc.record({ type: fc.constant('step'), steps, stepMode: fc.constantFrom('exclusive', 'cumulative') }),
);
const intent = fc.constantFrom<Intent>('order', 'indication', 'conditional-offer');
type Line = { terms: object; intent: Intent; channel: string };
const line: fc.Arbitrary<Line> = fc.record({
  terms,
  intent,
  channel: fc.constantFrom('investor', 'desk', 'telephone'),
});

const desk: Actor = { user: 'u', party: 'house', role: 'desk', name: 'Desk' };
const investor: Actor = { ...desk, party: 'i-1', role: 'investor' };
const viewOf = (index: number, { terms: asked, intent: how, channel }: Line): OrderView =>
  toOrderView(
    newOrder(
      { id: `o-${index}`, offering: 'deal', investor: 'i-1', intent: how, channel },
      readOrder({ id: `o-${index}`, investor: 'i-1', ...asked }, ''),
      new Date(0),
    ),
  );
const bodyOf = ({ id, state, ...view }: OrderView, isDesk: boolean, at: number) => {
  const { offering: _o, version: _v, receivedAt: _r, changedAt: _c, investor: who, channel, ...asked } = view;
  const given = isDesk ? { investor: who, ...(channel === 'investor' ? {} : { channel }) } : {};
  return { line: at, id, state, body: { ...asked, ...given } };
};

it.each(Object.values(tableTypes))('come back as they were from %s', async (type) => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (all) => {
      const views = all.map((one, index) => viewOf(index, one));
      const file = await tableOf(type, views.map(toOrderLine));
      for (const actor of [desk, investor])
        expect(await readOrderLines(file, actor)).toEqual(
          views.map((view, index) => bodyOf(view, actor === desk, index + 2)),
        );
    }),
    { numRuns: 40 },
  );
});

it('are orders where no intent is said, and another’s name stays for the rules to refuse', async () => {
  const file = 'type,shares,investor\nmarket,1000,i-2\n';
  expect(await readOrderLines(file, investor)).toEqual([
    { line: 2, body: { intent: 'order', type: 'market', shares: 1_000, investor: 'i-2' } },
  ]);
  const body = { orders: [{ id: 'o-1', type: 'market' }] };
  expect(await readOrderLines(body, investor)).toEqual([{ line: 1, body: { id: 'o-1', type: 'market' } }]);
});
