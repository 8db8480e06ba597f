// Which rows of the database a reader sees, a command reaches and a command writes. Who reads or writes a table follows
// from `authority`: the roles that may take an action which shows or writes it. Which of its rows follows from what a
// row belongs to: a deal, an investor, a house. The database's row-level security is generated from here, and a process
// that finds it otherwise does not start.

import type { TableRows } from './row-rules.js';

const client = (column: string) => ({ within: ['member_clients', 'investor', column] }) as const;
const clientOfDeal = {
  within: ['member_clients', 'investor', 'investor', 'offering', 'offering'],
} as const;
const ofOffering = { within: ['offerings', 'id', 'offering'] } as const;
const nothing = { investor: 'nothing', member: 'nothing' } as const;
const ordering = ['submit-order', 'change-order', 'move-offering'] as const;
const allotting = ['run-allocation', 'approve-allocation', 'release-allocation', 'decide-price'] as const;
const entered = (column: string) => ({ within: ['member_orders', 'order_id', column] }) as const;
const frozen = ['book_snapshots', 'id', 'snapshot'] as const;
const ofRun = ['allocation_runs', 'id', 'run'] as const;
/** Whoever has an order of the deal that the reader sees. */
const whoOrdered = { within: ['orders', 'investor', 'investor', 'offering', 'offering'] } as const;
/**
 * Money is the investor's that paid it; a member sees that of clients for whom it has entered an order, because one may
 * be another member's client too. The issuer has the sums, and the rows where it has the names.
 */
const paidIn = {
  owner: 'investor',
  deal: 'offering',
  but: { member: whoOrdered, issuer: { ...ofOffering, if: 'names-granted' } },
  commands: nothing,
} as const;
/** Of which offering an approach is, stands in `revealed` alone: after consent. */
const asked = ['id', 'investor', 'script', 'script_hash', 'undertaking', 'undertaking_hash'] as const;
const heard = [
  ...asked,
  'asked_at',
  'lapses_at',
  'answer',
  'answered_at',
  'cleansed_at',
  'revealed',
] as const;
const released = ['id', 'offering', 'price', 'released_at'] as const;
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
    writes: ['create-offering', 'change-offering', 'move-offering', ...allotting],
  },
  offering_terms: {
    shows: ['read-book'],
    deal: 'offering',
    writes: ['create-offering', 'change-offering'],
  },
  invitations: {
    shows: ['read-invitations', 'read-own-allocations', 'read-allocation'],
    owner: 'investor',
    deal: 'offering',
    but: { member: clientOfDeal, issuer: { ...ofOffering, if: 'names-granted' } },
    commands: { issuer: ofOffering },
    writes: ['invite', 'answer-approach'],
    written: {
      desk: { ...ofOffering, if: 'crossed-where-sealed' },
      investor: { own: 'investor', if: 'crossed' },
    },
  },
  approaches: {
    shows: ['read-soundings', 'read-own-approaches'],
    owner: 'investor',
    deal: 'offering',
    columns: { investor: heard },
    writes: ['sound', 'answer-approach', 'erase-personal-data'],
  },
  investors: {
    shows: ['read-investors', 'read-syndicate', 'read-allocation'],
    owner: 'id',
    but: { member: client('id'), issuer: { within: ['invitations', 'investor', 'id'] } },
    writes: ['write-investors', 'erase-personal-data'],
  },
  users: {
    shows: ['manage-users', 'read-syndicate', 'read-personal-data'],
    but: { member: { own: 'party' }, investor: { own: 'party' } },
    columns: { admin: people, compliance: people, desk: houses, member: houses },
  },
  certificates: {
    shows: ['read-certificates'],
    owner: 'investor',
    but: { desk: { ...ofOffering, orNone: true }, member: client('investor') },
    writes: ['record-certificates', 'attest', 'erase-personal-data'],
  },
  screenings: { shows: ['read-screenings'], owner: 'investor', but: { member: client('investor') } },
  screening_clearances: {
    shows: ['read-screenings'],
    owner: 'investor',
    but: { member: client('investor') },
    writes: ['clear-screening', 'erase-personal-data'],
  },
  sanctions_lists: { shows: ['read-screenings'], writes: ['import-sanctions'] },
  syndicate_members: {
    shows: ['read-syndicate'],
    deal: 'offering',
    but: { member: { own: 'party' } },
    writes: ['write-syndicate'],
  },
  member_clients: {
    shows: ['read-syndicate'],
    owner: 'investor',
    deal: 'offering',
    but: { member: { own: 'member' } },
    writes: ['write-syndicate'],
  },
  member_orders: {
    shows: ['read-orders', 'read-same-interest'],
    deal: 'offering',
    but: { member: { own: 'member' }, investor: { within: ['orders', 'id', 'order_id'] } },
    writes: ['submit-order'],
  },
  orders: {
    shows: ['read-orders', 'read-deal-pack'],
    owner: 'investor',
    deal: 'offering',
    but: { member: entered('id'), issuer: { ...ofOffering, if: 'names-granted' } },
    commands: { issuer: ofOffering },
    writes: ordering,
    written: { member: clientOfDeal },
  },
  order_versions: {
    shows: ['read-orders', 'read-deal-pack'],
    owner: 'investor',
    deal: ['orders', 'id', 'order_id'],
    but: { member: entered('order_id') },
    writes: ordering,
  },
  order_gates: {
    shows: ['read-order-gates'],
    owner: 'investor',
    deal: ['orders', 'id', 'order_id'],
    but: { member: entered('order_id') },
    writes: ordering,
  },
  gate_judgements: {
    shows: ['read-order-gates'],
    deal: ['order_gates', 'judgement', 'hash'],
    commands: 'every',
  },
  gate_overrides: {
    shows: ['read-gates'],
    owner: 'investor',
    deal: 'offering',
    but: { issuer: { ...ofOffering, if: 'names-granted-or-nobody' } },
    commands: {
      issuer: ofOffering,
      investor: { own: 'investor', orNone: true },
      member: { ...client('investor'), orNone: true },
    },
    writes: ['override-gate'],
  },
  offering_documents: { shows: ['read-documents'], deal: 'offering', writes: ['write-documents'] },
  document_deliveries: {
    shows: ['read-deliveries'],
    owner: 'investor',
    deal: 'offering',
    writes: ['write-documents', 'read-documents'],
  },
  order_scrubs: {
    shows: ['read-scrubs'],
    deal: 'offering',
    commands: 'every',
    writes: ['scrub-order'],
  },
  book_levels: { shows: ['read-book'], deal: 'offering', writes: [...ordering, 'scrub-order'] },
  book_checks: { shows: ['read-book'], deal: 'offering' },
  book_snapshots: {
    shows: ['read-proposals', 'read-allocation'],
    deal: 'offering',
    writes: ['move-offering'],
  },
  snapshot_orders: {
    shows: ['read-deal-pack'],
    owner: 'investor',
    deal: frozen,
    but: { issuer: { within: ['orders', 'id', 'order_id'] } },
    commands: { issuer: { within: frozen } },
    writes: ['move-offering'],
  },
  pricing_inputs: { shows: ['read-inputs'], deal: 'offering', commands: nothing, writes: ['write-inputs'] },
  allocation_policies: {
    shows: ['read-policies'],
    deal: 'offering',
    commands: nothing,
    writes: ['write-policy'],
  },
  price_proposals: {
    shows: ['read-proposals'],
    deal: 'offering',
    commands: nothing,
    writes: ['propose-price', 'decide-price', 'withdraw-proposal'],
  },
  price_simulations: {
    shows: ['read-proposals'],
    deal: ['price_proposals', 'id', 'proposal'],
    commands: nothing,
    writes: ['propose-price'],
  },
  allocation_runs: {
    shows: ['read-allocation', 'read-own-allocations', 'read-client-allocations'],
    deal: 'offering',
    but: { investor: { ...ofOffering, if: 'released' }, member: { ...ofOffering, if: 'released' } },
    columns: { investor: released, member: released },
    commands: nothing,
    writes: allotting,
  },
  allocations: {
    shows: ['read-allocation', 'read-own-allocations', 'read-client-allocations'],
    owner: 'investor',
    deal: ofRun,
    but: {
      investor: { own: 'investor', within: ofRun },
      member: { ...entered('order_id'), also: ofRun },
    },
    commands: nothing,
    writes: allotting,
  },
  allocation_overrides: {
    shows: ['read-allocation'],
    deal: ofRun,
    commands: nothing,
    writes: allotting,
  },
  over_allotment_positions: {
    shows: ['read-over-allotment'],
    deal: 'offering',
    commands: nothing,
    writes: allotting,
  },
  over_allotment_moves: {
    shows: ['read-over-allotment'],
    deal: 'offering',
    commands: nothing,
    writes: ['exercise-option', 'record-purchase'],
  },
  over_allotment_lines: {
    shows: ['read-allocation'],
    deal: ofRun,
    commands: nothing,
    writes: [...allotting, 'exercise-option'],
  },
  escrow_deposits: {
    shows: ['read-escrow', 'read-deposits'],
    ...paidIn,
    writes: ['record-deposit'],
  },
  escrow_payments: {
    shows: ['read-escrow', 'read-deposits'],
    ...paidIn,
    writes: ['make-closing', 'refund-deposits'],
  },
  escrow_elections: {
    shows: ['read-escrow'],
    ...paidIn,
    writes: ['extend-minimum'],
  },
  minimum_dates: {
    shows: ['read-escrow'],
    deal: 'offering',
    commands: nothing,
    writes: ['extend-minimum'],
  },
  closings: { shows: ['read-escrow'], deal: 'offering', commands: nothing, writes: ['make-closing'] },
  closing_lines: {
    shows: ['read-escrow'],
    ...paidIn,
    writes: ['make-closing'],
  },
  notices: { shows: ['read-inbox', 'read-personal-data'], owner: 'investor' },
  journal_heads: { shows: ['read-journal'], deal: 'offering', commands: 'every', isReadByOwner: true },
  journal_links: { shows: ['read-journal'], deal: 'offering', commands: 'every', isReadByOwner: true },
  journal_entries: {
    shows: ['read-journal'],
    deal: 'offering',
    but: { issuer: { ...ofOffering, if: 'names-granted-or-deal-fact' } },
    commands: 'every',
    isReadByOwner: true,
  },
  refusals: { shows: ['read-audit'] },
  name_reads: { shows: ['read-audit'] },
  security_events: { shows: ['read-sign-ins'] },
  erasures: { shows: ['read-personal-data'], owner: 'investor', writes: ['erase-personal-data'] },
  counted_purchasers: { shows: [], commands: 'every' },
  webhooks: { shows: [], owner: 'party' },
};
