import { describe, expect, it } from 'vitest';
import {
  enterpriseValueOf,
  type IssuerFigures,
  type Peer,
  quartile,
  type Stage,
  valueByPeers,
} from '../../../src/domain/pricing/comparables.js';
import { fixedOfText } from '../../../src/domain/pricing/fixed-point.js';

const fixed = (text: string) => fixedOfText(text)!;

const read = (text: string | null) => (text === null ? null : fixed(text));

function peer(
  name: string,
  stage: Stage | null,
  toRevenue: string | null,
  toEbitda: string | null = null,
): Peer {
  return {
    name,
    stage,
    enterpriseValue: null,
    revenue: null,
    ebitda: null,
    toRevenue: read(toRevenue),
    toEbitda: read(toEbitda),
  };
}

const issuer: IssuerFigures = {
  stage: 'growth',
  revenue: fixed('1000'),
  ebitda: null,
  netCash: fixed('500'),
  dilutedShares: 100,
};

describe('valueByPeers', () => {
  it('applies the median multiple of the nearest stage, plus net cash, over diluted shares', () => {
    const peers = [
      peer('a', 'growth', '1'),
      peer('b', 'growth', '2'),
      peer('c', 'growth', '4'),
      peer('d', 'concept', '90'),
    ];
    expect(valueByPeers(peers, issuer)).toMatchObject({
      basis: 'ev-to-revenue',
      lower: fixed('1.5'),
      median: fixed('2'),
      upper: fixed('3'),
      value: fixed('25'),
      low: fixed('20'),
      high: fixed('35'),
    });
  });

  it('takes further stages until there are three peers, and says which were used', () => {
    const peers = [
      peer('a', 'growth', '1'),
      peer('b', 'profitable', '3'),
      peer('c', 'early-revenue', '5'),
      peer('d', 'concept', '90'),
    ];
    const found = valueByPeers(peers, issuer);
    expect(found).toMatchObject({ median: fixed('3') });
    expect(typeof found === 'string' ? [] : found.peers.map(({ used }) => used)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    const few = valueByPeers(peers.slice(0, 2), issuer);
    expect(few).toMatchObject({ median: fixed('2') });
  });

  it.each<[string, Stage | null, (Stage | null)[], string]>([
    ['an issuer without a stage', null, ['concept', 'concept', 'concept', 'profitable'], 'yyyy'],
    ['a peer without a stage', 'concept', ['concept', 'concept', null, 'development'], 'yyny'],
    ['a peer at the other end', 'profitable', ['profitable', 'profitable', null, 'concept'], 'yyny'],
  ])('knows how near is %s', (_, stage, theirs, used) => {
    const peers = theirs.map((one, i) => peer(`p${i}`, one, '2'));
    const found = valueByPeers(peers, { ...issuer, stage });
    const marks = typeof found === 'string' ? [] : found.peers.map((one) => (one.used ? 'y' : 'n'));
    expect(marks.join('')).toBe(used);
  });

  it('takes the multiples in the order of their size', () => {
    for (const order of [
      ['10', '2', '9', '1'],
      ['9', '10', '1', '2'],
      ['2', '1', '10', '9'],
    ]) {
      const peers = order.map((multiple, i) => peer(`p${i}`, 'growth', multiple));
      expect(valueByPeers(peers, issuer)).toMatchObject({
        lower: fixed('1.75'),
        median: fixed('5.5'),
        upper: fixed('9.25'),
      });
    }
  });

  it('takes no range below zero', () => {
    const peers = ['1', '2', '3'].map((multiple, i) => peer(`p${i}`, 'growth', multiple));
    const low = valueByPeers(peers, { ...issuer, netCash: fixed('-1600') });
    expect(low).toMatchObject({ low: 0n, value: fixed('4') });
  });

  it('uses EBITDA where the issuer and enough peers earn it', () => {
    const peers = ['8', '10', '12'].map((multiple, i) => peer(`p${i}`, 'growth', '1', multiple));
    expect(valueByPeers(peers, { ...issuer, ebitda: fixed('100') })).toMatchObject({
      basis: 'ev-to-ebitda',
      value: fixed('15'),
    });
    expect(valueByPeers(peers, { ...issuer, ebitda: fixed('-100') })).toMatchObject({
      basis: 'ev-to-revenue',
    });
    expect(valueByPeers([peers[0]!, peers[1]!], { ...issuer, ebitda: fixed('100') })).toMatchObject({
      basis: 'ev-to-revenue',
    });
  });

  it('works multiples out of enterprise value and figure, and leaves out what has none', () => {
    const worked = { ...peer('a', null, null), enterpriseValue: fixed('300'), revenue: fixed('100') };
    const negative = { ...peer('b', null, null), enterpriseValue: fixed('-5'), revenue: fixed('100') };
    const idle = { ...peer('d', null, '0'), enterpriseValue: fixed('300'), revenue: fixed('0') };
    expect(valueByPeers([worked, negative, peer('c', null, '-2'), idle], issuer)).toMatchObject({
      peers: [{ name: 'a', multiple: fixed('3'), used: true }],
    });
  });

  it.each<[string, Peer[], Partial<IssuerFigures>]>([
    ['no peer has a multiple', [peer('a', null, null)], {}],
    ['the issuer has no revenue of twelve months to value', [peer('a', null, '1')], { revenue: null }],
    ['the diluted shares of the issuer are not known', [peer('a', null, '1')], { dilutedShares: 0 }],
    [
      'by its peers the shares would be worth nothing after debt',
      [peer('a', null, '1')],
      { netCash: fixed('-1000') },
    ],
  ])('says why there is no value: %s', (why, peers, changed) => {
    expect(valueByPeers(peers, { ...issuer, ...changed })).toBe(why);
  });

  it('has quartiles linear between neighbours', () => {
    const values = ['1', '2', '3', '4'].map(fixed);
    expect([quartile(values, 1), quartile(values, 2), quartile(values, 3)]).toEqual([
      fixed('1.75'),
      fixed('2.5'),
      fixed('3.25'),
    ]);
    expect(quartile([fixed('7')], 3)).toBe(fixed('7'));
  });

  it('builds enterprise value from what a source gives', () => {
    expect(enterpriseValueOf(fixed('100'), fixed('30'), fixed('50'))).toBe(fixed('80'));
    expect(enterpriseValueOf(fixed('100'), null, null)).toBe(fixed('100'));
    expect(enterpriseValueOf(null, fixed('1'), null)).toBeNull();
  });
});
