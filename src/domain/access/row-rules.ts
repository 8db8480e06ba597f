// What is said of a table's rows, and what follows from it for a role: which of them it sees, which its commands reach,
// and which they write.

import { authority, openStates, type Action, type Role } from '../authority.js';
import type { OfferingState } from '../offering.js';

/**
 * The row belongs to what another table's row stands for, and is seen with it: [table, its column, our column], and
 * where one column does not tell, a second of its and of ours.
 */
export type Within = readonly [
  table: string,
  key: string,
  column: string,
  ...second: readonly [] | readonly [key: string, column: string],
];

/**
 * What must hold of a row beside that: a run is released; the deal's names are granted to its issuer, or the row is of
 * no investor, or it is a fact of the deal itself; the investor of an invitation has consented to be told, at all or where
 * the deal is under seal.
 */
export type Condition =
  | 'released'
  | 'names-granted'
  | 'names-granted-or-nobody'
  | 'names-granted-or-deal-fact'
  | 'crossed'
  | 'crossed-where-sealed';

/** The offering that our column names is in one of these states. */
export type WhileIn = Readonly<{ offering: string; states: readonly OfferingState[] }>;

/** `orNone`: a row that belongs to nothing is seen too. */
export type Rule = Readonly<{
  own?: string;
  within?: Within;
  /** And what the row belongs to beside that. */
  also?: Within;
  orNone?: boolean;
  if?: Condition;
  while?: WhileIn;
}>;

/** No row at all. */
export type Nothing = 'nothing';

export type TableRows = Readonly<{
  /** The table is shown by these actions, so the roles that may take one of them read it. */
  shows: readonly Action[];
  /** The column that names the investor whose row it is: an investor sees no other row. */
  owner?: string;
  /** The offering that a row belongs to, or a row of another table that does; the desk and the issuer see their own. */
  deal?: string | Within;
  /** Where a role sees other rows than follow from this; its commands reach the same. */
  but?: Readonly<Partial<Record<Role, Rule>>>;
  /** The columns that these roles read; all unless said. */
  columns?: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Where the commands of a role reach other rows than it sees; `every`: each command reaches every row. */
  commands?: 'every' | Readonly<Partial<Record<Role, Rule | Nothing>>>;
  /** The actions that write the table: who may take none of them writes nothing. Unless said, whoever reaches a row. */
  writes?: readonly Action[];
  /** Where a role writes other rows than its commands reach. */
  written?: Readonly<Partial<Record<Role, Rule>>>;
  /** Functions of the schema's owner read it, whom row-level security would otherwise bind too. */
  isReadByOwner?: true;
}>;

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

/** Which rows of the table a role's commands reach; null for every row. */
export function reachedBy(table: TableRows, role: Role): Rule | Nothing | null {
  const { commands, deal, owner } = table;
  if (commands === 'every') return null;
  const isOfDeals = deal !== undefined || owner !== undefined || table.but?.desk !== undefined;
  if (role === 'admin' && isOfDeals) return 'nothing';
  return commands?.[role] ?? ruleOf(table, role);
}

/** Which rows of the table a role's commands write, and while their offering is in which state; null for every row. */
export function writtenBy(table: TableRows, role: Role, actions: Actions = authority): Rule | Nothing | null {
  const { writes, written, deal } = table;
  const rule = written?.[role] ?? reachedBy(table, role);
  if (writes === undefined) return rule;
  const taken = writes.filter((action) => actions[action].includes(role));
  if (taken.length === 0) return 'nothing';
  const states = openStates(taken);
  if (states === null || typeof deal !== 'string' || rule === 'nothing') return rule;
  return { ...rule, while: { offering: deal, states } };
}
