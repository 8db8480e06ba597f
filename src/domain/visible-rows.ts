// Which rows of the database a reader sees. Who reads a table follows from `authority`: the roles that may take an
// action which shows it. Which of its rows follows from what a row belongs to: a deal, an investor, a house. The
// database's row-level security is generated from here, and a process that finds it otherwise does not start.

import { authority, type Action, type Role } from './authority.js';

/** The row belongs to what another table's row stands for, and is seen with it: [table, its column, our column]. */
export type Within = readonly [table: string, key: string, column: string];

/** What must hold of a row beside that: a run is released; the deal's names are granted to its issuer. */
export type Condition = 'released' | 'names-granted';

/** `orNone`: a row that belongs to nothing is seen too. */
export type Rule = Readonly<{ own?: string; within?: Within; orNone?: boolean; if?: Condition }>;

/**
 * What commands reach, which run as the application. An investor's reach its own rows, those of nobody too, every
 * row, or none; `by-house`: the desk's and the issuer's reach their own, as their readings do.
 */
type Commanded = 'own' | 'own-or-shared' | 'every' | 'none' | 'by-house';

export type TableRows = Readonly<{
  /** The table is shown by these actions, so the roles that may take one of them read it. */
  shows: readonly Action[];
  /** The column that names the investor whose row it is: an investor sees no other row. */
  owner?: string;
  /** The offering that a row belongs to, or a row of another table that does; the desk and the issuer see their own. */
  deal?: string | Within;
  /** Where a role sees other rows than follow from this. */
  but?: Readonly<Partial<Record<Role, Rule>>>;
  /** The columns that these roles read; all unless said. */
  columns?: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Unless said: an investor's own rows where they have an owner, otherwise every row. */
  commands?: Commanded;
  /** Functions of the schema's owner read it, whom row-level security would otherwise bind too. */
  isReadByOwner?: true;
}>;

const client = { within: ['member_clients', 'investor', 'id'] } as const;
const entered = (column: string) => ({ within: ['member_orders', 'order_id', column] }) as const;
const ofRun = ['allocation_runs', 'id', 'run'] as const;
const houses = ['id', 'party', 'role', 'name', 'party_name'] as const;
const people = [...houses, 'email', 'demonstration', 'disabled_at', 'created_at'] as const;

/** Every table that anybody reads. Of the others, such as sessions and keys, no reader sees anything. */
export const visibleRows: Readonly<Record<string, TableRows>> = {
  offerings: {
    shows: ['read-offering'],
    but: {
      desk: { own: 'desk_party' },
      issuer: { own: 'issuer_party' },
      member: { within: ['syndicate_members', 'offering', 'id'] },
      investor: { within: ['invitations', 'offering', 'id'] },
    },
    commands: 'by-house',
  },
  offering_terms: { shows: ['read-book'], deal: 'offering' },
  invitations: {
    shows: ['read-invitations', 'read-own-allocations', 'read-allocation'],
    owner: 'investor',
    deal: 'offering',
    but: { issuer: { within: ['offerings', 'id', 'offering'], if: 'names-granted' } },
  },
  investors: {
    shows: ['read-investors', 'read-syndicate', 'read-allocation'],
    owner: 'id',
    but: { member: client, issuer: { within: ['invitations', 'investor', 'id'] } },
  },
  users: {
    shows: ['manage-users', 'read-syndicate', 'read-personal-data'],
    but: { member: { own: 'party' } },
    columns: { admin: people, compliance: people, desk: houses, member: houses },
  },
  certificates: {
    shows: ['read-certificates'],
    owner: 'investor',
    but: { desk: { within: ['offerings', 'id', 'offering'], orNone: true } },
  },
  screenings: { shows: ['read-screenings'], owner: 'investor' },
  screening_clearances: { shows: ['read-screenings'], owner: 'investor' },
  sanctions_lists: { shows: ['read-screenings'] },
  syndicate_members: {
    shows: ['read-syndicate'],
    deal: 'offering',
    but: { member: { own: 'party' } },
  },
  member_clients: {
    shows: ['read-syndicate'],
    owner: 'investor',
    deal: 'offering',
    but: { member: { own: 'member' } },
  },
  member_orders: {
    shows: ['read-orders', 'read-same-interest'],
    deal: 'offering',
    but: { member: { own: 'member' }, investor: { within: ['orders', 'id', 'order_id'] } },
  },
  orders: {
    shows: ['read-orders', 'read-deal-pack'],
    owner: 'investor',
    deal: 'offering',
    but: { member: entered('id') },
  },
  order_versions: {
    shows: ['read-orders', 'read-deal-pack'],
    owner: 'investor',
    deal: ['orders', 'id', 'order_id'],
    but: { member: entered('order_id') },
  },
  order_gates: { shows: ['read-order-gates'], owner: 'investor', deal: ['orders', 'id', 'order_id'] },
  gate_judgements: {
    shows: ['read-order-gates'],
    deal: ['order_gates', 'judgement', 'hash'],
  },
  gate_overrides: { shows: ['read-gates'], owner: 'investor', deal: 'offering', commands: 'own-or-shared' },
  offering_documents: { shows: ['read-documents'], deal: 'offering' },
  document_deliveries: { shows: ['read-deliveries'], owner: 'investor', deal: 'offering' },
  book_levels: { shows: ['read-book'], deal: 'offering' },
  book_checks: { shows: ['read-book'], deal: 'offering' },
  book_snapshots: { shows: ['read-proposals', 'read-allocation'], deal: 'offering' },
  snapshot_orders: {
    shows: ['read-deal-pack'],
    owner: 'investor',
    deal: ['book_snapshots', 'id', 'snapshot'],
  },
  pricing_inputs: { shows: ['read-inputs'], deal: 'offering', commands: 'none' },
  allocation_policies: { shows: ['read-policies'], deal: 'offering', commands: 'none' },
  price_proposals: { shows: ['read-proposals'], deal: 'offering', commands: 'none' },
  price_simulations: {
    shows: ['read-proposals'],
    deal: ['price_proposals', 'id', 'proposal'],
    commands: 'none',
  },
  allocation_runs: {
    shows: ['read-allocation', 'read-own-allocations'],
    deal: 'offering',
    but: { investor: { within: ['offerings', 'id', 'offering'], if: 'released' } },
    columns: { investor: ['id', 'offering', 'price', 'released_at'] },
    commands: 'none',
  },
  allocations: {
    shows: ['read-allocation', 'read-own-allocations'],
    owner: 'investor',
    deal: ofRun,
    but: { investor: { own: 'investor', within: ofRun } },
  },
  allocation_overrides: { shows: ['read-allocation'], deal: ofRun, commands: 'none' },
  over_allotment_positions: { shows: ['read-over-allotment'], deal: 'offering', commands: 'none' },
  over_allotment_moves: { shows: ['read-over-allotment'], deal: 'offering', commands: 'none' },
  over_allotment_lines: { shows: ['read-allocation'], deal: ofRun, commands: 'none' },
  notices: { shows: ['read-inbox', 'read-personal-data'], owner: 'investor' },
  journal_heads: { shows: ['read-journal'], deal: 'offering', commands: 'every', isReadByOwner: true },
  journal_links: { shows: ['read-journal'], deal: 'offering', commands: 'every', isReadByOwner: true },
  journal_entries: { shows: ['read-journal'], deal: 'offering', commands: 'every', isReadByOwner: true },
  refusals: { shows: ['read-audit'] },
  name_reads: { shows: ['read-audit'] },
  security_events: { shows: ['read-sign-ins'] },
  erasures: { shows: ['read-personal-data'], owner: 'investor' },
  counted_purchasers: { shows: [], commands: 'every' },
  webhooks: { shows: [], owner: 'party' },
};

/** The roles that read a table, by the actions that show it. */
export function readersOf({ shows }: TableRows, actions: Actions = authority): readonly Role[] {
  return [...new Set(shows.flatMap((action) => actions[action]))];
}

export type Actions = Readonly<Record<Action, readonly Role[]>>;

/** Which rows of the table a role that reads it sees; null for every row. */
export function ruleOf(table: TableRows, role: Role): Rule | null {
  const other = table.but?.[role];
  if (other !== undefined) return other;
  if (role === 'compliance' || role === 'admin') return null;
  if (role === 'investor' && table.owner !== undefined) return { own: table.owner };
  if (typeof table.deal === 'string') return { within: ['offerings', 'id', table.deal] };
  return table.deal === undefined ? null : { within: table.deal };
}
