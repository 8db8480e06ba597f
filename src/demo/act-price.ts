// A price is proposed by the desk and approved by the issuer's CFO, never by the same person.

import type { Schemas } from '#client';
import type { Deal } from './deal.js';
import { chapter, done, note, refusal, say, table } from './narrator.js';
import { refused, type Person } from './person.js';

export async function priceTheDeal(deal: Deal): Promise<void> {
  const { desk, issuer } = deal.cast;
  chapter('The desk proposes a price');
  const policy = await desk.api.POST('/api/v1/offerings/{id}/allocation-policies', {
    params: deal.params,
    body: {
      name: 'Everyone pro rata',
      policy: {
        lot: deal.facts.terms.lot.value,
        overAllotment: deal.facts.terms.overAllotment.value,
        maximumPerInvestor: { percent: '20' },
        tranches: [{ name: 'everyone', method: 'pro-rata' }],
      },
    },
  });
  done(`allocation policy: ${policy.sentence}`);
  const proposal = await desk.api.POST('/api/v1/offerings/{id}/price-proposals', {
    params: deal.params,
    body: {
      price: deal.facts.price.value,
      policy: policy.id,
      rationale:
        'A thinly traded stock, revenue at an early stage, and an offering of more than half of the shares outstanding.',
    },
  });
  show(proposal);
  chapter('Four eyes: the proposer cannot approve, the CFO can');
  const approveBy = ({ api }: Person) =>
    api.POST('/api/v1/price-proposals/{id}/approve', {
      params: { path: { id: proposal.id } },
      body: { proposalHash: proposal.proposalHash },
    });
  const problem = await refused(approveBy(desk));
  refusal(`${desk.name}, ${desk.account.role}: ${problem.detail}`);
  await approveBy(issuer);
  done(
    `the issuer's CFO approves exactly this proposal at $${proposal.price}, named by its hash ${proposal.proposalHash.slice(0, 12)}...`,
  );
  say('The approval has started the job that allocates base and over-allotment together.');
}

function show({ price, document: { pricing } }: Schemas['ProposalView']): void {
  const { waterfall, low, high, flags } = pricing;
  const steps = waterfall.steps.filter(({ amount }) => amount !== '0');
  table(
    ['from the last close to the proposal', 'dollars', 'points'],
    [
      ['reference price', waterfall.from, ''],
      ...steps.map(({ step, amount, points }) => [step, amount, points]),
      ['proposal', waterfall.to, ''],
    ],
  );
  done(`proposed: $${price}; the model says $${low} to $${high}`);
  for (const { message } of flags) note(message);
}
