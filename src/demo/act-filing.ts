// From the filing to effectiveness: terms, inputs of the price, and what may be taken before the sale is lawful.

import type { Schemas } from '#client';
import { readBars, type DealFacts } from './deal-data.js';
import type { Deal } from './deal.js';
import { chapter, count, done, note, say } from './narrator.js';

const windowSeconds = 5;

export async function createDeal(deal: Deal): Promise<void> {
  const { facts, cast } = deal;
  chapter('The desk sets the offering up and files it');
  const { id } = await cast.desk.api.POST('/api/v1/offerings', {
    body: { issuerParty: cast.issuer.account.party, terms: termsOf(deal) },
  });
  deal.offering = id;
  const { shares, overAllotment, minimumShares, commissionPercent } = facts.terms;
  done(
    `${facts.issuer.name.value} (${facts.issuer.symbol.value}): ${count(shares.value)} shares and a right to place ` +
      `${count(overAllotment.value)} more, best efforts, minimum ${count(minimumShares.value)}, commission ${commissionPercent.value} %`,
  );
  const investors = [...cast.investors.values()].map(({ account }) => account.party);
  await cast.desk.api.POST('/api/v1/offerings/{id}/invitations', {
    params: deal.params,
    body: { investors },
  });
  done(`${investors.length} investors invited; for everybody else the offering does not exist`);
  await recordInputs(deal);
  const evidence = {
    filedAt: facts.registration.filedAt.value,
    registrationNumber: facts.registration.number.value,
  };
  await cast.desk.api.POST('/api/v1/offerings/{id}/transitions', {
    params: deal.params,
    body: { move: 'file', evidence },
  });
  done(
    `Form ${facts.registration.form.value} filed on 4 May 2004, registration ${facts.registration.number.value}`,
  );
}

function termsOf({ facts }: Deal): Schemas['OfferingTermsBody'] {
  const { issuer, terms } = facts;
  const synthetic = Object.entries(terms).flatMap(([field, fact]) =>
    fact.synthetic === undefined ? [] : [{ field, why: fact.synthetic }],
  );
  return {
    ...valuesOf(terms),
    issuer: { name: issuer.name.value, symbol: issuer.symbol.value, market: issuer.market.value },
    dealType: 'best-efforts-min-max',
    currency: 'USD',
    optionDays: 30,
    conditionalWindowSeconds: windowSeconds,
    issuerSeesNames: true,
    coveredSecurity: false,
    rulesAsOf: facts.market.close.on,
    synthetic: [
      ...synthetic,
      { field: 'issuerSeesNames', why: 'whether the agent showed its client the names was not found' },
      { field: 'optionDays', why: 'the length of the right to place more was not found' },
      {
        field: 'conditionalWindowSeconds',
        why: 'the product would wait an hour; the demonstration waits seconds',
      },
    ],
  };
}

type Terms = DealFacts['terms'];

function valuesOf(terms: Terms): { [Field in keyof Terms]: Terms[Field]['value'] } {
  const values = Object.entries(terms).map(([field, { value }]) => [field, value]);
  return Object.fromEntries(values) as { [Field in keyof Terms]: Terms[Field]['value'] };
}

async function recordInputs({ facts, cast, params }: Deal): Promise<void> {
  const { market, results, peers } = facts;
  const record = (
    kind: 'market-data' | 'index-data' | 'results' | 'comparables' | 'potential',
    body: Schemas['PricingInputBody'],
  ): Promise<unknown> => cast.desk.api.PUT(`/api/v1/offerings/{id}/${kind}`, { params, body });
  const asOf = market.close.on;
  const source = (key: string): string => facts.sources[key] ?? key;
  await record('market-data', {
    source: `${market.bars.synthetic}; close: ${source('P424')}`,
    asOf,
    synthetic: true,
    document: { bars: readBars(market.bars.file), synthetic: true },
  });
  await record('index-data', {
    source: source(market.index.source),
    asOf,
    document: { bars: readBars(market.index.file) },
  });
  await record('results', {
    source: source('PR0414'),
    asOf: '2003-12-31',
    document: {
      trailingTwelveMonths: {
        end: '2003-12-31',
        revenue: results.revenue.value,
        netIncome: results.netIncome.value,
      },
    },
  });
  await record('comparables', {
    source: peers.map((peer) => source(peer.source)).join('; '),
    asOf,
    document: {
      asOf,
      peers: peers.map(({ name, stage, marketCap, revenue }) => ({ name, stage, marketCap, revenue })),
    },
  });
  await record('potential', {
    source: 'the judgement of the syndicate desk, synthetic',
    asOf,
    synthetic: true,
    document: {
      stage: 'early-revenue',
      score: 3,
      rationale: 'A direct-access broker whose own revenue grew from $0.1m to $1.1m in a year.',
      by: 'M. Alvarez',
    },
  });
  done(
    `market data, index, results, ${peers.length} comparable companies and a judgement recorded, each with its source`,
  );
  note(`last close $${market.close.value} on 20 July 2004; ${market.bars.synthetic}`);
}

export async function takeIndications(deal: Deal): Promise<void> {
  chapter('Before effectiveness: indications and conditional offers, no sale');
  for (const line of deal.lines.filter(({ phase }) => phase === 'filed')) await deal.play(line);
  await deal.showDemand();
}

export async function declareEffective(deal: Deal): Promise<void> {
  chapter('The registration statement becomes effective');
  const { effectiveAt } = deal.facts.registration;
  const { params } = deal;
  await deal.cast.desk.api.POST('/api/v1/offerings/{id}/transitions', {
    params,
    body: { move: 'declare-effective', evidence: { effectiveAt: effectiveAt.value } },
  });
  await deal.cast.desk.api.POST('/api/v1/offerings/{id}/transitions', { params, body: { move: 'open' } });
  done(`effective on 20 July 2004 (synthetic: ${effectiveAt.synthetic}); the book is open`);
  say(
    `Whoever made a conditional offer may still withdraw it for ${windowSeconds} seconds (an hour in a real deal).`,
  );
}
