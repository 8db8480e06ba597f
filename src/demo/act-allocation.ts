// The allocation: run by a job, approved by the issuer, released once, explained to each investor.

import type { Schemas } from '#client';
import { createHash } from 'node:crypto';
import type { Deal } from './deal.js';
import { eventually } from './eventually.js';
import { chapter, count, dollars, done, note, say, table } from './narrator.js';

type Line = Schemas['LineView'];
type Step = Schemas['LineStep'];

/** In 2004 the prospectus itself must be with the buyer before or with the confirmation of the sale. */
async function deliverProspectus(deal: Deal): Promise<void> {
  const { desk, investors } = deal.cast;
  const { number } = deal.facts.registration;
  const content = `Prospectus dated 22 July 2004, registration statement ${number.value}; the text stands with the SEC.`;
  const documentHash = createHash('sha256').update(content).digest('hex');
  const paper = await desk.api.POST('/api/v1/offerings/{id}/documents', {
    params: deal.params,
    body: { kind: 'final-prospectus', title: 'Prospectus of 22 July 2004', documentHash, content },
  });
  await desk.api.POST('/api/v1/offerings/{id}/documents/{document}/deliveries', {
    params: { path: { id: deal.offering, document: paper.id } },
    body: { investors: [...investors.values()].map(({ account }) => account.party) },
  });
  done('the prospectus of 22 July 2004 is with every investor, as the law of that year wants');
}

export async function allocateAndRelease(deal: Deal): Promise<void> {
  const { desk, issuer } = deal.cast;
  chapter('The shares are allocated');
  const run = await eventually('the allocation is done', async () => {
    const { items } = await desk.api.GET('/api/v1/offerings/{id}/allocation-runs', { params: deal.params });
    return items.find(({ state }) => state !== 'queued') ?? null;
  });
  const { allocated, unallocated, grossProceeds, resultHash } = run;
  if (allocated === null || unallocated === null || grossProceeds === null || resultHash === null)
    throw new Error(`The allocation was refused: ${JSON.stringify(run.error)}`);
  done(`${count(allocated)} shares allocated, ${count(unallocated)} left, ${dollars(grossProceeds)} gross`);
  const params = { path: { id: run.id } };
  await issuer.api.POST('/api/v1/allocation-runs/{id}/approve', { params, body: { resultHash } });
  done(`the issuer approves the list ${resultHash.slice(0, 12)}...`);
  await deliverProspectus(deal);
  await desk.api.POST('/api/v1/allocation-runs/{id}/release', { params });
  done('the desk releases it; from now on every investor sees its own lines');
  const { items } = await desk.api.GET('/api/v1/allocation-runs/{id}/lines', {
    params: { ...params, query: { limit: 1000 } },
  });
  chapter('Who got what, and why');
  const lines = items.toSorted((a, b) => b.shares - a.shares || (nameOf(a) < nameOf(b) ? -1 : 1));
  table(
    ['investor', 'class', 'wanted', 'gets', 'of which more', 'pays', 'why'],
    lines.map((line) => [
      nameOf(line),
      line.category ?? '',
      count(line.wanted),
      count(line.shares),
      count(line.overAllotted ?? 0),
      dollars(line.amount),
      why(line),
    ]),
  );
  const ledger = await eventually('the over-allotment is recorded', () =>
    desk.api.GET('/api/v1/offerings/{id}/over-allotment', { params: deal.params }).catch(() => null),
  );
  done(
    `${count(ledger.sharesIssued)} shares issued, ${count(ledger.exercised)} of them by the right to place more`,
  );
  done(
    `${dollars(grossProceeds)} gross, ${dollars(ledger.issuerProceeds.total)} to the company before expenses`,
  );
  if (grossProceeds !== '4070000.00' || allocated !== 11_000_000) {
    throw new Error('The deal must end with $4,070,000.00 for 11,000,000 shares.');
  }
}

const nameOf = ({ legalName = '' }: Line): string => legalName;

function why({ reason, explanation, shares, wanted }: Line): string {
  if (reason !== null) return reason.replaceAll('-', ' ');
  if (shares === wanted) return 'in full';
  const steps = explanation.map(({ capped, quota, remainderLot }) => {
    if (capped) return 'at its maximum';
    return `quota ${count(Number(quota?.split('.')[0] ?? 0))}${remainderLot > 0 ? `, ${count(remainderLot)} by largest remainder` : ''}`;
  });
  return steps.join('; ');
}

function quotaText({ quota }: Step): string {
  const [whole = '0', fraction = '0'] = (quota ?? '').split('.');
  return `${count(Number(whole))}.${fraction}`;
}

export async function showWho(deal: Deal): Promise<void> {
  chapter('What one investor sees');
  const alder = deal.investor('Alder Asset Management');
  const { params } = deal;
  const { items } = await alder.api.GET('/api/v1/offerings/{id}/allocations', { params });
  for (const { wanted, shares, amount, explanation } of items) {
    say(`Alder Asset Management wanted ${count(wanted)} and gets ${count(shares)} for ${dollars(amount)}:`);
    for (const step of explanation) {
      say(
        `  ${step.tranche}: its part is ${quotaText(step)}, in whole lots ${count(step.floored)}, by largest remainder ${count(step.remainderLot)} = ${count(step.shares)}`,
      );
    }
  }
  const proof = await deal.cast.desk.api.GET('/api/v1/offerings/{id}/journal/verification', { params });
  if (proof.brokenAt !== null) throw new Error(`The journal is broken: ${proof.brokenAt}`);
  done(
    `the journal of ${count(proof.entries)} entries was walked link by link: nothing was changed, added or removed`,
  );
  note(
    `The deal stays at ${deal.cast.address}/deals/${deal.offering}/allocation: choose a line to read why it is so.`,
  );
}
