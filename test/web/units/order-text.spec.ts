import { describe, expect, it } from 'vitest';
import type { Investor } from '../../../web/src/api/types.js';
import { readLines, stateOf } from '../../../web/src/desk/book/import-lines.js';
import { nothingTyped, understand } from '../../../web/src/desk/book/order-text.js';

const read = (size: string, limit = '', minimumFill = '') =>
  understand({ ...nothingTyped, size, limit, minimumFill }, 'USD');

describe('an order as it is typed', () => {
  it.each([
    ['2,000,000', '0.40', '', { type: 'limit', shares: 2_000_000, limit: '0.40' }],
    ['1.5m', '', '', { type: 'market', shares: 1_500_000 }],
    ['$1m', '', '', { type: 'market', amount: '1000000' }],
    ['5%', '0.38', '', { type: 'percent', percent: '5', limit: '0.38' }],
    ['4m', '.38', '100k', { type: 'limit', shares: 4_000_000, limit: '0.38', minimumFill: 100_000 }],
    [
      '',
      '0.40 x 1m; 0.37x2,500,000',
      '',
      {
        type: 'step',
        stepMode: 'exclusive',
        steps: [
          { limit: '0.40', shares: 1_000_000 },
          { limit: '0.37', shares: 2_500_000 },
        ],
      },
    ],
  ])('%s @ %s %s', (size, limit, least, document) =>
    expect(read(size, limit, least).document).toEqual(document),
  );

  it.each([
    ['two', '', '', 'size'],
    ['', '', '', 'size'],
    ['2m', 'cheap', '', 'limit'],
    ['2m', '0.40', 'some', 'minimumFill'],
    ['2m', '0.40', '3m', 'minimumFill'],
    ['2m', '0', '', 'limit'],
    ['101%', '', '', 'size'],
    ['2m', '0.40x1m', '', 'size'],
    ['', '0.40x1m; 0.40x2m', '', 'limit'],
  ])('%s @ %s %s is wrong in its %s', (size, limit, least, field) =>
    expect(read(size, limit, least)).toMatchObject({ field, problem: expect.stringMatching(/\.$/) }),
  );
});

describe('lines of an import', () => {
  const investors = [
    { id: 'c', legalName: 'Cedar Fund' },
    { id: 'b', legalName: 'Birch Capital, L.P.' },
  ] as Investor[];

  it('reads tabs and CSV, leaves out the heading and marks each bad line by itself', () => {
    const text =
      'Client,Size,Limit\nCedar Fund,"4,000,000",0.38\n"Birch Capital, L.P.",$1m\nNobody,1m\nCedar Fund,many\n';
    expect(
      readLines(text, investors, 'USD').map(({ number, investor, problem }) => [
        number,
        investor,
        problem !== undefined,
      ]),
    ).toEqual([
      [2, 'c', false],
      [3, 'b', false],
      [4, undefined, true],
      [5, undefined, true],
    ]);
    expect(readLines('cedar fund\t4m\t0.38', investors, 'USD')[0]?.document).toEqual({
      type: 'limit',
      shares: 4_000_000,
      limit: '0.38',
    });
  });

  it('goes by headings, in any order, also those of the API', () => {
    const text = 'limit,shares,investor\n0.38,4000000,Cedar Fund\n,250k,cedar fund';
    expect(readLines(text, investors, 'USD')).toMatchObject([
      { number: 2, document: { type: 'limit', limit: '0.38', shares: 4_000_000 } },
      { number: 3, document: { type: 'market', shares: 250_000 } },
    ]);
    const [byId] = readLines(`investor,amount\n${investors[0]!.id},1000000`, investors, 'USD');
    expect(byId).toMatchObject({ document: { type: 'market', amount: '1000000' } });
  });

  it('marks what it could not read, then what the server refuses, then what was taken', () => {
    const [good, unread] = readLines('Cedar Fund\t4m\nNobody\t1m', investors, 'USD');
    expect(stateOf(unread!, undefined)).toMatchObject({ tone: 'bad', word: 'To correct' });
    expect(stateOf(good!, undefined)).toMatchObject({ tone: 'info', word: 'Read' });
    expect(stateOf(good!, { line: 1 })).toMatchObject({ tone: 'info', word: 'Good' });
    expect(stateOf(good!, { line: 1, code: 'off-tick', detail: 'No.' })).toMatchObject({ says: 'No.' });
    expect(stateOf(good!, { line: 1, order: 'an-order' })).toMatchObject({ tone: 'good', word: 'Taken' });
  });
});
