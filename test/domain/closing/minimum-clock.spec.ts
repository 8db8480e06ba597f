import { describe, expect, it } from 'vitest';
import {
  changesOf,
  checkElection,
  checkExtension,
  extensionOf,
  isOver,
  lastDay,
  statedMinimum,
  termsWithEscrow,
  unansweredChange,
} from '../../../src/domain/closing/minimum-clock.js';
import type { OfferingTerms } from '../../../src/domain/terms.js';
import { refusalOf } from '../../support/refusals.js';

const terms = {
  dealType: 'best-efforts-min-max' as const,
  shares: 10_000_000,
  minimumShares: 1_000_000,
  floor: '0.35',
  cap: '0.40',
  escrow: { bank: 'First Bank', minBy: '2026-03-31', extensionDays: 30 },
};

describe('the stated minimum', () => {
  it('is that of the terms, or everything', () => {
    expect(statedMinimum(terms)).toEqual({
      minimumShares: 1_000_000,
      minBy: '2026-03-31',
      floor: '0.35',
      cap: '0.40',
    });
    const all = { dealType: 'best-efforts-all-or-none' as const, shares: 5, escrow: terms.escrow };
    expect(statedMinimum(all)).toMatchObject({ minimumShares: 5, floor: null, cap: null });
  });

  it('is asked for where there is no escrow', () => {
    expect(refusalOf(() => statedMinimum({ ...terms, escrow: undefined }))).toMatchObject({
      code: 'no-escrow',
      path: 'terms.escrow',
      message: 'The terms name no escrow: state its bank and the day by which the minimum must be reached.',
    });
  });
});

it('is kept by money that was paid in before the terms named none', () => {
  const without: Pick<OfferingTerms, 'escrow'> = { ...terms, escrow: undefined };
  expect(termsWithEscrow([{ terms: without }, { terms }, { terms: without }])).toBe(terms);
  expect(termsWithEscrow([{ terms: without }])).toBeUndefined();
});

const at = (day: number) => `2026-03-0${day}T12:00:00.000Z`;

describe('changes of what was stated', () => {
  it.each<[string, object[], number]>([
    ['none', [terms, terms], 0],
    ['of something else', [terms, { ...terms, shares: 9_000_000 }], 0],
    ['of the minimum', [terms, { ...terms, minimumShares: 900_000 }], 1],
    ['of the day', [terms, { ...terms, escrow: { ...terms.escrow, minBy: '2026-04-30' } }], 1],
    ['of the bank alone', [terms, { ...terms, escrow: { ...terms.escrow, bank: 'Second Bank' } }], 0],
    ['of the floor', [terms, { ...terms, floor: '0.30' }], 1],
    ['of the cap', [terms, { ...terms, cap: undefined }], 1],
    ['before there was an escrow', [{ ...terms, escrow: undefined }, terms], 0],
    ['taken away, and put back as it was', [terms, { ...terms, escrow: undefined }, terms], 1],
  ])('%s', (_, versions, count) => {
    const dated = versions.map((one, index) => ({ at: at(index + 1), terms: one as typeof terms }));
    expect(changesOf(dated, null)).toHaveLength(count);
  });

  it('are answered by the day that was stated before', () => {
    const later = { ...terms, escrow: { ...terms.escrow, minBy: '2026-04-30' } };
    const versions = [
      { at: at(1), terms },
      { at: at(2), terms: later },
    ];
    expect(changesOf(versions, { at: at(3), of: '2026-04-30', until: '2026-05-15' })).toEqual([
      { at: at(2), answerBy: '2026-03-31' },
      { at: at(3), answerBy: '2026-04-30' },
    ]);
  });

  it('after an extension are answered by its last day', () => {
    const versions = [
      { at: at(1), terms },
      { at: at(3), terms: { ...terms, floor: '0.30' } },
    ];
    const extension = extensionOf(versions, { at: at(2), until: '2026-04-30' });
    expect(changesOf(versions, extension)).toEqual([
      { at: at(3), answerBy: '2026-04-30' },
      { at: at(2), answerBy: '2026-03-31' },
    ]);
  });

  it('to another day end an extension, which keeps the day for which it was made', () => {
    const stated = (minBy: string) => ({ ...terms, escrow: { ...terms.escrow, minBy } });
    const versions = [
      { at: at(1), terms },
      { at: at(3), terms: stated('2026-04-10') },
      { at: at(4), terms: stated('2026-05-10') },
    ];
    const extension = extensionOf(versions, { at: at(2), until: '2026-04-30' });
    expect(extension.of).toBe('2026-03-31');
    expect(lastDay(statedMinimum(versions[1]!.terms), extension)).toBe('2026-04-10');
    expect(changesOf(versions, extension).map(({ answerBy }) => answerBy)).toEqual([
      '2026-04-30',
      '2026-04-10',
      '2026-03-31',
    ]);
  });
});

const changes = [
  { at: '2026-03-05T12:00:00.000Z', answerBy: '2026-03-31' },
  { at: '2026-03-20T12:00:00.000Z', answerBy: '2026-04-30' },
];

const unasked =
  'The terms have not changed since this investor paid or last chose: there is nothing to answer.';

describe('an answer', () => {
  it.each<[string, string, string | undefined, number | undefined]>([
    ['silence since both', '2026-03-02T12:00:00.000Z', undefined, 0],
    ['chosen after the first', '2026-03-02T12:00:00.000Z', '2026-03-06T12:00:00.000Z', 1],
    ['chosen in the moment of the second', '2026-03-02T12:00:00.000Z', '2026-03-20T12:00:00.000Z', undefined],
    ['chosen before the first', '2026-03-02T12:00:00.000Z', '2026-03-04T12:00:00.000Z', 0],
    ['paid between them', '2026-03-10T12:00:00.000Z', undefined, 1],
    ['paid in the moment of the second', '2026-03-20T12:00:00.000Z', undefined, undefined],
  ])('%s', (_, receivedAt, chosenAt, open) => {
    const elections = new Map(chosenAt === undefined ? [] : [['alder', chosenAt]]);
    const found = unansweredChange({ investor: 'alder', receivedAt }, changes, elections);
    expect(found).toEqual(open === undefined ? undefined : changes[open]);
  });

  it('is due by the earliest of the days', () => {
    const shortened = [changes[0]!, { at: '2026-03-10T12:00:00.000Z', answerBy: '2026-03-15' }];
    const paid = { investor: 'alder', receivedAt: '2026-03-02T12:00:00.000Z' };
    expect(unansweredChange(paid, shortened, new Map())).toBe(shortened[1]);
  });

  it('of another does not count', () => {
    const elections = new Map([['birch', '2026-03-21T12:00:00.000Z']]);
    const paid = { investor: 'alder', receivedAt: '2026-03-02T12:00:00.000Z' };
    expect(unansweredChange(paid, changes, elections)).toBe(changes[0]);
  });

  it.each<[string, string, string, string | undefined]>([
    ['on the last day', 'alder', '2026-03-31', undefined],
    [
      'a day late',
      'alder',
      '2026-04-01',
      'The answer was due by 2026-03-31: silence is a refund, and the investor may pay again.',
    ],
    ['of somebody who paid nothing', 'cedar', '2026-03-21', unasked],
    ['of somebody who paid after all changes', 'birch', '2026-03-21', unasked],
  ])('is taken %s', (_, investor, today, message) => {
    const deposits = [
      { investor: 'alder', receivedAt: '2026-03-02T12:00:00.000Z' },
      { investor: 'birch', receivedAt: '2026-03-21T12:00:00.000Z' },
    ];
    const act = () => checkElection(investor, deposits, { changes, elections: new Map() }, today);
    if (message === undefined) expect(act).not.toThrow();
    else expect(refusalOf(act)).toMatchObject({ code: 'nothing-to-answer', path: 'investor', message });
  });
});

describe('the clock', () => {
  it('ends with the stated day, or the extension', () => {
    expect(lastDay({ minBy: '2026-03-31' }, null)).toBe('2026-03-31');
    expect(lastDay({ minBy: '2026-03-31' }, { at: '', of: '2026-03-31', until: '2026-04-30' })).toBe(
      '2026-04-30',
    );
    expect([isOver('2026-03-31', '2026-03-31'), isOver('2026-03-31', '2026-04-01')]).toEqual([false, true]);
  });

  const ask = {
    minBy: '2026-03-31',
    extensionDays: 30,
    today: '2026-03-31',
    extension: null,
    hasClosed: false,
  };

  it.each(['2026-04-01', '2026-04-30'])('is extended to %s on its last day', (until) => {
    expect(() => checkExtension(until, ask)).not.toThrow();
  });

  const between = 'until must lie after 2026-03-31 and not after';
  it.each<[string, string, object, string, string]>([
    [
      'to the day itself',
      '2026-03-31',
      {},
      'out-of-range',
      `${between} 2026-04-30: the terms allow 30 days.`,
    ],
    ['a day too far', '2026-05-01', {}, 'out-of-range', `${between} 2026-04-30: the terms allow 30 days.`],
    [
      'by two days for one',
      '2026-04-02',
      { extensionDays: 1 },
      'out-of-range',
      `${between} 2026-04-01: the terms allow 1 day.`,
    ],
    ['to no day', '2026-02-30', {}, 'invalid-date', 'until must be a real day, YYYY-MM-DD.'],
    [
      'without a word in the terms',
      '2026-04-01',
      { extensionDays: 0 },
      'out-of-range',
      'The terms provide for no extension of the minimum.',
    ],
    [
      'when it is over',
      '2026-04-02',
      { today: '2026-04-01' },
      'minimum-missed',
      'The minimum was due by 2026-03-31: what is over is not extended.',
    ],
    [
      'twice',
      '2026-04-02',
      { extension: { at: '', of: '2026-03-31', until: '2026-04-01' } },
      'already-extended',
      'The minimum is extended to 2026-04-01 already: nothing more is extended.',
    ],
    [
      'after a closing',
      '2026-04-02',
      { hasClosed: true },
      'already-extended',
      'Shares have closed already: nothing more is extended.',
    ],
  ])('is not extended %s', (_, until, more, code, message) => {
    const refusal = refusalOf(() => checkExtension(until, { ...ask, ...more }));
    const path = ['out-of-range', 'invalid-date'].includes(code) ? 'until' : undefined;
    expect([refusal.code, refusal.path, refusal.message]).toEqual([code, path, message]);
  });
});
