import { describe, expect, it } from 'vitest';
import { readComparablesFile } from '../../src/market-data/comparables-reader.js';
import { readResultsFile } from '../../src/market-data/results-reader.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const refusing = (code: string) => expect.objectContaining({ code }) as Error;

describe('readComparablesFile', () => {
  it('reads a plain list, leaving out what has no figure', () => {
    const content = [
      'name,stage,marketCap,debt,cash,revenue,ebitda,evToRevenue',
      '"Alder, Inc.",growth,"1,200,000.50",0,100,900,-5,',
      'Birch,profitable,,,,,,2.5',
      'Cedar,growth,NA,,n/a,,,',
      'Dogwood,mature,5,,,,,',
      ',growth,5,,,,,',
    ].join('\n');
    expect(readComparablesFile(bytes(content))).toEqual({
      layout: 'plain',
      peers: [
        {
          name: 'Alder, Inc.',
          stage: 'growth',
          marketCap: '1200000.5',
          debt: '0',
          cash: '100',
          revenue: '900',
          ebitda: '-5',
        },
        { name: 'Birch', stage: 'profitable', evToRevenue: '2.5' },
      ],
      skipped: [
        { line: 4, why: 'Cedar: no figure' },
        {
          line: 5,
          why: 'Dogwood: the stage "mature" is none of concept, development, early-revenue, growth, profitable',
        },
        { line: 6, why: 'no name' },
      ],
      warnings: [],
    });
  });

  it.each(['Date,Open,High\n2020-01-02,1,2\n', '{"peers":[]}', 'name,colour\na,red\n', 'name,revenue\n,\n'])(
    'refuses %j',
    (content) => {
      expect(() => readComparablesFile(bytes(content))).toThrowError(refusing('not-comparables'));
    },
  );
});

describe('readResultsFile', () => {
  it('reads quarters in any order', () => {
    const content =
      'Quarter end;Revenue;Net income;Cash\n31.03.2020;1.000,50;-20;7\n31.12.2019;900;-;5\n30.09.2019;;;\n';
    expect(readResultsFile(bytes(content))).toEqual({
      quarters: [
        {
          end: '2019-12-31',
          revenue: '900',
          operatingIncome: null,
          netIncome: null,
          operatingCashFlow: null,
        },
        {
          end: '2020-03-31',
          revenue: '1000.5',
          operatingIncome: null,
          netIncome: '-20',
          operatingCashFlow: null,
        },
      ],
      trailingTwelveMonths: null,
      cash: '7',
      debt: null,
      skipped: [{ line: 4, why: 'no figure' }],
    });
  });

  it('reads years as twelve months', () => {
    const { quarters, trailingTwelveMonths } = readResultsFile(
      bytes('end,revenue\n2002-12-31,3931316\n2003-12-31,1248722\n'),
    );
    expect([quarters, trailingTwelveMonths?.revenue]).toEqual([[], '1248722']);
  });

  it.each(['a,b\n1,2\n', 'end,revenue\nsoon,1\n', 'end,colour\n2020-03-31,red\n'])(
    'refuses %j',
    (content) => {
      expect(() => readResultsFile(bytes(content))).toThrowError(refusing('not-results'));
    },
  );

  it('takes one row alone for a quarter, unless its header calls it a year', () => {
    expect(readResultsFile(bytes('end,revenue\n2024-03-31,5\n'))).toMatchObject({
      quarters: [{ end: '2024-03-31', revenue: '5' }],
      trailingTwelveMonths: null,
    });
    expect(readResultsFile(bytes('fiscal year end,revenue\n2024-03-31,5\n'))).toMatchObject({
      quarters: [],
      trailingTwelveMonths: { end: '2024-03-31', revenue: '5' },
    });
  });
});
