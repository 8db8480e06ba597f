// Reports on the deal: the pricing committee's memo, the ledger of over-allotment and stabilization, and what every
// gate says.

import { Injectable } from '@nestjs/common';
import { Refusal } from '../domain/refusal.js';
import { tableOfRows, type Report } from '../domain/reports/report.js';
import { OfferingGates, type GateView } from '../offerings/offering-gates.js';
import { OfferingsService } from '../offerings/offerings.service.js';
import { OverAllotmentService, type OverAllotmentView } from '../over-allotment/over-allotment.service.js';
import type { Tx } from '../platform/database/transaction.js';
import { newestLink } from '../platform/journal/journal.js';
import { memoPdf } from '../pricing/memo-pdf.js';
import { MemosService } from '../pricing/memos.service.js';
import { ProposalsService } from '../pricing/proposals.service.js';
import { memoTables } from './memo-tables-of-report.js';
import type { ReadReport } from './report-files.js';

@Injectable()
export class DealReports {
  constructor(
    private readonly offerings: OfferingsService,
    private readonly gates: OfferingGates,
    private readonly overAllotment: OverAllotmentService,
    private readonly proposals: ProposalsService,
    private readonly memos: MemosService,
  ) {}

  /** The memo of the approved proposal; before there is one, of the newest. */
  async memo(tx: Tx, id: string): Promise<ReadReport> {
    const all = await this.proposals.list(tx, id);
    const proposal = all.find(({ state }) => state === 'approved') ?? all.at(-1);
    if (!proposal) throw new Refusal('not-found', 'No price was proposed yet, so there is no memo.');
    const memo = await this.memos.read(tx, proposal.id);
    const head = await this.head(tx, id);
    const report = {
      ...head,
      title: memo.title,
      basis: `Proposal ${proposal.number}, ${memo.state}, on figures as of ${memo.asOf}; inputs ${memo.inputHash}.`,
      facts: [
        ['Price', memo.price],
        ['Range', `${memo.low} to ${memo.high}`],
        [`Below the ${memo.reference.label} of ${memo.reference.price}, %`, memo.reference.discountPercent],
        ...memo.facts.map(({ label, value }) => [label, value] as const),
        ['Hash of the proposal', memo.proposalHash],
      ] as const,
      tables: memoTables(memo),
    };
    return { report, named: [], draw: () => memoPdf(memo) };
  }

  /** The short or the additional placement, and what closed it line by line. */
  async stabilization(tx: Tx, id: string): Promise<ReadReport> {
    const head = await this.head(tx, id);
    const ledger = await this.overAllotment.read(tx, id);
    const report = {
      ...head,
      title: 'Stabilization and over-allotment',
      basis:
        ledger.kind === 'short'
          ? 'Shares allocated beyond the base are a short of the syndicate; purchases and exercises lower it.'
          : 'Best efforts: what was allocated beyond the base was placed in addition; there is no short.',
      facts: ledgerFacts(ledger),
      tables: ledgerTables(ledger),
    };
    return { report, named: [] };
  }

  async gateReport(tx: Tx, id: string): Promise<ReadReport> {
    const head = await this.head(tx, id);
    const { terms } = await this.offerings.find(tx, id);
    const gates = await this.gates.read(tx, id);
    const report = {
      ...head,
      title: 'Gate report',
      basis: `Every gate that stands for a ${terms.dealType}, under the law of ${terms.rulesAsOf ?? tx.today}. A gate speaks of its rule alone, not of compliance as a whole.`,
      facts: [...countsOf(gates)],
      tables: [
        tableOfRows<GateView>(
          'Gates',
          {
            Gate: ({ gate }) => gate,
            Result: ({ result }) => result,
            Severity: ({ severity }) => severity,
            Rule: ({ rule }) => rule,
            Citation: ({ citation }) => citation,
            'In force from': ({ effectiveFrom }) => effectiveFrom,
            'In force to': ({ effectiveTo }) => effectiveTo,
            Why: ({ why }) => why,
            Missing: ({ missing }) => missing.join('; '),
            'Asked at': ({ points }) => points.join('; '),
            'Overridden because': ({ override }) => override?.reason ?? null,
            'Overridden at': ({ override }) => override?.recordedAt ?? null,
          },
          gates,
        ),
      ],
    };
    return { report, named: [] };
  }

  private async head(tx: Tx, id: string): Promise<Pick<Report, 'issuer' | 'asOf' | 'sequence'>> {
    const { terms } = await this.offerings.find(tx, id);
    return { issuer: terms.issuer.name, asOf: tx.now.toISOString(), sequence: await newestLink(tx, id) };
  }
}

function countsOf(gates: readonly GateView[]): ReadonlyArray<readonly [string, number]> {
  const results = ['pass', 'fail', 'warn', 'unknown', 'not-applicable'];
  return results.map((result) => [result, gates.filter((gate) => gate.result === result).length] as const);
}

function ledgerFacts(ledger: OverAllotmentView): Report['facts'] {
  return [
    ['Offer price', ledger.offerPrice],
    ['Short created', ledger.shortCreated],
    ['Covered by the option', ledger.covered],
    ['Naked', ledger.naked],
    ['Open short', ledger.openShort],
    ['Exercised', ledger.exercised],
    ['Left of the option', ledger.optionLeft],
    ['The option ends', ledger.optionExpires],
    ['Shares issued', ledger.sharesIssued],
    ["Issuer's proceeds, base", ledger.issuerProceeds.base],
    ["Issuer's proceeds, option", ledger.issuerProceeds.option],
    ["Issuer's proceeds", ledger.issuerProceeds.total],
    ["Syndicate's profit on purchases", ledger.syndicateProfit.gross],
    ['The same net of the concession', ledger.syndicateProfit.netOfConcession],
  ];
}

function ledgerTables(ledger: OverAllotmentView): Report['tables'] {
  return [
    tableOfRows<(typeof ledger.lines)[number]>(
      'Ledger',
      {
        Day: ({ on }) => on,
        What: ({ kind }) => kind,
        Shares: ({ shares }) => shares,
        Price: ({ price }) => price,
        'Open short': ({ openShort }) => openShort,
        'Left of the option': ({ optionLeft }) => optionLeft,
      },
      ledger.lines,
    ),
    tableOfRows<(typeof ledger.warnings)[number]>(
      'Warnings',
      { Day: ({ on }) => on ?? null, Code: ({ code }) => code, What: ({ message }) => message },
      ledger.warnings,
    ),
  ];
}
