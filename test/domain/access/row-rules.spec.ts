import { describe, expect, it } from 'vitest';
import { reachedBy, writtenBy, type Rule } from '../../../src/domain/access/row-rules.js';
import { visibleRows } from '../../../src/domain/access/visible-rows.js';
import { authority, type Role } from '../../../src/domain/authority.js';

const inOwnDeals = (column: string): Rule => ({ within: ['offerings', 'id', column] });
const whileOpen = { offering: 'offering', states: ['filed', 'effective', 'book-open', 'suspended'] as const };

describe('what commands reach and write', () => {
  it.each<[string, Role, ReturnType<typeof reachedBy>, ReturnType<typeof writtenBy>]>([
    ['orders', 'investor', { own: 'investor' }, { own: 'investor', while: whileOpen }],
    [
      'orders',
      'member',
      { within: ['member_orders', 'order_id', 'id'] },
      {
        within: ['member_clients', 'investor', 'investor', 'offering', 'offering'],
        while: whileOpen,
      },
    ],
    ['orders', 'desk', inOwnDeals('offering'), inOwnDeals('offering')],
    ['orders', 'issuer', inOwnDeals('offering'), 'nothing'],
    ['orders', 'compliance', null, 'nothing'],
    ['orders', 'admin', 'nothing', 'nothing'],
    ['offerings', 'investor', { within: ['invitations', 'offering', 'id'] }, 'nothing'],
    ['offerings', 'issuer', { own: 'issuer_party' }, { own: 'issuer_party' }],
    ['invitations', 'issuer', inOwnDeals('offering'), 'nothing'],
    ['member_clients', 'member', { own: 'member' }, 'nothing'],
    ['certificates', 'investor', { own: 'investor' }, { own: 'investor' }],
    ['gate_overrides', 'investor', { own: 'investor', orNone: true }, 'nothing'],
    ['allocations', 'investor', 'nothing', 'nothing'],
    ['journal_entries', 'investor', null, null],
    ['users', 'admin', null, null],
  ])('of %s the %s: %j, and writes %j', (table, role, reached, written) => {
    expect(reachedBy(visibleRows[table]!, role)).toEqual(reached);
    expect(writtenBy(visibleRows[table]!, role)).toEqual(written);
  });

  it('follows from who may take the action', () => {
    const narrower = { ...authority, 'submit-order': [], 'change-order': [] };
    expect(writtenBy(visibleRows.orders!, 'investor', narrower)).toBe('nothing');
    expect(writtenBy(visibleRows.orders!, 'desk', narrower)).toEqual(inOwnDeals('offering'));
  });
});
