import { describe, expect, it } from 'vitest';
import type { Investor } from '../../../web/src/api/types.js';
import { readLines } from '../../../web/src/desk/book/import-lines.js';
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

  it('gives the same text the same keys, so that sending it again changes nothing', () => {
    const keys = (text: string) => readLines(text, investors, 'USD').map(({ key }) => key);
    expect(keys('Cedar Fund\t4m')).toEqual(keys('Cedar Fund\t4m'));
    expect(keys('Cedar Fund\t4m')).not.toEqual(keys('Cedar Fund\t5m'));
  });
});
