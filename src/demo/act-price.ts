// A price is proposed by the desk and approved by the issuer's CFO, never by the same person.

import type { Schemas } from '../../client/index.js';
import type { Deal } from './deal.js';
import { chapter, done, note, refusal, say, table } from './narrator.js';

type Step = { step: string; amount: string; points: string };

type Proposal = Omit<Schemas['ProposalView'], 'document'> & {
  document: {
    pricing: {
      price: string;
      low: string;
      high: string;
      waterfall: { from: string; steps: Step[]; to: string };
      flags: Array<{ message: string }>;
    };
  };
};

export async function priceTheDeal(deal: Deal): Promise<void> {
  const { desk, issuer } = deal.cast;
  chapter('The desk proposes a price');
  const policy = await desk.post<Schemas['PolicyView']>(deal.path('/allocation-policies'), {
    name: 'Everyone pro rata',
    policy: {
      lot: deal.facts.terms.lot.value,
      overAllotment: deal.facts.terms.overAllotment.value,
      maximumPerInvestor: { percent: '20' },
      tranches: [{ name: 'everyone', method: 'pro-rata' }],
    },
  });
  done(`allocation policy: ${policy.sentence}`);
  const proposal = await desk.post<Proposal>(deal.path('/price-proposals'), {
    price: deal.facts.price.value,
    policy: policy.id,
    rationale:
      'A thinly traded stock, revenue at an early stage, and an offering of more than half of the shares outstanding.',
  });
  show(proposal);
  chapter('Four eyes: the proposer cannot approve, the CFO can');
  const problem = await desk.refused(`/price-proposals/${proposal.id}/approve`, {
    proposalHash: proposal.proposalHash,
  });
  refusal(`${desk.name}, ${desk.account.role}: ${problem.detail}`);
  await issuer.post(`/price-proposals/${proposal.id}/approve`, { proposalHash: proposal.proposalHash });
  done(
    `the issuer's CFO approves exactly this proposal at $${proposal.price}, named by its hash ${proposal.proposalHash.slice(0, 12)}...`,
  );
  say('The approval has started the job that allocates base and over-allotment together.');
}

function show({ price, document: { pricing } }: Proposal): void {
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
