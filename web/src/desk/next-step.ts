// What an offering waits for, and whose turn it is.

import type { Offering, Proposal, Role } from '../api/types';
import { price } from '../money';

export type NextStep = { role: Role | null; says: string; page: string };

export function nextStep(
  { state, terms, allowedMoves }: Offering,
  proposals: readonly Proposal[] | undefined,
): NextStep {
  const open = proposals?.find((proposal) => proposal.state === 'proposed');
  switch (state) {
    case 'draft':
      return desk(allowedMoves.includes('open') ? 'Desk: open the book' : 'Desk: record the filing', 'terms');
    case 'filed':
      return { role: null, says: 'Effectiveness', page: 'terms' };
    case 'effective':
      return desk('Desk: open the book', 'terms');
    case 'book-open':
      return { role: null, says: 'Investors: orders until the close', page: 'book' };
    case 'book-closed':
      if (open)
        return {
          role: 'issuer',
          says: `Issuer: approve ${price(open.price, terms.currency)}`,
          page: 'pricing',
        };
      return desk('Desk: propose a price', 'pricing');
    case 'priced':
      return { role: null, says: 'The allocation is running', page: 'allocation' };
    case 'allocated-draft':
      return { role: 'issuer', says: 'Issuer: approve the allocation', page: 'allocation' };
    case 'allocated-final':
      return desk('Desk: release the allocation', 'allocation');
    case 'suspended':
      return desk('Desk: resume or withdraw', 'terms');
    default:
      return { role: null, says: 'Nothing', page: state === 'released' ? 'allocation' : 'terms' };
  }
}

const desk = (says: string, page: string): NextStep => ({ role: 'desk', says, page });
