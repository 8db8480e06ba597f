import { expect, it } from 'vitest';
import { shownTerms } from '../../../src/domain/access/shown-terms.js';
import { roles } from '../../../src/domain/authority.js';
import type { OfferingTerms } from '../../../src/domain/terms.js';

const onOffer = { dealType: 'cmpo', shares: 10, tick: '0.01', floor: '0.30' };
const inside = { pricing: { maximumDiscountPercent: '30' }, gates: { G5: { a: 1 } }, issuerSeesNames: true };
const terms = { ...onOffer, ...inside } as unknown as OfferingTerms;

it.each([...roles, 'system'] as const)('to %s', (role) => {
  const buys = role === 'investor' || role === 'member';
  expect(shownTerms({ role }, terms)).toEqual(buys ? onOffer : terms);
});
