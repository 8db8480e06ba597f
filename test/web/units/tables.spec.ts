import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order } from '../../../web/src/api/types.js';
import { blotterColumns } from '../../../web/src/desk/book/blotter-columns.js';
import { OrderStore } from '../../../web/src/desk/book/order-store.js';
import type { Column } from '../../../web/src/parts/column.js';
import { toCsv } from '../../../web/src/parts/export-table.js';

describe('export', () => {
  const columns: readonly Column<{ name: string; shares: number | null }>[] = [
    { id: 'name', header: 'Name', width: '', value: ({ name }) => name },
    { id: 'shares', header: 'Shares', width: '', value: ({ shares }) => shares },
  ];

  it.each([
    ['=1+1', "'=1+1"],
    ['+SUM(A1)', "'+SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['@now', "'@now"],
    ['\tx', "'\tx"],
    [' =1+1', "' =1+1"],
    ['＝1+1', "'＝1+1"],
    ['a;=1+1', "a;'=1+1"],
    ['a;-5', 'a;-5'],
    ['a, "b"', '"a, ""b"""'],
    ['-12.50', '-12.50'],
  ])('writes %j as %j', (name, cell) =>
    expect(toCsv(columns, [{ name, shares: null }])).toBe(`Name,Shares\r\n${cell},\r\n`),
  );
});

describe('the live blotter', () => {
  const columns = blotterColumns('0.37', 1_000_000, 'USD');
  const order = (id: number, version: number, shares: number, state: Order['state'] = 'live'): Order => ({
    id: `o-${String(id).padStart(3, '0')}`,
    offering: 'f',
    investor: `i-${id % 7}`,
    intent: 'order',
    state,
    version,
    channel: 'desk',
    type: 'limit',
    shares,
    limit: '0.40',
    receivedAt: new Date(1_800_000_000_000 + id * 1_000).toISOString(),
    changedAt: new Date(1_800_000_000_000).toISOString(),
  });
  const change = fc.record({
    id: fc.nat(30),
    shares: fc.integer({ min: 1, max: 50 }),
    state: fc.constantFrom<Order['state']>('live', 'withdrawn'),
  });

  it('stays as sorted as one that is sorted anew, whatever comes in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 60 }),
        fc.constantFrom('asked', 'received', 'investor', 'state'),
        fc.boolean(),
        (changes, column, isDescending) => {
          const [live, anew] = [new OrderStore(0), new OrderStore(0)];
          const versions = new Map<number, Order>();
          for (const store of [live, anew]) store.setColumns(columns);
          live.setOrder({ column, isDescending }, '');
          for (const { id, shares, state } of changes) {
            const next = order(id, (versions.get(id)?.version ?? 0) + 1, shares, state);
            versions.set(id, next);
            live.put(next);
          }
          anew.addPage([...versions.values()]);
          anew.setOrder({ column, isDescending }, '');
          expect(live.all().map((row) => [row.order.id, row.order.version])).toEqual(
            anew.all().map((row) => [row.order.id, row.order.version]),
          );
        },
      ),
    );
  });

  it('passes over a version that is older than the one it has', () => {
    const store = new OrderStore(0);
    store.setColumns(columns);
    store.put(order(1, 2, 20));
    store.put(order(1, 1, 10));
    store.addPage([order(1, 1, 10)]);
    expect(store.all().map((row) => row.order.shares)).toEqual([20]);
  });
});
