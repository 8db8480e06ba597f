// The pages of an offering and who has them.

import type { Me } from '../api/types';

export type Page = { path: string; name: string; needs: string };

const pages: readonly Page[] = [
  { path: 'terms', name: 'Terms and gates', needs: 'read-offering' },
  { path: 'book', name: 'Book', needs: 'read-book' },
  { path: 'pricing', name: 'Pricing', needs: 'read-proposals' },
  { path: 'allocation', name: 'Allocation', needs: 'read-allocation' },
  { path: 'over-allotment', name: 'Over-allotment', needs: 'read-over-allotment' },
  { path: 'closing', name: 'Closing', needs: 'read-escrow' },
  { path: 'evidence', name: 'Evidence', needs: 'read-screenings' },
  { path: 'journal', name: 'Journal', needs: 'read-journal' },
];

export function pagesFor(me: Me): Page[] {
  if (me.role === 'investor') return [{ path: '', name: 'My orders', needs: 'submit-order' }];
  return pages
    .filter(({ needs }) => me.may.includes(needs))
    .map((page) =>
      page.path === 'pricing' && me.may.includes('decide-price') ? { ...page, name: 'Price approval' } : page,
    );
}
