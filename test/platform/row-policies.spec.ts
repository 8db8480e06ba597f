// What is generated from the table of visible rows, and that a change of the table is a change of the database.
import { describe, expect, it } from 'vitest';
import { authority } from '../../src/domain/authority.js';
import type { TableRows } from '../../src/domain/access/row-rules.js';
import { visibleRows } from '../../src/domain/access/visible-rows.js';
import { rowSecurityPlan, type RowPolicy } from '../../src/platform/database/row-policies.js';

const party = `nullif(current_setting('greenshoe.party', true), '')::uuid`;

const policyOf = (table: TableRows, role: string): RowPolicy | undefined =>
  rowSecurityPlan({ thing: table }, authority).policies.find((one) => one.role === `greenshoe_${role}`);

describe('a policy', () => {
  it.each<[string, TableRows, string, string | undefined]>([
    ['every row', { shows: ['read-audit'] }, 'compliance', 'true'],
    ['no reader, no policy', { shows: ['read-audit'] }, 'desk', undefined],
    ['its own', { shows: ['read-inbox'], owner: 'investor' }, 'investor', `investor = ${party}`],
    [
      'of its deals',
      { shows: ['read-book'], deal: 'offering' },
      'issuer',
      'EXISTS (SELECT FROM offerings AS upper WHERE upper.id = thing.offering)',
    ],
    [
      'of its deals or of none',
      { shows: ['read-book'], but: { desk: { within: ['offerings', 'id', 'offering'], orNone: true } } },
      'desk',
      '(offering IS NULL OR EXISTS (SELECT FROM offerings AS upper WHERE upper.id = thing.offering))',
    ],
    [
      'released',
      { shows: ['read-inbox'], but: { investor: { own: 'who', if: 'released' } } },
      'investor',
      `who = ${party} AND released_at IS NOT NULL`,
    ],
    ['what jobs reach', { shows: [], owner: 'who' }, 'app', 'true'],
    ['commands', { shows: [], owner: 'who' }, 'by_investor', `who = ${party}`],
    ['commands of every row', { shows: [], owner: 'who', commands: 'every' }, 'by_investor', undefined],
    [
      'commands of no row',
      { shows: [], owner: 'who', commands: { investor: 'nothing' } },
      'by_investor',
      'false',
    ],
    [
      'commands of nobody’s too',
      { shows: [], commands: { investor: { own: 'who', orNone: true } } },
      'by_investor',
      `(who IS NULL OR who = ${party})`,
    ],
    ['commands of an admin', { shows: [], owner: 'who' }, 'by_admin', 'false'],
    ['commands that nothing narrows', { shows: [], owner: 'who' }, 'by_compliance', undefined],
    [
      'commands by two columns',
      { shows: [], but: { member: { within: ['clients', 'who', 'investor', 'deal', 'offering'] } } },
      'by_member',
      'EXISTS (SELECT FROM clients AS upper WHERE upper.who = thing.investor AND upper.deal = thing.offering)',
    ],
  ])('%s', (_, table, role, using) => {
    expect(policyOf(table, role)?.using).toBe(using);
  });

  it.each<[string, TableRows, string, string | null | undefined]>([
    ['what it reaches', { shows: [], owner: 'who' }, 'by_investor', `who = ${party}`],
    ['nothing where it may not', { shows: [], owner: 'who', writes: ['invite'] }, 'by_investor', 'false'],
    [
      'nothing of its deal where only another may',
      { shows: [], deal: 'of', writes: ['decide-price'] },
      'by_desk',
      'false',
    ],
    [
      'other rows than it reaches',
      {
        shows: [],
        owner: 'who',
        writes: ['submit-order'],
        written: { investor: { within: ['clients', 'id', 'who'] } },
      },
      'by_investor',
      'EXISTS (SELECT FROM clients AS upper WHERE upper.id = thing.who)',
    ],
    [
      'what is open while it is open',
      { shows: [], deal: 'of', owner: 'who', writes: ['submit-order'] },
      'by_investor',
      `who = ${party} AND EXISTS (SELECT FROM offerings AS deal WHERE deal.id = thing.of AND deal.state = ANY ('{filed,effective,book-open}'))`,
    ],
    ['nothing by a reading', { shows: ['read-inbox'], owner: 'who' }, 'investor', null],
  ])('lets %s be written', (_, table, role, check) => {
    expect(policyOf(table, role)?.check).toBe(check);
  });

  it('of commands narrows and opens nothing', () => {
    for (const { role, isRestrictive } of rowSecurityPlan(visibleRows, authority).policies)
      expect([role, isRestrictive]).toEqual([role, role.startsWith('greenshoe_by_')]);
  });

  it('has a name of its own', () => {
    const { policies } = rowSecurityPlan(visibleRows, authority);
    expect(new Set(policies.map(({ name }) => name)).size).toBe(policies.length);
  });
});

describe('what may be selected', () => {
  it('is every column unless the table says which', () => {
    const { grants } = rowSecurityPlan(visibleRows, authority);
    expect(grants).toContainEqual({ table: 'orders', role: 'greenshoe_member', columns: null });
    const users = grants.filter(({ table }) => table === 'users');
    expect(users).toHaveLength(4);
    for (const { columns } of users) expect(columns).not.toContain('password_hash');
  });
});
