// What is generated from the table of visible rows, and that a change of the table is a change of the database.
import { describe, expect, it } from 'vitest';
import { authority } from '../../src/domain/authority.js';
import { visibleRows, type TableRows } from '../../src/domain/visible-rows.js';
import { rowSecurityPlan } from '../../src/platform/database/row-policies.js';

const party = `nullif(current_setting('greenshoe.party', true), '')::uuid`;
const investor = `nullif(current_setting('greenshoe.investor', true), '')`;

const usingOf = (table: TableRows, role: string): string | undefined =>
  rowSecurityPlan({ thing: table }, authority).policies.find((one) => one.role === `greenshoe_${role}`)
    ?.using;

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
    ['commands', { shows: [], owner: 'who' }, 'app', `${investor} IS NULL OR who = ${investor}::uuid`],
    ['commands of no investor', { shows: [], commands: 'none' }, 'app', `${investor} IS NULL`],
    ['commands of anybody', { shows: [] }, 'app', 'true'],
    [
      'commands by house',
      { shows: [], commands: 'by-house', but: { desk: { own: 'who' } } },
      'app',
      `CASE nullif(current_setting('greenshoe.role', true), '') WHEN 'desk' THEN who = ${party} ELSE true END`,
    ],
  ])('%s', (_, table, role, using) => {
    expect(usingOf(table, role)).toBe(using);
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
