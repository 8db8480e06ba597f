import { describe, expect, it } from 'vitest';
import { authority, roles, type Role } from '../../../src/domain/authority.js';
import { readersOf, ruleOf, type Rule } from '../../../src/domain/access/row-rules.js';
import { visibleRows } from '../../../src/domain/access/visible-rows.js';

const inOwnDeals = (column: string): Rule => ({ within: ['offerings', 'id', column] });

describe('who reads a table', () => {
  it.each<[string, Role[]]>([
    ['order_gates', ['desk', 'compliance']],
    ['orders', ['desk', 'member', 'issuer', 'investor', 'compliance']],
    ['book_levels', ['desk', 'issuer', 'compliance']],
    ['screenings', ['desk', 'compliance']],
    ['notices', ['investor', 'compliance']],
    ['security_events', ['compliance', 'admin']],
    ['refusals', ['compliance']],
    ['order_scrubs', ['desk', 'compliance']],
    ['allocations', ['desk', 'member', 'issuer', 'investor', 'compliance']],
    ['webhooks', []],
  ])('%s: %j', (table, readers) => {
    expect(roles.filter((role) => readersOf(visibleRows[table]!).includes(role))).toEqual(readers);
  });

  it('follows from who may take the action', () => {
    const wider = { ...authority, 'read-order-gates': [...authority['read-order-gates'], 'issuer'] as const };
    expect(readersOf(visibleRows.order_gates!, wider)).toContain('issuer');
    expect(readersOf(visibleRows.book_levels!, wider)).toEqual(readersOf(visibleRows.book_levels!));
  });

  it('names each reader once', () => {
    for (const table of Object.values(visibleRows))
      expect(readersOf(table)).toHaveLength(new Set(readersOf(table)).size);
  });

  it('leaves the admin without a table of any deal', () => {
    const read = Object.keys(visibleRows).filter((name) => readersOf(visibleRows[name]!).includes('admin'));
    expect(read).toEqual(['users', 'security_events']);
  });
});

describe('which rows', () => {
  it.each<[string, Role, Rule | null]>([
    ['orders', 'investor', { own: 'investor' }],
    ['orders', 'desk', inOwnDeals('offering')],
    ['orders', 'member', { within: ['member_orders', 'order_id', 'id'] }],
    ['orders', 'compliance', null],
    ['offerings', 'desk', { own: 'desk_party' }],
    ['offerings', 'issuer', { own: 'issuer_party' }],
    ['offering_documents', 'investor', inOwnDeals('offering')],
    ['investors', 'desk', null],
    ['investors', 'issuer', { within: ['invitations', 'investor', 'id'] }],
    ['invitations', 'issuer', { ...inOwnDeals('offering'), if: 'names-granted' }],
    [
      'allocations',
      'member',
      { within: ['member_orders', 'order_id', 'order_id'], also: ['allocation_runs', 'id', 'run'] },
    ],
    ['escrow_deposits', 'member', { within: ['orders', 'investor', 'investor', 'offering', 'offering'] }],
    ['allocation_runs', 'member', { ...inOwnDeals('offering'), if: 'released' }],
    ['allocations', 'desk', { within: ['allocation_runs', 'id', 'run'] }],
  ])('%s for the %s: %j', (table, role, rule) => {
    expect(ruleOf(visibleRows[table]!, role)).toEqual(rule);
  });

  it.each<[Role, Rule | null]>([
    ['admin', null],
    ['compliance', null],
    ['investor', { own: 'owner' }],
    ['desk', inOwnDeals('deal')],
    ['issuer', inOwnDeals('deal')],
    ['member', { own: 'house' }],
  ])('of an owner and of a deal for the %s: %j', (role, rule) => {
    const table = { shows: [], owner: 'owner', deal: 'deal', but: { member: { own: 'house' } } };
    expect(ruleOf(table, role)).toEqual(rule);
  });

  it('of nobody and of no deal are every row, but an investor’s where they have an owner', () => {
    expect(ruleOf({ shows: [] }, 'investor')).toBeNull();
    expect(ruleOf({ shows: [], owner: 'owner' }, 'desk')).toBeNull();
    expect(ruleOf({ shows: [], owner: 'owner' }, 'investor')).toEqual({ own: 'owner' });
  });

  it('are everybody’s own and nobody else’s, wherever an investor or a member reads', () => {
    for (const table of Object.values(visibleRows))
      for (const role of readersOf(table).filter((one) => one === 'investor' || one === 'member'))
        expect(ruleOf(table, role)).not.toBeNull();
  });
});
