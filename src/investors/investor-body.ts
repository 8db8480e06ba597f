// An investor as it would be sent, to be sent again with a part of it changed.

import { canonicalJson } from '../domain/canonical.js';
import type { InvestorEntity } from './investor.entity.js';
import type { InvestorBody } from './investors.dto.js';

export function bodyOf(investor: InvestorEntity): InvestorBody {
  const { id: _id, createdAt: _createdAt, ...fields } = investor;
  return withoutNothing(fields) as InvestorBody;
}

export function isSame(investor: InvestorEntity, body: InvestorBody): boolean {
  return canonicalJson(withoutNothing(body)) === canonicalJson(bodyOf(investor));
}

function withoutNothing(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isNothing(value)));
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
