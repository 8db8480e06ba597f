import { describe, expect, it } from 'vitest';
import { reachedBy, writtenBy, type Rule, type TableRows } from '../../../src/domain/access/row-rules.js';
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

  it.each<[string, Omit<TableRows, 'shows'>, ReturnType<typeof reachedBy>]>([
    ['of a deal', { deal: 'offering' }, 'nothing'],
    ['of an investor', { owner: 'investor' }, 'nothing'],
    ['of which the desk sees some', { but: { desk: { own: 'party' } } }, 'nothing'],
    ['of which an issuer sees some', { but: { issuer: { own: 'party' } } }, null],
    ['of nobody', {}, null],
  ])('of an admin leave out rows %s', (_, table, reached) => {
    expect(reachedBy({ shows: [], ...table }, 'admin')).toEqual(reached);
  });

  it('of who reaches none write none, whatever the state of the deal', () => {
    const table: TableRows = {
      shows: [],
      deal: 'offering',
      commands: { investor: 'nothing' },
      writes: ['submit-order'],
    };
    expect(writtenBy(table, 'investor')).toBe('nothing');
  });

  it('follows from who may take the action', () => {
    const narrower = { ...authority, 'submit-order': [], 'change-order': [] };
    expect(writtenBy(visibleRows.orders!, 'investor', narrower)).toBe('nothing');
    expect(writtenBy(visibleRows.orders!, 'desk', narrower)).toEqual(inOwnDeals('offering'));
  });
});
