// A refusal as RFC 9457 problem details.

import type { Refusal } from '../../domain/refusal.js';
import { refusalStatus } from './refusal-status.js';

export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  path?: string;
  rule?: string;
  citation?: string;
  missing?: readonly string[];
  /** The gate that stopped it, and what to do about it. */
  gate?: string;
  remedy?: string;
  /** For a file: what is wrong, line by line. */
  lines?: readonly object[];
};

const titles: Record<number, string> = {
  400: 'The request is not well formed',
  401: 'Sign in first',
  403: 'Not allowed for this role',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Too slow',
  409: 'Not possible in the present state',
  412: 'It has changed in the meantime',
  413: 'Too large',
  415: 'Media type not supported',
  417: 'Not expected here',
  422: 'Refused by a rule',
  428: 'Say which version you mean',
  429: 'Too many requests',
  500: 'An error on our side',
  503: 'Not available at the moment',
};

export const databaseAway = problem(
  503,
  'busy',
  'The database does not answer at the moment. Ask again, with the same Idempotency-Key.',
);

export function problemOf(refusal: Refusal): Problem {
  return problem(refusalStatus[refusal.code], refusal.code, refusal.message, {
    path: refusal.path === '' ? undefined : refusal.path,
    ...refusal.regulation,
  });
}

export function problem(
  status: number,
  code: string,
  detail: string,
  more: Pick<Problem, 'path' | 'rule' | 'citation' | 'missing' | 'gate' | 'remedy'> = {},
): Problem {
  const known = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined));
  return {
    type: `urn:greenshoe:problem:${code}`,
    title: titles[status] ?? 'Refused',
    status,
    detail,
    code,
    ...known,
  };
}
