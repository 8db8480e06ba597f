import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { literaturePriors } from '../../src/pricing/literature-priors.js';
import { demandSvg, waterfallFloor, waterfallSvg } from '../../src/pricing/memo-charts.js';
import { memoPdf } from '../../src/pricing/memo-pdf.js';
import { clipped, dayInWords, timeInWords } from '../../src/pricing/memo-style.js';
import { grouped, type MemoContext, padded, pricingMemo } from '../../src/pricing/memo.js';
import { propose } from '../../src/pricing/propose.js';
import { simulate } from '../../src/pricing/simulation.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const example = JSON.parse(
  readFileSync(new URL('../../docs/price-example.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
const proposal = propose(example, literaturePriors, sha256);
const simulation = simulate(proposal.parts, proposal.draws, sha256);
const context: MemoContext = {
  state: 'proposed',
  number: 3,
  simulation,
  signatures: [{ role: 'Syndicate desk', name: 'Dora Desk', did: 'proposed', at: '2004-07-20 21:04 UTC' }],
};
const memo = pricingMemo(proposal, context);
const small = propose(
  { asOf: '2004-07-20', deal: example['deal'], market: { close: '0.50' } },
  literaturePriors,
  sha256,
);

describe('pricingMemo', () => {
  it('says the price, its range, the discount and the proceeds first', () => {
    expect(memo).toMatchObject({ price: '0.37', low: proposal.low, state: 'proposed', number: 3 });
    expect(memo.reference).toEqual({ label: 'last close', price: '0.50', discountPercent: '26.00' });
    expect(memo.facts).toContainEqual({ label: 'Net, USD', value: '3,573,000.00' });
    expect(memo.facts).toContainEqual({ label: 'Dilution', value: '36.07 %' });
  });

  it('keeps the five factors and the book as sections, with the inputs a committee reads', () => {
    expect(memo.sections.map(({ section }) => section)).toEqual(
      proposal.sections.map(({ section }) => section),
    );
    expect(memo.sections[1]!.facts).toContainEqual({ label: 'Volume a day (20)', value: '38,075' });
    expect(memo.sections[2]!.facts).toContainEqual({ label: 'Net income', value: '\u22122,475,497' });
    expect(memo.sections[3]!.facts).toEqual([]);
  });

  it('draws demand from the book, and marks the price on the grid', () => {
    expect(memo.demand).toMatchObject({ base: 10000000, all: 11000000, clearing: '0.38' });
    expect(memo.grid.filter(({ isProposal }) => isProposal).map(({ price }) => price)).toEqual(['0.37']);
    expect(memo.grid.map(({ price }) => price)).toContain('0.40');
    expect(pricingMemo(small, context).demand).toBeNull();
  });

  it('says where the desk chose another price than the one worked out', () => {
    const other = pricingMemo(proposal, { ...context, chosenPrice: '0.36', proposalHash: 'ff' });
    expect(other).toMatchObject({
      price: '0.36',
      proposalHash: 'ff',
      reference: { discountPercent: '28.00' },
    });
    expect(other.notes).toEqual(['The desk proposes 0.36; the model works out 0.37.']);
    expect(other.facts).toContainEqual({ label: 'Gross, USD', value: '3,960,000.00' });
  });

  it('groups thousands and pads prices', () => {
    expect([grouped('4070000.00'), grouped('999'), grouped('-1234567')]).toEqual([
      '4,070,000.00',
      '999',
      '-1,234,567',
    ]);
    expect([padded('0.5', 2), padded('12', 2), padded('0.0136', 4)]).toEqual(['0.50', '12.00', '0.0136']);
  });
});

describe('the charts', () => {
  it('are vectors with a name for every step that moves the price', () => {
    const svg = waterfallSvg(memo, 300, 200);
    expect(svg).toMatch(/^<svg /);
    for (const name of [
      'Last close',
      'Deal type',
      'Market impact',
      'The book',
      'Worked out',
      '\u22120.045',
    ]) {
      expect(svg).toContain(name);
    }
    expect(svg).not.toContain('Warrants');
    expect(waterfallSvg(memo, 300, 200)).toBe(svg);
  });

  it('write what clears at its point', () => {
    const svg = demandSvg(memo, 300, 200)!;
    for (const words of ['base', 'with over-allotment', 'proposed 0.37', 'clears 0.38', 'million']) {
      expect(svg).toContain(words);
    }
    expect(demandSvg(pricingMemo(small, context), 300, 200)).toBeNull();
  });
});

const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\n/g)?.length;

describe('memoPdf', () => {
  it('is two pages, with a book and without', async () => {
    const pdf = await memoPdf(memo);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pages(pdf)).toBe(2);
    expect(pages(await memoPdf(pricingMemo(small, { ...context, state: 'approved' })))).toBe(2);
  });

  it('stays on two pages with every flag, gate and signature there may be', async () => {
    const crowded = {
      ...memo,
      gates: Array.from({ length: 5 }, () => memo.gates[0]!),
      signatures: Array.from({ length: 4 }, () => memo.signatures[0]!),
      notes: ['One remark.', 'Another remark of the desk that is a good deal longer than the first one was.'],
    };
    expect(pages(await memoPdf(crowded))).toBe(2);
  });

  it('makes room for ten open gates, a long name and all that the desk has to say', async () => {
    const words = 'A sentence of the desk that says why. '.repeat(110).trim();
    const open = { ...memo.gates[0]!, result: 'unknown', missing: ['float', 'filedOn', 'closes', 'shares'] };
    const full = {
      ...memo,
      issuer: 'A Very Long Name of a Technology Holding Corporation of North America, Incorporated (Class A)',
      gates: Array.from({ length: 10 }, () => open),
      sections: memo.sections.map((section) => ({ ...section, says: words })),
      flags: Array.from({ length: 14 }, () => ({ code: 'stale-input', message: words.slice(0, 150) })),
      rationale: words,
      policySentence: words,
    };
    expect(pages(await memoPdf(full))).toBe(2);
  });
});

describe('what a board reads', () => {
  it('has days and times in words', () => {
    expect(dayInWords('2004-07-20')).toBe('20 July 2004');
    expect(timeInWords('2026-11-22T18:04:05.123Z')).toBe('22 November 2026, 18:04 UTC');
    expect(timeInWords('20 July')).toBe('20 July');
  });

  it('has words cut between words, and bars that say where they begin', () => {
    expect(clipped('one two three', 100)).toBe('one two three');
    expect(clipped('one two, three', 10)).toBe('one two ...');
    expect(waterfallFloor(memo)).toBeGreaterThan(0.3);
    expect(waterfallFloor(memo)).toBeLessThan(0.37);
  });
});
