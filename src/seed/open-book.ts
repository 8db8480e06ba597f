// A second demonstration deal, wholly invented: a firm-commitment follow-on with a 15 % option whose book is
// open, so that there is something to see and to order from the first minute.

import type { INestApplicationContext } from '@nestjs/common';
import { LifecycleService } from '../book/lifecycle.service.js';
import type { OfferingTerms } from '../domain/terms.js';
import { InvitationsService } from '../offerings/invitations.service.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import { OrdersService } from '../orders/orders.service.js';
import type { OrderBody } from '../orders/orders.dto.js';
import type { Account } from '../platform/auth/users.js';
import type { Tx } from '../platform/database/transaction.js';
import { Commands } from '../platform/http/commands.js';
import { actorOf } from './demonstration-accounts.js';

const terms: OfferingTerms = {
  issuer: {
    name: 'Cedar Hollow Instruments, Inc. (invented)',
    symbol: 'CHLW',
    market: 'Nasdaq Global Market',
  },
  placementAgent: 'Invest Linc Securities, LLC',
  dealType: 'firm-commitment-follow-on',
  currency: 'USD',
  shares: 4_000_000,
  overAllotment: 600_000,
  tick: '0.05',
  floor: '17.00',
  cap: '20.00',
  lot: 100,
  commissionPercent: '6',
  optionDays: 30,
  conditionalWindowSeconds: 1,
  coveredSecurity: true,
  sharesOutstanding: 22_500_000,
  synthetic: [{ field: 'everything', why: 'This deal is invented for the demonstration.' }],
};

type Line = [investor: string, order: Omit<OrderBody, 'intent'>];

const book: readonly Line[] = [
  ['Alder Asset Management', { type: 'limit', shares: 900_000, limit: '19.00' }],
  ['Birch Capital', { type: 'market', amount: '12000000' }],
  ['Cedar Fund', { type: 'limit', shares: 1_200_000, limit: '18.25' }],
  [
    'Fir Family Office',
    {
      type: 'step',
      stepMode: 'exclusive',
      steps: [
        { limit: '19.25', shares: 200_000 },
        { limit: '18.00', shares: 500_000 },
      ],
    },
  ],
  ['Gable Partners', { type: 'limit', shares: 750_000, limit: '18.50', minimumFill: 100_000 }],
  ['Ironwood Advisors', { type: 'percent', percent: '5', limit: '18.75' }],
  ['Laurel Foundation', { type: 'market', shares: 150_000 }],
  ['Pine Ridge', { type: 'limit', shares: 400_000, limit: '17.75' }],
  ['Sequoia Endowment', { type: 'limit', shares: 600_000, limit: '18.50' }],
];

/** Opens the deal as its desk would and takes the first orders; returns the offering. */
export async function seedOpenBook(
  app: INestApplicationContext,
  accounts: readonly Account[],
): Promise<string> {
  const commands = app.get(Commands, { strict: false });
  const desk = actorOf(accounts.find((account) => account.role === 'desk')!);
  const issuer = accounts.find((account) => account.role === 'issuer')!;
  const investors = accounts.filter((account) => account.role === 'investor');
  const offering = await commands.run(desk, (tx) =>
    app.get(OfferingsService, { strict: false }).create(tx, issuer.party, terms),
  );
  await commands.run(desk, async (tx) => {
    await app.get(InvitationsService, { strict: false }).invite(
      tx,
      offering.id,
      investors.map((account) => account.party),
    );
    await openIt(app, tx, offering.id);
  });
  for (const [name, order] of book) {
    const investor = investors.find((account) => account.name === name)!;
    await commands.run(actorOf(investor), (tx) =>
      app.get(OrdersService, { strict: false }).submit(tx, offering.id, { intent: 'order', ...order }),
    );
  }
  return offering.id;
}

async function openIt(app: INestApplicationContext, tx: Tx, offering: string): Promise<void> {
  const lifecycle = app.get(LifecycleService, { strict: false });
  const at = tx.now.toISOString();
  await lifecycle.move(tx, offering, 'file', { filedAt: at, registrationNumber: '333-000000' });
  await lifecycle.move(tx, offering, 'declare-effective', { effectiveAt: at });
  await lifecycle.move(tx, offering, 'open', {});
}
